import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitClusters } from '../../../src/core/text/cuts.js';

const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
const whole = (text: string): readonly string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);

describe('splitClusters', () => {
  it.each([
    ['letters', 'abc', ['a', 'b', 'c']],
    ['a mark after a letter', 'ae\u0301b', ['a', 'e\u0301', 'b']],
    ['a family and a flag', '👩‍👩‍👧🇧🇪x', ['👩‍👩‍👧', '🇧🇪', 'x']],
    ['a sign that joins what follows', '\u06001a', ['\u06001', 'a']],
    ['Cyrillic with a mark', 'ии\u0306', ['и', 'и\u0306']],
    ['nothing', '', []],
  ])('parts %s', (_what, text, clusters) => {
    expect(splitClusters(text)).toEqual(clusters);
  });

  it('parts every text as the segmenter does, but for CR and LF', () => {
    const joining = fc.constantFrom(
      '\u0301',
      '\u200d',
      '\ufe0f',
      '🏽',
      '🇧',
      '🇪',
      '👩',
      '\u0600',
      'ᄀ',
      'ᅡ',
      'и',
      'ë',
      '–',
      '€',
      'Ω',
      'a',
      ' ',
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: joining, maxLength: 40 }), fc.string({ unit: 'binary', maxLength: 40 })), (text) => {
        const apart = text.replaceAll('\r\n', '\n');
        expect(splitClusters(apart)).toEqual(whole(apart));
      }),
    );
  });
});
