import { describe, expect, it } from 'vitest';
import { normalizeCommonPhone } from '../../../src/core/phone/common-phone.js';
import { normalizeByLibrary } from '../../../src/core/phone/library-phone.js';
import { loadPhoneLibrary, normalizePhone } from '../../../src/core/phone/index.js';
import type { PhoneNumber, PhoneReason } from '../../../src/core/phone/index.js';

const mobile = (e164: string, region: string): PhoneNumber => ({ e164, kind: 'mobile', region, usable: true, reason: null });
const refused = (reason: PhoneReason): PhoneNumber => ({ e164: null, kind: null, region: null, usable: false, reason });
const notMobile = (e164: string, region: string, kind: 'fixed' | 'other' = 'fixed'): PhoneNumber => ({
  e164,
  kind,
  region,
  usable: false,
  reason: 'not-mobile',
});
const possible = (e164: string, region: string | null): PhoneNumber => ({ e164, kind: 'other', region, usable: true, reason: null });

describe('the common spellings of a mobile are decided without the library (O35, O36, V22)', () => {
  const dutch = [
    '0612345678',
    '06-12345678',
    '06 12 34 56 78',
    '06.12.34.56.78',
    '06/12345678',
    '06\u00A012345678',
    '06\u202F12\u200934\t56\n78',
    '(06) 1234 5678',
    '06\u201312345678',
    '06\u221212345678',
    '+31612345678',
    '+31 6 12345678',
    '+31 (0)6 12345678',
    '+31(0)612345678',
    '(+31) 6 12345678',
    '+31 06 12345678',
    '0031612345678',
    '00 31 6 1234 5678',
    '0031 (0)6-12345678',
    '31612345678',
    '31 6 12345678',
    '612345678',
    '\u202A+31 6 12345678\u202C',
    '\u200E06 12345678\u200F',
    '\u2066+31612345678\u2069',
    '\uFEFF0612345678',
    '06\u200B12345678',
    '０６１２３４５６７８',
    '＋３１６１２３４５６７８',
    '٠٦١٢٣٤٥٦٧٨',
    '+۳۱۶۱۲۳۴۵۶۷۸',
  ];
  it.each(dutch)('%j in the Netherlands', (raw) => {
    expect(normalizeCommonPhone(raw, { region: 'NL' })).toEqual(mobile('+31612345678', 'NL'));
    expect(normalizeByLibrary(raw, { region: 'NL' })).toEqual(mobile('+31612345678', 'NL'));
  });

  const belgian = [
    '0470123456',
    '0470/12.34.56',
    '0470 12 34 56',
    '+32 470 12 34 56',
    '+32 (0)470/12 34 56',
    '0032470123456',
    '32470123456',
    '470123456',
  ];
  it.each(belgian)('%j in Belgium', (raw) => {
    expect(normalizeCommonPhone(raw, { region: 'BE' })).toEqual(mobile('+32470123456', 'BE'));
    expect(normalizeByLibrary(raw, { region: 'BE' })).toEqual(mobile('+32470123456', 'BE'));
  });

  it.each(['NL', 'BE', 'DE', 'US', 'nl', '', 'XX'])('a calling code counts in region %j', (region) => {
    for (const raw of ['+31612345678', '0031 6 12345678', '+31 (0)6 12345678']) {
      expect(normalizeCommonPhone(raw, { region })).toEqual(mobile('+31612345678', 'NL'));
      expect(normalizeByLibrary(raw, { region })).toEqual(mobile('+31612345678', 'NL'));
    }
  });

  it.each([
    ['06 12345678', 'nl', '+31612345678', 'NL'],
    ['0970 1012 3456', 'NL', '+3197010123456', 'NL'],
    ['+31 970 10123456', 'BE', '+3197010123456', 'NL'],
    ['0499 99 99 99', 'BE', '+32499999999', 'BE'],
  ])('%j in %s is %s', (raw, region, e164, of) => {
    expect(normalizeCommonPhone(raw, { region })).toEqual(mobile(e164, of));
  });

  it('reads a calling code without a plus only in its own region', async () => {
    expect(normalizeCommonPhone('31612345678', { region: 'BE' })).toBeUndefined();
    expect((await normalizePhone('31612345678', { region: 'BE' })).usable).toBe(false);
    expect(normalizeCommonPhone('32470123456', { region: 'NL' })).toBeUndefined();
    expect((await normalizePhone('32470123456', { region: 'NL' })).usable).toBe(false);
  });
});

