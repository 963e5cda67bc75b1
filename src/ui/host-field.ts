import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
type Host = ReactiveControllerHost & HTMLElement;

/**
 * A field of the host's page, found by its id. Old pages replace their fields, hide them and set them by script, so
 * it is looked up by id each time it is needed and listened to on the root.
 */
export class HostField implements ReactiveController {
  readonly #host: Host;
  readonly #id: () => string;
  readonly #onChange: () => void;
  #root: Document | ShadowRoot | null = null;

  constructor(host: Host, id: () => string, onChange: () => void) {
    this.#host = host;
    this.#id = id;
    this.#onChange = onChange;
    host.addController(this);
  }

  /** `getElementById`, so that any id goes: with `$`, `:` or a space. */
  get element(): Field | null {
    const id = this.#id();
    const found = id && this.#root ? this.#root.getElementById(id) : null;
    return found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement || found instanceof HTMLSelectElement ? found : null;
  }

  hostConnected(): void {
    const root = this.#host.getRootNode();
    this.#root = root instanceof Document || root instanceof ShadowRoot ? root : null;
    for (const type of ['input', 'change']) this.#root?.addEventListener(type, this.#listener, { capture: true });
  }

  hostDisconnected(): void {
    for (const type of ['input', 'change']) this.#root?.removeEventListener(type, this.#listener, { capture: true });
    this.#root = null;
  }

  readonly #listener = (event: Event): void => {
    if (event.target instanceof Element && event.target.id === this.#id()) this.#onChange();
  };
}
