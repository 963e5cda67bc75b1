import type { PluralForms } from './plural.js';

/** The words of `sms-counter`, apart so that a page with only a counter doesn't carry those of the other elements. */
export const counterStrings = {
  'counter.label': 'Characters and SMS',
  'counter.spoken': { one: '{units} characters, {count} SMS', other: '{units} characters, {count} SMS' },
  'counter.remaining': { one: '{count} character left', other: '{count} characters left' },
  'counter.maximum': 'maximum {limit}',
  'counter.over': { one: '{count} character too many', other: '{count} characters too many' },
  'counter.left': { one: '{count} left in this SMS', other: '{count} left in this SMS' },
} as const satisfies Record<string, string | PluralForms>;
