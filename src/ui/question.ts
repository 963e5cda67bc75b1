import { css, html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { createRef, ref, type Ref } from 'lit/directives/ref.js';
import { Modal } from './modal.js';

interface Answer<Value> {
  readonly value: Value;
  readonly label: string;
  readonly isMain?: boolean;
}

interface Asked<Value> {
  readonly message: string;
  readonly answers: readonly Answer<Value>[];
  /** What Escape answers. */
  readonly escape: Value;
  readonly resolve: (value: Value) => void;
}

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

/** One question or message at a time, as a native `alertdialog` over whatever is open. */
export class Question<Value extends string> {
  readonly #host: Host;
  readonly #dialog: Ref<HTMLDialogElement> = createRef();
  #asked: Asked<Value> | null = null;

  constructor(host: Host) {
    this.#host = host;
    new Modal(host, {
      dialog: () => this.#dialog.value ?? null,
      isOpen: () => this.#asked !== null,
      onCloseRequest: () => this.#answer(this.#asked?.escape),
    });
  }

  /** Resolves with what the person answers; the first answer given as main has the focus. */
  ask(message: string, answers: readonly Answer<Value>[], escape: Value): Promise<Value> {
    return new Promise((resolve) => {
      this.#asked = { message, answers, escape, resolve };
      this.#host.requestUpdate();
    });
  }

  render(): TemplateResult {
    const asked = this.#asked;
    return html`<dialog class="question" role="alertdialog" aria-labelledby="question" part="question" ${ref(this.#dialog)}>
      <p id="question" class="question-words">${asked?.message}</p>
      <div class="question-answers">
        ${asked?.answers.map(
          ({ value, label, isMain }) =>
            html`<button
              type="button"
              class="button ${isMain ? 'primary' : ''}"
              ?data-first-focus=${isMain}
              @click=${() => this.#answer(value)}
            >
              ${label}
            </button>`,
        )}
      </div>
    </dialog>`;
  }

  #answer(value: Value | undefined): void {
    const asked = this.#asked;
    if (!asked || value === undefined) return;
    this.#asked = null;
    this.#host.requestUpdate();
    asked.resolve(value);
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
