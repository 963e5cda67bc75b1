import { describe, expect, it } from 'vitest';
import { FAILURE_REASONS, MESSAGE_STATES, SKIP_REASONS } from '../../src/core/sending/index.js';
import { en } from '../../src/locales/en.js';
import nl from '../../src/locales/nl.js';
import { ERROR_CODES } from '../../src/adapter/errors.js';

describe.each([
  ['en', en],
  ['nl', nl.strings],
])('the words of %s', (_language, strings) => {
  it.each([
    ['a state', 'state', MESSAGE_STATES],
    ['a reason to leave somebody out', 'skip', SKIP_REASONS],
    ['a reason for not arriving', 'reason', FAILURE_REASONS],
    ['an error', 'error', ERROR_CODES],
  ])('has a sentence for each code of %s', (_what, prefix, codes) => {
    expect(codes.filter((code) => !Object.hasOwn(strings, `${prefix}.${code}`))).toEqual([]);
  });

  it('has the strings of English, with the same values to fill in, and no others', () => {
    expect(Object.keys(strings).sort()).toEqual(Object.keys(en).sort());
    const placeholders = (value: unknown): string[] => [...new Set(JSON.stringify(value).match(/\{\w+\}/g) ?? [])].sort();
    const differing = Object.entries(strings).filter(([key, value]) => {
      const own = placeholders(value);
      return own.join() !== placeholders(en[key as keyof typeof en]).join();
    });
    expect(differing.map(([key]) => key)).toEqual([]);
  });
});
