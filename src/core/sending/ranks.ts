import type { MessageState } from './types.js';

/**
 * Every state, the weakest evidence first. Reports come late, twice and out of order, so what a message is follows
 * from the strongest thing ever said of it, not from the last.
 */
export const MESSAGE_STATES = [
  'draft',
  'awaiting-approval',
  'scheduled',
  'queued',
  'submitting',
  'unconfirmed',
  'sent',
  'unknown',
  'declined',
  'cancelled',
  'rejected',
  'expired',
  'failed',
  'delivered',
  'read',
] as const satisfies readonly MessageState[];

const RANKS: ReadonlyMap<MessageState, number> = new Map(MESSAGE_STATES.map((state, rank) => [state, rank]));
const ARRIVED: ReadonlySet<MessageState> = new Set<MessageState>(['delivered', 'read']);
const LOST: ReadonlySet<MessageState> = new Set<MessageState>(['declined', 'cancelled', 'rejected', 'expired', 'failed']);

/** Something that was said about a message. */
export interface StateEvent {
  readonly state: MessageState;
  /** ISO 8601 with offset. */
  readonly at: string;
  readonly reason?: string;
}

/** The state that holds when both were said. */
export function laterState(a: MessageState, b: MessageState): MessageState {
  return rank(b) > rank(a) ? b : a;
}

/**
 * The event that decides what a message is: the one with the strongest state, and of equals the earliest. The same
 * for every order of the same events; `undefined` when there are none.
 */
export function deriveState<Event extends StateEvent>(events: Iterable<Event>): Event | undefined {
  let deciding: Event | undefined;
  for (const event of events) if (!deciding || outweighs(event, deciding)) deciding = event;
  return deciding;
}

/** True for a state that only contradicting evidence can still change: nothing has to be waited for. */
export function isFinal(state: MessageState): boolean {
  return ARRIVED.has(state) || LOST.has(state);
}

/** True when an event contradicts what was known: lost after all, or arrived after all. The timeline points it out. */
export function isReversal(known: MessageState, said: MessageState): boolean {
  return (ARRIVED.has(known) && LOST.has(said)) || (LOST.has(known) && ARRIVED.has(said));
}

function outweighs(one: StateEvent, other: StateEvent): boolean {
  const byRank = rank(one.state) - rank(other.state);
  if (byRank !== 0) return byRank > 0;
  // A report that came twice: the first tells when it happened. The strings settle what the times leave equal.
  const byTime = Date.parse(one.at) - Date.parse(other.at);
  if (byTime !== 0 && !Number.isNaN(byTime)) return byTime < 0;
  return `${one.at} ${one.reason ?? ''}` < `${other.at} ${other.reason ?? ''}`;
}

function rank(state: MessageState): number {
  return RANKS.get(state) ?? -1;
}
