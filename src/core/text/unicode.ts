import { applyEdits } from './changes.js';
import type { Edit, Rewritten, TextChange } from './changes.js';

/** One edit for each match whose replacement differs from it. */
export function replaceMatches(
  text: string,
  pattern: RegExp,
  replace: (match: string) => string,
  kind: TextChange['kind'] = 'replaced',
): Rewritten {
  const edits: Edit[] = [];
  for (const { 0: match, index } of text.matchAll(pattern)) {
    const to = replace(match);
    if (to !== match) edits.push({ start: index, end: index + match.length, to, kind });
  }
  return applyEdits(text, edits);
}

/** Every lone surrogate as U+FFFD, which is what any transport would make of it. */
export function makeWellFormed(text: string): Rewritten {
  // With the u flag a surrogate that belongs to a pair is no match.
  return replaceMatches(text, /\p{Cs}/gu, () => '\ufffd');
}

/** A character and all that could compose with it: marks, and the vowels and finals of Hangul. */
const COMPOSING = /[^][\p{M}\u1160-\u11ff]*/gu;

/** Unicode's composed form (NFC), with the places that changed. */
export function composeCharacters(text: string): Rewritten {
  if (text.normalize('NFC') === text) return { text, changes: [] };
  return replaceMatches(text, COMPOSING, (match) => match.normalize('NFC'), 'normalized');
}

const LINE_BREAK = /\r\n?|[\n\v\f\x85\u2028\u2029]/g;

export function replaceLineBreaks(text: string, by: '' | ' '): Rewritten {
  return replaceMatches(text, LINE_BREAK, () => by, 'newline');
}