const cases: readonly (readonly [raw: string, region: string, expected: PhoneNumber])[] = [
  ['', 'NL', refused('empty')],
  [' \u00A0\t\u200E', 'NL', refused('empty')],
  ['-', 'NL', refused('not-a-number')],
  ['+', 'NL', refused('not-a-number')],
  ['onbekend', 'NL', refused('not-a-number')],
  ['📱', 'NL', refused('not-a-number')],
  ['info@example.com 2', 'NL', refused('too-short')],
  ['06 1234567', 'NL', refused('too-short')],
  ['+316 1234567', 'NL', refused('too-short')],
  ['06123', 'NL', refused('too-short')],
  ['061234', 'NL', refused('too-short')],
  ['06 123456789', 'NL', refused('too-long')],
  ['06 1234567 8901234', 'NL', refused('too-long')],
  ['06 0123 4567', 'NL', refused('invalid')],
  ['06 71234567', 'NL', refused('invalid')],
  ['06 91234567', 'NL', refused('invalid')],
  ['06 61234567', 'NL', notMobile('+31661234567', 'NL', 'other')],
  ['020 1234567', 'NL', notMobile('+31201234567', 'NL')],
  ['020 123456', 'NL', refused('too-short')],
  ['+31 (0)30 123 45 67', 'BE', notMobile('+31301234567', 'NL')],
  ['0800 1234', 'NL', notMobile('+318001234', 'NL', 'other')],
  ['085 1234567', 'NL', notMobile('+31851234567', 'NL', 'other')],
  ['0470 12 34 5', 'BE', refused('too-short')],
  ['0470 12 34 567', 'BE', refused('too-long')],
  ['02 234 56 78', 'BE', notMobile('+3222345678', 'BE')],
  ['06 12 34 56 78', 'FR', mobile('+33612345678', 'FR')],
  ['06 12 34 56 78', 'BE', refused('too-long')],
  ['0151 23456789', 'DE', mobile('+4915123456789', 'DE')],
  ['+49 (0)30 123456', 'NL', notMobile('+4930123456', 'DE')],
  ['621 123 456', 'LU', mobile('+352621123456', 'LU')],
  ['07400 123456', 'GB', mobile('+447400123456', 'GB')],
  ['+44 7781 123456', 'NL', mobile('+447781123456', 'GG')],
  ['+44 7797 712345', 'NL', mobile('+447797712345', 'JE')],
  ['+44 7624 123456', 'NL', mobile('+447624123456', 'IM')],
  ['+1 212 555 0100', 'NL', possible('+12125550100', 'US')],
  ['+1 416 555 0100', 'NL', possible('+14165550100', 'CA')],
  ['+1 876 555 0100', 'NL', possible('+18765550100', 'JM')],
  ['(212) 555-0100', 'US', possible('+12125550100', 'US')],
  ['+39 06 698 12345', 'NL', possible('+390669812345', 'VA')],
  ['+39 312 345 6789', 'NL', possible('+393123456789', 'IT')],
  ['0043 (0)664 1234567', 'NL', possible('+436641234567', 'AT')],
  ['0664 1234567', 'AT', possible('+436641234567', 'AT')],
  ['0031 6 12345678', 'AT', mobile('+31612345678', 'NL')],
  ['+48 12', 'NL', refused('too-short')],
  ['+48 123 456 789 01', 'NL', refused('too-long')],
  ['+34 061234567', 'NL', refused('invalid')],
  ['+881 6 1234 5678', 'NL', possible('+881612345678', null)],
  ['+800 12345678', 'NL', refused('unknown-country')],
  ['+999 123456', 'NL', refused('unknown-country')],
  ['+0 612345678', 'NL', refused('unknown-country')],
  ['0612345678', 'XX', refused('unknown-country')],
  ['0612345678', '', refused('unknown-country')],
  ['tel. 06 12345678', 'NL', mobile('+31612345678', 'NL')],
  ['tel:+31612345678', 'BE', mobile('+31612345678', 'NL')],
  ['GSM: 0470/12.34.56', 'BE', mobile('+32470123456', 'BE')],
  ['06 12345678 (privé)', 'NL', mobile('+31612345678', 'NL')],
  ['📱 06 12345678', 'NL', mobile('+31612345678', 'NL')],
  ['06 12345678 ext. 3', 'NL', mobile('+31612345678', 'NL')],
  ['06-12345678 x3', 'NL', mobile('+31612345678', 'NL')],
  ['020 1234567 ext 12', 'NL', notMobile('+31201234567', 'NL')],
  ['020-1234567 tst. 12', 'NL', refused('not-a-number')],
  ['0612345678 / 0687654321', 'NL', refused('several-numbers')],
  ['0612345678,0201234567', 'NL', refused('several-numbers')],
  ['06 12345678 of 06 87654321', 'NL', refused('several-numbers')],
  ['+31612345678+31687654321', 'NL', refused('several-numbers')],
  ['0612345678\n0687654321', 'NL', refused('several-numbers')],
  ['0612345678 0687654321', 'NL', refused('too-long')],
  ['tel:0612345678;phone-context=+31', 'NL', refused('not-a-number')],
];

describe('every other text gets a number or a reason (C7, V5, V21, O22)', () => {
  it.each(cases)('%j in %s', async (raw, region, expected) => {
    expect(normalizeByLibrary(raw, { region })).toEqual(expected);
    expect(await normalizePhone(raw, { region })).toEqual(expected);
    expect((await loadPhoneLibrary())(raw, { region })).toEqual(expected);
  });

  it('takes text of any length', () => {
    expect(normalizeByLibrary('a'.repeat(100_000), { region: 'NL' })).toEqual(refused('not-a-number'));
    expect(normalizeByLibrary('0'.repeat(100_000), { region: 'NL' })).toEqual(refused('too-long'));
  });

  it('gives the same answer the second time', () => {
    const raws = cases.map(([raw, region]) => [raw, region] as const);
    const first = raws.map(([raw, region]) => normalizeByLibrary(raw, { region }));
    expect(raws.map(([raw, region]) => normalizeByLibrary(raw, { region }))).toEqual(first);
  });
});
