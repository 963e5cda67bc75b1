import type { Limits } from '../profile/types.js';
import type { PreparedText, PrepareTextOptions, TextProblem } from './prepared-text.js';
import { maximumSegments, segmentCapacity, segmentText } from './segment.js';
import type { Segmentation, SegmentOptions } from './segment.js';

/** The last step of the pipeline: the final text cut, counted, and held against the limits. */
export function measureText(
  final: string,
  request: Pick<PrepareTextOptions, 'rules' | 'route'>,
): Pick<PreparedText, 'final' | 'segmentation' | 'limit' | 'over'> & { readonly problems: readonly TextProblem[] } {
  const options = segmentOptions(request);
  const segmentation = segmentText(final, options);
  const { limit, over } = applyLimits(segmentation, request.rules.limits, options);
  const problems: TextProblem[] = [];
  // Zero-width and control characters show nothing either.
  if (/^[\s\p{Cc}\p{Cf}]*$/u.test(final)) problems.push({ code: 'empty' });
  if (over) problems.push({ code: 'too-long', over });
  return { final, segmentation, limit, over, problems };
}

/**
 * The answer of `prepareText` for most texts: those of single septets, in which the rules have nothing to fill in,
 * replace or explain. `null` for any other text; then only the whole pipeline can tell. A page that loads the rest of
 * the pipeline when it is needed begins with this.
 */
export function preparePlainText(options: PrepareTextOptions): PreparedText | null {
  const { text, rules } = options;
  const { force, table, newlines } = rules.encoding;
  if (force !== 'auto' || table !== 'none' || (newlines !== 'keep' && /[\r\n]/.test(text))) return null;
  if (rules.tags.enabled && text.includes(rules.tags.open)) return null;
  const measured = measureText(text, options);
  const { encoding, units } = measured.segmentation;
  return encoding === 'gsm7' && units === text.length ? { typed: text, changes: [], isChanged: false, costly: [], ...measured } : null;
}

function applyLimits(
  { encoding, units, segments, unitsLeft }: Segmentation,
  limits: Limits,
  options: SegmentOptions,
): Pick<PreparedText, 'limit' | 'over'> {
  const own = encoding === 'gsm7' ? limits.unitsGsm7 : limits.unitsUcs2;
  const count = Math.min(limits.segments ?? maximumSegments, maximumSegments);
  const capacity = segmentCapacity(encoding, count > 1, options);
  // Of a text that is cut already: what it has, what is left, and whole segments more.
  const room = count > 1 && segments.length > 1 ? units + unitsLeft + capacity * (count - segments.length) : capacity * count;
  const limit = Math.min(room, own ?? room);
  return { limit: own === null && limits.segments === null ? null : limit, over: Math.max(0, units - limit) };
}

/** What the rules and the route say about cutting and counting. */
export function segmentOptions({ rules, route }: Pick<PrepareTextOptions, 'rules' | 'route'>): SegmentOptions {
  return { ...rules.encoding, ...route, encoding: rules.encoding.force };
}
