import { html, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** How long after the last change a count is worth hearing, in milliseconds. */
const QUIET_MS = 1000;

/**
 * One polite live region for an element, rendered in its own shadow root: a region outside a modal dialog is inert
 * while the dialog is open.
 */
export class Announcer implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #message = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** Says it now. */
  say(message: string): void {
    clearTimeout(this.#timer);
    // A repeated message must differ in the DOM, or a screen reader keeps silent.
    this.#message = message === this.#message ? `${message}\u00A0` : message;
    this.#host.requestUpdate();
  }

  /** Says it when nothing else came for a second: a count is not read out at each key. */
  sayWhenQuiet(message: () => string): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.say(message()), QUIET_MS);
  }

  /** What was said belongs to something that is over, and must not be read again with what comes now. */
  clear(): void {
    clearTimeout(this.#timer);
    this.#message = '';
  }

  render(): TemplateResult {
    return html`<div class="visually-hidden" role="status" aria-live="polite">${this.#message}</div>`;
  }
}
