import { refusePhone } from './types.js';
import type { PhoneNumber, PhoneOptions } from './types.js';

interface MobilePlan {
  readonly region: string;
  readonly callingCode: string;
  readonly mobile: RegExp;
}

/** The mobile ranges of the two home countries (requirements O22, V21, V22); a test holds them equal to the numbering plans. */
const NL: MobilePlan = { region: 'NL', callingCode: '31', mobile: /^(?:6[1-58]\d{7}|970\d{8})$/ };
const BE: MobilePlan = { region: 'BE', callingCode: '32', mobile: /^4[5-9]\d{7}$/ };

/**
 * Decides the spellings that nearly every number has: a Dutch or Belgian mobile as `06…`, `6…`, `+31 6…`, `0031 6…`,
 * `+31 (0)6…`, and `31 6…` in its own region; and text without any digit. Spaces, dots, hyphens, slashes, brackets and
 * invisible characters may stand anywhere; full-width and Arabic digits count as digits.
 *
 * Gives `undefined` for all else: that isn't a refusal, it is for the library to say (`loadPhoneLibrary`). What is decided
 * here is what the library would say.
 */
export function normalizeCommonPhone(raw: string, options: PhoneOptions): PhoneNumber | undefined {
  let digits = '';
  let plus = false;
  let blank = true;
  let strange = false;
  for (let i = 0; i < raw.length; i++) {
    const code = raw.charCodeAt(i);
    const digit = toDigit(code);
    if (digit >= 0) digits += digit;
    else if (isBlank(code)) continue;
    else if (isPlus(code) && digits === '' && !plus) plus = true;
    else if (!isSeparator(code)) strange = true;
    blank = false;
  }
  if (blank) return refusePhone('empty');
  if (digits === '') return refusePhone('not-a-number');
  if (strange) return undefined;
  if (plus) return readInternational(digits);
  if (digits.startsWith('00')) return readInternational(digits.slice(2));
  return readNational(digits, options.region);
}

function readInternational(digits: string): PhoneNumber | undefined {
  return readAfterCallingCode(digits, NL) ?? readAfterCallingCode(digits, BE);
}

function readNational(digits: string, region: string): PhoneNumber | undefined {
  const plan = [NL, BE].find((candidate) => candidate.region === region.toUpperCase());
  return plan && (readMobile(digits, plan) ?? readAfterCallingCode(digits, plan));
}

function readAfterCallingCode(digits: string, plan: MobilePlan): PhoneNumber | undefined {
  return digits.startsWith(plan.callingCode) ? readMobile(digits.slice(plan.callingCode.length), plan) : undefined;
}

/** `0612345678` or `612345678`: the national prefix goes, also after a calling code, where people leave it by mistake. */
function readMobile(digits: string, plan: MobilePlan): PhoneNumber | undefined {
  const national = digits.startsWith('0') ? digits.slice(1) : digits;
  if (!plan.mobile.test(national)) return undefined;
  return { e164: `+${plan.callingCode}${national}`, kind: 'mobile', region: plan.region, usable: true, reason: null };
}

/** ASCII, full-width, Arabic-Indic and extended Arabic-Indic digits; -1 for anything else. */
function toDigit(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30;
  if (code < 0x660) return -1;
  if (code <= 0x669) return code - 0x660;
  if (code >= 0x6f0 && code <= 0x6f9) return code - 0x6f0;
  return code >= 0xff10 && code <= 0xff19 ? code - 0xff10 : -1;
}

/** White space, and the invisible marks that come along when a number is copied from a chat or a spreadsheet. */
function isBlank(code: number): boolean {
  if (code < 0x80) return code === 0x20 || (code >= 0x09 && code <= 0x0d);
  if (code < 0x2000) return code === 0xa0 || code === 0xad || code === 0x61c || code === 0x1680 || code === 0x180e;
  return code <= 0x200f || (code >= 0x2028 && code <= 0x202f) || (code >= 0x205f && code <= 0x206f) || code === 0x3000 || code === 0xfeff;
}

function isPlus(code: number): boolean {
  return code === 0x2b || code === 0xff0b;
}

/** `-./()`, dashes and minus. */
function isSeparator(code: number): boolean {
  return (code >= 0x2d && code <= 0x2f) || code === 0x28 || code === 0x29 || (code >= 0x2010 && code <= 0x2015) || code === 0x2212;
}
