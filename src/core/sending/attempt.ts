import { isSameJson } from './canonical-json.js';

/**
 * One act of sending, from the press of a button to an answer that somebody vouches for. Pure: the caller makes the
 * calls. It starts the send when the phase becomes `pending`, and a check when it becomes `checking`; in every other
 * phase no call is under way.
 *
 * What it holds to: a key belongs to one body; one call at a time; nothing is called sent before a backend said so;
 * nothing whose outcome is unknown is sent again, unless it can do no harm or the user decides it.
 */
export type SendAttempt<Body = unknown, Result = unknown, Failure = unknown> = Abilities & Phase<Body, Result, Failure>;

/** What the backend offers to find out what became of a send; `null` until it is known. */
interface Abilities {
  readonly abilities: SendAbilities | null;
}

export interface SendAbilities {
  /** It has `findSend`. */
  readonly canFind: boolean;
  /** It has `idempotentSend`: the same key and body once more is no second send. */
  readonly canRepeat: boolean;
}

/** A body and the key under which it was, or will be, sent. */
export interface SendAct<Body = unknown> {
  readonly key: string;
  readonly body: Body;
}

type Phase<Body, Result, Failure> =
  /** Nothing was sent yet. */
  | { readonly phase: 'idle' }
  /** The user pressed send, but it isn't known yet what the backend offers. */
  | { readonly phase: 'waiting'; readonly act: SendAct<Body> }
  | { readonly phase: 'pending'; readonly act: SendAct<Body> }
  /** It may have been accepted. The text can't be changed; the one thing to do is `check`. */
  | { readonly phase: 'unknown'; readonly act: SendAct<Body>; readonly error: Failure | null; readonly isRunning: boolean }
  /** `find`: call `findSend`; `repeat`: the same key and body again. */
  | { readonly phase: 'checking'; readonly act: SendAct<Body>; readonly error: Failure | null; readonly by: 'find' | 'repeat' }
  /** It may have been accepted and there is no way to find out: says so, and offers a deliberate second send. */
  | { readonly phase: 'unresolvable'; readonly act: SendAct<Body>; readonly error: Failure | null }
  /** It was certainly not accepted, so the text is free again. Without an error: a check found that it never arrived. */
  | { readonly phase: 'refused'; readonly last: SendAct<Body>; readonly error: Failure | null }
  | { readonly phase: 'accepted'; readonly act: SendAct<Body>; readonly result: Result };

/** Answers carry the key of the act they belong to; one that comes for another act changes nothing. */
export type AttemptEvent<Body = unknown, Result = unknown, Failure = unknown> =
  /** `newKey` is used when the body is not the one that was refused; it must never have been used before. */
  | { readonly type: 'press'; readonly body: Body; readonly newKey: string }
  | { readonly type: 'ready'; readonly abilities: SendAbilities }
  /** The backend could not say what it offers: what waited was never sent. */
  | { readonly type: 'not-ready'; readonly error: Failure }
  | { readonly type: 'accepted'; readonly key: string; readonly result: Result }
  /** `outcomeUnknown`: it may have been accepted all the same. For a check: the check brought no certainty. */
  | { readonly type: 'failed'; readonly key: string; readonly error: Failure; readonly outcomeUnknown: boolean }
  | { readonly type: 'check' }
  | { readonly type: 'found'; readonly key: string; readonly outcome: 'accepted'; readonly result: Result }
  | { readonly type: 'found'; readonly key: string; readonly outcome: 'running' | 'unknown' }
  | { readonly type: 'send-again-deliberately'; readonly newKey: string }
  /** Back to the start, where nothing can be lost by it; not while an answer is awaited or an outcome is unknown. */
  | { readonly type: 'reset' };

export const initialAttempt: { readonly phase: 'idle'; readonly abilities: null } = { phase: 'idle', abilities: null };

/** True while the body can't be changed, because it is on its way or may have arrived. */
export function isUnderWay({ phase }: Pick<SendAttempt, 'phase'>): boolean {
  return phase === 'waiting' || phase === 'pending' || phase === 'unknown' || phase === 'checking' || phase === 'unresolvable';
}

