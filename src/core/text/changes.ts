/** One place where two texts differ. Offsets are in UTF-16 code units, ends exclusive. */
export interface TextChange {
  /** In the source. */
  readonly start: number;
  readonly end: number;
  readonly from: string;
  readonly to: string;
  /** In the final text. */
  readonly finalStart: number;
  readonly finalEnd: number;
  readonly kind: 'replaced' | 'removed' | 'tag' | 'newline' | 'normalized';
  /** It stands in a link: a changed link is a broken one, and one that was left alone has `from` equal to `to`. */
  readonly flag?: 'link';
}

/** A change that is still to be made. A replacement by nothing is a removal. */
export type Edit = Pick<TextChange, 'start' | 'end' | 'to' | 'kind' | 'flag'>;

export interface Rewritten {
  readonly text: string;
  readonly changes: readonly TextChange[];
}

/** Makes edits, which are in order and don't overlap. */
export function applyEdits(source: string, edits: readonly Edit[]): Rewritten {
  const changes: TextChange[] = [];
  let text = '';
  let done = 0;
  for (const edit of edits) {
    text += source.slice(done, edit.start);
    const finalStart = text.length;
    text += edit.to;
    done = edit.end;
    const from = source.slice(edit.start, done);
    if (from !== edit.to || edit.flag)
      changes.push({ ...edit, from, finalStart, finalEnd: text.length, kind: settleKind(edit.kind, edit.to) });
  }
  return { text: text + source.slice(done), changes };
}

/** Line breaks and tags are told as such, even when nothing comes in their place. */
function settleKind(kind: TextChange['kind'], to: string): TextChange['kind'] {
  return /tag|newline/.test(kind) ? kind : !to ? 'removed' : kind === 'removed' ? 'replaced' : kind;
}

/**
 * Two rewritings in a row as one: `first` led from `source` to a text between, `second` from there to `final`. Changes
 * that touch the same characters become one; those that undo each other vanish.
 */
export function composeChanges(
  source: string,
  final: string,
  first: readonly TextChange[],
  second: readonly TextChange[],
): readonly TextChange[] {
  if (!second.length) return first;
  if (!first.length) return second;
  // All offsets from here on are in the text between the two.
  const spans = [
    ...first.map((change) => ({ change, low: change.finalStart, high: change.finalEnd, isFirst: true })),
    ...second.map((change) => ({ change, low: change.start, high: change.end, isFirst: false })),
  ].sort((a, b) => a.low - b.low || a.high - b.high);
  const changes: TextChange[] = [];
  let toSource = 0;
  let toFinal = 0;
  for (let i = 0; i < spans.length;) {
    const { low } = spans[i]!;
    const start = low + toSource;
    const finalStart = low + toFinal;
    let high = low;
    let { kind, flag } = spans[i]!.change;
    do {
      const span = spans[i++]!;
      const { change } = span;
      high = Math.max(high, span.high);
      if (span.isFirst) toSource = change.end - change.finalEnd;
      else toFinal = change.finalEnd - change.end;
      if (kind !== 'tag') kind = change.kind;
      flag ??= change.flag;
    } while (spans[i] && spans[i]!.low < high);
    const end = high + toSource;
    const finalEnd = high + toFinal;
    const from = source.slice(start, end);
    const to = final.slice(finalStart, finalEnd);
    if (from !== to || flag) changes.push({ start, end, from, to, finalStart, finalEnd, kind: settleKind(kind, to), flag });
  }
  return changes;
}

/** Answers where a character of the final text came from, in a change from all that was changed; asked from left to right. */
export function traceBack(changes: readonly TextChange[]): (start: number, end: number) => { start: number; end: number } {
  let next = 0;
  let shift = 0;
  return (start, end) => {
    let change = changes[next];
    for (; change && change.finalEnd <= start; change = changes[++next]) shift = change.end - change.finalEnd;
    return change && change.finalStart < end ? { start: change.start, end: change.end } : { start: start + shift, end: end + shift };
  };
}
