import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { SendDraft, SendResult } from '../adapter/contract.js';
import { SmsError, toSmsError } from '../adapter/errors.js';
import { leavesOutcomeUnknown } from '../adapter/outcome.js';
import { initialAttempt, isUnderWay, nextAttempt, type AttemptEvent, type SendAbilities, type SendAttempt } from '../core/sending/attempt.js';
import type { Session } from './session.js';

type Attempt = SendAttempt<SendDraft, SendResult, SmsError>;

interface SendControllerOptions {
  readonly session: () => Session | null;
  readonly onAccepted: (draft: SendDraft, result: SendResult) => void;
  readonly onFailed: (draft: SendDraft, error: SmsError, outcomeUnknown: boolean) => void;
}

/**
 * Makes the calls that one act of sending asks for. What may happen after what is decided by `core/sending/attempt`;
 * here are only the clock, the network and the keys.
 */
export class SendController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: SendControllerOptions;
  #attempt: Attempt = initialAttempt;
  #isFrozen = false;

  constructor(host: ReactiveControllerHost, options: SendControllerOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get attempt(): Attempt {
    return this.#attempt;
  }

  /** The text can't be changed: it is on its way, may have arrived, or waits for its user to log in again. */
  get isLocked(): boolean {
    return isUnderWay(this.#attempt) || this.#isFrozen;
  }

  /** The backend no longer knows the user; what was typed stays as it is until `resume`. */
  get isFrozen(): boolean {
    return this.#isFrozen;
  }

  hostConnected(): void {
    this.onSession();
  }

  press(draft: SendDraft): void {
    if (!this.#isFrozen) this.#step({ type: 'press', body: draft, newKey: crypto.randomUUID() });
  }

  check(): void {
    this.#step({ type: 'check' });
  }

  sendAgainDeliberately(): void {
    this.#step({ type: 'send-again-deliberately', newKey: crypto.randomUUID() });
  }

  reset(): void {
    this.#step({ type: 'reset' });
  }

  /** The user has left: an answer that still comes is nobody's any more. */
  forget(): void {
    this.#attempt = initialAttempt;
    this.#isFrozen = false;
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
    this.#host.requestUpdate();
    const attempt = this.#attempt;
    if (attempt.phase === 'refused') this.press(attempt.last.body);
    else this.check();
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
    else if (after.phase === 'accepted') this.#options.onAccepted(after.act.body, after.result);
    else if (event.type === 'failed' || event.type === 'not-ready') this.#tellFailure(after, event.error);
  }

  #tellFailure(attempt: Attempt, error: SmsError): void {
    const isRefused = attempt.phase === 'refused';
    if (error.code === 'unauthorized') this.#isFrozen = true;
    this.#options.onFailed(isRefused ? attempt.last.body : (attempt as { act: { body: SendDraft } }).act.body, error, !isRefused);
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
      const found = await session.findSend(key);
      this.#step({ type: 'found', key, ...found });
    } catch (thrown) {
      this.#step({ type: 'failed', key, error: toSmsError(thrown), outcomeUnknown: true });
    }
  }
}

function abilitiesOf(session: Session): SendAbilities {
  const { state } = session;
  return { canFind: session.canFindSend, canRepeat: state.phase === 'ready' && state.capabilities.idempotentSend };
}
