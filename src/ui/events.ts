import type { SendDraft, SendResult, SkippedRecipient, Capabilities, Me } from '../adapter/contract.js';
import type { SmsError } from '../adapter/errors.js';
import type { Encoding } from '../core/text/index.js';
import type { RecordReference } from '../core/sending/types.js';

export interface BeforeSendDetail {
  readonly draft: SendDraft;
  /**
   * After `preventDefault()`: the window stays pending until the promise settles. A `SendResult` counts as accepted,
   * anything else as handed over; a rejection is shown and the text kept.
   */
  readonly waitUntil: (outcome: Promise<unknown>) => void;
}

export interface SentDetail {
  readonly draft: SendDraft;
  readonly result: SendResult;
}

export interface ErrorDetail {
  readonly code: SmsError['code'];
  readonly title: string;
  readonly detail: string | undefined;
  readonly status: number | undefined;
  readonly retryable: boolean;
}

export interface SendFailedDetail extends ErrorDetail {
  readonly draft: SendDraft;
  /** Nobody knows whether it went out; the window now asks to check. */
  readonly outcomeUnknown: boolean;
}

export interface CountDetail {
  readonly encoding: Encoding;
  readonly units: number;
  readonly segments: number;
  readonly lastSegmentUnits: number;
  /** What still fits in the last segment. */
  readonly unitsLeft: number;
  readonly limit: number | null;
  readonly over: number;
}

/** Every event of every element. Requests are cancelable and come before; facts come after the backend answered. */
export interface SmsEventMap {
  'sms-ready': CustomEvent<{ readonly capabilities: Capabilities; readonly me: Me }>;
  'sms-auth-required': CustomEvent<{ readonly reason: string }>;
  'sms-error': CustomEvent<ErrorDetail>;
  'sms-before-send': CustomEvent<BeforeSendDetail>;
  'sms-sent': CustomEvent<SentDetail>;
  'sms-send-failed': CustomEvent<SendFailedDetail>;
  'sms-skipped': CustomEvent<{ readonly skipped: readonly SkippedRecipient[] }>;
  'sms-queued': CustomEvent<SentDetail>;
  'sms-cancel': CustomEvent<null>;
  'sms-count-change': CustomEvent<CountDetail>;
  'sms-selection-change': CustomEvent<{ readonly selected: readonly string[] }>;
  'sms-open-record': CustomEvent<{ readonly record: RecordReference }>;
  'sms-open': CustomEvent<null>;
  'sms-close': CustomEvent<null>;
}

type DetailOf<Name extends keyof SmsEventMap> = SmsEventMap[Name] extends CustomEvent<infer Detail> ? Detail : never;

interface EmitOptions {
  readonly cancelable?: boolean;
  /** Open, close and toggle stay on the element itself: a parent must not take a child's for its own. */
  readonly local?: boolean;
}

/** Dispatches one of our events. Returns false when a listener called `preventDefault()`. */
export function emit<Name extends keyof SmsEventMap>(
  target: EventTarget,
  name: Name,
  detail: DetailOf<Name>,
  options: EmitOptions = {},
): boolean {
  const reach = !options.local;
  return target.dispatchEvent(new CustomEvent(name, { detail, bubbles: reach, composed: reach, cancelable: options.cancelable ?? false }));
}

/** The part of an error that a host may read and log: JSON-able, nothing typed in it. */
export function describeError(error: SmsError): ErrorDetail {
  const { code, title, detail, status, retryable } = error;
  return { code, title, detail, status, retryable };
}

declare global {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- this is how DOM's own map is extended
  interface HTMLElementEventMap extends SmsEventMap {}
}
