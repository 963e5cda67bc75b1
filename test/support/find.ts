import 'axe-core/axe.min.js';

/** What of axe is used here; its own types leave most of `commons` out. */
interface AxeNode {
  readonly actualNode: Node;
  readonly children: readonly AxeNode[];
}
interface Axe {
  setup(root: Element): AxeNode;
  teardown(): void;
  readonly commons: {
    readonly aria: { getRole(node: AxeNode): string | null };
    readonly text: { accessibleTextVirtual(node: AxeNode): string };
    readonly dom: { isVisibleToScreenReaders(node: AxeNode): boolean };
  };
}

const axe = (globalThis as unknown as { axe: Axe }).axe;

export interface Found {
  readonly role: string;
  readonly name: string;
  readonly element: HTMLElement;
}

/** Everything that assistive technology meets, in order, through shadow roots and slots: role and computed name. */
export function listRoles(root: Element = document.documentElement): readonly Found[] {
  const found: Found[] = [];
  const { aria, text, dom } = axe.commons;
  const visit = (node: AxeNode): void => {
    if (node.actualNode instanceof HTMLElement && dom.isVisibleToScreenReaders(node)) {
      const role = aria.getRole(node);
      if (role) found.push({ role, name: text.accessibleTextVirtual(node).trim(), element: node.actualNode });
    }
    for (const child of node.children) visit(child);
  };
  try {
    visit(axe.setup(root));
  } finally {
    axe.teardown();
  }
  return found;
}

/** All with that role; with a name, only those that are called so exactly, or as the pattern says. */
export function findAll(role: string, name?: string | RegExp, root?: Element): readonly HTMLElement[] {
  const isNamed = (actual: string): boolean => name === undefined || (typeof name === 'string' ? actual === name : name.test(actual));
  return listRoles(root)
    .filter((each) => each.role === role && isNamed(each.name))
    .map(({ element }) => element);
}

/** The only one, or null when there is none. */
export function find(role: string, name?: string | RegExp, root?: Element): HTMLElement | null {
  const found = findAll(role, name, root);
  if (found.length > 1) throw new Error(`${found.length} times ${describe(role, name)}`);
  return found[0] ?? null;
}

/** The only one; throws, and says what there is, when there is none. */
export function get(role: string, name?: string | RegExp, root?: Element): HTMLElement {
  const found = find(role, name, root);
  if (found) return found;
  const there = listRoles(root).map((each) => `${each.role} "${each.name}"`);
  throw new Error(`no ${describe(role, name)}; there are: ${there.join(', ')}`);
}

/** For assertions: an element that is there although it should not be can't be sent to the runner, which would wait for ever. */
export function isThere(role: string, name?: string | RegExp): boolean {
  return findAll(role, name).length > 0;
}

function describe(role: string, name: string | RegExp | undefined): string {
  return name === undefined ? role : `${role} ${name instanceof RegExp ? String(name) : `"${name}"`}`;
}

/** The innermost focused element. */
export function focused(): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

/** What assistive technology reads after the name: the text of the elements that `aria-describedby` points to. */
export function descriptionOf(element: Element): string {
  const root = element.getRootNode() as Document | ShadowRoot;
  const ids = (element.getAttribute('aria-describedby') ?? '').split(/\s+/).filter(Boolean);
  return ids
    .map((id) => root.getElementById(id)?.textContent?.trim() ?? '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** All text that can be seen in an element, its shadow root included; white space made one. */
export function seenText(element: Element): string {
  const parts: string[] = [];
  const visit = (node: Node): void => {
    if (node instanceof Text) parts.push(node.data);
    if (!(node instanceof Element)) return;
    // `checkVisibility` says no to `display: contents`, whose children are seen.
    if (node instanceof HTMLStyleElement || getComputedStyle(node).display === 'none') return;
    if (node instanceof HTMLSlotElement && node.assignedNodes().length > 0) return node.assignedNodes().forEach(visit);
    (node.shadowRoot ?? node).childNodes.forEach(visit);
  };
  (element.shadowRoot ?? element).childNodes.forEach(visit);
  return parts.join(' ').replace(/\s+/g, ' ').trim();
}

/** The focused element as assistive technology says it, like `button "OK"`. Words, for an assertion that compares elements can't show them. */
export function focusedAs(): string {
  const active = focused();
  const found = listRoles().find(({ element }) => element === active);
  return found ? `${found.role} "${found.name}"` : `nothing (${active?.localName ?? 'no element'})`;
}
