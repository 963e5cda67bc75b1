import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeCommonPhone } from '../../../src/core/phone/common-phone.js';
import { normalizeByLibrary } from '../../../src/core/phone/library-phone.js';

/** Spellings of a national number (without its 0) that a person, a form or a spreadsheet makes. */
const spellings: readonly ((code: string, national: string) => string)[] = [
  (_, n) => `0${n}`,
  (_, n) => n,
  (_, n) => `0${n.slice(0, 1)}-${n.slice(1)}`,
  (_, n) => `(0${n.slice(0, 2)}) ${n.slice(2)}`,
  (_, n) => `0${n.slice(0, 2)}/${n.slice(2, 4)}.${n.slice(4, 6)}.${n.slice(6)}`,
  (_, n) => `00${n}`,
  (code, n) => `+${code}${n}`,
  (code, n) => `+${code} ${n.slice(0, 1)} ${n.slice(1, 5)} ${n.slice(5)}`,
  (code, n) => `+${code} (0)${n}`,
  (code, n) => `(+${code}) 0${n}`,
  (code, n) => `+${code}00${n}`,
  (code, n) => `00${code}${n}`,
  (code, n) => `00 ${code} (0)${n}`,
  (code, n) => `${code}${n}`,
  (code, n) => `${code} (0)${n}`,
  (code, n) => `0${code}${n}`,
  (code, n) => `+00${code}${n}`,
  (code, n) => `\u202A+${code}\u00A0${n}\u202C`,
  (_, n) => `\uFEFF0${n}\u200F`,
  (_, n) => [...`0${n}`].map((digit) => String.fromCharCode(0xff10 + Number(digit))).join(''),
  (code, n) => `\uFF0B${[...`${code}${n}`].map((digit) => String.fromCharCode(0x660 + Number(digit))).join('')}`,
  (_, n) => `0${n} ext. 3`,
  (_, n) => `tel. 0${n}`,
];
const regions = ['NL', 'BE', 'nl', 'DE', 'US', ''];

function compare(raw: string, region: string): 'decided' | 'left' {
  const common = normalizeCommonPhone(raw, { region });
  if (common === undefined) return 'left';
  const library = normalizeByLibrary(raw, { region });
  if (JSON.stringify(common) !== JSON.stringify(library)) expect(common, `${JSON.stringify(raw)} in ${region}`).toEqual(library);
  return 'decided';
}

describe('what the common shapes decide is what the library says', () => {
  it.each([
    ['31', 'NL'],
    ['32', 'BE'],
  ])('every beginning, length and spelling after +%s', (code, home) => {
    const counts = { decided: 0, left: 0 };
    for (let start = 0; start < 1000; start++) {
      for (let length = 7; length <= 11; length++) {
        const national = `${start}`.padStart(3, '0') + '47182930'.slice(0, length - 3);
        for (const spell of spellings) counts[compare(spell(code, national), home)]++;
      }
    }
    expect(counts.decided).toBeGreaterThan(800);
    expect(counts.left).toBeGreaterThan(90_000);
  });

  it('valid mobiles in every spelling and region', () => {
    const nationals = [
      ...Array.from({ length: 300 }, (_, i) => ['31', `6${'123458'[i % 6]}${String(1_000_003 + i * 29_881).slice(0, 7)}`] as const),
      ...Array.from({ length: 50 }, (_, i) => ['31', `970${String(10_000_019 + i * 1_299_721).slice(0, 8)}`] as const),
      ...Array.from({ length: 300 }, (_, i) => ['32', `4${'56789'[i % 5]}${String(1_000_003 + i * 29_881).slice(0, 7)}`] as const),
    ];
    const counts = { decided: 0, left: 0 };
    for (const [code, national] of nationals) {
      for (const spell of spellings) for (const region of regions) counts[compare(spell(code, national), region)]++;
    }
    expect(counts.decided).toBeGreaterThan(35_000);
  });

  it('with every UTF-16 code unit before, inside and after a number', () => {
    for (let unit = 0; unit < 0x10000; unit++) {
      const character = String.fromCharCode(unit);
      for (const raw of [`${character}+31612345678`, `06${character}12345678`, `0612345678${character}`, character]) compare(raw, 'NL');
    }
  });

  it('with any characters that numbers are written with', () => {
    const character = fc.constantFrom(...'0123456789٠٦６+＋ -./()\u00A0\u202A\u200Fx#,;~*:aß\n');
    const text = fc.tuple(
      fc.constantFrom('', '06', '+31', '+31 6', '0031', '31 6', '04', '+32 4'),
      fc.string({ unit: character, maxLength: 18 }),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(...regions), ([start, rest], region) => {
        compare(start + rest, region);
      }),
      { numRuns: 10_000 },
    );
  });

  it('and any string at all gets an answer that holds together', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.string({ maxLength: 3 }), (raw, region) => {
        compare(raw, region);
        const { e164, usable, reason, kind } = normalizeByLibrary(raw, { region });
        expect(usable).toBe(reason === null);
        expect(e164 === null).toBe(kind === null);
        expect(e164 === null).toBe(reason !== null && reason !== 'not-mobile');
      }),
      { numRuns: 3_000 },
    );
  });

  it('every number it gives reads back as itself, in every region', () => {
    const digits = fc.stringMatching(/^[1-9]\d{4,15}$/);
    fc.assert(
      fc.property(digits, fc.constantFrom(...regions), (number, region) => {
        const first = normalizeByLibrary(`+${number}`, { region });
        if (first.e164 === null) return;
        expect(first.e164).toMatch(/^\+[1-9]\d{1,14}$/);
        expect(normalizeByLibrary(first.e164, { region: 'BE' })).toEqual(first);
      }),
      { numRuns: 5_000 },
    );
  });
});
