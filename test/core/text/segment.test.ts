import { describe, expect, it } from 'vitest';
import { basicAlphabet, extensionAlphabet, segmentCapacity, segmentText } from '../../../src/core/text/index.js';
import type { SegmentOptions } from '../../../src/core/text/index.js';

const unitsOf = (text: string, options?: SegmentOptions) => segmentText(text, options).segments.map(({ units }) => units);
const a = (count: number) => 'a'.repeat(count);
const e = (count: number) => 'ë'.repeat(count);

describe('segment sizes (3GPP TS 23.040 §9.2.3.24.1)', () => {
  it.each([
    ['gsm7', {}, 160, 153],
    ['gsm7', { referenceBits: 16 }, 160, 152],
    ['gsm7', { singleTable: 'tr' }, 155, 149],
    ['gsm7', { lockingTable: 'pt' }, 155, 149],
    ['gsm7', { singleTable: 'es', referenceBits: 16 }, 155, 148],
    ['gsm7', { lockingTable: 'tr', singleTable: 'tr' }, 152, 146],
    ['gsm7', { lockingTable: 'pt', singleTable: 'pt', referenceBits: 16 }, 152, 145],
    ['ucs2', {}, 70, 67],
    ['ucs2', { referenceBits: 16 }, 70, 66],
    ['ucs2', { lockingTable: 'tr', singleTable: 'tr' }, 70, 67],
  ] as const)('%s %o: %i alone, %i each of several', (encoding, options, alone, several) => {
    const character = encoding === 'gsm7' ? 'a' : 'ë';
    expect(segmentCapacity(encoding, false, options)).toBe(alone);
    expect(segmentCapacity(encoding, true, options)).toBe(several);
    const forced = { ...options, encoding };
    expect(unitsOf(character.repeat(alone), forced)).toEqual([alone]);
    expect(unitsOf(character.repeat(alone + 1), forced)).toEqual([several, alone + 1 - several]);
    expect(unitsOf(character.repeat(several * 3 + 1), forced)).toEqual([several, several, several, 1]);
  });
});

describe('the vectors of the counting rules', () => {
  it.each<[string, string, number[], number[]?]>([
    ['152 a, €, 6 a', a(152) + '€' + a(6), [160]],
    ['152 a, €, 7 a', a(152) + '€' + a(7), [152, 9]],
    ['152 a, €, 152 a', a(152) + '€' + a(152), [152, 153, 1]],
    ['151 a, €, 152 a', a(151) + '€' + a(152), [153, 152]],
    ['153 ]', ']'.repeat(153), [152, 152, 2]],
    ['66 ë, emoji, 66 ë', e(66) + '😀' + e(66), [66, 67, 1]],
    ['33 flags', '🇳🇱'.repeat(33), [66, 66], [64, 64, 4]],
    ['67 e with a combining acute', 'e\u0301'.repeat(67), [67, 67], [66, 66, 2]],
    ['64 ë, a woman with red hair, 65 ë', e(64) + '👩‍🦰' + e(65), [67, 67], [64, 67, 3]],
    ['one cluster of 80 units', 'e' + '\u0301'.repeat(79), [67, 13]],
    ['nothing', '', []],
  ])('%s', (_name, text, units, unitsWithClusters = units) => {
    expect(unitsOf(text)).toEqual(units);
    expect(unitsOf(text, { keepClusters: true })).toEqual(unitsWithClusters);
  });

  it.each<[string, string, number, number]>([
    ['C13: 146 characters are 146/1', a(146), 146, 1],
    ['V24: 160 characters are one', a(160), 160, 1],
    ['V25: 161 are two', a(161), 161, 2],
    ['306 a', a(306), 306, 2],
    ['307 a', a(307), 307, 3],
    ['C12: 452 characters are three', a(452), 452, 3],
    ['459 a', a(459), 459, 3],
    ['460 a', a(460), 460, 4],
    ['V12: 1377 characters are nine', a(1377), 1377, 9],
    ['1378 a', a(1378), 1378, 10],
    ['C15: 80 € take two each', '€'.repeat(80), 160, 1],
    ['C15: 81 €', '€'.repeat(81), 162, 2],
    ['159 a and €', a(159) + '€', 161, 2],
    ['V24: 70 ë are one', e(70), 70, 1],
    ['V27: 71 ë are two', e(71), 71, 2],
    ['134 ë', e(134), 134, 2],
    ['V13: 603 ë are nine', e(603), 603, 9],
    ['604 ë', e(604), 604, 10],
    ['160 ä: a trema that gsm7 has', 'ä'.repeat(160), 160, 1],
    ['V13: © makes it ucs2', '©' + a(69), 70, 1],
    ['35 emoji', '😀'.repeat(35), 70, 1],
    ['36 emoji', '😀'.repeat(36), 72, 2],
    ['C14: spaces and line breaks count', ' \n\r.'.repeat(40), 160, 1],
  ])('%s', (_name, text, units, segments) => {
    const segmentation = segmentText(text);
    expect(segmentation.units).toBe(units);
    expect(segmentation.segments).toHaveLength(segments);
  });
});

describe('what is left', () => {
  it.each<[string, string, SegmentOptions | undefined, number]>([
    ['an empty text leaves a whole segment', '', undefined, 160],
    ['an empty text that will be ucs2', '', { encoding: 'ucs2' }, 70],
    ['V25-V26: after the 161st character 145 are left in the second SMS', a(161), undefined, 145],
    ['a full segment leaves nothing', a(160), undefined, 0],
    ['a full last segment leaves nothing', a(306), undefined, 0],
    ['after an escape pair that had to move', a(152) + '€' + a(7), undefined, 144],
    ['V27: after the 71st special character', e(71), undefined, 63],
  ])('%s', (_name, text, options, left) => expect(segmentText(text, options).unitsLeft).toBe(left));
});

