import { describe, expect, it } from 'vitest';
import { explainEncoding } from '../../../src/core/text/index.js';

const list = (...[text, options]: Parameters<typeof explainEncoding>) =>
  explainEncoding(text, options).costly.map(({ character, effect, spans, replacement }) => [
    character,
    effect,
    spans.map(({ start, end }) => [start, end]),
    replacement,
  ]);

describe('explainEncoding', () => {
  it('C15 lists once what takes two septets, with every place and a cheaper writing', () => {
    expect(list('[a] € [b] \\ ^')).toEqual([
      [
        '[',
        'costs-two',
        [
          [0, 1],
          [6, 7],
        ],
        '(',
      ],
      [
        ']',
        'costs-two',
        [
          [2, 3],
          [8, 9],
        ],
        ')',
      ],
      ['€', 'costs-two', [[4, 5]], null],
      ['\\', 'costs-two', [[10, 11]], null],
      ['^', 'costs-two', [[12, 13]], null],
    ]);
  });

  it('V13 lists only what forces ucs2 when something does', () => {
    expect(explainEncoding('€ é ë').encoding).toBe('ucs2');
    expect(list('€ é ë [ë] ©')).toEqual([
      [
        'ë',
        'forces-ucs2',
        [
          [4, 5],
          [7, 8],
        ],
        'e',
      ],
      ['©', 'forces-ucs2', [[10, 11]], '(c)'],
    ]);
  });

  it('speaks of characters as people see them', () => {
    expect(list('👩‍🦰e\u0301🇳🇱a\u200b')).toEqual([
      ['👩‍🦰', 'forces-ucs2', [[0, 5]], null],
      ['e\u0301', 'forces-ucs2', [[5, 7]], 'é'],
      ['🇳🇱', 'forces-ucs2', [[7, 11]], null],
      ['\u200b', 'forces-ucs2', [[12, 13]], ''],
    ]);
    expect(list('\u00ad\ud800')).toEqual([
      ['\u00ad', 'forces-ucs2', [[0, 1]], ''],
      ['\ud800', 'forces-ucs2', [[1, 2]], null],
    ]);
  });

  it('blames nobody in a text that was told to be ucs2', () => {
    expect(explainEncoding('ë [', { encoding: 'ucs2' })).toEqual({ encoding: 'ucs2', costly: [] });
  });

  it('lists both in a text that was told to be gsm7', () => {
    expect(list('ë[', { encoding: 'gsm7' })).toEqual([
      ['ë', 'forces-ucs2', [[0, 1]], 'e'],
      ['[', 'costs-two', [[1, 2]], '('],
    ]);
  });

  it('knows the national tables', () => {
    expect(list('ş', { singleTable: 'tr' })).toEqual([['ş', 'costs-two', [[0, 1]], null]]);
    expect(list('ş', { lockingTable: 'tr' })).toEqual([]);
  });

  it('says nothing of a plain or empty text', () => {
    expect(explainEncoding('Dag!\r\n')).toEqual({ encoding: 'gsm7', costly: [] });
    expect(explainEncoding('')).toEqual({ encoding: 'gsm7', costly: [] });
  });
});
