import { css, html, nothing, svg, type TemplateResult } from 'lit';
import type { CounterStyle } from '../core/profile/types.js';
import type { PreparedText } from '../core/text/index.js';
import type { CountDetail } from './events.js';
import { alertIcon } from './icons.js';
import type { Localizer } from './localize.js';

/** More bars than this say nothing that the number doesn't. */
const MOST_BARS = 10;

/** Units of the viewBox: a bar and the gap behind it. */
const BAR = 20;
const GAP = 2;

export function countOf({ segmentation, limit, over }: PreparedText): CountDetail {
  const { encoding, units, segments, unitsLeft } = segmentation;
  return { encoding, units, segments: segments.length, lastSegmentUnits: segments.at(-1)?.units ?? 0, unitsLeft, limit, over };
}

/** The counter in words, for a screen reader. */
export function speakCount(count: CountDetail, localizer: Localizer): string {
  const words = localizer.text('counter.spoken', { units: count.units, count: count.segments });
  return count.over > 0 ? `${words}, ${localizer.text('counter.over', { count: count.over })}` : words;
}

/** The counter as the profile wants it, the same in `sms-counter` and in every field that counts. */
export function renderCounter(count: CountDetail, style: CounterStyle, localizer: Localizer): TemplateResult | typeof nothing {
  if (style === 'off') return nothing;
  const isOver = count.over > 0;
  return html`<span class="counter ${isOver ? 'over' : ''}" part="counter">
    ${isOver ? html`<span class="over-words">${alertIcon()}${localizer.text('counter.over', { count: count.over })}</span>` : nothing}
    ${renderBars(count)}
    <span class="figures" part="figures" aria-hidden="true">${figures(count, style, localizer)}</span>
    <span class="visually-hidden">${localizer.text('counter.label')}: ${speakCount(count, localizer)}</span>
  </span>`;
}

function figures(count: CountDetail, style: CounterStyle, localizer: Localizer): string {
  // Requirements C13: typed/messages, as `146/1`.
  const typedPerSegment = `${count.units}/${Math.max(count.segments, 1)}`;
  if (count.limit === null || style === 'typed-per-segment') return typedPerSegment;
  if (style === 'remaining') return localizer.text('counter.remaining', { count: Math.max(count.limit - count.units, 0) });
  return `${localizer.text('counter.maximum', { limit: count.limit })} · ${typedPerSegment}`;
}

function renderBars(count: CountDetail): TemplateResult {
  const bars = Math.min(Math.max(count.segments, 1), MOST_BARS);
  const isCut = count.segments > MOST_BARS;
  return html`<svg
    class="bars"
    viewBox="0 0 ${bars * (BAR + GAP) - GAP} 4"
    width="${bars * 2}em"
    height="4"
    preserveAspectRatio="none"
    aria-hidden="true"
  >
    ${Array.from({ length: bars }, (_, index) => {
      const share = index < bars - 1 || isCut ? 1 : lastSegmentShare(count);
      return svg`<rect class="bar" x="${index * (BAR + GAP)}" width="${BAR}" height="4" rx="1"></rect><rect class="fill" x="${index * (BAR + GAP)}" width="${(BAR * share).toFixed(2)}" height="4" rx="1"></rect>`;
    })}
  </svg>`;
}

/** How full the last segment is, 0 to 1; one character is already to be seen. */
function lastSegmentShare({ lastSegmentUnits, unitsLeft }: CountDetail): number {
  return lastSegmentUnits === 0 ? 0 : Math.max(lastSegmentUnits / (lastSegmentUnits + unitsLeft), 0.04);
}

export const counterStyles = css`
  .counter {
    display: inline-flex;
    align-items: center;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: calc(var(--_space) * 2);
    color: var(--_text-quiet);
  }
  .figures {
    font-variant-numeric: tabular-nums;
  }
  .bars {
    block-size: 4px;
  }
  .bars:dir(rtl) {
    transform: scaleX(-1);
  }
  .bar {
    fill: var(--_line);
  }
  .fill {
    fill: var(--_accent);
  }
  .over-words {
    display: inline-flex;
    align-items: center;
    gap: var(--_space);
  }
  .counter.over {
    color: var(--_bad);
    font-weight: 500;
  }
  .counter.over .fill {
    fill: var(--_bad);
  }
  @media (forced-colors: active) {
    .bar {
      fill: Canvas;
      stroke: CanvasText;
    }
    .fill {
      fill: Highlight;
    }
  }
`;
