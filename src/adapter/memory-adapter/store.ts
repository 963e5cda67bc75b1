import { deriveState } from '../../core/sending/ranks.js';
import type { Message, MessageDetail, MessageEvent, MessageParty, SendResult } from '../contract.js';
import { readMessageDetail } from '../answers.js';
import type { Report } from './magic-numbers.js';

/** A message as the backend keeps it: what it is follows from its events, and is never written down beside them. */
export interface StoredMessage {
  readonly message: Omit<Message, 'state' | 'stateAt' | 'reason' | 'to'>;
  /** Everybody whose record shows it: one number may belong to several people. */
  readonly parties: readonly StoredParty[];
  readonly events: MessageEvent[];
  /** Reports that are still to come, at that time (ISO 8601). */
  pending: readonly (Omit<Report, 'after'> & { readonly at: string })[];
}

export interface StoredParty extends MessageParty {
  readonly personId?: string;
}

/** A key, the body it was used for, and the answer once there is one. */
export interface StoredKey {
  readonly body: string;
  readonly result: SendResult | null;
}

export interface MemoryStore {
  /** The oldest first. */
  readonly messages: Map<string, StoredMessage>;
  readonly keys: Map<string, StoredKey>;
  /** `m1`, `m2` … */
  nextId(prefix: string): string;
  /** Writes everything down, if there is a storage; one that is full or gone is never in the way. */
  save(): void;
}

export interface StoreOptions {
  readonly storage?: Pick<Storage, 'getItem' | 'setItem'>;
  readonly storageKey: string;
}

const FORMAT = 1;

export function openStore({ storage, storageKey }: StoreOptions): MemoryStore & { readonly isNew: boolean } {
  const saved = load(storage, storageKey);
  const messages = new Map((saved?.messages ?? []).map((stored) => [stored.message.id, stored]));
  const keys = new Map(saved?.keys ?? []);
  let ids = saved?.ids ?? 0;
  return {
    messages,
    keys,
    isNew: !saved,
    nextId(prefix) {
      ids += 1;
      return `${prefix}${ids}`;
    },
    save() {
      if (!storage) return;
      // A key whose send is still running belongs to this page alone: to the next one it was never seen.
      const done = [...keys].filter(([, { result }]) => result);
      try {
        storage.setItem(storageKey, JSON.stringify({ format: FORMAT, ids, messages: [...messages.values()], keys: done }));
      } catch {
        // Full, or forbidden in private browsing.
      }
    },
  };
}

/** The message as a list shows it; `party` is whose list that is. */
export function viewMessage({ message, parties, events }: StoredMessage, party: StoredParty = parties[0] ?? {}): Message {
  const deciding = deriveState(events);
  const { personId: _personId, ...to } = party;
  return {
    ...message,
    to,
    state: deciding?.state ?? 'unknown',
    ...(deciding && { stateAt: deciding.at }),
    ...(deciding?.reason !== undefined && { reason: deciding.reason }),
  };
}

export function viewDetail(stored: StoredMessage): MessageDetail {
  return { ...viewMessage(stored), timeline: [...stored.events] };
}

/** A message that somebody gave ready-made: a seed of a demo. */
export function storeMessage(given: Message | MessageDetail): StoredMessage {
  const { state, stateAt, reason, to, timeline, ...message } = given as MessageDetail;
  const event: MessageEvent = { state, at: stateAt ?? given.createdAt, ...(reason !== undefined && { reason }) };
  return { message, parties: [to], events: timeline ? [...timeline] : [event], pending: [] };
}

interface Saved {
  readonly ids: number;
  readonly messages: readonly StoredMessage[];
  readonly keys: readonly [string, StoredKey][];
}

function load(storage: StoreOptions['storage'], storageKey: string): Saved | null {
  try {
    const saved = JSON.parse(storage?.getItem(storageKey) ?? 'null') as (Saved & { format?: unknown }) | null;
    if (saved?.format !== FORMAT) return null;
    // Somebody may have edited it: whatever doesn't hold together starts afresh.
    for (const stored of saved.messages) {
      readMessageDetail(viewDetail(stored));
      for (const { at } of stored.pending) if (Number.isNaN(Date.parse(at))) return null;
    }
    for (const [key, { body }] of saved.keys) if (typeof key !== 'string' || typeof body !== 'string') return null;
    return Number.isSafeInteger(saved.ids) ? saved : null;
  } catch {
    return null;
  }
}
