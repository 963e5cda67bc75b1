import { css, html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { createRef, ref, type Ref } from 'lit/directives/ref.js';
import type { StringKey } from '../locales/en.js';
import type { Localizer } from './localize.js';
import { Modal } from './modal.js';

interface Asked {
  readonly message: string;
  /** A message has one button, a question two. */
  readonly isQuestion: boolean;
  readonly resolve: (isYes: boolean) => void;
}

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/** One message or question at a time, as a native `alertdialog` over whatever is open. */
export class Question {
  readonly #host: Host;
  readonly #localizer: Localizer;
  readonly #dialog: Ref<HTMLDialogElement> = createRef();
  #asked: Asked | null = null;

  constructor(host: Host, localizer: Localizer) {
    this.#host = host;
    this.#localizer = localizer;
    new Modal(host, {
      dialog: () => this.#dialog.value ?? null,
      isOpen: () => this.#asked !== null,
      onCloseRequest: () => this.#answer(false),
    });
  }

  /** A message with one button; resolves when it was read. */
  async tell(message: string): Promise<void> {
    await this.#ask(message, false);
  }

  /** Yes or no; the focus is on no, which is also what Escape says. */
  confirm(message: string): Promise<boolean> {
    return this.#ask(message, true);
  }

  render(): TemplateResult {
    const asked = this.#asked;
    return html`<dialog class="question" role="alertdialog" aria-labelledby="question" part="question" ${ref(this.#dialog)}>
      <p id="question" class="question-words">${asked?.message}</p>
      <div class="question-answers">
        ${asked?.isQuestion ? html`${this.#renderAnswer('action.yes', true)}${this.#renderAnswer('action.no', false)}` : nothing}
        ${asked && !asked.isQuestion ? this.#renderAnswer('action.ok', false) : nothing}
      </div>
    </dialog>`;
  }

  #renderAnswer(words: StringKey, isYes: boolean): TemplateResult {
    return html`<button
      type="button"
      class="button ${isYes ? '' : 'primary'}"
      ?data-first-focus=${!isYes}
      @click=${() => this.#answer(isYes)}
    >
      ${this.#localizer.text(words)}
    </button>`;
  }

  #ask(message: string, isQuestion: boolean): Promise<boolean> {
    this.#answer(false);
    return new Promise((resolve) => {
      this.#asked = { message, isQuestion, resolve };
      this.#host.requestUpdate();
    });
  }

  #answer(isYes: boolean): void {
    const asked = this.#asked;
    if (!asked) return;
    this.#asked = null;
    this.#host.requestUpdate();
    asked.resolve(isYes);
  }
}

export const questionStyles = css`
  dialog.question {
    inline-size: min(26em, calc(100vw - 2em));
    padding: calc(var(--_space) * 5);
    border: 1px solid var(--_line);
    border-radius: calc(var(--_radius) * 1.5);
    background: var(--_surface-raised);
    color: var(--_text);
    box-shadow: 0 12px 40px rgb(0 0 0 / 0.28);
  }
  dialog.question::backdrop {
    background: rgb(10 15 25 / 0.4);
  }
  .question-words {
    margin: 0 0 calc(var(--_space) * 5);
    font-size: 1.07em;
  }
  .question-answers {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: calc(var(--_space) * 2);
  }
  .question-answers .button {
    min-inline-size: 5.5em;
  }
`;