/** The attempt after an event; the same object when the event changes nothing, such as a second press. */
export function nextAttempt<Body, Result, Failure>(
  attempt: SendAttempt<Body, Result, Failure>,
  event: AttemptEvent<Body, Result, Failure>,
): SendAttempt<Body, Result, Failure> {
  const { abilities } = attempt;
  switch (event.type) {
    case 'press': {
      if (isUnderWay(attempt)) return attempt;
      const last = attempt.phase === 'refused' ? attempt.last : undefined;
      const act = last && isSameJson(last.body, event.body) ? last : { key: event.newKey, body: event.body };
      return { phase: abilities ? 'pending' : 'waiting', act, abilities };
    }
    case 'ready':
      return withAbilities(attempt, event.abilities);
    case 'not-ready':
      return attempt.phase === 'waiting' ? { phase: 'refused', last: attempt.act, error: event.error, abilities } : attempt;
    case 'accepted':
      return isAwaiting(attempt, event.key) ? { phase: 'accepted', act: attempt.act, result: event.result, abilities } : attempt;
    case 'failed':
      if ((attempt.phase !== 'pending' && attempt.phase !== 'checking') || attempt.act.key !== event.key) return attempt;
      // A `findSend` that fails says nothing about the send itself.
      if (event.outcomeUnknown || (attempt.phase === 'checking' && attempt.by === 'find'))
        return uncertain(attempt, event.error, abilities);
      return { phase: 'refused', last: attempt.act, error: event.error, abilities };
    case 'check': {
      if (attempt.phase !== 'unknown' || !abilities) return attempt;
      const { act, error } = attempt;
      return { phase: 'checking', act, error, by: abilities.canFind ? 'find' : 'repeat', abilities };
    }
    case 'found': {
      if (attempt.phase !== 'checking' || attempt.act.key !== event.key) return attempt;
      const { act, error } = attempt;
      if (event.outcome === 'accepted') return { phase: 'accepted', act, result: event.result, abilities };
      if (event.outcome === 'running') return { phase: 'unknown', act, error, isRunning: true, abilities };
      return { phase: 'refused', last: act, error: null, abilities };
    }
    case 'send-again-deliberately':
      if (attempt.phase !== 'unresolvable') return attempt;
      return { phase: 'pending', act: { key: event.newKey, body: attempt.act.body }, abilities };
    case 'reset': {
      const isFree = !isUnderWay(attempt) || attempt.phase === 'waiting' || attempt.phase === 'unresolvable';
      return isFree && attempt.phase !== 'idle' ? { phase: 'idle', abilities } : attempt;
    }
  }
}

/** What a draft keeps of an attempt, so that a page that is loaded again neither sends twice nor forgets. Plain JSON. */
export interface SavedAttempt<Body = unknown> extends SendAct<Body> {
  /** False: it may have been accepted. */
  readonly refused: boolean;
}

/** `null` when there is nothing to keep. */
export function savedAttempt<Body>(attempt: SendAttempt<Body>): SavedAttempt<Body> | null {
  switch (attempt.phase) {
    case 'pending':
    case 'unknown':
    case 'checking':
    case 'unresolvable':
      return { ...attempt.act, refused: false };
    case 'refused':
      return { ...attempt.last, refused: true };
    default:
      return null;
  }
}

/** The attempt of a draft. What was under way when the page went away has an unknown outcome. */
export function restoreAttempt<Body>({ key, body, refused }: SavedAttempt<Body>): SendAttempt<Body, never, never> {
  const act = { key, body };
  return refused
    ? { phase: 'refused', last: act, error: null, abilities: null }
    : { phase: 'unknown', act, error: null, isRunning: false, abilities: null };
}

/** Phases in which the news that this act was accepted is news, also when it comes after its time-out. */
function isAwaiting<Attempt extends SendAttempt>(
  attempt: Attempt,
  key: string,
): attempt is Extract<Attempt, { phase: 'pending' | 'checking' | 'unknown' | 'unresolvable' }> {
  const { phase } = attempt;
  return (phase === 'pending' || phase === 'checking' || phase === 'unknown' || phase === 'unresolvable') && attempt.act.key === key;
}

function withAbilities<Body, Result, Failure>(
  attempt: SendAttempt<Body, Result, Failure>,
  abilities: SendAbilities,
): SendAttempt<Body, Result, Failure> {
  switch (attempt.phase) {
    case 'waiting':
      return { phase: 'pending', act: attempt.act, abilities };
    case 'unknown':
    case 'unresolvable':
      return uncertain(attempt, attempt.error, abilities);
    default:
      return { ...attempt, abilities };
  }
}

function uncertain<Body, Failure>(
  { act, ...rest }: { readonly act: SendAct<Body>; readonly isRunning?: boolean },
  error: Failure | null,
  abilities: SendAbilities | null,
): SendAttempt<Body, never, Failure> {
  // Not knowing what the backend offers is no reason yet to call it hopeless.
  const canResolve = !abilities || abilities.canFind || abilities.canRepeat;
  return canResolve
    ? { phase: 'unknown', act, error, isRunning: rest.isRunning ?? false, abilities }
    : { phase: 'unresolvable', act, error, abilities };
}
