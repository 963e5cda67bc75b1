import { warnOnce } from '../ui/warn-once.js';

/** What an element needs of a browser; see the list of browsers in the README. */
function isBrowserRecent(): boolean {
  return (
    typeof HTMLDialogElement === 'function' && 'attachInternals' in HTMLElement.prototype && CSS.supports('color', 'oklch(from red l c h)')
  );
}

/**
 * Defines one tag. Where the tag is taken, by another version of this package or another bundle of it, the first stays
 * and the developer is told: a custom element can't be defined twice.
 */
export function defineElement(tag: string, element: CustomElementConstructor): void {
  // On a server there is nothing to define, though Lit brings a registry there.
  if (typeof document === 'undefined') return;
  const taken = customElements.get(tag);
  if (taken === element) return;
  if (taken) return warnOnce(`<${tag}> is already defined, by another copy of sms-elements; that one is used.`);
  if (!isBrowserRecent()) return warnOnce('this browser is too old; the page works without SMS.');
  customElements.define(tag, element);
}
