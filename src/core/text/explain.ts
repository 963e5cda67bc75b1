import { getClassTable, isInAlphabet } from './alphabet.js';
import { traceBack } from './changes.js';
import { splitClusters } from './cuts.js';
import { segmentText } from './segment.js';
import type { Encoding, SegmentOptions } from './segment.js';
import { findReplacement } from './transliterate.js';

export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** A character that makes a text dearer, once, with every place where it stands. */
export interface CostlyCharacter {
  /** One grapheme cluster, mostly one code point. */
  readonly character: string;
  readonly effect: 'forces-ucs2' | 'costs-two';
  readonly spans: readonly TextSpan[];
  /** What costs less and says nearly the same, empty for what can't be seen; null when nothing does. */
  readonly replacement: string | null;
}

export interface EncodingExplanation {
  readonly encoding: Encoding;
  /** In order of first occurrence. */
  readonly costly: readonly CostlyCharacter[];
}

/**
 * Says why a text costs what it does (requirements C15, V13): the characters that force ucs2, or else those that take
 * two septets. Of a text that was told to be ucs2 it says nothing, since no character is to blame; of one told to be
 * gsm7 it lists both those outside the alphabet and those of two septets.
 */
export function explainEncoding(text: string, options: SegmentOptions = {}): EncodingExplanation {
  const { encoding } = segmentText(text, options);
  return { encoding, costly: listCostly(text, encoding, options) };
}

/** The list alone, for a text whose encoding is known; `locate` says where a span counts as standing, in order. */
export function listCostly(text: string, encoding: Encoding, options: SegmentOptions, locate = traceBack([])): readonly CostlyCharacter[] {
  if (options.encoding === 'ucs2') return [];
  const classes = getClassTable(options);
  const found = new Map<string, CostlyCharacter & { spans: TextSpan[] }>();
  let start = 0;
  // A gsm7 text that nobody forced holds no clusters.
  for (const character of encoding === 'gsm7' && options.encoding !== 'gsm7' ? text : splitClusters(text)) {
    const end = start + character.length;
    const isForeign = !isInAlphabet(character, classes);
    if (isForeign || (encoding === 'gsm7' && character.length === 1 && classes[character.charCodeAt(0)] === 2)) {
      let costly = found.get(character);
      if (!costly) {
        // As requirements A11 has them; nothing of one septet says what the euro sign, the backslash or the caret says.
        const cheaper = '()()--'['[]{}|~'.indexOf(character)] ?? null;
        const replacement = isForeign ? findReplacement(character, classes) : cheaper;
        costly = { character, effect: isForeign ? 'forces-ucs2' : 'costs-two', spans: [], replacement };
        found.set(character, costly);
      }
      const span = locate(start, end);
      // Two of them in the value of one tag stand in one place.
      if (costly.spans.at(-1)?.start !== span.start) costly.spans.push(span);
    }
    start = end;
  }
  return [...found.values()];
}
