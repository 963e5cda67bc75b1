import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { LiveEvent, Message, MessageQuery, Page } from '../adapter/contract.js';
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

type ReadyState = Extract<MessageListState, { phase: 'ready' }>;

interface MessageListOptions {
  readonly session: () => Session | null;
  /** What to list; `null`: nothing yet. */
  readonly query: () => MessageQuery | null;
  readonly isOfThisList: (message: Message) => boolean;
  readonly onError: (error: SmsError) => void;
  /** A message that is new, or whose state is another than before; the newest last. */
  readonly onChange: (message: Message, isNew: boolean) => void;
}

/**
 * The messages of one query, page by page, kept current: by the backend's live events, or by asking again while
 * somebody can see the list.
 */
export class MessageList implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: MessageListOptions;
  /** Of each question under way, what live events said since it was asked: that is newer than its answer. */
  readonly #heard = new Set<Map<string, Message>>();
  readonly #sight = new IntersectionObserver((entries) => {
    if (entries.at(-1)?.isIntersecting && this.#isOverdue) void this.refresh();
  });
  #state: MessageListState = { phase: 'idle' };
  #abort = new AbortController();
  #endLive: (() => void) | null = null;
  #loading: Promise<void> | null = null;
  #isAskedAgain = false;
  #pollTimer: ReturnType<typeof setTimeout> | undefined;
  #pollMs = POLL_FIRST_MS;
  /** It was time to ask while nobody could see the list. */
  #isOverdue = false;

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
    this.#sight.observe(this.#host);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#onVisible);
    this.#sight.disconnect();
    this.stop();
  }

  /** Starts anew: another session, another query. Resolves when the first page is there, or its failure. */
  async restart(): Promise<void> {
    this.stop();
    const session = this.#options.session();
    if (!session || !this.#options.query()) return;
    this.#abort = new AbortController();
    this.#set({ phase: 'loading' });
    this.#endLive = session.subscribeLive((event) => this.#onLive(event));
    await this.#loadFirst();
  }

  /** Forgets everything, and asks nothing until `restart` or `refresh`. */
  stop(): void {
    clearTimeout(this.#pollTimer);
    this.#abort.abort();
    this.#endLive?.();
    this.#endLive = null;
    this.#loading = null;
    this.#isOverdue = false;
    this.#pollMs = POLL_FIRST_MS;
    this.#set({ phase: 'idle' });
  }

  /** Asks for the newest again, and keeps what is there until the answer comes. */
  async refresh(): Promise<void> {
    const { phase } = this.#state;
    this.#pollMs = POLL_FIRST_MS;
    await (phase === 'idle' || phase === 'failed' ? this.restart() : this.#loadFirst());
  }

  async loadMore(): Promise<void> {
    const state = this.#state;
    if (state.phase !== 'ready' || state.more === 'loading' || state.nextCursor === null) return;
    this.#set({ ...state, more: 'loading' });
    try {
      await this.#ask({ cursor: state.nextCursor }, (page, heard) => {
        const now = this.#state as ReadyState;
        const known = idsOf(now.items);
        const items = [...now.items, ...page.items.filter(({ id }) => !known.has(id))];
        this.#set({ ...now, ...withNews({ items, nextCursor: page.nextCursor ?? null }, heard), more: 'idle' });
      });
    } catch (thrown) {
      if (isAbort(thrown) || this.#state.phase !== 'ready') return;
      this.#options.onError(toSmsError(thrown));
      this.#set({ ...this.#state, more: 'failed' });
    }
  }

  /** One at a time: whoever asks meanwhile gets one round more, since the answer on its way may be older than what he knows of. */
  #loadFirst(): Promise<void> {
    if (this.#loading) this.#isAskedAgain = true;
    else this.#loading = this.#loadRounds(this.#abort.signal);
    return this.#loading;
  }

  async #loadRounds(signal: AbortSignal): Promise<void> {
    clearTimeout(this.#pollTimer);
    this.#isOverdue = false;
    let mayAskAgain: boolean;
    do {
      this.#isAskedAgain = false;
      mayAskAgain = await this.#loadRound();
      if (signal.aborted) return;
    } while (this.#isAskedAgain);
    this.#loading = null;
    if (mayAskAgain) this.#plan();
  }

  /** Answers whether it makes sense to ask again by itself. */
  async #loadRound(): Promise<boolean> {
    try {
      await this.#ask({}, (page, heard) => this.#takeFirst(page, heard));
      return true;
    } catch (thrown) {
      if (isAbort(thrown)) return false;
      const error = toSmsError(thrown);
      this.#options.onError(error);
      // What was shown is still the best that is known.
      this.#set(this.#state.phase === 'ready' ? { ...this.#state, isStale: true } : { phase: 'failed', error });
      this.#slowDown();
      // Each question to a backend that no longer knows the user would ask him to log in once more.
      return error.code !== 'unauthorized';
    }
  }

  #takeFirst(page: Page<Message>, heard: ReadonlyMap<string, Message>): void {
    const before = this.#state.phase === 'ready' ? this.#state : null;
    const list = withNews({ ...olderThan(page, before), items: [...page.items, ...olderThan(page, before).items] }, heard);
    const isChanged = !before || this.#tellChanges(before.items, list.items);
    this.#set({ phase: 'ready', more: before?.more ?? 'idle', ...list, isStale: false });
    if (isChanged) this.#pollMs = POLL_FIRST_MS;
    else this.#slowDown();
  }

  /** `use` is called with the answer, and with what was heard since the question; not when the list was stopped meanwhile. */
  async #ask(where: { cursor?: string }, use: (page: Page<Message>, heard: ReadonlyMap<string, Message>) => void): Promise<void> {
    const [session, query] = [this.#options.session(), this.#options.query()];
    if (!session || !query) return;
    const { signal } = this.#abort;
    const heard = new Map<string, Message>();
    this.#heard.add(heard);
    try {
      const page = await session.listMessages({ ...query, ...where }, signal);
      if (!signal.aborted) use(page, heard);
    } finally {
      this.#heard.delete(heard);
    }
  }

  #onLive(event: LiveEvent): void {
    if (event.type === 'reset') return void this.refresh();
    const { message } = event;
    if (!this.#options.isOfThisList(message)) return;
    for (const heard of this.#heard) heard.set(message.id, message);
    const state = this.#state;
    if (state.phase !== 'ready') return;
    const list = withNews(state, new Map([[message.id, message]]));
    this.#tellChanges(state.items, list.items);
    this.#set({ ...state, ...list });
  }

  #tellChanges(before: readonly Message[], now: readonly Message[]): boolean {
    const known = new Map(before.map((message) => [message.id, message]));
    const changed = now.filter(({ id, state }) => known.get(id)?.state !== state);
    for (const message of changed.toReversed()) this.#options.onChange(message, !known.has(message.id));
    return changed.length > 0;
  }

  /** Without live events: asks again, while it can be seen. After a failure: tries again. */
  #plan(): void {
    if (this.#endLive && this.#state.phase === 'ready' && !this.#state.isStale) return;
    this.#pollTimer = setTimeout(() => {
      this.#isOverdue = document.hidden || !this.#host.checkVisibility();
      if (!this.#isOverdue) void this.#loadFirst();
    }, this.#pollMs);
  }

  #slowDown(): void {
    this.#pollMs = Math.min(this.#pollMs * 2, POLL_SLOWEST_MS);
  }

  readonly #onVisible = (): void => {
    if (!document.hidden && this.#isOverdue) void this.refresh();
  };

  #set(state: MessageListState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}

