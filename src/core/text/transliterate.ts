import { getClassTable, isInAlphabet } from './alphabet.js';
import type { AlphabetOptions, ClassTable } from './alphabet.js';
import { applyEdits, composeChanges } from './changes.js';
import type { Edit, Rewritten } from './changes.js';
import { findLinks } from './links.js';
import { garageRepaired, garageVerbatim, gsmReplacements } from './replacements.js';
import { composeCharacters } from './unicode.js';

export type ReplacementTable = 'gsm' | 'garage' | 'garage-verbatim';

/**
 * Rewrites a text so that more of it fits a simpler alphabet. First NFC; then a table:
 * - `gsm`: whatever the GSM 7-bit alphabet has stays; letters lose the accents that it lacks, typographic punctuation
 *   and signs become plain ones, invisible characters go. What has no fair counterpart (emoji, another script) stays.
 * - `garage-verbatim`: the table and the list of allowed characters of requirements A11-A13, odd as they are; what is
 *   not allowed is removed.
 * - `garage`: the same, repaired (decisions, A15-A17 and A22-A27): line feeds stay, links are left alone and flagged.
 *
 * Spans of the changes are in the text as it was given. With `alphabet`, `gsm` means that national alphabet.
 */
export function transliterate(text: string, table: ReplacementTable, alphabet?: AlphabetOptions): Rewritten {
  const composed = composeCharacters(text);
  const replaced = replaceCharacters(composed.text, table, alphabet);
  return { text: replaced.text, changes: composeChanges(text, replaced.text, composed.changes, replaced.changes) };
}

/** The table alone, for a text that is composed already. */
export function replaceCharacters(text: string, table: ReplacementTable, alphabet?: AlphabetOptions): Rewritten {
  if (table === 'gsm') {
    const classes = getClassTable(alphabet);
    return rewrite(
      text,
      (unit) => classes[unit.charCodeAt(0)],
      (character, before) => (isShapeless(character) ? '' : rewriteInContext(before, character, classes)),
    );
  }
  // Requirements A12: everything from space to Z, the underscore and the small letters, and a closing quotation mark.
  if (table === 'garage-verbatim') {
    return rewrite(
      text,
      (unit) => /[ -Z_a-z”]/.test(unit),
      (character) => garageVerbatim.get(character) ?? '',
    );
  }
  return rewrite(
    text,
    (unit) => /[ -Z_a-z\n]/.test(unit),
    (character) => garageRepaired.get(character) ?? dropAccents(character),
    true,
  );
}

/**
 * Rewrites what isn't allowed as it is. A null leaves a character where it is, and with it the shapeless ones that
 * follow: the joiners of an emoji, the vowel signs of a script.
 */
function rewrite(
  text: string,
  isAllowed: (unit: string) => unknown,
  write: (character: string, before: string | undefined) => string | null,
  keepLinks = false,
): Rewritten {
  const edits: Edit[] = [];
  const linkAt = findLinks(text);
  let foreignEnd = -1;
  for (let start = 0, end; start < text.length; start = end) {
    end = start + 1;
    if (isAllowed(text[start]!)) continue;
    const [character = ''] = text.slice(start, start + 2);
    end = start + character.length;
    const link = linkAt(start);
    if (link && keepLinks) {
      edits.push({ ...link, to: text.slice(link.start, link.end), kind: 'replaced', flag: 'link' });
      end = link.end;
      continue;
    }
    const to = foreignEnd === start && isShapeless(character) ? null : write(character, text[start - 1]);
    if (to === null) foreignEnd = end;
    else edits.push({ start, end, to, kind: 'replaced', flag: link && 'link' });
  }
  return applyEdits(text, edits);
}

/** Marks, joiners, selectors, zero-width spaces: what has no shape of its own. */
export function isShapeless(character: string): boolean {
  return /^[\p{M}\p{DI}]$/u.test(character);
}

/** The plain letter under the accents, or nothing. */
function dropAccents(character: string): string {
  return character.normalize('NFD').replace(/[^A-Za-z]/g, '');
}

/** What the alphabet can say instead of one cluster; null when it can't, empty for what has no shape. */
export function findReplacement(cluster: string, classes: ClassTable): string | null {
  const shaped = cluster.normalize('NFC').replace(/\p{DI}/gu, '');
  return isInAlphabet(shaped, classes) ? shaped : rewriteToGsm(shaped, classes);
}

/** 1½ is not 11/2, and 10² is not 102. */
function rewriteInContext(before: string | undefined, character: string, classes: ClassTable): string | null {
  const to = rewriteToGsm(character, classes);
  const isJoined = to && /\d/.test(before ?? '') && /\p{No}/u.test(character);
  return isJoined ? (to.includes('/') ? ' ' : '^') + to : to;
}

function rewriteToGsm(character: string, classes: ClassTable): string | null {
  if (/^\s$/.test(character)) return ' ';
  if (/^\p{Cc}$/u.test(character)) return '';
  let written = '';
  for (const [piece] of (gsmReplacements.get(character) ?? character.normalize('NFKD')).matchAll(/[^]\p{M}*/gu)) {
    const part = rewritePiece(piece, classes);
    if (part === null) return null;
    written += part;
  }
  return written;
}

/** One letter and its marks: as many of the marks as the alphabet has, from the letter on. */
function rewritePiece(piece: string, classes: ClassTable): string | null {
  // A stroke through a sign turns its meaning round.
  if (piece.includes('\u0338')) return null;
  for (let end = piece.length; end > 0; end--) {
    const composed = piece.slice(0, end).normalize('NFC');
    if (composed.length === 1 && classes[composed.charCodeAt(0)]) return composed;
  }
  const [letter = ''] = piece;
  const capital = letter.toUpperCase();
  const written = gsmReplacements.get(letter) ?? (/[Ͱ-Ͽ]/.test(letter) ? (gsmReplacements.get(capital) ?? capital) : '');
  return written && isInAlphabet(written, classes) ? written : null;
}
