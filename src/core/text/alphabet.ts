/**
 * The GSM 7-bit alphabets of 3GPP TS 23.038 as data, and one class table made of them: how many septets a UTF-16 code
 * unit takes. Locking tables are in the order of their code positions (U+001B stands at 0x1B, the escape, and is no
 * character of a text); single shift tables are sets, in the order of their code positions.
 */

export type NationalTable = 'tr' | 'es' | 'pt';

/** Which alphabet a gsm7 text is written in; see `SegmentOptions`. */
export interface AlphabetOptions {
  readonly lockingTable?: NationalTable;
  readonly singleTable?: NationalTable;
}

const ESCAPE = '\x1b';
const DIGITS = '0123456789:;<=>?';
const CAPITALS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const SMALL = 'abcdefghijklmnopqrstuvwxyz';

/** 3GPP TS 23.038 §6.2.1: the default alphabet, 128 code positions. */
export const basicAlphabet = `@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ${ESCAPE}ÆæßÉ` + ` !"#¤%&'()*+,-./${DIGITS}¡${CAPITALS}ÄÖÑÜ§¿${SMALL}äöñüà`;

/** 3GPP TS 23.038 §6.2.1.1: reached through an escape, so each takes two septets. */
export const extensionAlphabet = '\f^{}\\[~]|€';

/** 3GPP TS 23.038 §A.3. Spanish has none there: "void". */
const lockingAlphabets: Readonly<Record<NationalTable, string>> = {
  tr: `@£$¥€éùıòÇ\nĞğ\rÅåΔ_ΦΓΛΩΠΨΣΘΞ${ESCAPE}ŞşßÉ` + ` !"#¤%&'()*+,-./${DIGITS}İ${CAPITALS}ÄÖÑÜ§ç${SMALL}äöñüà`,
  es: '',
  pt: `@£$¥êéúíóç\nÔô\rÁáΔ_ªÇÀ∞^\\€Ó|${ESCAPE}ÂâÊÉ` + ` !"#º%&'()*+,-./${DIGITS}Í${CAPITALS}ÃÕÚÜ§~${SMALL}ãõ\`üà`,
};

/** 3GPP TS 23.038 §A.2, without the ten characters that each of them shares with the default extension table. */
const singleShiftAlphabets: Readonly<Record<NationalTable, string>> = {
  tr: 'ĞİŞçğış',
  es: 'çÁÍÓÚáíóú',
  pt: 'êçÔôÁáΦΓΩΠΨΣΘÊÀÍÓÚÃÕÂíóúãõâ',
};

/** By UTF-16 code unit: 0 outside the alphabet, else the septets it takes, 1 or 2. */
export type ClassTable = Uint8Array;

const classTables = new Map<string, ClassTable>();

/** The class table of an alphabet, made once. Only the tables that exist count: `lockingTable: 'es'` is the default alphabet. */
export function getClassTable({ lockingTable, singleTable }: AlphabetOptions = {}): ClassTable {
  const name = `${lockingTable}-${singleTable}`;
  let classes = classTables.get(name);
  if (!classes) {
    // All 65,536 code units, so that the counting loop needs no bounds.
    classes = new Uint8Array(0x10000);
    const doubles = extensionAlphabet + ((singleTable && singleShiftAlphabets[singleTable]) ?? '');
    for (const character of doubles) classes[character.charCodeAt(0)] = 2;
    for (const character of (lockingTable && lockingAlphabets[lockingTable]) || basicAlphabet) classes[character.charCodeAt(0)] = 1;
    classes[ESCAPE.charCodeAt(0)] = 0;
    classTables.set(name, classes);
  }
  return classes;
}

/** How many national tables the header of a message has to name (3GPP TS 23.040 §9.2.3.24.15 and §9.2.3.24.16). */
export function countNationalTables({ lockingTable, singleTable }: AlphabetOptions): number {
  return (lockingTable && lockingAlphabets[lockingTable] ? 1 : 0) + (singleTable && singleShiftAlphabets[singleTable] ? 1 : 0);
}

/** Whether every character of a text is in the alphabet. */
export function isInAlphabet(text: string, classes: ClassTable): boolean {
  for (let i = 0; i < text.length; i++) if (!classes[text.charCodeAt(i)]) return false;
  return true;
}