type List = Pick<ReadyState, 'items' | 'nextCursor'>;

/** What of a list still stands behind a first page that was read anew; within its reach the page alone is right. */
function olderThan(page: Page<Message>, before: List | null): List {
  const nextCursor = page.nextCursor ?? null;
  const [ids, oldest] = [idsOf(page.items), page.items.at(-1)];
  // So much is new that there may be a gap below it: then the list begins again.
  const isContinuous = before?.items.some(({ id }) => ids.has(id)) ?? false;
  if (!before || !oldest || nextCursor === null || !isContinuous) return { items: [], nextCursor };
  const items = before.items.filter((message) => !ids.has(message.id) && timeOf(message) <= timeOf(oldest));
  return items.length > 0 ? { items, nextCursor: before.nextCursor } : { items, nextCursor };
}

/** The list with what live events said; what belongs to a page that was not read yet comes with that page. */
function withNews({ items, nextCursor }: List, news: ReadonlyMap<string, Message>): List {
  const known = idsOf(items);
  const oldest = items.at(-1);
  const isInReach = (message: Message): boolean => nextCursor === null || !oldest || timeOf(message) >= timeOf(oldest);
  const added = [...news.values()].filter((message) => !known.has(message.id) && isInReach(message)).toReversed();
  const all = [...added, ...items.map((message) => news.get(message.id) ?? message)];
  return { items: all.sort((a, b) => timeOf(b) - timeOf(a)), nextCursor };
}

function idsOf(messages: readonly Message[]): ReadonlySet<string> {
  return new Set(messages.map(({ id }) => id));
}

/** What has no date stands last. */
function timeOf({ createdAt }: Message): number {
  return Date.parse(createdAt) || 0;
}
