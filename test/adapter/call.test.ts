/* eslint-disable @typescript-eslint/prefer-promise-reject-errors -- an adapter of a host may reject with anything */
import { describe, expect, it } from 'vitest';
import { READ_TIMEOUT_MS, SEND_TIMEOUT_MS, SmsError, callAdapter, isAbort } from '../../src/adapter/index.js';
import type { CallOptions } from '../../src/adapter/index.js';
import { fakeClock } from '../../src/testing/index.js';

const caught = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );

describe('callAdapter', () => {
  it('passes params, key and a signal, and gives the answer', async () => {
    let seen: unknown[] = [];
    const call = (params: { a: number }, options: CallOptions): Promise<string> => {
      seen = [params, options.idempotencyKey, options.signal.aborted];
      return Promise.resolve('answer');
    };
    await expect(callAdapter(call, { a: 1 }, { idempotencyKey: 'k1' })).resolves.toBe('answer');
    expect(seen).toEqual([{ a: 1 }, 'k1', false]);
  });

  it('gives reads ten seconds and sends thirty', () => {
    expect([READ_TIMEOUT_MS, SEND_TIMEOUT_MS]).toEqual([10_000, 30_000]);
  });

  it('calls on the owner, for an adapter that is an instance of a class', async () => {
    class Mine {
      readonly #answer = 'mine';
      me(): Promise<string> {
        return Promise.resolve(this.#answer);
      }
    }
    const owner = new Mine();
    await expect(callAdapter(owner.me, {}, { owner })).resolves.toBe('mine');
  });

  it.each<[string, unknown, object]>([
    ['a function that is absent', undefined, { code: 'not-supported' }],
    ['something that is no function', 'send', { code: 'not-supported' }],
    [
      'a throw before any promise',
      () => {
        throw new RangeError('x');
      },
      { code: 'server-error' },
    ],
    ['a rejection with nothing', () => Promise.reject(), { code: 'server-error' }],
    ['a connection that fails', () => Promise.reject(new TypeError('Failed to fetch')), { code: 'network' }],
    [
      'an SmsError of the adapter',
      () => Promise.reject(new SmsError({ code: 'conflict', status: 409 })),
      { code: 'conflict', status: 409 },
    ],
    ['a look-alike of one', () => Promise.reject({ code: 'forbidden', status: 403 }), { code: 'forbidden', status: 403 }],
    ['an abort that nobody asked for', () => Promise.reject(new DOMException('x', 'AbortError')), { code: 'server-error' }],
  ])('makes an SmsError of %s', async (_what, call, expected) => {
    const error = await caught(callAdapter(call as never, {}));
    expect(error).toBeInstanceOf(SmsError);
    expect(error).toMatchObject(expected);
  });

  it.each([
    ['a plain value', () => 'answer'],
    ['a thenable', () => ({ then: (done: (value: string) => void) => done('answer') })],
  ])('takes %s for an answer', async (_what, call) => {
    await expect(callAdapter(call as never, {})).resolves.toBe('answer');
  });

  it('gives up after the time it has, and tells the adapter', async () => {
    const clock = fakeClock();
    let signal: AbortSignal | undefined;
    const call = (_params: object, options: CallOptions): Promise<never> => {
      signal = options.signal;
      return new Promise((_resolve, reject) => options.signal.addEventListener('abort', () => reject(options.signal.reason)));
    };
    const error = caught(callAdapter(call, {}, { timeoutMs: 500, clock }));
    await clock.advance(499);
    expect(signal?.aborted).toBe(false);
    await clock.advance(1);
    expect(await error).toMatchObject({ name: 'SmsError', code: 'timeout' });
    expect(signal?.aborted).toBe(true);
    expect(clock.waiting).toBe(0);
  });

  it('ends with an AbortError, never an SmsError, when nobody waits any more', async () => {
    const clock = fakeClock();
    const controller = new AbortController();
    const error = caught(callAdapter(() => new Promise<never>(() => undefined), {}, { signal: controller.signal, clock }));
    controller.abort();
    expect(isAbort(await error)).toBe(true);
    expect(await error).not.toBeInstanceOf(SmsError);
    expect(clock.waiting).toBe(0);
  });

  it('does not call at all when the signal was aborted before', async () => {
    let calls = 0;
    const call = (): Promise<number> => Promise.resolve((calls += 1));
    expect(isAbort(await caught(callAdapter(call, {}, { signal: AbortSignal.abort() })))).toBe(true);
    expect(calls).toBe(0);
  });

  it('ignores an answer, or a rejection, that comes after the time-out', async () => {
    for (const late of ['resolve', 'reject'] as const) {
      const clock = fakeClock();
      let settle: (value: unknown) => void = () => undefined;
      const call = (): Promise<unknown> => new Promise((resolve, reject) => (settle = late === 'resolve' ? resolve : reject));
      const error = caught(callAdapter(call, {}, { timeoutMs: 100, clock }));
      await clock.advance(100);
      settle(new Error('late'));
      await clock.advance(1);
      expect(await error).toMatchObject({ code: 'timeout' });
    }
  });
});
