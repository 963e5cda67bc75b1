import { css, html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { createRef, ref, type Ref } from 'lit/directives/ref.js';
import type { CostlyCharacter } from '../core/text/index.js';

/** So many places are underlined; a text with more of them is far longer than anybody can send, and each is a node. */
const MOST_MARKED = 1000;

interface Span {
  readonly start: number;
  readonly end: number;
}

interface TextEditorOptions {
  /** Of the text area, for its label in the same shadow root. */
  readonly id: string;
  readonly describedBy: string;
  readonly isReadOnly: boolean;
  readonly isInvalid: boolean;
  readonly isRequired: boolean;
  /** The characters to underline. */
  readonly marks: readonly CostlyCharacter[];
}

/**
 * A native text area that can underline parts of its text. A text area can't be marked, so an invisible twin behind
 * it, of the same measures, bears the lines. While nothing is to be marked the twin is empty and costs nothing.
 */
export class TextEditor implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onInput: (value: string) => void;
  readonly #area: Ref<HTMLTextAreaElement> = createRef();
  readonly #twin: Ref<HTMLElement> = createRef();
  /** The text is the person's own, not one that was put there. */
  isTyped = false;

  #value = '';
  #marks: readonly CostlyCharacter[] = [];
  #drawn: { value: string; marks: readonly CostlyCharacter[] } = { value: '', marks: [] };

  constructor(host: ReactiveControllerHost & HTMLElement, onInput: (value: string) => void) {
    this.#host = host;
    this.#onInput = onInput;
    host.addController(this);
  }

  get value(): string {
    return this.#value;
  }

  /** Puts another text in its place, read as a text area does: anything as a string, each line break as one character. Fires nothing. */
  set value(value: string) {
    const text = String(value).replace(/\r\n?/g, '\n');
    if (text === this.#value) return;
    this.#value = text;
    this.isTyped = false;
    this.#host.requestUpdate();
  }

  get element(): HTMLTextAreaElement | null {
    return this.#area.value ?? null;
  }

  focus(): void {
    this.#area.value?.focus();
  }

  /**
   * Replaces parts of the text as one act of typing: the person can undo it, and the host hears of it as `input`.
   */
  replace(spans: readonly Span[], replacement: string): void {
    const area = this.#area.value;
    const [first, last] = [spans[0], spans.at(-1)];
    if (!area || !first || !last || area.readOnly || area.disabled) return;
    let middle = '';
    let at = first.start;
    for (const span of spans) {
      middle += this.#value.slice(at, span.start) + replacement;
      at = span.end;
    }
    area.focus();
    area.setSelectionRange(first.start, last.end);
    // Deprecated, but there is no other way to change a text area so that Ctrl+Z still works.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    if (middle === '' ? document.execCommand('delete') : document.execCommand('insertText', false, middle)) return;
    area.setRangeText(middle, first.start, last.end, 'end');
    area.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true, inputType: 'insertReplacementText' }));
  }

  hostUpdated(): void {
    const area = this.#area.value;
    // Only when it differs: writing the same value would move the caret and break an input method's composition.
    if (area && area.value !== this.#value) area.value = this.#value;
    this.#draw();
  }

  render(options: TextEditorOptions): TemplateResult {
    this.#marks = options.marks;
    return html`<div class="editor">
      <div class="twin" aria-hidden="true" ${ref(this.#twin)}></div>
      <textarea
        class="field area"
        part="textarea"
        rows="5"
        dir="auto"
        data-first-focus
        id=${options.id}
        aria-describedby=${options.describedBy}
        aria-invalid=${options.isInvalid ? 'true' : nothing}
        aria-required=${options.isRequired ? 'true' : nothing}
        ?readonly=${options.isReadOnly}
        @input=${this.#onAreaInput}
        @change=${this.#onAreaChange}
        @scroll=${this.#onScroll}
        ${ref(this.#area)}
      ></textarea>
    </div>`;
  }

  readonly #onAreaInput = (event: Event): void => {
    this.#value = (event.target as HTMLTextAreaElement).value;
    this.isTyped = true;
    this.#onInput(this.#value);
  };

  // Unlike `input`, a `change` does not leave the shadow root by itself.
  readonly #onAreaChange = (): void => void this.#host.dispatchEvent(new Event('change', { bubbles: true }));

  readonly #onScroll = (): void => {
    const [area, twin] = [this.#area.value, this.#twin.value];
    if (area && twin) twin.scrollTop = area.scrollTop;
  };

  #draw(): void {
    const twin = this.#twin.value;
    const { value, marks } = { value: this.#marks.length > 0 ? this.#value : '', marks: this.#marks };
    if (!twin || (this.#drawn.value === value && isSameMarks(this.#drawn.marks, marks))) return;
    this.#drawn = { value, marks };
    drawMarked(twin, value, marks);
    // In the next frame: to ask for the place now would make the browser lay everything out twice.
    requestAnimationFrame(this.#onScroll);
  }
}

/**
 * Makes an element's children the text in turns with its marks: text, mark, text, … Most keys change one part of many, so
 * the nodes stay, and only those that say something else are written.
 */
function drawMarked(twin: HTMLElement, value: string, marks: readonly CostlyCharacter[]): void {
  const parts = markedParts(value, marks);
  parts.forEach((part, index) => {
    const node = twin.childNodes[index];
    if (!node)
      twin.append(index % 2 ? Object.assign(document.createElement('mark'), { textContent: part }) : document.createTextNode(part));
    else if (node.textContent !== part) node.textContent = part;
  });
  while (twin.childNodes.length > parts.length) twin.lastChild?.remove();
}

function markedParts(value: string, marks: readonly CostlyCharacter[]): readonly string[] {
  if (!value) return [];
  const spans = marks.flatMap((mark) => mark.spans).sort((a, b) => a.start - b.start);
  const parts: string[] = [];
  let at = 0;
  for (const { start, end } of spans.slice(0, MOST_MARKED)) {
    if (start < at) continue;
    parts.push(value.slice(at, start), value.slice(start, end));
    at = end;
  }
  // A last empty line has no height without a character after it.
  parts.push(`${value.slice(at)}\u200B`);
  return parts;
}

function isSameMarks(one: readonly CostlyCharacter[], other: readonly CostlyCharacter[]): boolean {
  return one === other || (one.length === 0 && other.length === 0);
}

export const textEditorStyles = css`
  .editor {
    position: relative;
    min-inline-size: 0;
    isolation: isolate;
    border-radius: var(--_radius);
    background: var(--_surface-raised);
  }
  .area,
  .twin {
    display: block;
    inline-size: 100%;
    min-block-size: 7.5em;
    max-block-size: 18em;
    padding: calc(var(--_space) * 2) calc(var(--_space) * 2.5);
    line-height: 1.5;
    white-space: pre-wrap;
    overflow-wrap: break-word;
    overflow-y: auto;
    scrollbar-gutter: stable;
    tab-size: 8;
  }
  .area {
    background: transparent;
    resize: vertical;
    field-sizing: content;
  }
  .area[readonly] {
    background: transparent;
    color: var(--_text-quiet);
  }
  .area[aria-invalid='true'] {
    border-color: var(--_bad);
  }
  .twin {
    position: absolute;
    inset: 0;
    z-index: -1;
    max-block-size: none;
    min-block-size: 0;
    border: 1px solid transparent;
    color: transparent;
    overflow: hidden;
    pointer-events: none;
    unicode-bidi: plaintext;
  }
  .twin mark {
    border-radius: 2px;
    background: var(--_warn-tint);
    color: transparent;
    text-decoration: underline 2px var(--_warn);
    text-decoration-skip-ink: none;
    text-underline-offset: 3px;
  }
  @media (forced-colors: active) {
    .twin,
    .twin mark {
      forced-color-adjust: none;
    }
    .twin mark {
      background: transparent;
      text-decoration-color: Highlight;
    }
  }
`;
