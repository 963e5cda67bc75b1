import { applyEdits } from './changes.js';
import type { Edit, TextChange } from './changes.js';

export interface FillTagsOptions {
  /** `<<` and `>>` in most profiles. When one is empty there are no tags. */
  readonly open: string;
  readonly close: string;
  readonly values: Readonly<Record<string, string>>;
  /** The tags that exist; those of `values` when absent. */
  readonly knownTags?: readonly string[];
  /** What to do with a known tag that has no value and no default: report it, or fill in nothing. */
  readonly missing: 'block' | 'empty';
}

/** A tag that stays in the text, so that this text may not go out (decisions, M5). Offsets into the source. */
export interface TagProblem {
  readonly code: 'unknown-tag' | 'missing-value';
  readonly tag: string;
  readonly start: number;
  readonly end: number;
}

export interface FilledTags {
  readonly text: string;
  readonly changes: readonly TextChange[];
  readonly problems: readonly TagProblem[];
}

/**
 * Fills `<<FirstName>>` and `<<FirstName|default>>` once: what a value holds is text and is never looked at again
 * (requirements M5). A value of nothing but white space counts as none. Names are matched exactly, white space around
 * them aside.
 *
 * What can't be a tag stays as it is: `<<` without an end, a line break between, or nothing that begins like a name
 * right behind it (`<< bonjour >>`, `a << 3`).
 */
export function fillTags(text: string, { open, close, values, knownTags, missing }: FillTagsOptions): FilledTags {
  const edits: Edit[] = [];
  const problems: TagProblem[] = [];
  const known = new Set(knownTags ?? Object.keys(values));
  let from = open && close ? text.indexOf(open) : -1;
  while (from >= 0) {
    const closeAt = text.indexOf(close, from + open.length);
    if (closeAt < 0) break;
    // The innermost: in `a << b <<FirstName>>` the first one is text.
    const start = text.lastIndexOf(open, closeAt - open.length);
    const end = closeAt + close.length;
    const content = text.slice(start + open.length, closeAt);
    const [name, ...fallback] = content.split('|');
    const tag = name!.trim();
    const isKnown = known.has(tag);
    const value = isKnown && Object.hasOwn(values, tag) ? values[tag]! : '';
    const to = value.trim() ? value : fallback.length ? fallback.join('|') : missing === 'empty' ? '' : undefined;
    if (isKnown && to !== undefined) edits.push({ start, end, to, kind: 'tag' });
    else if (isKnown || (tag === name && /^[\p{L}_].*$/u.test(tag))) {
      problems.push({ code: isKnown ? 'missing-value' : 'unknown-tag', tag, start, end });
    }
    from = text.indexOf(open, end);
  }
  return { ...applyEdits(text, edits), problems };
}
