import { html, nothing, type TemplateResult } from 'lit';
import { expect, fireEvent, userEvent, waitFor, within } from 'storybook/test';
import type { SmsAdapter } from '../../src/adapter/contract.js';
import type { ProfileSource } from '../../src/core/profile/types.js';
import { memoryAdapter, type MemoryAdapter, type MemoryAdapterOptions } from '../../src/testing/index.js';
import type { StringOverrides } from '../../src/ui/localize.js';
import '../../src/define/all.js';

interface HostOptions {
  readonly adapter?: SmsAdapter;
  readonly profile?: string | ProfileSource;
  readonly theme?: 'auto' | 'light' | 'dark';
  readonly strings?: StringOverrides;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  /** As the page around it would have it. */
  readonly scheme?: 'light' | 'dark';
  /** Pixels. */
  readonly width?: number;
  readonly className?: string;
}

const looks = new CSSStyleSheet();
looks.replaceSync(`
  .host { box-sizing: border-box; font-family: system-ui, sans-serif; font-size: 14px; }
  .host.dark { padding: 16px; background: #161b23; color: #e8ecf3; color-scheme: dark; }
  .host.legacy { font: 12px/1.3 Georgia, serif; --sms-font-size: 12px; --sms-accent: #7a1f6b; --sms-radius: 2px; --sms-density: 0.85; }
  .host-row { display: flex; flex-wrap: wrap; align-items: center; gap: 8px 12px; }
  .host-row input { padding: 6px 8px; font: inherit; }
  .host-field { display: grid; gap: 4px; max-width: 34em; }
  .host-field textarea { padding: 6px 8px; font: inherit; }
  .host-columns { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22em), 1fr)); gap: 24px; align-items: start; }
  .host-columns h3 { margin: 0 0 8px; font-size: 1em; }
  .host-tokens { border-collapse: collapse; }
  .host-tokens :is(th, td) { padding: 6px 16px 6px 0; border-bottom: 1px solid #d5dbe4; text-align: start; vertical-align: middle; }
  .host-tokens .swatch { inline-size: 28px; block-size: 20px; border: 1px solid #7b8794; border-radius: 4px; }
`);
document.adoptedStyleSheets.push(looks);

/** A piece of a host's page, in Dutch, with everything that an element needs around it. */
export function host(content: unknown, options: HostOptions = {}): TemplateResult {
  const { adapter, profile = 'hr', theme = 'auto', strings, lang = 'nl', dir = 'ltr', scheme = 'light', width, className = '' } = options;
  return html`<div class="host ${scheme} ${className}" lang=${lang} dir=${dir} .style=${width ? `max-width: ${width}px` : ''}>
    ${
      adapter === undefined && 'adapter' in options
        ? content
        : html`<sms-provider
            .adapter=${adapter ?? backend()}
            .profile=${profile}
            .strings=${strings}
            theme=${theme === 'auto' ? nothing : theme}
            >${content}</sms-provider
          >`
    }
  </div>`;
}

/** A backend in the page; nothing happens by itself unless the story gives `reports`. */
export function backend(options: MemoryAdapterOptions = {}): MemoryAdapter {
  return memoryAdapter({ reports: [], ...options });
}

/** The queries of testing-library inside the shadow root of the one element with that tag. */
export function inside(canvas: ParentNode, ...tags: readonly string[]): ReturnType<typeof within> {
  return within(rootOf(canvas, ...tags) as unknown as HTMLElement);
}

export function rootOf(canvas: ParentNode, ...tags: readonly string[]): ShadowRoot {
  let place: ParentNode = canvas;
  for (const tag of tags) {
    const element: Element | null = place.querySelector(tag);
    if (!element?.shadowRoot) throw new Error(`no ${tag} there`);
    place = element.shadowRoot;
  }
  return place as ShadowRoot;
}

/** What can be read inside an element. */
export async function expectText(canvas: ParentNode, tag: string | readonly string[], text: string | RegExp): Promise<void> {
  await waitFor(() =>
    expect(rootOf(canvas, ...[tag].flat()).textContent).toMatch(
      text instanceof RegExp ? text : new RegExp(text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&'), 'u'),
    ),
  );
}

/** Puts a text into a field at once: a catalogue needn't wait for each key. */
export async function fill(field: HTMLElement, text: string): Promise<void> {
  await userEvent.click(field);
  await fireEvent.input(field, { target: { value: text } });
}

/** Until nothing moves any more, so that what is looked at next is what stays. */
export async function standStill(): Promise<void> {
  const moving = [...rootsOf(document)].flatMap((root) => root.getAnimations());
  const finite = moving.filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(finite.map((animation) => animation.finished));
}

/** A document knows nothing of what moves in the shadow roots of its elements. */
function* rootsOf(root: Document | ShadowRoot): Generator<Document | ShadowRoot> {
  yield root;
  for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) yield* rootsOf(shadowRoot);
}
