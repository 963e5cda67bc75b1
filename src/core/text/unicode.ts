import { applyEdits } from './changes.js';
import type { Rewritten, TextChange } from './changes.js';

/** Replaces every match. */
export function replaceMatches(
  text: string,
  pattern: RegExp,
  replace: (match: string) => string,
  kind: TextChange['kind'] = 'replaced',
): Rewritten {
  const edits = Array.from(text.matchAll(pattern), ({ 0: match, index }) => ({
    start: index,
    end: index + match.length,
    to: replace(match),
    kind,
  }));
  return applyEdits(text, edits);
}

/** NFC, and U+FFFD for a lone surrogate, which is what any transport would make of it. With the u flag a whole pair is no match. */
const normalize = (text: string): string => text.normalize('NFC').replace(/\p{Cs}/gu, '\ufffd');

/** A character and all that could compose with it: marks, and the vowels and finals of Hangul. */
const COMPOSING = /[^][\p{M}\u1160-\u11ff]*/gu;

/** Well-formed Unicode in its composed form (NFC), with the places that changed. */
export function composeCharacters(text: string): Rewritten {
  return normalize(text) === text ? { text, changes: [] } : replaceMatches(text, COMPOSING, normalize, 'normalized');
}

const LINE_BREAK = /\r\n?|[\n\v\f\x85\u2028\u2029]/g;

export function replaceLineBreaks(text: string, by: '' | ' '): Rewritten {
  return replaceMatches(text, LINE_BREAK, () => by, 'newline');
}
