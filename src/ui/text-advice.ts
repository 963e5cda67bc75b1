import { css, html, nothing, type TemplateResult } from 'lit';
import type { CostlyCharacter, PreparedText } from '../core/text/index.js';
import { countOf, speakCount } from './counter-view.js';
import { alertIcon, messageTextIcon, swapIcon } from './icons.js';
import type { Localizer } from './localize.js';

/** So many dear characters are explained one by one; of a text in another script nobody wants a list. */
const MOST_EXPLAINED = 3;

/** The characters worth underlining: none when nearly everything would be. */
export function marksOf(prepared: PreparedText): readonly CostlyCharacter[] {
  const replaceable = prepared.costly.filter((costly) => costly.replacement !== null);
  return prepared.costly.length > 12 ? replaceable.slice(0, 12) : prepared.costly;
}

/** Which characters cost more, in words, each with its replacement a click away. */
export function renderCostly(
  prepared: PreparedText,
  localizer: Localizer,
  onReplace: ((costly: CostlyCharacter) => void) | null,
): TemplateResult | typeof nothing {
  const explained = prepared.costly.slice(0, MOST_EXPLAINED);
  if (explained.length === 0) return nothing;
  return html`<ul class="costly" part="costly">
    ${explained.map((costly) => {
      const { replacement, character } = costly;
      return html`<li class="notice warn wraps">
        ${alertIcon()}
        <span class="words">${explain(costly, prepared, localizer)}</span>
        ${
          onReplace
            ? html`<button type="button" class="button small" @click=${() => onReplace(costly)}>
                ${swapIcon()}${
                  replacement
                    ? localizer.text('compose.replaceWith', { replacement: visible(replacement) })
                    : localizer.text('compose.removeCharacter')
                }
                <span class="visually-hidden">${character}</span>
              </button>`
            : nothing
        }
      </li>`;
    })}
  </ul>`;
}

/** The count, and what makes the text dear, for a screen reader. */
export function speakText(prepared: PreparedText, explainsCostly: boolean, localizer: Localizer): string {
  const count = speakCount(countOf(prepared), localizer);
  const [costly] = prepared.costly;
  return costly && explainsCostly ? `${count}. ${explain(costly, prepared, localizer)}` : count;
}

/** A space or a tab is there to be seen too. */
function visible(text: string): string {
  return text.trim() === '' ? '␣' : text;
}

function explain({ character: raw, effect }: CostlyCharacter, { segmentation }: PreparedText, localizer: Localizer): string {
  const character = visible(raw);
  if (effect === 'costs-two') return localizer.text('compose.costlyDouble', { character });
  const count = segmentation.segments.length;
  return count > 1
    ? localizer.text('compose.costlyForces', { character, count })
    : localizer.text('compose.costlyForcesSame', { character });
}

/** The text as it will go out, where that is not what was typed; what falls away is named. */
export function renderFinal(prepared: PreparedText, localizer: Localizer): TemplateResult | typeof nothing {
  if (!prepared.isChanged || prepared.final === '') return nothing;
  const removed = prepared.changes.filter((change) => change.kind === 'removed').map((change) => change.from);
  const hasLink = prepared.changes.some((change) => change.flag === 'link');
  return html`<section class="final" aria-labelledby="final-label" part="final">
    <h3 id="final-label" class="final-label">${messageTextIcon()}${localizer.text('compose.final')}</h3>
    <p class="final-text" dir="auto">${prepared.final}</p>
    ${
      removed.length > 0
        ? html`<p class="quiet final-note">
            ${localizer.text('compose.removed', { count: removed.length, characters: [...new Set(removed)].join(' ') })}
          </p>`
        : nothing
    }
    ${hasLink ? html`<p class="notice warn">${alertIcon()}<span class="words">${localizer.text('compose.linkChanged')}</span></p>` : nothing}
  </section>`;
}

export const textAdviceStyles = css`
  .costly {
    display: grid;
    gap: var(--_space);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .costly .notice {
    align-items: center;
    padding-block: calc(var(--_space) * 1);
  }
  .costly .notice > .icon {
    margin: 0;
  }
  .final {
    padding: calc(var(--_space) * 2.5) calc(var(--_space) * 3);
    border-radius: var(--_radius);
    background: var(--_surface-sunken);
  }
  .final-label {
    display: flex;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
    margin: 0 0 var(--_space);
    font-size: 0.929em;
    font-weight: 500;
    color: var(--_text-quiet);
  }
  .final-text {
    margin: 0;
    white-space: pre-wrap;
  }
  .final-note {
    margin: var(--_space) 0 0;
    font-size: 0.929em;
  }
`;
