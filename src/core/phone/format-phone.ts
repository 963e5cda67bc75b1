/** National number → how it is cut, by country; the first pattern that fits. Groups as the numbering plans write them. */
const NL_GROUPS: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^6\d{8}$/, [1, 2, 2, 2, 2]],
  [/^970\d{8}$/, [3, 3, 5]],
  [/^(?:800|90\d)/, [3, 4, 4]],
  [/^(?:1[16-8]|2[259]|3[124]|4[17-9]|5[124679])\d{7}$/, [3, 3, 3]],
  [/^\d{9}$/, [2, 3, 4]],
];
const BE_GROUPS: readonly (readonly [RegExp, readonly number[]])[] = [
  [/^4[5-9]\d{7}$/, [3, 2, 2, 2]],
  [/^(?:800|90\d)/, [3, 2, 3]],
  [/^(?:[239]\d|4[23])\d{6}$/, [1, 3, 2, 2]],
  [/^\d{8}$/, [2, 2, 2, 2]],
];

/** ITU-T E.164 Annex: 1 and 7 stand alone, these have two digits, all other calling codes three. */
const TWO_DIGIT_CODES = /^(?:2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/;

/**
 * For reading: `+31612345678` → `+31 6 12 34 56 78`, `+32470123456` → `+32 470 12 34 56`; elsewhere in threes after the calling
 * code. What isn't E.164 comes back as it is. In right-to-left text the caller isolates it (`<bdi>`).
 */
export function formatPhone(e164: string): string {
  if (!/^\+[1-9]\d{5,14}$/.test(e164)) return e164;
  const digits = e164.slice(1);
  const codeLength = /^[17]/.test(digits) ? 1 : TWO_DIGIT_CODES.test(digits) ? 2 : 3;
  const callingCode = digits.slice(0, codeLength);
  const national = digits.slice(codeLength);
  return [`+${callingCode}`, ...cut(national, findGroups(callingCode, national))].join(' ');
}

function findGroups(callingCode: string, national: string): readonly number[] {
  const table = callingCode === '31' ? NL_GROUPS : callingCode === '32' ? BE_GROUPS : [];
  return table.find(([pattern]) => pattern.test(national))?.[1] ?? groupInThrees(national.length);
}

/** 10 → 3 3 4: one digit never stands alone at the end. */
function groupInThrees(length: number): number[] {
  const groups: number[] = [];
  for (let left = length; left > 0; left -= groups.at(-1)!) groups.push(left === 4 ? 4 : Math.min(3, left));
  return groups;
}

function cut(digits: string, groups: readonly number[]): string[] {
  const parts: string[] = [];
  let from = 0;
  for (const group of groups) {
    parts.push(digits.slice(from, from + group));
    from += group;
  }
  if (from < digits.length) parts.push(digits.slice(from));
  return parts.filter((part) => part !== '');
}
