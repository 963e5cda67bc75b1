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

/** A change that is still to be made. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly to: string;
  readonly kind: TextChange['kind'];
  readonly flag?: 'link';
}

export interface Rewritten {
  readonly text: string;
  readonly changes: readonly TextChange[];
}

/** Makes edits, which are in order and don't overlap. Removals that touch become one change; a replacement by nothing is one. */
export function applyEdits(source: string, edits: readonly Edit[]): Rewritten {
  if (!edits.length) return { text: source, changes: [] };
  const changes: TextChange[] = [];
  let text = '';
  let done = 0;
  for (let i = 0; i < edits.length; i++) {
    const { start, to, flag } = edits[i]!;
    let { end, kind } = edits[i]!;
    if (!to && kind === 'replaced') kind = 'removed';
    for (let next = edits[i + 1]; kind === 'removed' && next?.to === '' && next.start === end && next.flag === flag; next = edits[i + 1]) {
      end = next.end;
      i++;
    }
    text += source.slice(done, start);
    const finalStart = text.length;
    text += to;
    changes.push({ start, end, from: source.slice(start, end), to, finalStart, finalEnd: text.length, kind, ...(flag && { flag }) });
    done = end;
  }
  return { text: text + source.slice(done), changes };
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
  const changes: TextChange[] = [];
  let toSource = 0;
  let toFinal = 0;
  let i = 0;
  let j = 0;
  while (i < first.length || j < second.length) {
    // All offsets here are in the text between the two.
    const low = Math.min(first[i]?.finalStart ?? Infinity, second[j]?.start ?? Infinity);
    const start = low + toSource;
    const finalStart = low + toFinal;
    let high = -1;
    let kind: TextChange['kind'] = 'replaced';
    let flag: 'link' | undefined;
    for (;;) {
      const before = first[i];
      const after = second[j];
      if (before && (high < 0 ? before.finalStart === low : before.finalStart < high && before.finalEnd > low)) {
        high = Math.max(high, before.finalEnd);
        toSource = before.end - before.finalEnd;
        kind = before.kind;
        flag ??= before.flag;
        i++;
      } else if (after && (high < 0 || (after.start < high && after.end > low))) {
        high = Math.max(high, after.end);
        toFinal = after.finalEnd - after.end;
        if (kind !== 'tag') kind = after.kind;
        flag ??= after.flag;
        j++;
      } else break;
    }
    const from = source.slice(start, high + toSource);
    const to = final.slice(finalStart, high + toFinal);
    if (from === to && !flag) continue;
    if (kind === 'removed' && to) kind = 'replaced';
    else if (!to && (kind === 'replaced' || kind === 'normalized')) kind = 'removed';
    changes.push({ start, end: high + toSource, from, to, finalStart, finalEnd: high + toFinal, kind, ...(flag && { flag }) });
  }
  return changes;
}

/** Where a span of the final text came from. A span inside a change came from all of what was changed. */
export function findSource(changes: readonly TextChange[], start: number, end: number): { start: number; end: number } {
  const first = lastChangeBefore(changes, start + 1);
  const last = lastChangeBefore(changes, end);
  return {
    start: first && start < first.finalEnd ? first.start : start + shiftAfter(first),
    end: last && end <= last.finalEnd ? last.end : end + shiftAfter(last),
  };
}

const shiftAfter = (change: TextChange | undefined): number => (change ? change.end - change.finalEnd : 0);

/** The last change that begins before an offset of the final text. */
function lastChangeBefore(changes: readonly TextChange[], offset: number): TextChange | undefined {
  let low = 0;
  let high = changes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (changes[middle]!.finalStart < offset) low = middle + 1;
    else high = middle;
  }
  return changes[low - 1];
}
