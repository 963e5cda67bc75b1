import type { LitElement, ReactiveController } from 'lit';
import { readSendResult } from '../adapter/answers.js';
import type { SendDraft, SendResult, SkippedRecipient } from '../adapter/contract.js';
import { SmsError, toSmsError } from '../adapter/errors.js';
import { leavesOutcomeUnknown } from '../adapter/outcome.js';
import {
  initialAttempt,
  isUnderWay,
  nextAttempt,
  restoreAttempt,
  savedAttempt,
  type AttemptEvent,
  type SavedAttempt,
  type SendAbilities,
  type SendAttempt,
} from '../core/sending/attempt.js';
import { describeError, emit } from './events.js';
import type { Session } from './session.js';

type Attempt = SendAttempt<SendDraft, SendResult, SmsError>;

interface SendControllerOptions {
  readonly session: () => Session | null;
  /** The backend has accepted it; `null`: the host took it over and claims nothing. */
  readonly onDone: (result: SendResult | null) => void;
  /** The backend answered, and sent to nobody. */
  readonly onNobody: (skipped: SkippedRecipient) => void;
  readonly onFailed: (error: SmsError, outcomeUnknown: boolean) => void;
  /** A check has found that it is still being worked on, or that it never arrived. */
  readonly onChecked: (outcome: 'running' | 'unknown') => void;
}

/**
 * Makes the calls that one act of sending asks for, and tells the host page of each step by events of its element.
 * What may happen after what is decided by `core/sending/attempt`; here are only the network, the keys and the events.
 */
