import type { SendingRules } from '../profile/types.js';
import type { Route } from '../sending/types.js';
import { getClassTable, isInAlphabet } from './alphabet.js';
import { composeChanges, traceBack } from './changes.js';
import type { Rewritten, TextChange } from './changes.js';
import { listCostly } from './explain.js';
import type { CostlyCharacter } from './explain.js';
import { measureText, segmentOptions } from './plain.js';
import type { Segmentation } from './segment.js';
import { fillTags } from './tags.js';
import type { TagProblem } from './tags.js';
import { isShapeless, replaceCharacters } from './transliterate.js';
import { composeCharacters, replaceLineBreaks, replaceMatches } from './unicode.js';

export interface PrepareTextOptions {
  /** As a person typed it, in the recipient's language; see `chooseText`. */
  readonly text: string;
  /** For the tags; see `fillTags`. */
  readonly values?: Readonly<Record<string, string>>;
  readonly knownTags?: readonly string[];
  readonly rules: Pick<SendingRules, 'encoding' | 'tags' | 'limits'>;
  readonly route?: Pick<Route, 'keepClusters' | 'referenceBits'>;
}

/** Why a text can't go out as it is. Spans are in the typed text. */
export type TextProblem = { readonly code: 'empty' } | { readonly code: 'too-long'; readonly over: number } | TagProblem;

export interface PreparedText {
  readonly typed: string;
  /** What is sent, counted and billed. */
  readonly final: string;
  /** From typed to final. */
  readonly changes: readonly TextChange[];
  readonly isChanged: boolean;
  /** Of the final text. */
  readonly segmentation: Segmentation;
  /** The final text's costly characters, with spans in the typed text: of a tag's value, the tag. */
  readonly costly: readonly CostlyCharacter[];
  /**
   * Units that fit, in the encoding that is used; null when the rules have no limit. Where a pair couldn't be parted at
   * the end of a segment, the unit that stayed empty is taken off, so that `limit - units` is always what can be added.
   */
  readonly limit: number | null;
  /** Units over the limit, or over what the air can carry; 0 when the text fits. */
  readonly over: number;
  readonly problems: readonly TextProblem[];
}

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
