import { callAdapter, SEND_TIMEOUT_MS } from '../adapter/call.js';
import {
  readCapabilities,
  readFindSendResult,
  readLiveEvent,
  readMe,
  readMessage,
  readMessageDetail,
  readPage,
  readSendResult,
} from '../adapter/answers.js';
import { isAbort, type SmsError, toSmsError } from '../adapter/errors.js';
import type {
  Capabilities,
  FindSendResult,
  LiveEvent,
  Me,
  Message,
  MessageDetail,
  MessageQuery,
  Page,
  SendDraft,
  SendResult,
  SmsAdapter,
} from '../adapter/contract.js';
import { warnOnce } from './warn-once.js';

export type SessionState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'ready'; readonly capabilities: Capabilities; readonly me: Me }
  | { readonly phase: 'failed'; readonly error: SmsError };

/** What elements tell each other through the session they share. */
export type SessionEvent = 'state' | 'sent' | 'auth-required' | 'resumed' | 'signed-out';

/**
 * One adapter as the elements of a page use it: `capabilities` and `me` are asked once for all of them, every answer
 * is checked before an element sees it, and every failure is an `SmsError`.
 */
export class Session {
  readonly adapter: SmsAdapter;
  readonly #listeners = new Set<(event: SessionEvent) => void>();
  #state: SessionState = { phase: 'loading' };
  #loading: Promise<void> | undefined;

  constructor(adapter: SmsAdapter) {
    this.adapter = adapter;
  }

  get state(): SessionState {
    return this.#state;
  }

  /** Calls back at every event. Returns the function that ends it. */
  subscribe(listener: (event: SessionEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Asks who is there and what can be done, once; again after a failure. Never rejects. */
  load(): Promise<void> {
    if (this.#state.phase === 'ready') return Promise.resolve();
    this.#loading ??= this.#load().finally(() => (this.#loading = undefined));
    return this.#loading;
  }

  /** The user has logged in again: what was frozen may go on, and who it is is asked anew. */
  async resume(): Promise<void> {
    this.#setState({ phase: 'loading' });
    await this.load();
    this.#notify('resumed');
  }

  /** Forgets who was there; elements throw away what was typed. */
  signOut(): void {
    this.#notify('signed-out');
    this.#setState({ phase: 'loading' });
  }

  /** Throws an `SmsError`. Whether the outcome is known, `isUnknownOutcome` says. */
  async send(draft: SendDraft, idempotencyKey: string): Promise<SendResult> {
    const result = await this.#guard(() =>
      callAdapter(this.adapter.send, draft, { owner: this.adapter, timeoutMs: SEND_TIMEOUT_MS, idempotencyKey }).then(readSendResult),
    );
    this.#notify('sent');
    return result;
  }

  get canFindSend(): boolean {
    return typeof this.adapter.sending?.findSend === 'function';
  }

  async findSend(idempotencyKey: string): Promise<FindSendResult> {
    const found = await this.#guard(() =>
      callAdapter(this.adapter.sending?.findSend, { idempotencyKey }, { owner: this.adapter.sending }).then(readFindSendResult),
    );
    if (found.outcome === 'accepted') this.#notify('sent');
    return found;
  }

  listMessages(query: MessageQuery, signal?: AbortSignal): Promise<Page<Message>> {
    return this.#guard(() =>
      callAdapter(this.adapter.listMessages, query, { owner: this.adapter, signal }).then((answer) => readPage(answer, readMessage)),
    );
  }

  get canGetMessage(): boolean {
    return typeof this.adapter.messages?.get === 'function';
  }

  getMessage(id: string, signal?: AbortSignal): Promise<MessageDetail> {
    return this.#guard(() =>
      callAdapter(this.adapter.messages?.get, { id }, { owner: this.adapter.messages, signal }).then(readMessageDetail),
    );
  }

  /** Live events, or null where the backend has none and a list has to ask. */
  subscribeLive(onEvent: (event: LiveEvent) => void): (() => void) | null {
    const subscribe = this.adapter.live?.subscribe;
    if (typeof subscribe !== 'function') return null;
    try {
      const end: unknown = subscribe.call(this.adapter.live, { topics: ['messages'] }, (event) => onEvent(readLiveEvent(event)));
      return typeof end === 'function' ? () => void (end as () => void)() : () => undefined;
    } catch {
      return null;
    }
  }

  async #guard<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    try {
      return await work();
    } catch (thrown) {
      if (isAbort(thrown)) throw thrown;
      const error = toSmsError(thrown);
      if (error.code === 'unauthorized') this.#notify('auth-required');
      throw error;
    }
  }

  async #load(): Promise<void> {
    if (this.#state.phase !== 'loading') this.#setState({ phase: 'loading' });
    try {
      const [capabilities, me] = await this.#guard(() =>
        Promise.all([
          callAdapter(this.adapter.capabilities, {}, { owner: this.adapter }).then(readCapabilities),
          callAdapter(this.adapter.me, {}, { owner: this.adapter }).then(readMe),
        ]),
      );
      this.#setState({ phase: 'ready', capabilities, me });
    } catch (thrown) {
      this.#setState({ phase: 'failed', error: toSmsError(thrown) });
    }
  }

  #setState(state: SessionState): void {
    this.#state = state;
    this.#notify('state');
  }

  #notify(event: SessionEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }
}

const sessions = new WeakMap<SmsAdapter, Session>();

/**
 * The session of an adapter: elements with the same adapter share it, wherever they got it from. Null for what can't be
 * one, such as the address of a backend.
 */
export function sessionFor(adapter: SmsAdapter): Session | null {
  if (typeof adapter !== 'object' && typeof adapter !== 'function') {
    warnOnce(`an adapter is an object of functions, not ${JSON.stringify(adapter)}.`);
    return null;
  }
  let session = sessions.get(adapter);
  if (!session) {
    session = new Session(adapter);
    sessions.set(adapter, session);
  }
  return session;
}
