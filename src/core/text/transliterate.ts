import { getClassTable, isInAlphabet } from './alphabet.js';
import type { AlphabetOptions, ClassTable } from './alphabet.js';
import { applyEdits, composeChanges } from './changes.js';
import type { Edit, Rewritten } from './changes.js';
import { garageRepairs, garageVerbatim, gsmExceptions } from './replacements.js';
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
  return applyEdits(text, table === 'gsm' ? listGsmEdits(text, getClassTable(alphabet)) : listGarageEdits(text, table === 'garage'));
}

/** What the alphabet can say instead of one cluster; null when it can't, empty for what has no shape. */
export function findReplacement(cluster: string, classes: ClassTable): string | null {
  const shaped = cluster.normalize('NFC').replace(/\p{Default_Ignorable_Code_Point}/gu, '');
  return isInAlphabet(shaped, classes) ? shaped : rewriteToGsm(shaped, classes);
}

const LINK = /(?:https?:\/\/|www\.)[\p{L}\p{N}\p{M}\-._~:/?#[\]@!$&'()*+,;=%|{}]+/giu;

interface Link {
  readonly start: number;
  readonly end: number;
}

/** Answers which link stands at an offset; asked from left to right. A bracket that was opened before a link isn't part of it. */
function findLinks(text: string): (offset: number) => Link | undefined {
  const links = text.matchAll(LINK);
  let link: Link | undefined = { start: 0, end: 0 };
  return (offset) => {
    while (link && link.end <= offset) {
      const next = links.next().value;
      const address = next && (next[0].includes('[') ? next[0] : next[0].replace(/\]+$/, ''));
      link = next && { start: next.index, end: next.index + address!.length };
    }
    return link && link.start <= offset ? link : undefined;
  };
}

/** Marks, joiners, selectors, zero-width spaces: what has no shape of its own. */
export const isShapeless = (character: string): boolean => /^[\p{M}\p{Default_Ignorable_Code_Point}]$/u.test(character);

function listGsmEdits(text: string, classes: ClassTable): Edit[] {
  const edits: Edit[] = [];
  const linkAt = findLinks(text);
  let isAfterForeign = false;
  for (let i = 0; i < text.length; i++) {
    if (classes[text.charCodeAt(i)]) {
      isAfterForeign = false;
      continue;
    }
    const start = i;
    const character = String.fromCodePoint(text.codePointAt(i)!);
    i += character.length - 1;
    const hasShape = !isShapeless(character);
    // What follows a character that stays belongs to it: the joiners of an emoji, the vowel signs of a script.
    if (!hasShape && isAfterForeign) continue;
    const to = !hasShape ? '' : replaceInContext(text[start - 1], character, classes);
    isAfterForeign = to === null;
    if (to === null) continue;
    edits.push({ start, end: i + 1, to, kind: 'replaced', ...(linkAt(start) && { flag: 'link' }) });
  }
  return edits;
}

/** 1½ is not 11/2, and 10² is not 102. */
function replaceInContext(before: string | undefined, character: string, classes: ClassTable): string | null {
  const to = rewriteToGsm(character, classes);
  if (to && before && /\d/.test(before)) {
    if (/[¼-¾⅐-⅞]/.test(character)) return ` ${to}`;
    if (/[²³¹⁰⁴-⁹]/.test(character)) return `^${to}`;
  }
  return to;
}

function rewriteToGsm(character: string, classes: ClassTable): string | null {
  if (/^\p{Cc}$/u.test(character)) return /[\v\x85]/.test(character) ? '\n' : character === '\t' ? ' ' : '';
  if (/[\u2028\u2029]/.test(character)) return '\n';
  let written = '';
  for (const [piece] of (gsmExceptions.get(character) ?? character.normalize('NFKD')).matchAll(/\P{M}?\p{M}*/gu)) {
    if (!piece) break;
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
  const letter = String.fromCodePoint(piece.codePointAt(0)!);
  const capital = letter.toUpperCase();
  const written = gsmExceptions.get(letter) ?? (/\p{Script=Greek}/u.test(letter) ? (gsmExceptions.get(capital) ?? capital) : null);
  return written !== null && isInAlphabet(written, classes) ? written : null;
}

/** Requirements A12. */
const ALLOWED = /[a-zA-Z0-9'”_\- !"#$%&()*+,./:;<=>?@]/;
const ALLOWED_REPAIRED = /[a-zA-Z0-9'_\- !"#$%&()*+,./:;<=>?@\n]/;

function listGarageEdits(text: string, isRepaired: boolean): Edit[] {
  const allowed = isRepaired ? ALLOWED_REPAIRED : ALLOWED;
  const edits: Edit[] = [];
  const linkAt = findLinks(text);
  for (let i = 0; i < text.length; i++) {
    if (allowed.test(text[i]!)) continue;
    const character = String.fromCodePoint(text.codePointAt(i)!);
    const start = i;
    i += character.length - 1;
    const link = linkAt(start);
    if (link && isRepaired) {
      edits.push({ ...link, to: text.slice(link.start, link.end), kind: 'replaced', flag: 'link' });
      i = link.end - 1;
      continue;
    }
    const to =
      (isRepaired ? garageRepairs.get(character) : undefined) ?? garageVerbatim.get(character) ?? (isRepaired ? dropAccent(character) : '');
    edits.push({ start, end: i + 1, to, kind: 'replaced', ...(link && { flag: 'link' }) });
  }
  return edits;
}

/** The plain letter under the accents, or nothing. */
const dropAccent = (character: string): string => /^[A-Za-z]/.exec(character.normalize('NFD'))?.[0] ?? '';
