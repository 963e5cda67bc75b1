import { getClassTable, isInAlphabet } from './alphabet.js';
import { composeChanges, traceBack } from './changes.js';
import type { Rewritten, TextChange } from './changes.js';
import { listCostly } from './explain.js';
import { measureText, segmentOptions } from './plain.js';
import type { PreparedText, PrepareTextOptions } from './prepared-text.js';
import { fillTags } from './tags.js';
import type { TagProblem } from './tags.js';
import { isShapeless, replaceCharacters } from './transliterate.js';
import { composeCharacters, replaceLineBreaks, replaceMatches } from './unicode.js';

/**
 * The text pipeline, from what was typed to what is billed; the counter, the preview, the plan and the sending all use
 * it. In order: tags (once), well-formed Unicode in NFC, the profile's replacements and removals, its line break rule,
 * the segments, the limits. Where the rules force gsm7, what the alphabet still lacks becomes `?`, visibly.
 *
 * No string makes it throw. Requirements C12-C15, A24-A25, M5, V12-V13, X5.
 */
export function prepareText(request: PrepareTextOptions): PreparedText {
  const { text: typed, values = {}, knownTags, rules } = request;
  const { force, table, newlines } = rules.encoding;
  const options = segmentOptions(request);
  const problems: TagProblem[] = [];
  let final = typed;
  let changes: readonly TextChange[] = [];
  const apply = (rewritten: Rewritten) => {
    changes = composeChanges(typed, rewritten.text, changes, rewritten.changes);
    final = rewritten.text;
  };

  if (rules.tags.enabled) {
    const filled = fillTags(typed, { ...rules.tags, values, knownTags });
    problems.push(...filled.problems);
    apply(filled);
  }
  apply(composeCharacters(final));
  if (table !== 'none') apply(replaceCharacters(final, table, rules.encoding));
  if (newlines !== 'keep') apply(replaceLineBreaks(final, newlines === 'space' ? ' ' : ''));
  if (force === 'gsm7') {
    const classes = getClassTable(options);
    const encode = (character: string) => (isInAlphabet(character, classes) ? character : isShapeless(character) ? '' : '?');
    if (!isInAlphabet(final, classes)) apply(replaceMatches(final, /[^]/gu, encode));
  }

  const measured = measureText(final, request);
  return {
    typed,
    changes,
    isChanged: final !== typed,
    ...measured,
    costly: listCostly(final, measured.segmentation.encoding, options, traceBack(changes)),
    problems: [...problems, ...measured.problems],
  };
}
