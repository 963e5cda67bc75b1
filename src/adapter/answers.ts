/**
 * What an adapter answered, checked before any of it reaches a screen. A host's adapter is often a few lines around a
 * server that knows nothing of this contract, so an answer may be anything. Each function returns a new plain object,
 * without fields that the contract doesn't know, or throws an SmsError `invalid-response` that names the field.
 */
import { profileSchema, checkValue, pointerTo } from '../core/profile/schema.js';
import type { SendingRules } from '../core/profile/types.js';
import { MESSAGE_STATES } from '../core/sending/ranks.js';
import type { MessageState, Money, Recipient, RecipientNumber, RecordReference, Route, Sender, SkipReason } from '../core/sending/types.js';
import type {
  Capabilities,
  FindSendResult,
  LiveEvent,
  Me,
  Message,
  MessageDetail,
  MessageEvent,
  MessageParty,
  Page,
  SendResult,
  SkippedRecipient,
} from './contract.js';
import { SmsError, toSmsError } from './errors.js';
import type { SmsErrorField } from './errors.js';
import { amount, boolean, count, identifier, lenient, list, oneOf, optional, refuse, shape, string, withDefault } from './reading.js';
import type { Reader } from './reading.js';

const record = shape<RecordReference>({ type: string, id: identifier, label: lenient(string) });

const route = shape<Route>({
  id: identifier,
  label: lenient(string),
  explanation: lenient(string),
  replies: oneOf(['inbox', 'own-phone', 'none']),
  priceClass: lenient(oneOf(['lower', 'normal', 'slightly-higher', 'higher'])),
  attempts: lenient((value, pointer) => (value === 'several' ? value : count(value, pointer))),
  keepClusters: optional(boolean),
  referenceBits: optional(oneOf([8, 16])),
});

const sender = shape<Sender>({ id: identifier, kind: oneOf(['number', 'alphanumeric', 'own']), value: string, label: lenient(string) });

const GROUPS = ['limits', 'encoding', 'tags', 'languages', 'approval', 'phone'] as const;

/** Each group by the schema that also checks a profile. A limit that can't be read must not be passed over. */
const rules: Reader<Partial<Omit<SendingRules, 'routes' | 'senders'>>> = (value, pointer) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse(pointer, 'an object');
  const read: Record<string, unknown> = {};
  for (const key of GROUPS) {
    const group = (value as Record<string, unknown>)[key];
    if (group === undefined || group === null) continue;
    const problem = checkValue(group, profileSchema.properties![key]!, pointerTo(pointer, key)).find(({ code }) => code !== 'unknown-key');
    if (problem) refuse(problem.pointer, problem.detail.replace(/^must be /, ''));
    const known = Object.keys(profileSchema.properties![key]!.properties!);
    read[key] = Object.fromEntries(Object.entries(group).filter(([field, inner]) => known.includes(field) && inner !== undefined));
  }
  return read;
};

const capabilities = shape<Capabilities>({
  contractVersion: string,
  enabled: boolean,
  idempotentSend: withDefault(boolean, false),
  routes: list(route),
  senders: optional(list(sender)),
  rules: optional(rules),
});

const me = shape<Me>({
  id: identifier,
  name: withDefault(string, ''),
  permissions: list(string),
  ownNumbers: optional(list(string)),
  offices: optional(list(string)),
});

const party = shape<MessageParty>({ name: lenient(string), number: lenient(string), kind: lenient(string), record: lenient(record) });

/** A state of a later version of the contract. */
const state: Reader<MessageState> = (value, pointer) =>
  (MESSAGE_STATES as readonly string[]).includes(string(value, pointer)) ? (value as MessageState) : 'unknown';

const messageFields = {
  id: identifier,
  batchId: lenient(identifier),
  direction: withDefault(oneOf(['out', 'in'] as const), 'out'),
  channel: withDefault(oneOf(['sms'] as const), 'sms'),
  state,
  reason: lenient(string),
  text: string,
  subject: lenient(string),
  route: lenient(identifier),
  to: withDefault(party, {}),
  from: lenient(party),
  by: lenient(shape<NonNullable<Message['by']>>({ id: identifier, name: string })),
  createdAt: string,
  stateAt: lenient(string),
  scheduledFor: lenient(string),
  encoding: lenient(oneOf(['gsm7', 'ucs2'] as const)),
  segments: lenient(count),
};

