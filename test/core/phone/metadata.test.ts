import parseMax from 'libphonenumber-js/max';
import parseMin from 'libphonenumber-js/min';
import examples from 'libphonenumber-js/mobile/examples';
import { getCountries, getCountryCallingCode } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { normalizeByLibrary } from '../../../src/core/phone/library-phone.js';

const home = ['NL', 'BE', 'FR', 'DE', 'LU', 'GB', 'GG', 'JE', 'IM'] as const;
/** The whole metadata tells these by their fixed lines; here they answer as the region they share a calling code with. */
const sameAsMain: Readonly<Record<string, string>> = { CC: 'AU', CX: 'AU', EH: 'MA', YT: 'RE', BL: 'GP', MF: 'GP' };

describe('the trimmed plans', () => {
  it.each(home)('%s: the same numbers, kinds and regions as the whole metadata', (region) => {
    const code = getCountryCallingCode(region);
    let valid = 0;
    for (let start = 0; start < 10_000; start += 13) {
      for (const rest of ['1234', '67890', '123456', '0000000']) {
        const raw = `+${code}${start}${rest}`;
        const whole = parseMax(raw);
        const ours = normalizeByLibrary(raw, { region });
        const expected = whole?.isValid() && whole.number.length <= 16 ? whole.number : null;
        if (ours.e164 !== expected) expect(ours.e164, raw).toBe(expected);
        if (expected === null) continue;
        valid++;
        const type = whole!.getType();
        const kind = type === 'MOBILE' ? 'mobile' : type === 'FIXED_LINE' ? 'fixed' : 'other';
        if (ours.kind !== kind || ours.region !== whole!.country) expect(ours, raw).toMatchObject({ kind, region: whole!.country });
      }
    }
    expect(valid).toBeGreaterThan(50);
  });

  it('min can not tell a mobile', () => {
    expect(parseMin('+31201234567')!.getType()).toBeUndefined();
    expect(parseMin('+31612345678')!.getType()).toBeUndefined();
    expect(parseMin('+31671234567')!.isValid()).toBe(true);
    expect(normalizeByLibrary('+31671234567', { region: 'NL' }).reason).toBe('invalid');
  });

  it.each(getCountries().filter((region) => examples[region]))('%s: its example of a mobile is recognised, and its region', (region) => {
    const e164 = `+${getCountryCallingCode(region)}${examples[region]}`;
    const ours = normalizeByLibrary(e164, { region: 'NL' });
    expect(ours).toMatchObject({ e164, usable: true, region: sameAsMain[region] ?? parseMax(e164)!.country });
    expect(normalizeByLibrary(`00${e164.slice(1)}`, { region: 'BE' })).toEqual(ours);
  });
});
