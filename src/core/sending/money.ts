import type { Money } from './types.js';

/** A price of one SMS has up to four decimals; counting in millionths keeps a sum of a million of them exact. */
const MILLIONTHS = 1_000_000;

/** `price` times a whole number, without the drift of binary fractions. */
export function multiplyMoney(price: Money, times: number): Money {
  return { amount: (millionths(price) * times) / MILLIONTHS, currency: price.currency };
}

/** The sum, or `null` when one is missing, the currencies differ, or there is nothing to add: no sum is better than a wrong one. */
export function addMoney(parts: Iterable<Money | null | undefined>): Money | null {
  let total = 0;
  let currency: string | undefined;
  for (const part of parts) {
    if (!part || (currency !== undefined && part.currency !== currency)) return null;
    currency = part.currency;
    total += millionths(part);
  }
  return currency === undefined ? null : { amount: total / MILLIONTHS, currency };
}

function millionths(money: Money): number {
  return Math.round(money.amount * MILLIONTHS);
}
