import { commonStrings } from './en/common.js';
import { composeStrings } from './en/compose.js';
import { logStrings } from './en/log.js';
import type { PluralForms } from './en/plural.js';

export type { PluralForms } from './en/plural.js';

/**
 * English: built in, and the list of every string there is. A value with `one` and `other` is chosen by `{count}`;
 * `{name}` is filled in as text. It stands in parts, so that an element carries only the words it uses. Other languages
 * are one file each, beside this one, and are checked against it.
 */
export const en = { ...commonStrings, ...composeStrings, ...logStrings } as const;

export type StringKey = keyof typeof en;

/** One language, complete. */
export type LocaleStrings = Readonly<Record<StringKey, string | PluralForms>>;

export interface Locale {
  /** BCP 47 primary language. */
  readonly language: string;
  readonly strings: LocaleStrings;
}

export default { language: 'en', strings: en } satisfies Locale;
