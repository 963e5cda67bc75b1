/**
 * Makes src/core/phone/metadata.ts out of the numbering plans in libphonenumber-js.
 *
 *   node scripts/build-phone-metadata.mjs           writes the file
 *   node scripts/build-phone-metadata.mjs --check   fails when the file differs from what would be written
 *
 * The regions of HOME keep their whole plan, so a mobile can be told from a landline. Every other country keeps what is
 * needed to recognise a number as possible: calling code, lengths, national prefix. Why: docs/decisions/phone-numbers.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** The main region of a calling code stands before the others that share it. */
const HOME = ['NL', 'BE', 'FR', 'DE', 'LU', 'GB', 'GG', 'JE', 'IM'];
/** Global calling codes that phones have: Inmarsat, satellite systems, international networks. */
const GLOBAL_CODES = ['870', '881', '882', '883'];

// Places in a numbering plan of metadata version 4.
const LENGTHS = 3;
const FORMATS = 4;
const NATIONAL_PREFIX = 5;
const FORMATTING_RULE = 6;
const FORMATTING_OPTIONAL = 9;
const LEADING_DIGITS = 10;
const TYPES = 11;
const EXTENSION_PREFIX = 13;

const require = createRequire(import.meta.url);
const target = new URL('../src/core/phone/metadata.ts', import.meta.url);
const source = require('libphonenumber-js/max/metadata');
const { version } = require('libphonenumber-js/package.json');
if (source.version !== 4)
  throw new Error(`libphonenumber-js ${version} has metadata version ${source.version}; this script knows version 4`);

const isMatch = (pattern, digits) => new RegExp(`^(?:${pattern})$`).test(digits);

/** The plan without its formats, for `formatPhone` groups digits itself. */
function trimPlan(region) {
  const trimmed = [...source.countries[region]];
  for (const place of [FORMATS, FORMATTING_RULE, FORMATTING_OPTIONAL, EXTENSION_PREFIX]) if (place in trimmed) trimmed[place] = 0;
  while (!trimmed.at(-1)) trimmed.pop();
  return trimmed;
}

/** Fixed line and mobile only: short service numbers would make nearly every length possible. */
function getLineTypes(plan) {
  const [fixed, mobile] = plan[TYPES] || [];
  return [fixed, mobile].filter((type) => type && type[0]).map(([pattern, lengths]) => ({ pattern, lengths: lengths ?? plan[LENGTHS] }));
}

function getLengths(plans) {
  const lengths = plans.flatMap((plan) => {
    const types = getLineTypes(plan);
    return types.length === 0 ? plan[LENGTHS] : types.flatMap((type) => type.lengths);
  });
  return [...new Set(lengths)].sort((a, b) => a - b);
}

/** Whether a national number may begin with 0, as in Italy; tried on every 0ab followed by one repeated digit. */
function allowsLeadingZero(plan) {
  return getLineTypes(plan).some(({ pattern, lengths }) =>
    lengths.some((length) => {
      for (let start = 0; start < 100; start++) {
        for (let digit = 0; digit < 10; digit++) {
          if (isMatch(pattern, `0${String(start).padStart(2, '0')}`.padEnd(length, digit).slice(0, length))) return true;
        }
      }
      return false;
    }),
  );
}

/** Canada shares +1 and has no leading digits in the plans; its area codes are those that no other region's lines match. */
function findAreaCodes(region) {
  const found = [];
  for (let area = 200; area < 1000; area++) {
    const number = `${area}2345678`.slice(0, 10);
    const owners = source.country_calling_codes[1].filter((other) =>
      getLineTypes(source.countries[other]).some(({ pattern }) => isMatch(pattern, number)),
    );
    if (owners.length === 1 && owners[0] === region) found.push(String(area));
  }
  const starts = [...new Set(found.map((area) => area.slice(0, 2)))];
  return starts
    .map(
      (start) =>
        `${start}[${found
          .filter((area) => area.startsWith(start))
          .map((area) => area[2])
          .join('')}]`,
    )
    .join('|');
}

/** `['VA06698', 'IT']`: a region and the digits its numbers begin with; the last may have none and gets what is left. */
function describeRegions(regions) {
  const leadingDigits = (region) => (region === 'CA' ? findAreaCodes(region) : source.countries[region][LEADING_DIGITS] || '');
  const [main, ...others] = regions;
  return [...others.filter(leadingDigits), main].map((region) => region + leadingDigits(region));
}

function describeCountry(regions) {
  const plans = regions.map((region) => source.countries[region]);
  const lengths = getLengths(plans).map((length) => length.toString(16));
  const start = `${plans[0][NATIONAL_PREFIX] || ''}${plans.some(allowsLeadingZero) ? 'z' : ''}`;
  return [lengths.join(''), start || '-', ...describeRegions(regions)].join(' ');
}

/** Satellite and machine networks have phones; the other global codes are freephone, premium and the like. */
function describeGlobalCode(plan) {
  return [plan[LENGTHS].map((length) => length.toString(16)).join(''), '-'].join(' ');
}

function toLiteral(value) {
  return JSON.stringify(value)
    .replaceAll("'", "\\'")
    .replaceAll(/"((?:[^"\\]|\\.)*)"/g, "'$1'");
}

function toObject(entries) {
  return `{\n${entries.map(([key, value]) => `  ${key}: ${toLiteral(value)},\n`).join('')}}`;
}

const homeCodes = new Set(HOME.map((region) => source.countries[region][0]));
const otherCodes = Object.entries(source.country_calling_codes).filter(([code]) => !homeCodes.has(code));
for (const code of homeCodes) {
  const missing = source.country_calling_codes[code].filter((region) => !HOME.includes(region));
  if (missing.length > 0) throw new Error(`+${code} is shared with regions that HOME lacks: ${missing}`);
}

const output = `// Generated by scripts/build-phone-metadata.mjs from libphonenumber-js ${version}; change the script, not this file.

/** Numbering plans without formats, as libphonenumber-js reads them. */
// prettier-ignore
export const HOME_PLANS: Readonly<Record<string, unknown[]>> = ${toObject(HOME.map((region) => [region, trimPlan(region)]))};

/**
 * Calling code → 'lengths start regions'. Lengths are hexadecimal digits. Start is the national prefix, then z where a national
 * number may begin with 0, or a hyphen for neither. A region is its code and the digits that its numbers begin with, if it shares.
 */
// prettier-ignore
export const OTHER_COUNTRIES: Readonly<Record<string, string>> = ${toObject([
  ...otherCodes.map(([code, regions]) => [code, describeCountry(regions)]),
  ...GLOBAL_CODES.map((code) => [code, describeGlobalCode(source.nonGeographic[code])]),
])};
`;

if (process.argv.includes('--check')) {
  let present = '';
  try {
    present = readFileSync(target, 'utf8');
  } catch {
    // absent counts as different
  }
  if (present !== output) {
    console.error('src/core/phone/metadata.ts is out of date: run node scripts/build-phone-metadata.mjs');
    process.exit(1);
  }
  console.log(`src/core/phone/metadata.ts is what libphonenumber-js ${version} gives`);
} else {
  writeFileSync(target, output);
  console.log(`wrote src/core/phone/metadata.ts from libphonenumber-js ${version}`);
}