export class SendController implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: SendControllerOptions;
  #attempt: Attempt = initialAttempt;
  #isFrozen = false;
  /** Of the hand-over that is awaited: an outcome of another one is nobody's any more. */
  #handedOver: symbol | null = null;
  #handOverError: SmsError | null = null;

  constructor(host: LitElement, options: SendControllerOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get attempt(): Attempt {
    return this.#attempt;
  }

  /** The text can't be changed: it is on its way, may have arrived, or waits for its user to log in again. */
  get isLocked(): boolean {
    return isUnderWay(this.#attempt) || this.#isFrozen || this.#handedOver !== null;
  }

  /** An answer is awaited, so that there is nothing to do for the person. */
  get isBusy(): boolean {
    const { phase } = this.#attempt;
    return phase === 'pending' || phase === 'checking' || this.#handedOver !== null;
  }

  /** The backend no longer knows the user; what was typed stays as it is until `resume`. */
  get isFrozen(): boolean {
    return this.#isFrozen;
  }

  /** Why nothing was accepted, if that is known and the text is free again. */
  get refusal(): SmsError | null {
    return this.#attempt.phase === 'refused' ? this.#attempt.error : this.#handOverError;
  }

  hostConnected(): void {
    this.onSession();
  }

  /** Asks the host page first: `preventDefault()` on `sms-before-send`, and the page sends it itself. */
  press(draft: SendDraft): void {
    if (this.isLocked) return;
    this.#handOverError = null;
    const outcomes: Promise<unknown>[] = [];
    const goesOn = emit(
      this.#host,
      'sms-before-send',
      { draft, waitUntil: (outcome) => void outcomes.push(outcome) },
      { cancelable: true },
    );
    if (goesOn) this.#step({ type: 'press', body: draft, newKey: crypto.randomUUID() });
    else if (outcomes.length === 0) this.#options.onDone(null);
    else void this.#handOver(draft, outcomes);
  }

  check(): void {
    this.#step({ type: 'check' });
  }

  sendAgainDeliberately(): void {
    this.#step({ type: 'send-again-deliberately', newKey: crypto.randomUUID() });
  }

  reset(): void {
    this.#handOverError = null;
    this.#step({ type: 'reset' });
  }

  /** Starts afresh for another person and hands over what is not done with, if anything. An answer that still comes is found by `check`. */
  layAside(): SavedAttempt<SendDraft> | null {
    const saved = savedAttempt(this.#attempt);
    this.#handOverError = null;
    if (!saved) return null;
    this.#attempt = initialAttempt;
    this.onSession();
    return saved;
  }

  /** Goes on with what was laid aside. */
  takeUp(saved: SavedAttempt<SendDraft>): void {
    this.#attempt = restoreAttempt(saved);
    this.onSession();
    this.#host.requestUpdate();
  }

  /** The user has left: an answer that still comes is nobody's any more. */
  forget(): void {
    this.#attempt = initialAttempt;
    this.#isFrozen = false;
    this.#handedOver = null;
    this.#handOverError = null;
    this.#host.requestUpdate();
  }

  /** Call when the session is another or has changed its state. */
  onSession(): void {
    const session = this.#options.session();
    if (session?.state.phase === 'ready') this.#step({ type: 'ready', abilities: abilitiesOf(session) });
    else if (session?.state.phase === 'failed') this.#step({ type: 'not-ready', error: session.state.error });
  }

  /** The user is there again: the same text under the same key goes on by itself. */
  resume(): void {
    if (!this.#isFrozen) return;
    this.#isFrozen = false;
    const attempt = this.#attempt;
    if (attempt.phase === 'refused') this.#step({ type: 'press', body: attempt.last.body, newKey: crypto.randomUUID() });
    else this.check();
    this.#host.requestUpdate();
  }

  #step(event: AttemptEvent<SendDraft, SendResult, SmsError>): void {
    const before = this.#attempt;
    const after = nextAttempt<SendDraft, SendResult, SmsError>(before, event);
    if (after === before) return;
    this.#attempt = after;
    this.#host.requestUpdate();
    if (after.phase === before.phase) return;
    if (after.phase === 'waiting') this.#prepare();
    else if (after.phase === 'pending') void this.#send(after.act.body, after.act.key, 'pending');
    else if (after.phase === 'checking') void this.#check(after.act.body, after.act.key, after.by);
    else if (after.phase === 'accepted') this.#tellAccepted(after.act.body, after.result);
    else if (event.type === 'found' && event.outcome !== 'accepted') this.#options.onChecked(event.outcome);
    else if (event.type === 'failed' || event.type === 'not-ready') {
      if (after.phase === 'refused') this.#tellFailure(after.last.body, event.error, false);
      else if ('act' in after) this.#tellFailure(after.act.body, event.error, true);
    }
  }

  #prepare(): void {
    const session = this.#options.session();
    if (session) void session.load().then(() => this.onSession());
    else this.#step({ type: 'not-ready', error: new SmsError({ code: 'no-adapter' }) });
  }

  async #send(body: SendDraft, key: string, phase: 'pending' | 'checking'): Promise<void> {
    const session = this.#options.session();
    try {
      if (!session) throw new SmsError({ code: 'no-adapter' });
      // Certain before the call is made: nothing goes out, so nothing is in doubt.
      if (!navigator.onLine) throw new SmsError({ code: 'offline' });
      this.#step({ type: 'accepted', key, result: await session.send(body, key) });
    } catch (thrown) {
      const error = toSmsError(thrown);
      this.#step({ type: 'failed', key, error, outcomeUnknown: leavesOutcomeUnknown(error, phase) });
    }
  }

  async #check(body: SendDraft, key: string, by: 'find' | 'repeat'): Promise<void> {
    const session = this.#options.session();
    if (!session || by === 'repeat') return this.#send(body, key, 'checking');
    try {
      this.#step({ type: 'found', key, ...(await session.findSend(key)) });
    } catch (thrown) {
      this.#step({ type: 'failed', key, error: toSmsError(thrown), outcomeUnknown: true });
    }
  }

  /** The page sends by itself; nothing is claimed that it doesn't say. */
  async #handOver(draft: SendDraft, outcomes: readonly Promise<unknown>[]): Promise<void> {
    const mine = (this.#handedOver = Symbol());
    this.#host.requestUpdate();
    const [settled] = await Promise.allSettled([Promise.all(outcomes)]);
    if (this.#handedOver !== mine) return;
    this.#handedOver = null;
    this.#host.requestUpdate();
    if (settled.status === 'rejected') {
      this.#handOverError = readRejection(settled.reason);
      return this.#tellFailure(draft, this.#handOverError, false);
    }
    const result = readOrNull(settled.value[0]);
    if (result) this.#tellAccepted(draft, result);
    else this.#options.onDone(null);
  }

  #tellAccepted(draft: SendDraft, result: SendResult): void {
    if (result.skipped.length > 0) emit(this.#host, 'sms-skipped', { skipped: result.skipped });
    const [skipped] = result.skipped;
    this.reset();
    if (result.accepted === 0 && skipped) return this.#options.onNobody(skipped);
    this.#options.onDone(result);
    emit(this.#host, result.needsApproval || result.releaseAt ? 'sms-queued' : 'sms-sent', { draft, result });
  }

  #tellFailure(draft: SendDraft, error: SmsError, outcomeUnknown: boolean): void {
    if (error.code === 'unauthorized') this.#isFrozen = true;
    this.#options.onFailed(error, outcomeUnknown);
    emit(this.#host, 'sms-send-failed', { ...describeError(error), draft, outcomeUnknown });
  }
}

function abilitiesOf(session: Session): SendAbilities {
  const { state } = session;
  return { canFind: session.canFindSend, canRepeat: state.phase === 'ready' && state.capabilities.idempotentSend };
}

/** The page speaks its user's language, so its own words are shown, unless it names an error that has words here. */
function readRejection(thrown: unknown): SmsError {
  const error = toSmsError(thrown);
  const isNamed = !(thrown instanceof Error) || ('code' in thrown && thrown.code === error.code);
  return isNamed ? error : new SmsError({ code: error.code, detail: thrown.message, cause: thrown });
}

function readOrNull(outcome: unknown): SendResult | null {
  try {
    return readSendResult(outcome);
  } catch {
    return null;
  }
}
