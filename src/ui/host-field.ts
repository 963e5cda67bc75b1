import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Host = ReactiveControllerHost & HTMLElement;

/** How often a watched field is looked at while somebody sees it, in milliseconds. */
const WATCH_MS = 500;

interface HostFieldOptions {
  readonly id: () => string;
  readonly onChange: () => void;
  /** Notices too what a script of the host writes into the field, which fires nothing; while it can be seen. */
  readonly isWatched?: boolean;
}

/**
 * A field of the host's page, found by its id. Old pages replace their fields, hide them and set them by script, so
 * it is looked up by id each time it is needed and listened to on the root.
 */
export class HostField implements ReactiveController {
  readonly #host: Host;
  readonly #options: HostFieldOptions;
  #root: Document | ShadowRoot | null = null;
  #visibility: IntersectionObserver | undefined;
  #timer: ReturnType<typeof setInterval> | undefined;
  #seen: string | undefined;

  constructor(host: Host, options: HostFieldOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** `getElementById`, so that any id goes: with `$`, `:` or a space. */
  get element(): Field | null {
    const id = this.#options.id();
    const found = id && this.#root ? this.#root.getElementById(id) : null;
    return found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement || found instanceof HTMLSelectElement ? found : null;
  }

  hostConnected(): void {
    const root = this.#host.getRootNode();
    this.#root = root instanceof Document || root instanceof ShadowRoot ? root : null;
    for (const type of ['input', 'change']) this.#root?.addEventListener(type, this.#listener, { capture: true });
    this.#root?.addEventListener('reset', this.#onReset, { capture: true });
    if (this.#options.isWatched) {
      this.#visibility = new IntersectionObserver((entries) => this.#watch(entries.at(-1)?.isIntersecting ?? false));
      this.#visibility.observe(this.#host);
    }
  }

  hostDisconnected(): void {
    for (const type of ['input', 'change']) this.#root?.removeEventListener(type, this.#listener, { capture: true });
    this.#root?.removeEventListener('reset', this.#onReset, { capture: true });
    this.#root = null;
    this.#visibility?.disconnect();
    this.#watch(false);
  }

  #watch(isSeen: boolean): void {
    clearInterval(this.#timer);
    if (!isSeen) return;
    this.#look();
    this.#timer = setInterval(() => this.#look(), WATCH_MS);
  }

  #look(): void {
    const value = this.element?.value;
    if (value === this.#seen) return;
    this.#seen = value;
    this.#options.onChange();
  }

  readonly #listener = (event: Event): void => {
    if (event.target instanceof Element && event.target.id === this.#options.id()) this.#options.onChange();
  };

  /** A form says that it is reset before its fields are, and a listener may still prevent it. */
  readonly #onReset = (event: Event): void => {
    const isOurs = event.target instanceof HTMLFormElement && this.element?.form === event.target;
    if (isOurs) setTimeout(() => this.#root && this.#options.onChange());
  };
}
