/**
 * Reads any number by libphonenumber-js and the numbering plans of `metadata.ts`. A chunk of its own, 12 kB gzipped: only
 * `load-phone-library.ts` may import it, and only dynamically.
 */
import { ParseError, parsePhoneNumberWithError } from 'libphonenumber-js/core/es6';
import type { CountryCode, MetadataJson, PhoneNumber as ParsedNumber } from 'libphonenumber-js/core/es6';
import { HOME_PLANS, OTHER_COUNTRIES } from './metadata.js';
import { refusePhone } from './types.js';
import type { PhoneNumber, PhoneOptions, PhoneReason } from './types.js';

type Refusal = Exclude<PhoneReason, 'not-mobile'>;

/** ITU-T E.164 §6.1: calling code and national number together. */
const MAX_E164_DIGITS = 15;
/** Text as long as this holds no single number; it also bounds the work of the library's patterns. */
const MAX_TEXT_LENGTH = 250;

interface OtherCountry {
  readonly lengths: readonly number[];
  readonly nationalPrefix: string;
  readonly leadingZero: boolean;
  readonly regions: readonly { readonly code: string; readonly leadingDigits: string }[];
}

const otherCountries = new Map(Object.entries(OTHER_COUNTRIES).map(([callingCode, line]) => [callingCode, readOtherCountry(line)]));

const callingCodes = new Map([...otherCountries].flatMap(([callingCode, { regions }]) => regions.map(({ code }) => [code, callingCode])));

const homeCallingCodes: Record<string, string[]> = {};
for (const [region, [callingCode]] of Object.entries(HOME_PLANS)) (homeCallingCodes[callingCode as string] ??= []).push(region);

/** The other countries stand in as calling codes without a region: the library then asks no more of them than a possible number. */
const metadata = {
  version: 4,
  countries: HOME_PLANS,
  country_calling_codes: homeCallingCodes,
  nonGeographic: Object.fromEntries(
    [...otherCountries].map(([callingCode, { lengths, nationalPrefix, leadingZero }]) => [
      callingCode,
      [callingCode, 0, leadingZero ? '\\d+' : '[1-9]\\d+', lengths, 0, nationalPrefix],
    ]),
  ),
} as MetadataJson;

/** The line's shape is told in `metadata.ts`. */
function readOtherCountry(line: string): OtherCountry {
  const [lengths = '', start = '', ...regions] = line.split(' ');
  return {
    lengths: [...lengths].map((length) => parseInt(length, 16)),
    nationalPrefix: start.replace(/\D/g, ''),
    leadingZero: start.endsWith('z'),
    regions: regions.map((region) => ({ code: region.slice(0, 2), leadingDigits: region.slice(2) })),
  };
}

/** As `NormalizePhone`, by the library alone. */
export function normalizeByLibrary(raw: string, options: PhoneOptions): PhoneNumber {
  const text = cleanText(raw);
  if (text === '') return refusePhone('empty');
  if (!/\d/.test(text)) return refusePhone('not-a-number');
  if (text.length > MAX_TEXT_LENGTH) return refusePhone('too-long');
  // To this parameter (RFC 3966 §5.1.5) the library gives another answer every second time; nobody keeps numbers in that form.
  if (text.includes(';phone-context=')) return refusePhone('not-a-number');
  if (holdsSeveralNumbers(text)) return refusePhone('several-numbers');
  try {
    return describe(parse(text.replace(/\n/g, ' '), options.region.toUpperCase()));
  } catch (error) {
    return refusePhone(error instanceof ParseError ? toReason(error.message) : 'not-a-number');
  }
}

/** ASCII digits and plus, one kind of space, new lines, nothing invisible. */
function cleanText(raw: string): string {
  return raw
    .replace(/[\xAD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]/g, '')
    .replace(/[\u0660-\u0669\u06F0-\u06F9\uFF10-\uFF19]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/\uFF0B/g, '+')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

/** `06-12345678 / 010-1234567`, `0612345678 of 0687654321`: to choose one would be to guess. Extensions are shorter than this. */
function holdsSeveralNumbers(text: string): boolean {
  const longRuns = text.split(/[/,;|&+\n]|\p{L}+/u).filter((part) => part.replace(/\D/g, '').length >= 8);
  return longRuns.length > 1;
}

function parse(text: string, region: string): ParsedNumber {
  if (region in HOME_PLANS) return parsePhoneNumberWithError(text, region as CountryCode, metadata);
  const international = text.replace(/^[^\d+]*00/, '+');
  const defaultCallingCode = callingCodes.get(region);
  return parsePhoneNumberWithError(international, { defaultCallingCode }, metadata);
}

function toReason(code: string): Refusal {
  switch (code) {
    case 'INVALID_COUNTRY':
      return 'unknown-country';
    case 'TOO_SHORT':
      return 'too-short';
    case 'TOO_LONG':
      return 'too-long';
    default:
      return 'not-a-number';
  }
}

function describe(number: ParsedNumber): PhoneNumber {
  const e164 = number.number;
  const other = otherCountries.get(number.countryCallingCode);
  const refusal = checkLength(number, other?.lengths ?? getHomeLengths(number));
  if (!number.isValid()) return refusePhone(refusal ?? explainInvalid(number));
  if (refusal) return refusePhone(refusal);
  if (other) return { e164, kind: 'other', region: findRegion(other, number.nationalNumber), usable: true, reason: null };
  const region = number.country ?? null;
  switch (number.getType()) {
    case 'MOBILE':
      return { e164, kind: 'mobile', region, usable: true, reason: null };
    case 'FIXED_LINE_OR_MOBILE':
      return { e164, kind: 'other', region, usable: true, reason: null };
    case 'FIXED_LINE':
      return { e164, kind: 'fixed', region, usable: false, reason: 'not-mobile' };
    default:
      return { e164, kind: 'other', region, usable: false, reason: 'not-mobile' };
  }
}

function getHomeLengths({ country, countryCallingCode }: ParsedNumber): readonly number[] {
  const region = country ?? homeCallingCodes[countryCallingCode]![0]!;
  return HOME_PLANS[region]![3] as readonly number[];
}

function checkLength(number: ParsedNumber, lengths: readonly number[]): Refusal | null {
  const length = number.nationalNumber.length;
  if (length < Math.min(...lengths)) return 'too-short';
  if (length > Math.max(...lengths) || number.number.length - 1 > MAX_E164_DIGITS) return 'too-long';
  return lengths.includes(length) ? null : 'invalid';
}

/**
 * A plan with service numbers of many lengths calls `06 1234567` possible and no more. To the person who typed it, it lacks a
 * digit: so see whether some more digits, or some fewer, make it a line.
 */
function explainInvalid({ number }: ParsedNumber): Refusal {
  for (let digits = 1; digits <= 5; digits++) {
    if (isLine(number + '0'.repeat(digits))) return 'too-short';
    if (isLine(number.slice(0, -digits))) return 'too-long';
  }
  return 'invalid';
}

function isLine(e164: string): boolean {
  try {
    const type = parsePhoneNumberWithError(e164, metadata).getType();
    return type === 'MOBILE' || type === 'FIXED_LINE';
  } catch {
    return false;
  }
}

function findRegion({ regions }: OtherCountry, national: string): string | null {
  return regions.find(({ leadingDigits }) => new RegExp(`^(?:${leadingDigits})`).test(national))?.code ?? null;
}
