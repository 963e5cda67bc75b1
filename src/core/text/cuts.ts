/** Where a text may be cut. */

let segmenter: Intl.Segmenter | undefined;

/** One instance: making it costs far more than using it, and a text without clusters never needs it. */
function getSegmenter(): Intl.Segmenter {
  return (segmenter ??= new Intl.Segmenter(undefined, { granularity: 'grapheme' }));
}

/** The last place at or before a cut where no surrogate pair is parted. */
export function pairStart(text: string, _start: number, cut: number): number {
  return text.codePointAt(cut - 1)! > 0xffff ? cut - 1 : cut;
}

/**
 * The last place at or before `cut` where no grapheme cluster is parted. `start` is where the segment begins, and so a
 * place where a cluster begins; a cluster that is longer than the segment is cut between code points instead.
 */
export function clusterStart(text: string, start: number, cut: number): number {
  // Below U+0300 nothing joins its neighbour but CR LF, which may be parted.
  if (text.charCodeAt(cut - 1) < 0x300 && text.charCodeAt(cut) < 0x300) return cut;
  const { index } = getSegmenter()
    .segment(text.slice(start, cut + 2))
    .containing(cut - start)!;
  return index ? start + index : pairStart(text, start, cut);
}

/** Between two characters that join no neighbour: below U+0300, Greek, Cyrillic, dashes, quotation marks, the euro sign. */
const BETWEEN_LONE = /(?<=[\0-\u02ff\u0370-\u0482\u2010-\u2027€])(?=[\0-\u02ff\u0370-\u0482\u2010-\u2027€])/;

/** The grapheme clusters of a text, in order, CR and LF apart. The segmenter is asked only where something may join. */
export function splitClusters(text: string): readonly string[] {
  return text
    .split(BETWEEN_LONE)
    .flatMap((piece) => (piece.length === 1 ? piece : Array.from(getSegmenter().segment(piece), ({ segment }) => segment)));
}
