/** Why a recipient gets no text. A closed list: each has a sentence in every locale (`skip.<reason>`). */
export const SKIP_REASONS = [
  'no-number',
  'invalid-number',
  'not-mobile',
  'destination-not-allowed',
  'opted-out',
  'no-permission',
  'duplicate-number',
  'no-text',
  'unknown-tag',
  'missing-value',
  'too-long',
] as const;

export type SkipReason = (typeof SKIP_REASONS)[number];

/** Why a text that was sent did not arrive, whatever gateway said so. A closed list: each has a sentence in every locale (`reason.<reason>`). */
export const FAILURE_REASONS = [
  'invalid-number',
  'not-mobile',
  'unreachable',
  'blocked',
  'opted-out',
  'sender-invalid',
  'destination-not-allowed',
  'too-long',
  'insufficient-credit',
  'credentials',
  'rate-limited',
  'quiet-hours',
  'window-closed',
  'expired',
  'network',
  'gateway-error',
] as const;

export type FailureReason = (typeof FAILURE_REASONS)[number];
