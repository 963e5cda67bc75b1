import type { NormalizePhone, PhoneNumber } from '../phone/types.js';
import type { PhoneRules } from '../profile/types.js';
import type { Recipient, SkipReason } from './types.js';

/** What a number can have against it. */
export type NumberObstacle = Extract<SkipReason, 'no-number' | 'invalid-number' | 'not-mobile' | 'destination-not-allowed'>;

/** Why no text can go to this number (requirements C7, C84); null when one can. */
export function findNumberObstacle({ usable, reason, region }: PhoneNumber, { allowedRegions }: PhoneRules): NumberObstacle | null {
  if (reason === 'empty') return 'no-number';
  if (reason === 'not-mobile') return 'not-mobile';
  if (!usable) return 'invalid-number';
  return allowedRegions === null || (region !== null && allowedRegions.includes(region)) ? null : 'destination-not-allowed';
}

/**
 * The number of a person that gets the text: `number`, which is what the user chose; without it the first of `numbers`
 * that can be used, or else the first of them, for the reason why not.
 */
export function chooseNumber(
  recipient: Pick<Recipient, 'number' | 'numbers'>,
  normalizePhone: NormalizePhone,
  phone: Pick<PhoneRules, 'region'>,
): PhoneNumber {
  const { region } = phone;
  const own = recipient.number ?? '';
  if (own.trim() !== '') return normalizePhone(own, { region });
  let first: PhoneNumber | undefined;
  for (const { raw } of recipient.numbers ?? []) {
    const number = normalizePhone(raw, { region });
    if (number.usable) return number;
    first ??= number;
  }
  return first ?? normalizePhone('', { region });
}
