import { fixture, html } from '@open-wc/testing';
import type { SmsAdapter } from '../../src/adapter/contract.js';
import type { ProfileSource } from '../../src/core/profile/types.js';
import type { SmsLogElement } from '../../src/elements/sms-log/sms-log.js';
import type { SmsProviderElement } from '../../src/elements/sms-provider/sms-provider.js';
import { memoryAdapter, type MemoryAdapter, type MemoryAdapterOptions } from '../../src/testing/index.js';
import { find, findAll, get, seenText } from './find.js';
import { settle } from './time.js';
import '../../src/define/all.js';

const backends: MemoryAdapter[] = [];

/** A backend in the page whose timers end with the test; call `closeBackends` after each. */
export function backendWith(options: MemoryAdapterOptions): MemoryAdapter {
  const backend = memoryAdapter(options);
  backends.push(backend);
  return backend;
}

export function closeBackends(): void {
  for (const backend of backends.splice(0)) backend.close();
}

interface Card {
  readonly profile?: string | ProfileSource;
  readonly recordType?: string;
  readonly recordId?: string;
  readonly lang?: string;
  readonly dir?: string;
}

/** The log of a card, in Dutch, as soon as everything that needs no time has happened. */
export async function openLog(adapter: SmsAdapter | undefined, card: Card = {}): Promise<LogDriver> {
  const { profile = 'hr', recordType = 'employee', recordId = '1', lang = 'nl', dir = 'ltr' } = card;
  const provider = await fixture<SmsProviderElement>(
    html`<sms-provider .adapter=${adapter} .profile=${profile} lang=${lang} dir=${dir}>
      <sms-log record-type=${recordType} record-id=${recordId}></sms-log>
    </sms-provider>`,
  );
  await settle();
  return new LogDriver(provider.querySelector('sms-log')!, provider);
}

/** The log as its user meets it. */
export class LogDriver {
  constructor(
    readonly element: SmsLogElement,
    readonly provider: SmsProviderElement,
  ) {}

  get text(): string {
    return seenText(this.element);
  }

  get heads(): readonly string[] {
    return this.#all('columnheader').map(seenText);
  }

  /** The lines of the table, without its head. */
  get rows(): readonly HTMLElement[] {
    return this.#all('row').slice(1);
  }

  /** Each line's cells, as they read. */
  get lines(): readonly (readonly string[])[] {
    return this.rows.map((row) => this.#all('gridcell', row).map(seenText));
  }

  /** One column of all lines. */
  column(head: string): readonly string[] {
    const index = this.heads.indexOf(head);
    return this.lines.map((line) => line[index] ?? '');
  }

  get chosen(): readonly number[] {
    return this.rows.flatMap((row, index) => (row.getAttribute('aria-selected') === 'true' ? [index] : []));
  }

  /** Word and value of everything that stands under the table. */
  get detail(): readonly (readonly [string, string])[] {
    const region = get('group', 'Details van de gekozen lijn', this.element);
    const values = findAll('definition', undefined, region);
    return findAll('term', undefined, region).map((term, index) => [seenText(term), seenText(values[index]!)]);
  }

  detailOf(word: string): string | undefined {
    return this.detail.find(([each]) => each === word)?.[1];
  }

  /** What a screen reader was told last. */
  get announced(): string {
    return this.#all('status')
      .filter((each) => each.ariaLive === 'polite')
      .map((each) => each.textContent.trim())
      .join();
  }

  button(name: string): HTMLElement | null {
    return find('button', name, this.element);
  }

  async press(name: string): Promise<void> {
    get('button', name, this.element).click();
    await settle();
  }

  async choose(index: number): Promise<void> {
    this.rows[index]!.click();
    await settle();
  }

  /** The table says its roles itself, so that it needs no tree of all names: that takes long with many lines. */
  #all(role: string, root: ParentNode = this.element.shadowRoot!): readonly HTMLElement[] {
    return [...root.querySelectorAll<HTMLElement>(`[role=${role}]`)];
  }
}
