import type { LiveEvent, LiveParams, Message } from '../contract.js';

/** Missed events beyond these are told as one `reset`. */
const REMEMBERED = 1_000;

export interface LiveChannel {
  publish(message: Message): void;
  subscribe(params: LiveParams, onEvent: (event: LiveEvent) => void): () => void;
  /** Tells everybody to read their lists again. */
  reset(): void;
}

/** Events to whoever listens; nobody does while the page is offline, so that what happens then is missed, as it would be. */
export function createLiveChannel(isOffline: () => boolean): LiveChannel {
  const listeners = new Set<(event: LiveEvent) => void>();
  let remembered: (LiveEvent & { readonly type: 'message' })[] = [];
  let count = 0;

  const tell = (listener: (event: LiveEvent) => void, event: LiveEvent): void => {
    try {
      listener(event);
    } catch (thrown) {
      // One listener's mistake is no reason to leave the others without news.
      reportError(thrown);
    }
  };

  return {
    publish(message) {
      count += 1;
      const event = { type: 'message', id: String(count), message } as const;
      remembered = [...remembered.slice(1 - REMEMBERED), event];
      if (!isOffline()) for (const listener of [...listeners]) tell(listener, event);
    },
    subscribe({ topics, since }, onEvent) {
      if (!topics.includes('messages')) return () => undefined;
      // A listener of its own for each subscription: the same function may subscribe twice.
      const listener = (event: LiveEvent): void => onEvent(event);
      listeners.add(listener);
      if (since !== undefined && since !== String(count)) {
        const index = remembered.findIndex(({ id }) => id === since);
        const missed: readonly LiveEvent[] = index < 0 ? [{ type: 'reset' }] : remembered.slice(index + 1);
        for (const event of missed) tell(listener, event);
      }
      return () => void listeners.delete(listener);
    },
    reset() {
      for (const listener of [...listeners]) tell(listener, { type: 'reset' });
    },
  };
}
