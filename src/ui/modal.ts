import type { ReactiveController, ReactiveControllerHost } from 'lit';

type Host = ReactiveControllerHost & HTMLElement & { readonly renderRoot: HTMLElement | DocumentFragment };

interface ModalOptions {
  /** The native dialog, once rendered. */
  readonly dialog: () => HTMLDialogElement | null;
  /** True while it should be open. */
  readonly isOpen: () => boolean;
  /** Escape, the browser's back gesture, or anything else by which a person asks to leave. */
  readonly onCloseRequest: () => void;
}

/**
 * Keeps a native modal `<dialog>` in step with its element's state. The dialog never closes by itself: a request to
 * close is passed on, and the element decides. The focus returns to where it was.
 */
export class Modal implements ReactiveController {
  readonly #options: ModalOptions;
  #opener: HTMLElement | null = null;
  #dialog: HTMLDialogElement | null = null;

  constructor(host: Host, options: ModalOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostUpdated(): void {
    const dialog = this.#options.dialog();
    if (this.#dialog !== dialog) this.#watch(dialog);
    const shouldOpen = this.#options.isOpen();
    if (!dialog || dialog.open === shouldOpen) return;
    if (shouldOpen) this.#show(dialog);
    else this.#hide(dialog);
  }

  hostDisconnected(): void {
    // A removed dialog leaves the top layer but keeps its `open`; without this it could not be shown again.
    if (this.#dialog?.open) this.#dialog.close();
  }

  #watch(dialog: HTMLDialogElement | null): void {
    this.#dialog = dialog;
    dialog?.addEventListener('cancel', this.#onCancel);
    dialog?.addEventListener('close', this.#onClose);
    for (const type of ['keydown', 'keypress', 'keyup'] as const) dialog?.addEventListener(type, this.#onKey);
  }

  #show(dialog: HTMLDialogElement): void {
    if (!dialog.isConnected) return;
    // An element that was moved while open has lost the focus; it still goes back to where it was before.
    this.#opener = deepActiveElement() ?? this.#opener;
    dialog.showModal();
    dialog.querySelector<HTMLElement>('[data-first-focus]')?.focus();
  }

  #hide(dialog: HTMLDialogElement): void {
    dialog.close();
    // The opener may have been disabled or removed meanwhile.
    if (this.#opener?.isConnected) this.#opener.focus({ preventScroll: true });
    this.#opener = null;
  }

  readonly #onCancel = (event: Event): void => {
    if (event.target !== this.#dialog) return;
    event.preventDefault();
    this.#options.onCloseRequest();
  };

  // Chromium closes a dialog on a second Escape whatever `cancel` said; the element still decides. The event comes a
  // task later: a dialog that left the page, or was moved in it and is shown again, was closed by nobody.
  readonly #onClose = (event: Event): void => {
    const dialog = this.#dialog;
    if (!dialog || event.target !== dialog || dialog.open || !dialog.isConnected || !this.#options.isOpen()) return;
    dialog.showModal();
    this.#options.onCloseRequest();
  };

  // Keys typed in a modal window are not the page's: its shortcuts would see only our tag as their target.
  readonly #onKey = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.type !== 'keydown' || event.key !== 'Escape' || event.isComposing || event.defaultPrevented) return;
    event.preventDefault();
    this.#options.onCloseRequest();
  };
}

function deepActiveElement(): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement && active !== document.body ? active : null;
}
