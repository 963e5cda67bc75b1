import { describe, expect, it } from 'vitest';
import { prepareText } from '../../../src/core/text/index.js';
import type { PrepareTextOptions } from '../../../src/core/text/index.js';
import type { EncodingRules, Limits } from '../../../src/core/profile/types.js';

type Rules = PrepareTextOptions['rules'];
const noLimits: Limits = { unitsGsm7: null, unitsUcs2: null, segments: null };
const makeRules = (encoding: Partial<EncodingRules> = {}, limits: Partial<Limits> = {}): Rules => ({
  encoding: { force: 'auto', table: 'none', newlines: 'keep', ...encoding },
  tags: { enabled: true, open: '<<', close: '>>', missing: 'block' },
  limits: { ...noLimits, ...limits },
});
const prepare = (text: string, rules = makeRules(), rest: Partial<PrepareTextOptions> = {}) => prepareText({ text, rules, ...rest });
const a = (count: number) => 'a'.repeat(count);
const e = (count: number) => 'ë'.repeat(count);

describe('the pipeline', () => {
  it('leaves a plain text alone', () => {
    expect(prepare('Dag!')).toEqual({
      typed: 'Dag!',
      final: 'Dag!',
      changes: [],
      isChanged: false,
      segmentation: { encoding: 'gsm7', units: 4, segments: [{ start: 0, end: 4, units: 4 }], unitsLeft: 156 },
      costly: [],
      limit: null,
      over: 0,
      problems: [],
    });
  });

  it.each<[string, string, Partial<EncodingRules>, Record<string, string>, string]>([
    [
      'A25 tags come first, then replacing: « never makes a tag',
      '«FirstName» <<FirstName>>',
      { table: 'garage' },
      { FirstName: 'Zoë' },
      '<<FirstName>> Zoe',
    ],
    ['M5 a value holds text, and is replaced as text is', '<<A>>', { table: 'garage' }, { A: '«<<B>>»' }, '<<<<B>>>>'],
    ['composes', 'e\u0301', {}, {}, 'é'],
    ['composes over the edge of a value', 'e<<A>>', {}, { A: '\u0301' }, 'é'],
    ['makes lone surrogates U+FFFD, in values too', '\ud800<<A>>', {}, { A: 'x\udc00' }, '\ufffdx\ufffd'],
    ['keeps line breaks', 'a\r\nb\nc', {}, {}, 'a\r\nb\nc'],
    ['makes a space of a line break', 'a\r\nb\nc\rd', { newlines: 'space' }, {}, 'a b c d'],
    ['removes line breaks', 'a\r\nb\nc', { newlines: 'remove' }, {}, 'abc'],
    ['A20 the verbatim table removes them before the rule for them', 'a\nb', { table: 'garage-verbatim', newlines: 'space' }, {}, 'ab'],
    ['keeps a national alphabet', 'ş ê', { table: 'gsm', singleTable: 'tr' }, {}, 'ş e'],
    ['forced gsm7 shows the ? that would be sent', 'ë 👩‍🦰 x\u200b', { force: 'gsm7' }, {}, '? ?? x'],
    ['forced gsm7 with the table replaces what it can', 'ë 😀', { force: 'gsm7', table: 'gsm' }, {}, 'e ?'],
  ])('%s', (_name, text, encoding, values, final) => {
    expect(prepare(text, makeRules(encoding), { values }).final).toBe(final);
  });

  it('A24 counts what is sent, not what was typed', () => {
    const { typed, final, isChanged, segmentation } = prepare('€'.repeat(54), makeRules({ table: 'garage' }));
    expect([typed.length, final.length, isChanged]).toEqual([54, 162, true]);
    expect(segmentation).toMatchObject({ units: 162, unitsLeft: 144 });
  });

  it('A13 shows what is removed', () => {
    expect(prepare('a•b', makeRules({ table: 'garage' })).changes).toEqual([
      { start: 1, end: 2, from: '•', to: '', finalStart: 1, finalEnd: 1, kind: 'removed' },
    ]);
  });

  it('tells every change in the words of the typed text, however many rules touched it', () => {
    const { final, changes } = prepare('<<A>> e\u0302\r\n😀', makeRules({ table: 'gsm', newlines: 'space' }), { values: { A: 'Zoë\n' } });
    expect(final).toBe('Zoe  e 😀');
    expect(changes.map(({ start, end, from, to, kind }) => [start, end, from, to, kind])).toEqual([
      [0, 5, '<<A>>', 'Zoe ', 'tag'],
      [6, 8, 'e\u0302', 'e', 'replaced'],
      [8, 10, '\r\n', ' ', 'newline'],
    ]);
  });

  it('says nothing of a change that was undone', () => {
    expect(prepare('<<A>>', makeRules(), { values: { A: '<<A>>' } })).toMatchObject({
      final: '<<A>>',
      changes: [],
      isChanged: false,
      problems: [],
    });
  });

  it('leaves tags alone where a profile has none', () => {
    const rules = { ...makeRules(), tags: { ...makeRules().tags, enabled: false } };
    expect(prepare('<<X>>', rules)).toMatchObject({ final: '<<X>>', problems: [] });
  });

  it('counts as the route sends', () => {
    expect(prepare(a(161), makeRules(), { route: { referenceBits: 16 } }).segmentation.unitsLeft).toBe(143);
    const clusters = e(64) + '👩‍🦰' + e(65);
    expect(prepare(clusters).segmentation.segments).toHaveLength(2);
    expect(prepare(clusters, makeRules(), { route: { keepClusters: true } }).segmentation.segments).toHaveLength(3);
  });
});

