/** Every way in which a call can end badly. A closed list; each has a sentence in every locale (`error.<code>`). */
export const ERROR_CODES = [
  'offline',
  'network',
  'timeout',
  'unauthorized',
  'forbidden',
  'not-found',
  'conflict',
  'in-progress',
  'validation',
  'too-many-requests',
  'insufficient-credit',
  'unavailable',
  'server-error',
  'invalid-response',
  'not-supported',
  'no-adapter',
] as const;

export type SmsErrorCode = (typeof ERROR_CODES)[number];

/** One field that the backend refused: where (a JSON pointer into the params), which rule, in whose words. */
export interface SmsErrorField {
  readonly pointer: string;
  readonly code: string;
  readonly detail?: string;
}

export interface SmsErrorInit {
  readonly code: SmsErrorCode;
  readonly title?: string;
  /** In the user's language, when the backend has one; shown as text. */
  readonly detail?: string;
  readonly status?: number;
  readonly retryable?: boolean;
  readonly fields?: readonly SmsErrorField[];
  /** Seconds. */
  readonly retryAfter?: number;
  readonly cause?: unknown;
}

/** The one error of the contract, shaped as a problem of RFC 9457. An abort is never one. */
export class SmsError extends Error {
  readonly code: SmsErrorCode;
  readonly title: string;
  readonly detail: string | undefined;
  readonly status: number | undefined;
  readonly retryable: boolean;
  readonly fields: readonly SmsErrorField[];
  readonly retryAfter: number | undefined;

  constructor(init: SmsErrorInit) {
    super(init.detail ?? init.title ?? init.code, init.cause === undefined ? undefined : { cause: init.cause });
    this.name = 'SmsError';
    this.code = init.code;
    this.title = init.title ?? init.code;
    this.detail = init.detail;
    this.status = init.status;
    this.retryable = init.retryable ?? RETRYABLE.has(init.code);
    this.fields = init.fields ?? [];
    this.retryAfter = init.retryAfter;
  }
}

const RETRYABLE: ReadonlySet<SmsErrorCode> = new Set([
  'offline',
  'network',
  'timeout',
  'in-progress',
  'too-many-requests',
  'unavailable',
  'server-error',
]);

/** For a call that got no usable answer nobody can say whether the other side did the work. */
const UNKNOWN_OUTCOME: ReadonlySet<SmsErrorCode> = new Set(['network', 'timeout', 'in-progress', 'server-error', 'invalid-response']);

/** True when a send that failed with this error may have been accepted all the same; see also `leavesOutcomeUnknown`. */
export function isUnknownOutcome(error: SmsError): boolean {
  return UNKNOWN_OUTCOME.has(error.code);
}

/**
 * Any thrown value as an `SmsError`. A host's adapter may throw what it likes: an error that carries a known `code`
 * (also one of another copy of this package) keeps its fields, anything else counts as `server-error`, an outcome
 * that nobody knows.
 */
export function toSmsError(thrown: unknown): SmsError {
  if (thrown instanceof SmsError) return thrown;
  if (isRecord(thrown)) {
    const code = ERROR_CODES.find((known) => known === thrown['code']);
    if (code) {
      return new SmsError({
        code,
        title: text(thrown['title']),
        detail: text(thrown['detail']),
        status: number(thrown['status']),
        retryable: typeof thrown['retryable'] === 'boolean' ? thrown['retryable'] : undefined,
        fields: Array.isArray(thrown['fields']) ? (thrown['fields'] as SmsErrorField[]).filter(isRecord) : undefined,
        retryAfter: number(thrown['retryAfter']),
        cause: thrown,
      });
    }
  }
  // `fetch` throws a TypeError when the connection fails; whether the request arrived can't be told.
  return new SmsError({ code: thrown instanceof TypeError ? 'network' : 'server-error', cause: thrown });
}

/** True for the error of an aborted signal, which nobody waits for any more. */
export function isAbort(thrown: unknown): boolean {
  return isRecord(thrown) && thrown['name'] === 'AbortError';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}
