import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPhone } from '../../../src/core/phone/index.js';

describe('formatPhone', () => {
  it.each([
    ['+31612345678', '+31 6 12 34 56 78'],
    ['+3197010123456', '+31 970 101 23456'],
    ['+31201234567', '+31 20 123 4567'],
    ['+31316123456', '+31 316 123 456'],
    ['+318001234', '+31 800 1234'],
    ['+32470123456', '+32 470 12 34 56'],
    ['+3222345678', '+32 2 234 56 78'],
    ['+3242345678', '+32 4 234 56 78'],
    ['+3250123456', '+32 50 12 34 56'],
    ['+3280012345', '+32 800 12 345'],
    ['+33612345678', '+33 612 345 678'],
    ['+4915123456789', '+49 151 234 567 89'],
    ['+12125550100', '+1 212 555 0100'],
    ['+352621123456', '+352 621 123 456'],
    ['0612345678', '0612345678'],
    ['Spryng', 'Spryng'],
    ['', ''],
  ])('%s', (e164, expected) => {
    expect(formatPhone(e164)).toBe(expected);
  });

  it('adds spaces and nothing else', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\+[1-9]\d{5,14}$/), (e164) => {
        const formatted = formatPhone(e164);
        expect(formatted.replaceAll(' ', '')).toBe(e164);
        expect(formatted).not.toMatch(/ {2}| $/);
      }),
    );
  });
});