describe('costly characters', () => {
  it('stand where they were typed', () => {
    expect(prepare('«» ë [', makeRules({ table: 'garage' })).costly).toEqual([]);
    expect(prepare('<<A>>e\u0301 € x', makeRules(), { values: { A: 'lang' } }).costly).toEqual([
      { character: '€', effect: 'costs-two', spans: [{ start: 8, end: 9 }], replacement: null },
    ]);
  });

  it('of a value stand in its tag, once', () => {
    expect(prepare('a <<A>> 😀', makeRules(), { values: { A: '😀 😀' } }).costly).toEqual([
      {
        character: '😀',
        effect: 'forces-ucs2',
        spans: [
          { start: 2, end: 7 },
          { start: 8, end: 10 },
        ],
        replacement: null,
      },
    ]);
  });
});

describe('limits', () => {
  it.each<[string, string, Partial<Limits>, number | null, number]>([
    ['no limit', a(9999), {}, null, 0],
    ['C12: 452 fit', a(452), { unitsGsm7: 452, unitsUcs2: 201 }, 452, 0],
    ['C12: 453 do not', a(453), { unitsGsm7: 452, unitsUcs2: 201 }, 452, 1],
    ['C12: in ucs2 201 fit', e(202), { unitsGsm7: 452, unitsUcs2: 201 }, 201, 1],
    ['C15: € counts for two', '€'.repeat(226) + 'a', { unitsGsm7: 452, unitsUcs2: 201 }, 452, 1],
    ['V12: nine segments are 1377', a(1377), { segments: 9 }, 1377, 0],
    ['V12: and no more', a(1378), { segments: 9 }, 1377, 1],
    ['V13: with a trema 603', e(604), { segments: 9 }, 603, 1],
    ['V13: which already shows in a short text', 'Financiële', { segments: 9 }, 603, 0],
    ['O23: 140 characters', a(141), { unitsGsm7: 140, unitsUcs2: 70, segments: 1 }, 140, 1],
    ['one segment', a(161), { segments: 1 }, 160, 1],
    ['one segment in ucs2', e(71), { segments: 1 }, 70, 1],
    ['the tighter of two', a(10), { unitsGsm7: 1000, segments: 2 }, 306, 0],
    ['an escape pair at a cut leaves a unit empty', a(152) + '€' + a(151), { segments: 2 }, 305, 0],
    ['and then one less fits', a(152) + '€' + a(152), { segments: 2 }, 305, 1],
    ['nothing', '', { segments: 3 }, 459, 0],
    ['255 segments are what the air carries', a(153 * 255), {}, null, 0],
    ['even where a profile has no limit', a(153 * 255 + 2), {}, null, 2],
    ['or a higher one', a(153 * 255 + 2), { segments: 300 }, 153 * 255, 2],
  ])('%s', (_name, text, limits, limit, over) => {
    const prepared = prepare(text, makeRules({}, limits));
    expect([prepared.limit, prepared.over]).toEqual([limit, over]);
    expect(prepared.problems).toEqual(text && over ? [{ code: 'too-long', over }] : text ? [] : [{ code: 'empty' }]);
  });
});

describe('problems', () => {
  it.each(['', ' \n\t', '\u200b\u2060', '\0', '<<A|>>'])('%j is empty', (text) => {
    expect(prepare(text, makeRules(), { knownTags: ['A'] }).problems).toEqual([{ code: 'empty' }]);
  });

  it('also when replacing leaves nothing', () => {
    expect(prepare('😀', makeRules({ table: 'garage' })).problems).toEqual([{ code: 'empty' }]);
  });

  it('M5 an unknown tag and a missing value stay, and point into the typed text', () => {
    const { final, problems } = prepare('\ud800e\u0301<<A>> <<B>>', makeRules(), { knownTags: ['A'] });
    expect(final).toBe('\ufffdé<<A>> <<B>>');
    expect(problems).toEqual([
      { code: 'missing-value', tag: 'A', start: 3, end: 8 },
      { code: 'unknown-tag', tag: 'B', start: 9, end: 14 },
    ]);
  });
});
