import type { Encoding } from '../core/text/segment.js';
import type { MessageState, Money, Recipient, RecordReference, Route, Sender, SkipReason } from '../core/sending/types.js';
import type { SendingRules } from '../core/profile/types.js';

/**
 * What the elements ask of a backend. An adapter is a plain object of async functions: one params object in, plain
 * JSON-able data out. Four functions are required; the others stand in groups, and a group or function that is
 * absent is a feature the elements hide. Grows by minor versions only.
 */
export const CONTRACT_VERSION = '1.0';

/** The second argument of every call. */
export interface CallOptions {
  /** Aborted when nobody waits for the answer any more; an abort is never an error. */
  readonly signal: AbortSignal;
  /** Present on every send: the same key with the same body is the same act, however often it arrives. */
  readonly idempotencyKey?: string;
}

export type Call<Params, Answer> = (params: Params, options: CallOptions) => Promise<Answer>;

export interface SmsAdapter {
  readonly capabilities: Call<Record<string, never>, Capabilities>;
  readonly me: Call<Record<string, never>, Me>;
  readonly send: Call<SendDraft, SendResult>;
  readonly listMessages: Call<MessageQuery, Page<Message>>;
  readonly sending?: {
    readonly findSend?: Call<{ readonly idempotencyKey: string }, FindSendResult>;
  };
  readonly messages?: {
    readonly get?: Call<{ readonly id: string }, MessageDetail>;
  };
  readonly live?: {
    /** Calls `onEvent` from now on (or from `since`), until the returned function is called. */
    readonly subscribe: (params: LiveParams, onEvent: (event: LiveEvent) => void) => () => void;
  };
}

/** One page of a list. `nextCursor` is opaque; absent or null means that this was the last page. */
export interface Page<Item> {
  readonly items: readonly Item[];
  readonly nextCursor?: string | null;
  readonly total?: number;
}

/** What this backend can do and demands. What it says here overrides the profile; what it leaves out the profile decides. */
export interface Capabilities {
  /** `major.minor` of the contract that the backend was written for. */
  readonly contractVersion: string;
  /** False: this organisation has no SMS module; the elements show nothing at all (requirements C6). */
  readonly enabled: boolean;
  /** Repeating a send with the same key and body is safe: the backend answers the first outcome again. */
  readonly idempotentSend: boolean;
  readonly routes: readonly Route[];
  readonly senders?: readonly Sender[];
  readonly rules?: Partial<Omit<SendingRules, 'routes' | 'senders'>>;
}

export type Permission = 'sms.send' | 'sms.send.bulk' | 'sms.see.own' | 'sms.see.team' | 'sms.see.all' | 'sms.approve';

/** Who is logged in. `permissions` is a hint for the screen; the backend decides at every call. */
export interface Me {
  readonly id: string;
  readonly name: string;
  readonly permissions: readonly (Permission | (string & {}))[];
  /** E.164. */
  readonly ownNumbers?: readonly string[];
  readonly offices?: readonly string[];
}

/** One act of sending, as the user made it. */
export interface SendDraft {
  readonly recipients: readonly Recipient[];
  /** As typed, before tags and replacements; by language, `und` when there is only one. */
  readonly texts: Readonly<Record<string, string>>;
  /** Absent: the backend's own choice. */
  readonly route?: string;
  readonly sender?: string;
  /** The user's reference; the receiver never sees it. */
  readonly subject?: string;
  /** ISO 8601 with offset; absent: as soon as possible. */
  readonly sendAt?: string;
}

export interface SkippedRecipient {
  readonly recipient: Recipient;
  readonly reason: SkipReason;
}

/** What the backend says became of a send. Only this makes a screen say "sent". */
export interface SendResult {
  readonly batchId: string;
  /** How many messages were accepted. */
  readonly accepted: number;
  readonly skipped: readonly SkippedRecipient[];
  readonly needsApproval: boolean;
  /** When it will go out, if later than now. */
  readonly releaseAt?: string;
  /** The messages themselves, where there are few. */
  readonly messages?: readonly Message[];
  readonly cost?: Money;
}

/** `running`: the first call is still being worked on; `unknown`: the backend never saw that key. */
export type FindSendResult = { readonly outcome: 'accepted'; readonly result: SendResult } | { readonly outcome: 'running' | 'unknown' };

export interface MessageQuery {
  readonly record?: RecordReference;
  /** E.164 or the id of a person. */
  readonly person?: string;
  readonly states?: readonly MessageState[];
  readonly direction?: 'out' | 'in';
  /** ISO 8601 with offset; from included, until not. */
  readonly from?: string;
  readonly until?: string;
  /** Words to be found in text, subject or name. */
  readonly text?: string;
  readonly cursor?: string;
  readonly limit?: number;
}

/** One text to or from one number. */
export interface Message {
  readonly id: string;
  readonly batchId?: string;
  readonly direction: 'out' | 'in';
  readonly channel: 'sms';
  readonly state: MessageState;
  /** Why it is rejected or failed: a reason code, shown in words where the locale has them. */
  readonly reason?: string;
  readonly text: string;
  readonly subject?: string;
  /** Id of the route; the log derives an automatic subject from it (requirements C39). */
  readonly route?: string;
  readonly to: MessageParty;
  readonly from?: MessageParty;
  /** Who sent it; absent for incoming and automatic messages. */
  readonly by?: { readonly id: string; readonly name: string };
  readonly createdAt: string;
  readonly stateAt?: string;
  readonly scheduledFor?: string;
  readonly encoding?: Encoding;
  /** As planned; as billed once the gateway said so. */
  readonly segments?: number;
}

export interface MessageParty {
  readonly name?: string;
  /** E.164. */
  readonly number?: string;
  readonly kind?: string;
  readonly record?: RecordReference;
}

export interface MessageDetail extends Message {
  /** Every event in the order in which it arrived, also those that changed nothing. */
  readonly timeline: readonly MessageEvent[];
}

export interface MessageEvent {
  readonly state: MessageState;
  readonly at: string;
  readonly reason?: string;
}

export interface LiveParams {
  readonly topics: readonly LiveTopic[];
  readonly since?: string;
}

export type LiveTopic = 'messages';

/** `reset`: events were missed, read the list again. */
export type LiveEvent = { readonly type: 'message'; readonly id?: string; readonly message: Message } | { readonly type: 'reset' };
