import { isUnknownOutcome } from './errors.js';
import type { SmsError, SmsErrorCode } from './errors.js';

/** Refusals for which a backend must have looked at the very request, so also at what it knows of its key. */
const ANSWERS_THE_KEY: ReadonlySet<SmsErrorCode> = new Set(['validation', 'conflict', 'insufficient-credit']);

/**
 * True when a send may have been accepted although this call failed. For the first call (`pending`) a clear refusal
 * settles it. For the same key and body once more (`checking`) most refusals settle nothing: who is not logged in, or
 * too early, or cut off, was refused before anybody looked at what became of the first.
 */
export function leavesOutcomeUnknown(error: SmsError, phase: 'pending' | 'checking'): boolean {
  return phase === 'pending' ? isUnknownOutcome(error) : !ANSWERS_THE_KEY.has(error.code);
}