const message = shape<Message>(messageFields);

const event = shape<MessageEvent>({ state, at: string, reason: lenient(string) });

const messageDetail = shape<MessageDetail>({ ...messageFields, timeline: list(event) });

const recipient = shape<Recipient>({
  id: lenient(identifier),
  name: withDefault(string, ''),
  kind: lenient(string),
  number: lenient(string),
  numbers: lenient(list(shape<RecipientNumber>({ raw: string, label: lenient(string) }))),
  language: lenient(string),
  offices: lenient(list(string)),
  status: lenient(string),
  record: lenient(record),
  values: () => undefined,
});

/** A reason that this version has no sentence for is kept: that somebody got no text matters more than the words. */
const skipped = shape<SkippedRecipient>({ recipient, reason: string as Reader<SkipReason> });

const money = shape<Money>({ amount, currency: string });

const sendResult = shape<SendResult>({
  batchId: identifier,
  accepted: count,
  skipped: withDefault(list(skipped), []),
  needsApproval: withDefault(boolean, false),
  releaseAt: optional(string),
  messages: lenient(list(message)),
  cost: lenient(money),
});

export const readCapabilities = (answer: unknown): Capabilities => guarded(capabilities, answer);
export const readMe = (answer: unknown): Me => guarded(me, answer);
export const readSendResult = (answer: unknown): SendResult => guarded(sendResult, answer);
export const readMessage = (answer: unknown): Message => guarded(message, answer);
export const readMessageDetail = (answer: unknown): MessageDetail => guarded(messageDetail, answer);

export function readFindSendResult(answer: unknown): FindSendResult {
  return guarded<FindSendResult>((value, pointer) => {
    const { outcome } = shape<{ outcome: FindSendResult['outcome'] }>({ outcome: oneOf(['accepted', 'running', 'unknown']) })(
      value,
      pointer,
    );
    if (outcome !== 'accepted') return { outcome };
    return { outcome, result: sendResult((value as Record<string, unknown>)['result'], `${pointer}/result`) };
  }, answer);
}

/** An event of a live connection; anything else is `reset`, since something was missed. */
export function readLiveEvent(answer: unknown): LiveEvent {
  try {
    return guarded<LiveEvent>(shape({ type: oneOf(['message'] as const), id: lenient(identifier), message }), answer);
  } catch {
    return { type: 'reset' };
  }
}

/** A page, and what was left out of it. */
export interface ReadPage<Item> extends Page<Item> {
  /** One for each item that could not be read; for the console of whoever wrote the adapter. */
  readonly problems: readonly SmsErrorField[];
}

/** A page without the items that can't be read. Refused when it is no page, or when none of its items can be read. */
export function readPage<Item>(answer: unknown, readItem: (item: unknown) => Item): ReadPage<Item> {
  const {
    items: raw,
    nextCursor,
    total,
  } = guarded(
    shape<{ items: readonly unknown[]; nextCursor: string | undefined; total: number | undefined }>({
      items: list((item) => item),
      nextCursor: optional(string),
      total: lenient(count),
    }),
    answer,
  );
  const items: Item[] = [];
  const problems: SmsErrorField[] = [];
  for (const [index, item] of raw.entries()) {
    try {
      items.push(readItem(item));
    } catch (thrown) {
      const [field] = toSmsError(thrown).fields;
      problems.push({ ...field, pointer: `/items/${index}${field?.pointer ?? ''}`, code: 'invalid' });
    }
  }
  if (items.length === 0 && problems.length > 0) throw new SmsError({ code: 'invalid-response', fields: problems });
  return {
    items,
    nextCursor: nextCursor === undefined || nextCursor === '' ? null : nextCursor,
    ...(total !== undefined && { total }),
    problems,
  };
}

/** A getter or proxy that throws makes the answer as useless as one of the wrong shape. */
function guarded<Value>(reader: Reader<Value>, answer: unknown): Value {
  try {
    return reader(answer, '');
  } catch (thrown) {
    throw thrown instanceof SmsError ? thrown : new SmsError({ code: 'invalid-response', cause: thrown });
  }
}
