import { systemClock } from './clock.js';
import type { Clock } from './clock.js';
import type { Call } from './contract.js';
import { SmsError, toSmsError } from './errors.js';

/** How long a read may take, in milliseconds. */
export const READ_TIMEOUT_MS = 10_000;
/** How long a send may take, in milliseconds. */
export const SEND_TIMEOUT_MS = 30_000;

export interface CallAdapterOptions {
  /** Aborted by whoever no longer waits. */
  readonly signal?: AbortSignal;
  /** `READ_TIMEOUT_MS` when absent. */
  readonly timeoutMs?: number;
  readonly idempotencyKey?: string;
  /** What the function is called on, for adapters that are instances of a class. */
  readonly owner?: unknown;
  readonly clock?: Pick<Clock, 'setTimeout' | 'clearTimeout'>;
}

/**
 * Calls one function of an adapter, which may be anybody's: it may be absent, throw at once, answer without a promise,
 * never answer, or answer when nobody waits any more. The answer is not looked at; see `answers.ts`.
 *
 * @throws {SmsError} whatever went wrong: `not-supported` when the function is absent, `timeout` when it took too long
 * @throws an `AbortError`, never an SmsError, when the signal was aborted
 */
export function callAdapter<Params, Answer>(
  call: Call<Params, Answer> | undefined,
  params: Params,
  { signal, timeoutMs = READ_TIMEOUT_MS, idempotencyKey, owner, clock = systemClock }: CallAdapterOptions = {},
): Promise<Answer> {
  if (signal?.aborted) return Promise.reject(abortError());
  if (typeof call !== 'function') return Promise.reject(new SmsError({ code: 'not-supported' }));

  return new Promise<Answer>((resolve, reject) => {
    const controller = new AbortController();
    // The first of answer, time-out and abort settles the promise; what comes after it finds nothing left to do.
    const release = (): void => {
      clock.clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    };
    const giveUp = (error: Error): void => {
      release();
      reject(error);
      // The adapter may stop too. Last, because its own rejection must not be the one that counts.
      controller.abort(abortError());
    };
    const onAbort = (): void => giveUp(abortError());
    const timer = clock.setTimeout(() => giveUp(new SmsError({ code: 'timeout' })), timeoutMs);
    signal?.addEventListener('abort', onAbort);

    const options = { signal: controller.signal, ...(idempotencyKey !== undefined && { idempotencyKey }) };
    new Promise<Answer>((answer) => answer(call.call(owner, params, options))).then(
      (answer) => {
        release();
        resolve(answer);
      },
      (thrown: unknown) => {
        release();
        reject(toSmsError(thrown));
      },
    );
  });
}

/** The error of a call that nobody waits for any more. */
export function abortError(): DOMException {
  return new DOMException('The call was aborted.', 'AbortError');
}
