import { describe, expect, it } from 'vitest';
import { ERROR_CODES, SmsError, leavesOutcomeUnknown } from '../../src/adapter/index.js';

const unknownAfter = (phase: 'pending' | 'checking'): string[] =>
  ERROR_CODES.filter((code) => leavesOutcomeUnknown(new SmsError({ code }), phase));

describe('leavesOutcomeUnknown', () => {
  it('is true for a send that got no answer one can rely on', () => {
    expect(unknownAfter('pending')).toEqual(['network', 'timeout', 'in-progress', 'server-error', 'invalid-response']);
  });

  it('is false for a repetition only when the backend must have looked at the key', () => {
    const certain = ERROR_CODES.filter((code) => !unknownAfter('checking').includes(code));
    expect(certain).toEqual(['conflict', 'validation', 'insufficient-credit']);
  });
});
