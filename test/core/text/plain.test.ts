import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import standard from '../../../src/core/profile/profiles/standard.js';
import type { SendingRules } from '../../../src/core/profile/types.js';
import { explainEncoding, fillTags, preparePlainText, prepareText, segmentText } from '../../../src/core/text/index.js';

const rules: SendingRules = standard;
const plainText = fc.string({ unit: fc.constantFrom(...'abc éèàùñßÅ@£$_-.,!?\n\r0189<> '), maxLength: 200 });

describe('preparePlainText', () => {
  it('answers for a text that is only to be counted', () => {
    expect(preparePlainText({ text: 'Beste Anneke, tot morgen.', rules })).toMatchObject({
      final: 'Beste Anneke, tot morgen.',
      isChanged: false,
      costly: [],
      segmentation: { encoding: 'gsm7', units: 25 },
      problems: [],
    });
  });

  it.each([
    ['an extension character', 'prijs € 10', rules],
    ['a character outside the alphabet', 'financiële', rules],
    ['a decomposed letter', 'e\u0301', rules],
    ['a lone surrogate', 'a\ud800', rules],
    ['a tag', 'Dag <<FirstName>>', rules],
    ['a table', 'abc', { ...rules, encoding: { ...rules.encoding, table: 'garage' } }],
    ['a line break that does not stay', 'a\nb', { ...rules, encoding: { ...rules.encoding, newlines: 'space' } }],
    ['an encoding that is forced', 'abc', { ...rules, encoding: { ...rules.encoding, force: 'ucs2' } }],
  ] as const)('leaves %s to the whole pipeline', (_what, text, its) => {
    expect(preparePlainText({ text, rules: its })).toBeNull();
  });

  it('says of every text it answers for what the steps of the pipeline say', () => {
    let answered = 0;
    fc.assert(
      fc.property(fc.oneof(plainText, fc.string({ unit: 'binary', maxLength: 60 })), (text) => {
        const plain = preparePlainText({ text, rules });
        if (!plain) return;
        answered += 1;
        const { costly } = explainEncoding(text);
        const { changes } = fillTags(text, { ...rules.tags, values: {} });
        expect([plain, plain.segmentation, costly, changes]).toEqual([prepareText({ text, rules }), segmentText(text), [], []]);
      }),
      { numRuns: 100 },
    );
    expect(answered).toBeGreaterThan(10);
  });
});
