import { css, html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { StringKey } from '../locales/en.js';
import type { Route } from '../core/sending/types.js';
import { helpIcon } from './icons.js';
import type { Localizer } from './localize.js';

/** How long an explanation waits for the pointer to come over from its question mark, in milliseconds. */
const CROSSING_MS = 150;

interface RouteChoiceOptions {
  readonly routes: readonly Route[];
  readonly chosen: string;
  /** The receiver with its article: "De werknemer". */
  readonly receiver: string;
  readonly showsCost: boolean;
  readonly isDisabled: boolean;
  readonly onChoose: (id: string) => void;
}

/** A route's own name, else the words for its id, else the id itself. */
export function nameRoute(route: Route, localizer: Localizer): string {
  return route.label ?? localizer.textIfKnown(`route.${route.id}`) ?? route.id;
}

/**
 * Routes as a radio group, each with its explanation behind a question mark (requirements C25-C30): shown while
 * pointed at or focused, kept open by a click or a touch, closed by Escape. Screen readers get it with the radio.
 */
export class RouteChoice implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #localizer: Localizer;
  #shown: string | null = null;
  #isPinned = false;
  #crossing: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost, localizer: Localizer) {
    this.#host = host;
    this.#localizer = localizer;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#show(null, false);
  }

  /** A row with its label; nothing where there is nothing to choose. */
  render(options: RouteChoiceOptions): TemplateResult | typeof nothing {
    if (options.routes.length < 2) return nothing;
    return html`<span id="route-label" class="row-label">${this.#localizer.text('compose.route')}</span>
      <div class="row-value">${this.#renderChoice(options)}</div>`;
  }

  #renderChoice(options: RouteChoiceOptions): TemplateResult {
    const localizer = this.#localizer;
    return html`<fieldset class="routes" role="radiogroup" aria-labelledby="route-label" ?disabled=${options.isDisabled} part="routes">
      ${options.routes.map((route, index) => this.#renderRoute(route, `explanation-${index}`, options, localizer))}
      ${options.routes.map(
        (route, index) =>
          html`<div
            id="explanation-${index}"
            class="explanation"
            role="tooltip"
            ?hidden=${this.#shown !== route.id}
            @pointerenter=${() => clearTimeout(this.#crossing)}
            @pointerleave=${this.#onLeave}
          >
            ${this.#explain(route, options.receiver)}
          </div>`,
      )}
    </fieldset>`;
  }

  #renderRoute(route: Route, explanation: string, options: RouteChoiceOptions, localizer: Localizer): TemplateResult {
    const name = nameRoute(route, localizer);
    const price = options.showsCost && route.priceClass ? localizer.text(`route.price.${route.priceClass}`) : null;
    return html`<span class="route">
      <label class="route-label">
        <input
          type="radio"
          name="route"
          value=${route.id}
          aria-describedby=${explanation}
          .checked=${route.id === options.chosen}
          @change=${() => options.onChoose(route.id)}
        />
        <span>${name}${price ? html` <span class="quiet price">${price}</span>` : ''}</span>
      </label>
      <button
        type="button"
        class="icon-button small"
        aria-label=${localizer.text('compose.routeExplanation', { route: name })}
        aria-expanded=${this.#shown === route.id ? 'true' : 'false'}
        aria-controls=${explanation}
        @pointerenter=${(event: PointerEvent) => event.pointerType === 'mouse' && this.#point(route.id)}
        @pointerleave=${this.#onLeave}
        @focus=${(event: FocusEvent) => (event.target as Element).matches(':focus-visible') && this.#point(route.id)}
        @blur=${() => this.#show(null, false)}
        @click=${() => this.#toggle(route.id)}
      >
        ${helpIcon()}
      </button>
    </span>`;
  }

  #explain(route: Route, receiver: string): string {
    if (route.explanation) return route.explanation;
    const known = this.#localizer.textIfKnown(`route.${route.id}.explanation`, { the: receiver });
    if (known) return known;
    const parts: StringKey[] = [`route.replies.${route.replies}`];
    if (route.priceClass) parts.push(`route.price.${route.priceClass}`);
    return parts.map((key) => this.#localizer.text(key)).join(' · ');
  }

  #show(id: string | null, isPinned: boolean): void {
    clearTimeout(this.#crossing);
    this.#isPinned = isPinned;
    if (id === this.#shown) return;
    this.#shown = id;
    // On the document: the focus may be elsewhere while the pointer shows it.
    if (id === null) document.removeEventListener('keydown', this.#onKey, { capture: true });
    else document.addEventListener('keydown', this.#onKey, { capture: true });
    this.#host.requestUpdate();
  }

  #point(id: string): void {
    clearTimeout(this.#crossing);
    if (this.#shown === id) return;
    if (this.#shown === null) this.#show(id, false);
    // The pointer may only pass over this one, on its way to the explanation that is shown.
    else this.#crossing = setTimeout(() => this.#show(id, false), CROSSING_MS);
  }

  #toggle(id: string): void {
    if (this.#shown === id && this.#isPinned) this.#show(null, false);
    else this.#show(id, true);
  }

  // What is shown by pointing can be pointed at itself (WCAG 2.2, 1.4.13).
  readonly #onLeave = (): void => {
    if (this.#isPinned) return;
    clearTimeout(this.#crossing);
    this.#crossing = setTimeout(() => this.#show(null, false), CROSSING_MS);
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    // Only the explanation closes, not the window around it.
    event.preventDefault();
    event.stopPropagation();
    this.#show(null, false);
  };
}

export const routeChoiceStyles = css`
  .routes {
    position: relative;
    display: grid;
    justify-items: start;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .route {
    display: inline-flex;
    align-items: center;
    gap: var(--_space);
    min-block-size: calc(2.2em * var(--_density));
  }
  .route-label {
    display: inline-flex;
    align-items: center;
    gap: calc(var(--_space) * 1.5);
    cursor: pointer;
  }
  .route-label input {
    inline-size: 1.2em;
    block-size: 1.2em;
    accent-color: var(--_accent);
  }
  .price {
    margin-inline-start: calc(var(--_space) * 2);
    font-size: 0.929em;
  }
  .explanation {
    position: absolute;
    inset-inline: 0;
    inset-block-start: calc(100% + 2px);
    z-index: 2;
    max-inline-size: 34em;
    padding: calc(var(--_space) * 2.5) calc(var(--_space) * 3);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface-raised);
    box-shadow: 0 6px 20px rgb(0 0 0 / 0.18);
    font-size: 0.929em;
  }
  .explanation[hidden] {
    display: none;
  }
`;
