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