describe('the alphabet (3GPP TS 23.038 §6.2.1)', () => {
  it('has 127 characters and an escape, and ten in the extension table', () => {
    expect(basicAlphabet).toHaveLength(128);
    expect(new Set(basicAlphabet).size).toBe(128);
    expect(basicAlphabet.indexOf('\x1b')).toBe(0x1b);
    expect(extensionAlphabet).toHaveLength(10);
    // Code positions that anybody can look up.
    expect(['@', '\n', '\r', 'Δ', ' ', '0', '¡', 'A', '¿', 'a', 'à'].map((character) => basicAlphabet.indexOf(character))).toEqual([
      0x00, 0x0a, 0x0d, 0x10, 0x20, 0x30, 0x40, 0x41, 0x60, 0x61, 0x7f,
    ]);
  });

  it('takes exactly its 137 characters as gsm7, of all code units there are', () => {
    const taken: string[] = [];
    for (let code = 0; code < 0x10000; code++) {
      const character = String.fromCharCode(code);
      const { encoding, units } = segmentText(character);
      if (encoding === 'gsm7') taken.push(character.repeat(units));
    }
    const expected = [...basicAlphabet.replace('\x1b', ''), ...[...extensionAlphabet].map((character) => character + character)];
    expect(taken.sort()).toEqual(expected.sort());
  });

  it.each([
    '\x1b',
    '\x03',
    '\0',
    '\t',
    '\v',
    '\x7f',
    '\xa0',
    '\u200b',
    '\ufeff',
    '`',
    '´',
    'ç',
    'ë',
    'ï',
    'ê',
    'á',
    'í',
    'ó',
    '\u0391',
    '\u2126',
    '\u2206',
    'ﬁ',
  ])('%j is not in it', (character) => expect(segmentText(character).encoding).toBe('ucs2'));

  it('counts every UTF-16 code unit of ucs2 once, also what takes two septets', () => {
    expect(segmentText('[ë]€').units).toBe(4);
    expect(segmentText('\ud800').units).toBe(1);
    expect(segmentText('\udc00\ud800').units).toBe(2);
  });

  it('parts CR LF where it must, also with keepClusters', () => {
    expect(unitsOf(a(152) + '\r\n' + a(8), { keepClusters: true })).toEqual([153, 9]);
    expect(unitsOf(e(66) + '\r\n' + e(9), { keepClusters: true })).toEqual([67, 10]);
  });
});

describe('a forced encoding', () => {
  it('ucs2 counts a plain text in code units', () => {
    expect(segmentText(a(71), { encoding: 'ucs2' })).toEqual({
      encoding: 'ucs2',
      units: 71,
      segments: [
        { start: 0, end: 67, units: 67 },
        { start: 67, end: 71, units: 4 },
      ],
      unitsLeft: 63,
    });
  });

  it('gsm7 counts one septet for a character that it has to replace', () => {
    expect(segmentText('ë😀€\ud800', { encoding: 'gsm7' })).toEqual({
      encoding: 'gsm7',
      units: 5,
      segments: [{ start: 0, end: 5, units: 5 }],
      unitsLeft: 155,
    });
    expect(segmentText(a(152) + '😀'.repeat(9), { encoding: 'gsm7' }).segments).toEqual([
      { start: 0, end: 154, units: 153 },
      { start: 154, end: 170, units: 8 },
    ]);
  });
});

describe('national tables (3GPP TS 23.038 annex A)', () => {
  it.each<[string, string, SegmentOptions, number]>([
    ['Turkish letters through the single shift table', 'ĞİŞçğış€', { singleTable: 'tr' }, 16],
    ['Turkish letters in the locking table', 'ĞİŞçğış€', { lockingTable: 'tr' }, 8],
    ['Spanish', 'çÁÍÓÚáíóúñÑ', { singleTable: 'es' }, 20],
    ['Portuguese through the single shift table', 'êçÔôÁáÊÀÍÓÚÃÕÂíóúãõâ', { singleTable: 'pt' }, 40],
    ['Portuguese in the locking table', 'êçÔôÁáÊÀÍÓÚÃÕÂíóúãõâª∞º`~|\\^€', { lockingTable: 'pt' }, 29],
    [
      'Greek capitals, which the Portuguese locking table lacks, through its single shift table',
      'ΦΓΩΠΨΣΘ',
      { lockingTable: 'pt', singleTable: 'pt' },
      14,
    ],
  ])('%s', (_name, text, options, units) => {
    expect(segmentText(text, options)).toMatchObject({ encoding: 'gsm7', units });
  });

  it('a locking table takes away what it replaces', () => {
    expect(segmentText('è', { lockingTable: 'tr' }).encoding).toBe('ucs2');
    expect(segmentText('è', { singleTable: 'tr' }).encoding).toBe('gsm7');
    expect(segmentText('ä', { lockingTable: 'pt' }).encoding).toBe('ucs2');
  });

  it('Spanish has no locking table, so asking for it changes nothing', () => {
    expect(segmentText(a(160), { lockingTable: 'es' })).toEqual(segmentText(a(160)));
  });

  it('are off unless asked for', () => {
    expect(segmentText('ş').encoding).toBe('ucs2');
  });
});

it('past 255 segments it still tells the truth', () => {
  expect(segmentText(a(153 * 255)).segments).toHaveLength(255);
  expect(segmentText(a(153 * 255 + 1)).segments).toHaveLength(256);
});
