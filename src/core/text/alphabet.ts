/**
 * The GSM 7-bit alphabets of 3GPP TS 23.038 as data, and a class table made of them: how many septets a UTF-16 code
 * unit takes.
 */

export type NationalTable = 'tr' | 'es' | 'pt';

/** Which alphabet a gsm7 text is written in; the default one when both are absent. */
export interface AlphabetOptions {
  /** Stands in for the default alphabet. Spanish has no such table, so `es` changes nothing. */
  readonly lockingTable?: NationalTable;
  /** Stands in for the default extension table, and has all its characters too. */
  readonly singleTable?: NationalTable;
}

/** 3GPP TS 23.038 §6.2.1: the default alphabet, 128 code positions in order. U+001B at 0x1B is the escape, no character of a text. */
export const basicAlphabet =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞ\x1bÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
  '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';

/** 3GPP TS 23.038 §6.2.1.1: reached through an escape, so each takes two septets. */
export const extensionAlphabet = '\f^{}\\[~]|€';

/** 3GPP TS 23.038 §A.3: what differs from the default alphabet, in pairs: what stands there, what comes in its place. */
export const lockingChanges: Readonly<Record<NationalTable, string>> = {
  tr: 'è€ìıØĞøğÆŞæş¡İ¿ç',
  es: '',
  pt: 'èêùúìíòóÇçØÔøôÅÁåáΦªΓÇΛÀΩ∞Π^Ψ\\Σ€ΘÓΞ|ÆÂæâßÊ¤º¡ÍÄÃÖÕÑÚ¿~äãöõñ`',
};

/** 3GPP TS 23.038 §A.2, without the ten characters of the default extension table, in order. */
const singleShiftAdditions: Readonly<Record<NationalTable, string>> = {
  tr: 'ĞİŞçğış',
  es: 'çÁÍÓÚáíóú',
  pt: 'êçÔôÁáΦΓΩΠΨΣΘÊÀÍÓÚÃÕÂíóúãõâ',
};

/** By UTF-16 code unit: 0 outside the alphabet, else the septets it takes, 1 or 2. */
export type ClassTable = Uint8Array;

const classTables = new Map<string, ClassTable>();

/** The class table of an alphabet, made once. */
export function getClassTable({ lockingTable, singleTable }: AlphabetOptions = {}): ClassTable {
  // Putting a name together would take longer than counting a short text.
  const name = lockingTable || singleTable ? `${lockingTable}-${singleTable}` : '';
  let classes = classTables.get(name);
  if (!classes) {
    // All 65,536 code units, so that the counting loop needs no bounds.
    classes = new Uint8Array(0x10000);
    for (let i = 0; i < 128; i++) if (i !== 0x1b) classes[basicAlphabet.charCodeAt(i)] = 1;
    const changes = lockingChanges[lockingTable ?? 'es'];
    for (let i = 0; i < changes.length; i++) classes[changes.charCodeAt(i)] = i % 2;
    for (const character of extensionAlphabet + (singleTable ? singleShiftAdditions[singleTable] : '')) {
      classes[character.charCodeAt(0)] ||= 2;
    }
    classTables.set(name, classes);
  }
  return classes;
}

/** Whether every character of a text is in the alphabet. */
export function isInAlphabet(text: string, classes: ClassTable): boolean {
  for (let i = 0; i < text.length; i++) if (!classes[text.charCodeAt(i)]) return false;
  return true;
}
