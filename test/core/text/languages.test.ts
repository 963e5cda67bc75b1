import { describe, expect, it } from 'vitest';
import { chooseText } from '../../../src/core/text/index.js';

const rules = { offered: ['nl', 'fr', 'en'], fallback: 'en' };
const texts = { nl: 'Hallo', fr: 'Bonjour', en: 'Hello' };

describe('chooseText', () => {
  it.each<[string, Record<string, string>, string | undefined, string | null]>([
    ['C95 gives everybody the text in his own language', texts, 'fr', 'fr'],
    ['C70 gives who speaks another language the English one', texts, 'de', 'en'],
    ['C70 and who speaks none that is known', texts, undefined, 'en'],
    ['C70 and who has an empty language', texts, '', 'en'],
    ['prefers the exact language', { nl: 'a', 'nl-BE': 'b' }, 'nl-BE', 'nl-BE'],
    ['then the primary one', { nl: 'a', 'nl-NL': 'b' }, 'nl-BE', 'nl'],
    ['then a relative', { 'nl-NL': 'a', en: 'b' }, 'nl-BE', 'nl-NL'],
    ['reads any case', texts, 'FR-be', 'fr'],
    ['gives everybody a single text in no language', { und: 'Hi' }, 'fr', 'und'],
    ['also who has no language', { und: 'Hi' }, undefined, 'und'],
    ['takes a language that was written though not offered', { ...texts, de: 'Hallo' }, 'de', 'de'],
    ['C95 gives nobody a text in another language than an offered one that is his', { nl: 'a', en: 'b' }, 'fr', null],
    ['gives none when the fallback was not written', { nl: 'a' }, 'de', null],
    ['gives none when there is none', {}, 'nl', null],
  ])('%s', (_name, written, language, expected) => {
    expect(chooseText(written, language, rules)).toEqual(expected && { language: expected, text: written[expected] });
  });

  it('gives an empty text as it is, so that the one who asks can refuse it', () => {
    expect(chooseText({ nl: '', fr: 'x' }, 'nl', rules)).toEqual({ language: 'nl', text: '' });
  });
});
