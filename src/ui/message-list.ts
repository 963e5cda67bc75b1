import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LiveEvent, Message, MessageQuery } from '../adapter/contract.js';
import { isAbort, toSmsError, type SmsError } from '../adapter/errors.js';
import type { Session } from './session.js';

/** How soon a list that nobody feeds asks again, and how slow it gets while nothing changes; in milliseconds. */
const POLL_FIRST_MS = 5_000;
const POLL_SLOWEST_MS = 60_000;

export type MessageListState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'loading' }
  | { readonly phase: 'failed'; readonly error: SmsError }
  | {
      readonly phase: 'ready';
      readonly items: readonly Message[];
      readonly nextCursor: string | null;
      readonly more: 'idle' | 'loading' | 'failed';
      /** The last refresh failed: what stands here may be old. */
      readonly isStale: boolean;
    };

interface MessageListOptions {
  readonly session: () => Session | null;
  /** What to list; `null`: nothing yet. */
  readonly query: () => MessageQuery | null;
  readonly isOfThisList: (message: Message) => boolean;
  readonly onError: (error: SmsError) => void;
  /** A message that is new, or whose state is another than before. */
  readonly onChange: (message: Message, isNew: boolean) => void;
}

/**
 * The messages of one query, page by page, kept current: by the backend's live events, or by asking again while
 * somebody can see the list.
 */
export class MessageList implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: MessageListOptions;
  #state: MessageListState = { phase: 'idle' };
  #abort = new AbortController();
  #endLive: (() => void) | null = null;
  #pollTimer: ReturnType<typeof setTimeout> | undefined;
  #pollMs = POLL_FIRST_MS;

  constructor(host: ReactiveControllerHost & HTMLElement, options: MessageListOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get state(): MessageListState {
    return this.#state;
  }

  hostConnected(): void {
    document.addEventListener('visibilitychange', this.#onVisible);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onVisible);
    this.#stop();
    this.#set({ phase: 'idle' });
  }

  /** Starts anew: another session, another query. */
  restart(): void {
    this.#stop();
    this.#abort = new AbortController();
    const session = this.#options.session();
    if (!session || !this.#options.query()) return this.#set({ phase: 'idle' });
    this.#set({ phase: 'loading' });
    this.#endLive = session.subscribeLive((event) => this.#onLive(event));
    void this.#loadFirst();
  }

  /** Asks for the newest again, and keeps what is there until the answer comes. */
  async refresh(): Promise<void> {
    if (this.#state.phase === 'idle' || this.#state.phase === 'failed') return this.restart();
    if (this.#state.phase === 'ready') await this.#loadFirst();
  }

  async loadMore(): Promise<void> {
    const state = this.#state;
    const [session, query] = [this.#options.session(), this.#options.query()];
    if (state.phase !== 'ready' || state.more === 'loading' || state.nextCursor === null || !session || !query) return;
    this.#set({ ...state, more: 'loading' });
    const { signal } = this.#abort;
    try {
      const page = await session.listMessages({ ...query, cursor: state.nextCursor }, signal);
      if (this.#state.phase !== 'ready') return;
      this.#set({ ...this.#state, items: merge(this.#state.items, page.items), nextCursor: page.nextCursor ?? null, more: 'idle' });
    } catch (thrown) {
      if (isAbort(thrown) || this.#state.phase !== 'ready') return;
      this.#options.onError(toSmsError(thrown));
      this.#set({ ...this.#state, more: 'failed' });
    }
  }

  async #loadFirst(): Promise<void> {
    const [session, query] = [this.#options.session(), this.#options.query()];
    if (!session || !query) return;
    const { signal } = this.#abort;
    try {
      const page = await session.listMessages(query, signal);
      if (signal.aborted) return;
      const before = this.#state.phase === 'ready' ? this.#state : null;
      const hasChanged = before ? this.#tellChanges(before.items, page.items) : true;
      const isContinuous = before !== null && page.items.some((item) => before.items.some((old) => old.id === item.id));
      // So much is new that there may be a gap below it: then the list begins again.
      const kept = isContinuous ? before : { items: [], nextCursor: page.nextCursor ?? null, more: 'idle' as const };
      this.#set({ phase: 'ready', ...kept, items: merge(kept.items, page.items), isStale: false });
      this.#pollMs = hasChanged ? POLL_FIRST_MS : Math.min(this.#pollMs * 2, POLL_SLOWEST_MS);
    } catch (thrown) {
      if (isAbort(thrown) || signal.aborted) return;
      const error = toSmsError(thrown);
      this.#options.onError(error);
      // What was shown is still the best that is known.
      this.#set(this.#state.phase === 'ready' ? { ...this.#state, isStale: true } : { phase: 'failed', error });
      this.#pollMs = Math.min(this.#pollMs * 2, POLL_SLOWEST_MS);
    }
    this.#plan();
  }

  #onLive(event: LiveEvent): void {
    if (event.type === 'reset') return void this.refresh();
    const state = this.#state;
    if (state.phase !== 'ready' || !this.#options.isOfThisList(event.message)) return;
    this.#tellChanges(state.items, [event.message]);
    this.#set({ ...state, items: merge(state.items, [event.message]) });
  }

  #tellChanges(before: readonly Message[], now: readonly Message[]): boolean {
    const known = new Map(before.map((message) => [message.id, message]));
    let hasChanged = false;
    for (const message of now) {
      const old = known.get(message.id);
      if (old?.state === message.state) continue;
      hasChanged = true;
      this.#options.onChange(message, !old);
    }
    return hasChanged;
  }

  /** Without live events: asks again, while it can be seen. After a failed first page: tries again. */
  #plan(): void {
    clearTimeout(this.#pollTimer);
    if ((this.#endLive && this.#state.phase === 'ready' && !this.#state.isStale) || this.#abort.signal.aborted) return;
    this.#pollTimer = setTimeout(() => {
      if (document.hidden || !this.#host.checkVisibility()) this.#plan();
      else void this.#loadFirst();
    }, this.#pollMs);
  }

  readonly #onVisible = (): void => {
    if (document.hidden || this.#state.phase !== 'ready' || this.#endLive) return;
    this.#pollMs = POLL_FIRST_MS;
    void this.#loadFirst();
  };

  #stop(): void {
    clearTimeout(this.#pollTimer);
    this.#abort.abort();
    this.#endLive?.();
    this.#endLive = null;
    this.#pollMs = POLL_FIRST_MS;
  }

  #set(state: MessageListState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}

/** Newest first; of a message that is in both, the later answer. */
function merge(before: readonly Message[], now: readonly Message[]): readonly Message[] {
  const byId = new Map(before.map((message) => [message.id, message]));
  for (const message of now) byId.set(message.id, message);
  return [...byId.values()].sort((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt));
}
