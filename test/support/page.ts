import { fixture, html, waitUntil } from '@open-wc/testing';
import { sendKeys, sendMouse } from '@web/test-runner-commands';
import '../../src/define/words.js';
import '../../src/define/sms-button.js';
import '../../src/define/sms-compose.js';
import type { SmsAdapter, SendDraft, SendResult } from '../../src/adapter/contract.js';
import type { SmsComposeElement } from '../../src/elements/sms-compose/sms-compose.js';
import type { SmsProviderElement } from '../../src/elements/sms-provider/sms-provider.js';
import type { SmsEventMap } from '../../src/ui/events.js';
import { fakeClock, memoryAdapter, type FakeClock, type MemoryAdapter, type MemoryAdapterOptions } from '../../src/testing/index.js';
import { focused, get, listRoles, seenText } from './find.js';

/** Waits for what a user could see, looking often; fails with the words when it doesn't come. */
export async function until(predicate: () => unknown, message: string, timeout = 10_000): Promise<void> {
  try {
    await waitUntil(predicate, message, { interval: 4, timeout });
  } catch (thrown) {
    const there = listRoles().map(({ role, name }) => `${role} "${name}"`);
    throw new Error(`${String(thrown)}; there are: ${there.join(', ')}; seen: ${seenText(document.body)}`, { cause: thrown });
  }
}

/** Until everything that is due now has been done: a task comes after all microtasks. */
export async function settled(): Promise<void> {
  for (let round = 0; round < 3; round += 1) await new Promise((done) => realSetTimeout(done, 0));
}
const realSetTimeout = globalThis.setTimeout;

export interface SendCall {
  readonly draft: SendDraft;
  readonly key: string | undefined;
}

export interface Backend {
  readonly adapter: SmsAdapter;
  readonly memory: MemoryAdapter;
  readonly faults: MemoryAdapter['faults'];
  readonly clock: FakeClock;
  /** Every call of `send`, also those that failed. */
  readonly sends: readonly SendCall[];
  /** The texts that were really accepted. */
  accepted(): Promise<readonly string[]>;
}

/** The backend in the page, on a clock that stands still, with a list of what was asked of it. */
export function startBackend(options: MemoryAdapterOptions & { readonly without?: readonly 'findSend'[] } = {}): Backend {
  const clock = fakeClock();
  const memory = memoryAdapter({ clock, reports: [], ...options });
  const sends: SendCall[] = [];
  const { sending, ...rest } = memory;
  const adapter: SmsAdapter = {
    ...rest,
    ...(!options.without?.includes('findSend') && { sending }),
    send: (draft, call): Promise<SendResult> => {
      sends.push({ draft, key: call.idempotencyKey });
      return memory.send(draft, call);
    },
  };
  return {
    adapter,
    memory,
    faults: memory.faults,
    clock,
    sends,
    accepted: async () => {
      const wasOffline = memory.faults.offline;
      memory.faults.offline = false;
      const { items } = await memory.listMessages({}, { signal: new AbortController().signal });
      memory.faults.offline = wasOffline;
      return items.map((item) => item.text);
    },
  };
}

export interface ComposePage {
  readonly provider: SmsProviderElement;
  readonly compose: SmsComposeElement;
  readonly events: readonly Heard[];
}

export interface Heard {
  readonly type: string;
  readonly detail: unknown;
  readonly event: Event;
}

interface ComposeOptions {
  readonly adapter?: SmsAdapter;
  readonly profile?: unknown;
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
  readonly kind?: string;
  readonly name?: string;
  readonly number?: string;
  readonly inline?: boolean;
  readonly open?: boolean;
  readonly value?: string;
  /** Wait until the backend has said what it can do; false for one that never does. */
  readonly untilReady?: boolean;
}

/** Anneke's card: a provider with her compose window, open. */
export async function openCompose({
  adapter = startBackend().adapter,
  profile = 'hr',
  lang = 'nl',
  dir = 'ltr',
  kind = 'employee',
  name = 'Anneke Peeters',
  number = '0470 12 34 56',
  inline = false,
  open = true,
  value = '',
  untilReady = true,
}: ComposeOptions = {}): Promise<ComposePage> {
  const provider = document.createElement('sms-provider');
  const heard = untilReady ? new Promise((done) => provider.addEventListener('sms-ready', done, { once: true })) : undefined;
  const holder = await fixture(html`<div lang=${lang} dir=${dir}></div>`);
  provider.profile = profile as string;
  provider.adapter = adapter;
  const compose = document.createElement('sms-compose');
  compose.recipientName = name;
  compose.number = number;
  compose.kind = kind;
  compose.recordType = kind;
  compose.recordId = '7';
  compose.inline = inline;
  provider.append(compose);
  const events = listen(compose);
  holder.append(provider);
  await heard;
  await compose.updateComplete;
  if (value) compose.value = value;
  if (open && !inline) compose.show();
  await compose.updateComplete;
  return { provider, compose, events };
}

const EVENTS: readonly (keyof SmsEventMap | 'input' | 'change')[] = [
  'sms-before-send',
  'sms-sent',
  'sms-send-failed',
  'sms-skipped',
  'sms-queued',
  'sms-cancel',
  'sms-error',
  'sms-open',
  'sms-close',
  'sms-auth-required',
  'input',
  'change',
];

/** Everything that a host could hear on an element, in order. */
export function listen(target: EventTarget): readonly Heard[] {
  const heard: Heard[] = [];
  for (const type of EVENTS) target.addEventListener(type, (event) => heard.push({ type, event, detail: (event as CustomEvent).detail }));
  return heard;
}

export function typesOf(events: readonly Heard[]): readonly string[] {
  return events.map(({ type }) => type).filter((type) => type !== 'input' && type !== 'change');
}

export function textField(): HTMLTextAreaElement {
  return get('textbox', 'Tekst') as HTMLTextAreaElement;
}

/** Real keys, into whatever has the focus. */
export async function type(text: string): Promise<void> {
  await sendKeys({ type: text });
}

/** A real key, or several held together: `press('Control', 'Enter')`. */
export async function press(...keys: readonly string[]): Promise<void> {
  const held = keys.slice(0, -1);
  for (const key of held) await sendKeys({ down: key });
  await sendKeys({ press: keys.at(-1)! });
  for (const key of [...held].reverse()) await sendKeys({ up: key });
}

/** Presses Tab until something with that accessible element has the focus. */
export async function tabTo(element: Element, most = 15): Promise<void> {
  for (let count = 0; count < most; count += 1) {
    if (focused() === element) return;
    await press('Tab');
  }
  throw new Error('Tab does not lead there');
}

/** A real click in the middle of an element. */
export async function click(element: Element): Promise<void> {
  await sendMouse({ type: 'click', position: middleOf(element) });
}

export async function hover(element: Element): Promise<void> {
  await sendMouse({ type: 'move', position: middleOf(element) });
}

export async function hoverNothing(): Promise<void> {
  await sendMouse({ type: 'move', position: [1, 1] });
}

function middleOf(element: Element): [number, number] {
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}

/** A paste, as one act of typing; real keys would take minutes for a long text. */
export function paste(field: HTMLTextAreaElement, text: string): void {
  field.focus();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way to type without keys that a browser treats as typing
  document.execCommand('insertText', false, text);
}
