import { describe, expect, it } from 'vitest';
import { fillTags } from '../../../src/core/text/index.js';
import type { FillTagsOptions } from '../../../src/core/text/index.js';

const fill = (text: string, options: Partial<FillTagsOptions> = {}) =>
  fillTags(text, { open: '<<', close: '>>', values: { FirstName: 'Anneke' }, missing: 'block', ...options });

describe('a tag', () => {
  it('M5 becomes its value, with the place where it stood', () => {
    expect(fill('Dag <<FirstName>>!')).toEqual({
      text: 'Dag Anneke!',
      changes: [{ start: 4, end: 17, from: '<<FirstName>>', to: 'Anneke', finalStart: 4, finalEnd: 10, kind: 'tag' }],
      problems: [],
    });
  });

  it.each<[string, string, Partial<FillTagsOptions>, string]>([
    ['M5 takes its value before its default', '<<FirstName|klant>>', {}, 'Anneke'],
    ['M5 takes its default when there is no value', '<<FirstName|klant>>', { values: {}, knownTags: ['FirstName'] }, 'klant'],
    ['takes its default for a value of white space', '<<FirstName|klant>>', { values: { FirstName: ' ' } }, 'klant'],
    ['may have an empty default', 'Dag<<FirstName|>>!', { values: { FirstName: '' } }, 'Dag!'],
    ['may have a bar in its default', '<<FirstName|a|b>>', { values: { FirstName: '' } }, 'a|b'],
    ['may have spaces around its name', '<< FirstName >>', {}, 'Anneke'],
    ['can be filled in twice', '<<FirstName>> <<FirstName>>', {}, 'Anneke Anneke'],
    ['is the innermost', '<< b <<FirstName>> <<<FirstName>>>', {}, '<< b Anneke <Anneke>'],
    ['is left empty where the rules say so', 'Dag <<FirstName>>!', { values: { FirstName: '' }, missing: 'empty' }, 'Dag !'],
    ['can be written in other signs', '{FirstName}', { open: '{', close: '}' }, 'Anneke'],
    ['can have the same sign on both sides', '%FirstName% 5', { open: '%', close: '%' }, 'Anneke 5'],
  ])('%s', (_name, text, options, filled) => {
    expect(fill(text, options)).toMatchObject({ text: filled, problems: [] });
  });

  it('M5 is never looked for in a value', () => {
    const values = { A: '<<B>>', B: '<<', C: 'FirstName>>', FirstName: 'x' };
    expect(fill('<<A>> <<B>><<C>>', { values })).toMatchObject({ text: '<<B>> <<FirstName>>', problems: [] });
  });
});

describe('what can not be filled in stays, and is reported', () => {
  it.each<[string, string, Partial<FillTagsOptions>, object[]]>([
    ['M5 an unknown tag', 'Dag <<Voornaam>>', {}, [{ code: 'unknown-tag', tag: 'Voornaam', start: 4, end: 16 }]],
    ['M5 an unknown tag, even with a default', '<<Voornaam|klant>>', {}, [{ code: 'unknown-tag', tag: 'Voornaam', start: 0, end: 18 }]],
    ['another case is another tag', '<<firstname>>', {}, [{ code: 'unknown-tag', tag: 'firstname', start: 0, end: 13 }]],
    [
      'an unknown tag where missing values are let through',
      '<<X>>',
      { missing: 'empty' },
      [{ code: 'unknown-tag', tag: 'X', start: 0, end: 5 }],
    ],
    [
      'M5 a value that is missing',
      '<<FirstName>>',
      { values: {}, knownTags: ['FirstName'] },
      [{ code: 'missing-value', tag: 'FirstName', start: 0, end: 13 }],
    ],
    ['a name of something every object has', '<<toString>>', {}, [{ code: 'unknown-tag', tag: 'toString', start: 0, end: 12 }]],
    ['the same, known', '<<toString>>', { knownTags: ['toString'] }, [{ code: 'missing-value', tag: 'toString', start: 0, end: 12 }]],
  ])('%s', (_name, text, options, problems) => {
    expect(fill(text, options)).toEqual({ text, changes: [], problems });
  });
});

describe('text', () => {
  it.each(['a << b', 'b >> a', '>> <<', '<<>>', '<< bonjour >>', 'x << 3 >> y', '<<een\nander>>', '<<FirstName', '<'])(
    '%j is no tag',
    (text) => {
      expect(fill(text)).toEqual({ text, changes: [], problems: [] });
    },
  );

  it('has no tags when the rules name no signs', () => {
    expect(fill('<<FirstName>>', { open: '' }).changes).toEqual([]);
    expect(fill('<<FirstName>>', { close: '' }).changes).toEqual([]);
  });

  it('of nothing but opened tags is read once', () => {
    const text = '<<'.repeat(100_000);
    const before = performance.now();
    expect(fill(text + '>>'.repeat(100_000)).problems).toEqual([]);
    expect(performance.now() - before).toBeLessThan(1000);
  });
});
