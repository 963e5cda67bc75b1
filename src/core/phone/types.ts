/**
 * - `mobile`, `fixed`: the numbering plan says so.
 * - `other`: neither. Usable where the region can't tell a mobile from a landline (`+1 212…`, and every country whose whole
 *   plan isn't carried); not usable where the plan names another service (freephone, pager, internet telephony).
 */
export type PhoneKind = 'mobile' | 'fixed' | 'other';

/** Why a number can't get a text. A closed list: each has a sentence in every locale. */
export type PhoneReason =
  /** Nothing but white space. */
  | 'empty'
  /** No digits, or digits among other things that make no number. */
  | 'not-a-number'
  /** Two or more numbers in one field. */
  | 'several-numbers'
  /** A calling code that doesn't exist, or a national number and no region to read it in. */
  | 'unknown-country'
  | 'too-short'
  | 'too-long'
  /** The right length, but no number of that country begins so. */
  | 'invalid'
  /** A real number that isn't a mobile. The only reason that comes with an `e164`. */
  | 'not-mobile';

/** What a piece of text is as a phone number. */
export interface PhoneNumber {
  /** `+31612345678`; null when it isn't a number. */
  readonly e164: string | null;
  readonly kind: PhoneKind | null;
  /** ISO 3166-1 alpha-2; null too for a calling code that belongs to no country (`+881`). */
  readonly region: string | null;
  /** A text can be sent to it. */
  readonly usable: boolean;
  /** null when usable. */
  readonly reason: PhoneReason | null;
}

export interface PhoneOptions {
  /** ISO 3166-1 alpha-2, in any case: how a number without a calling code is read. */
  readonly region: string;
}

/** Reads any string as a phone number; never throws. */
export type NormalizePhone = (raw: string, options: PhoneOptions) => PhoneNumber;

/** The answer for text that is no number. */
export function refusePhone(reason: Exclude<PhoneReason, 'not-mobile'>): PhoneNumber {
  return { e164: null, kind: null, region: null, usable: false, reason };
}
