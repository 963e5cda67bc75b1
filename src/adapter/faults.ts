import { abortError } from './call.js';
import { SmsError } from './errors.js';
import type { SmsErrorCode, SmsErrorInit } from './errors.js';

/** The functions of an adapter, as a path. */
export type FunctionName = 'capabilities' | 'me' | 'send' | 'listMessages' | 'sending.findSend' | 'messages.get';

/**
 * A way in which a call ends badly:
 * - `offline`: nothing left the page
 * - `hang`: the request never arrived and no answer ever comes
 * - `throw`: the adapter itself has a mistake in it
 * - `nonsense`: a page of HTML where JSON should be; the request never arrived
 * - `timeout-after-acceptance`, `hang-after-acceptance`, `accept-then-500`: the work was done, but the answer says otherwise
 * - a number: the backend answered with that HTTP status, and did nothing
 * - an object: exactly this error, and nothing was done
 */
export type Fault =
  | 'offline'
  | 'hang'
  | 'throw'
  | 'nonsense'
  | 'timeout-after-acceptance'
  | 'hang-after-acceptance'
  | 'accept-then-500'
  | keyof typeof STATUS_CODES
  | SmsErrorInit;

const STATUS_CODES = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  409: 'in-progress',
  422: 'validation',
  429: 'too-many-requests',
  500: 'server-error',
  503: 'unavailable',
} as const satisfies Record<number, SmsErrorCode>;

/** What goes wrong, to be set from a test, a story or a demo. */
export interface Faults {
  /** Milliseconds before each answer. */
  latency: number;
  /** Every call fails as without a network, and no live event arrives; the first after it is `reset`. */
  offline: boolean;
  /** The next call of that function goes wrong; called twice, the next two do, in that order. */
  next(name: FunctionName, fault: Fault): void;
  /** Every call of that function goes wrong, until `null`. */
  always(name: FunctionName, fault: Fault | null): void;
  /** Everything works again. */
  clear(): void;
}

export interface FaultPlan extends Faults {
  /** Does `work` as the fault that is due wants it. */
  apply<Answer>(name: FunctionName, work: () => Promise<Answer>, signal: AbortSignal | undefined): Promise<Answer>;
}

export function createFaults({ latency = 0, onOnline }: { latency?: number; onOnline?: () => void } = {}): FaultPlan {
  const upcoming = new Map<FunctionName, Fault[]>();
  const standing = new Map<FunctionName, Fault>();
  let offline = false;

  return {
    latency,
    get offline() {
      return offline;
    },
    set offline(value: boolean) {
      const isBack = offline && !value;
      offline = value;
      if (isBack) onOnline?.();
    },
    next(name, fault) {
      upcoming.set(name, [...(upcoming.get(name) ?? []), fault]);
    },
    always(name, fault) {
      if (fault === null) standing.delete(name);
      else standing.set(name, fault);
    },
    clear() {
      upcoming.clear();
      standing.clear();
      this.offline = false;
    },
    apply(name, work, signal) {
      const fault = upcoming.get(name)?.shift() ?? standing.get(name);
      return abortable(run(offline ? 'offline' : fault, work), signal);
    },
  };
}

async function run<Answer>(fault: Fault | undefined, work: () => Promise<Answer>): Promise<Answer> {
  if (fault === undefined) return work();
  if (typeof fault === 'object') throw new SmsError(fault);
  if (typeof fault === 'number') {
    throw new SmsError({ code: STATUS_CODES[fault], status: fault, ...(fault === 429 && { retryAfter: 30 }) });
  }
  switch (fault) {
    case 'offline':
      throw new SmsError({ code: 'offline' });
    case 'hang':
      return never();
    case 'throw':
      throw new ReferenceError('customer is not defined');
    case 'nonsense':
      return '<!doctype html><title>502 Bad Gateway</title>' as Answer;
    case 'timeout-after-acceptance':
      await work();
      throw new SmsError({ code: 'timeout' });
    case 'hang-after-acceptance':
      await work();
      return never();
    case 'accept-then-500':
      await work();
      throw new SmsError({ code: 'server-error', status: 500 });
  }
}

function never(): Promise<never> {
  return new Promise(() => undefined);
}

/** Who aborts stops waiting; a server that has the request goes on all the same. */
function abortable<Answer>(answer: Promise<Answer>, signal: AbortSignal | undefined): Promise<Answer> {
  if (!signal) return answer;
  return new Promise((resolve, reject) => {
    const onAbort = (): void => reject(abortError());
    if (signal.aborted) return onAbort();
    signal.addEventListener('abort', onAbort, { once: true });
    answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort));
  });
}
