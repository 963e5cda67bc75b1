import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMoney, multiplyMoney } from '../../../src/core/sending/index.js';

const euro = (amount: number): { amount: number; currency: string } => ({ amount, currency: 'EUR' });

describe('money', () => {
  it('adds what binary fractions would not', () => {
    expect(0.1 + 0.2).not.toBe(0.3);
    expect(addMoney([euro(0.1), euro(0.2)])).toEqual(euro(0.3));
    expect(addMoney(Array.from({ length: 10_000 }, () => euro(0.0755)))).toEqual(euro(755));
    expect(multiplyMoney(euro(0.0755), 3)).toEqual(euro(0.2265));
  });

  it.each([
    ['nothing', []],
    ['a missing price', [euro(1), null]],
    ['two currencies', [euro(1), { amount: 1, currency: 'GBP' }]],
  ])('gives no sum of %s', (_what, parts) => {
    expect(addMoney(parts)).toBeNull();
  });

  it('is exact for any number of prices of up to four decimals', () => {
    const price = fc.integer({ min: 0, max: 20_000 });
    fc.assert(
      fc.property(fc.array(price, { minLength: 1, maxLength: 200 }), (tenThousandths) => {
        const sum = addMoney(tenThousandths.map((each) => euro(each / 10_000)));
        expect(sum?.amount).toBe(tenThousandths.reduce((a, b) => a + b, 0) / 10_000);
      }),
    );
  });
});
