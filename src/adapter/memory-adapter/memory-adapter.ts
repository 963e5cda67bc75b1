import { normalizeCommonPhone, loadPhoneLibrary } from '../../core/phone/index.js';
import type { NormalizePhone } from '../../core/phone/index.js';
import { resolveProfile } from '../../core/profile/merge.js';
import { effectiveRules } from '../../core/profile/rules.js';
import hr from '../../core/profile/profiles/hr.js';
import { builtInProfiles } from '../../core/profile/profiles/index.js';
import type { Profile, ProfileSource, SendingRules } from '../../core/profile/types.js';
import { canonicalJson } from '../../core/sending/canonical-json.js';
import { planBatch } from '../../core/sending/plan.js';
import type { BatchPlan, PlannedMessage } from '../../core/sending/plan.js';
import type { Money, Recipient, Route } from '../../core/sending/types.js';
import { systemClock } from '../clock.js';
import type { Clock } from '../clock.js';
import { CONTRACT_VERSION } from '../contract.js';
import type { CallOptions, Capabilities, Me, Message, MessageDetail, Permission, SendDraft, SendResult, SmsAdapter } from '../contract.js';
import { SmsError } from '../errors.js';
import { createFaults } from '../faults.js';
import type { Faults, FunctionName } from '../faults.js';
import { createDelivery } from './delivery.js';
import { createLiveChannel } from './live.js';
import { USUAL_REPORTS } from './magic-numbers.js';
import type { Report } from './magic-numbers.js';
import { partyOf, senderOf } from './parties.js';
import { queryMessages } from './query.js';
import { openStore, storeMessage, viewDetail, viewMessage } from './store.js';
import type { StoredMessage } from './store.js';

export interface MemoryAdapterOptions {
  /** Whose rules this backend holds to; `hr` when absent. Give the elements the same. */
  readonly profile?: ProfileSource | Profile;
  readonly me?: Partial<Me>;
  /** Laid over what the profile makes them. */
  readonly capabilities?: Partial<Capabilities>;
  /** Whom an incoming message can be from. */
  readonly people?: readonly Recipient[];
  /** Messages that were there before; left out when a storage brings its own. */
  readonly messages?: readonly (Message | MessageDetail)[];
  /** E.164 numbers that want no more texts. */
  readonly optedOut?: readonly string[];
  /** Of one segment. Without it no cost is said. */
  readonly prices?: (region: string | null, route: Route) => Money | null;
  readonly clock?: Clock;
  /** Milliseconds before each answer; can be changed later in `faults.latency`. */
  readonly latency?: number;
  /** Keeps everything over a reload. */
  readonly storage?: Pick<Storage, 'getItem' | 'setItem'>;
  readonly storageKey?: string;
  /** What becomes of a message to a number that is no magic one. */
  readonly reports?: readonly Report[];
}

export interface MemoryAdapter extends SmsAdapter {
  readonly sending: Required<NonNullable<SmsAdapter['sending']>>;
  readonly messages: Required<NonNullable<SmsAdapter['messages']>>;
  readonly live: NonNullable<SmsAdapter['live']>;
  /** What goes wrong from now on. */
  readonly faults: Faults;
  /** A text comes in, as if somebody answered. */
  receive(incoming: { readonly from: string; readonly text: string }): Message;
  /** Stops every timer; for the end of a test. */
  close(): void;
}

const EVERYBODY: Me = {
  id: 'u1',
  name: 'Sofie Peeters',
  permissions: ['sms.send', 'sms.send.bulk', 'sms.see.all'] satisfies Permission[],
};

/** More messages than these are not sent along with the answer to a send. */
const FEW_MESSAGES = 20;

/**
 * A backend in the page: for demos, stories and tests. It decides as a server would, with the same functions; it keeps
 * idempotency keys, derives states from reports that come over the clock, and nothing it holds leaves the page. See
 * `magicNumbers` for numbers with a known end and `faults` for everything that can go wrong.
 */
export function memoryAdapter(options: MemoryAdapterOptions = {}): MemoryAdapter {
  const { clock = systemClock } = options;
  const { profile } = resolveProfile(options.profile ?? hr, builtInProfiles);
  const capabilities = describe(profile, options.capabilities);
  const rules = effectiveRules(profile, capabilities);
  const me: Me = { ...EVERYBODY, ...options.me };
  const store = openStore({ storage: options.storage, storageKey: options.storageKey ?? 'sms-elements.memory' });
  const faults = createFaults({ latency: options.latency, onOnline: () => live.reset() });
  const live = createLiveChannel(() => faults.offline);
  const delivery = createDelivery(clock, options.reports ?? USUAL_REPORTS, (stored) => {
    store.save();
    live.publish(viewMessage(stored));
  });

  if (store.isNew) for (const message of options.messages ?? []) store.messages.set(message.id, storeMessage(message));
  for (const stored of store.messages.values()) delivery.follow(stored);

  function serve<Answer>(name: FunctionName, { signal }: Partial<CallOptions>, work: () => Answer | Promise<Answer>): Promise<Answer> {
    const answer = async (): Promise<Answer> => {
      await delivery.wait(faults.latency);
      return overTheWire(await work());
    };
    return faults.apply(name, answer, signal);
  }

  const now = (): string => new Date(clock.now()).toISOString();
  const demand = (...permissions: Permission[]): void => {
    if (!permissions.some((permission) => me.permissions.includes(permission))) throw new SmsError({ code: 'forbidden', status: 403 });
  };

  async function send(draft: SendDraft, key: string | undefined): Promise<SendResult> {
    if (!key) throw refusal('', 'idempotency-key-missing');
    const body = canonicalJson(draft);
    const known = capabilities.idempotentSend ? store.keys.get(key) : undefined;
    if (known && known.body !== body) throw refusal('', 'idempotency-key-reused');
    if (known?.result) {
      await delivery.wait(faults.latency);
      return known.result;
    }
    if (known) throw new SmsError({ code: 'in-progress', status: 409 });
    store.keys.set(key, { body, result: null });
    try {
      await delivery.wait(faults.latency);
      const result = accept(draft, await plan(draft));
      store.keys.set(key, { body, result });
      store.save();
      return result;
    } catch (thrown) {
      // A refusal isn't remembered: the same body may be sent again under its key.
      store.keys.delete(key);
      throw thrown;
    }
  }

  async function plan(draft: SendDraft): Promise<BatchPlan> {
    if (!capabilities.enabled) throw new SmsError({ code: 'forbidden', status: 403 });
    demand('sms.send');
    checkDraft(draft);
    if (draft.recipients.length > 1) demand('sms.send.bulk');
    const optedOut = new Set(options.optedOut);
    const planned = planBatch({
      ...draft,
      rules,
      now: clock.now(),
      normalizePhone: await phonesOf(draft.recipients, rules),
      optedOut: (number) => optedOut.has(number),
      prices: options.prices,
    });
    if (planned.problems.length > 0) throw new SmsError({ code: 'validation', status: 422, fields: planned.problems });
    return planned;
  }

  function accept(draft: SendDraft, planned: BatchPlan): SendResult {
    const batchId = store.nextId('b');
    const added = planned.messages.map((each) => addMessage(each, draft, planned, batchId));
    return {
      batchId,
      accepted: planned.messages.length,
      skipped: planned.skipped,
      needsApproval: planned.needsApproval !== null,
      ...(planned.releaseAt !== null && { releaseAt: planned.releaseAt }),
      ...(added.length <= FEW_MESSAGES && { messages: added.map((stored) => viewMessage(stored)) }),
      ...(planned.cost && { cost: planned.cost }),
    };
  }

  function addMessage(
    message: PlannedMessage,
    draft: SendDraft,
    { route, needsApproval, releaseAt }: BatchPlan,
    batchId: string,
  ): StoredMessage {
    const at = now();
    const state = needsApproval ? 'awaiting-approval' : releaseAt ? 'scheduled' : 'queued';
    const stored: StoredMessage = {
      message: {
        id: store.nextId('m'),
        batchId,
        direction: 'out',
        channel: 'sms',
        text: message.text,
        ...(draft.subject !== undefined && { subject: draft.subject }),
        ...(route && { route: route.id }),
        by: { id: me.id, name: me.name },
        createdAt: at,
        ...(releaseAt !== null && { scheduledFor: releaseAt }),
        encoding: message.encoding,
        segments: message.segments,
      },
      parties: [message.recipient, ...message.alsoFor].map((recipient) => partyOf(recipient, message.number)),
      events: [{ state, at }],
      // A batch that waits for approval goes nowhere until somebody approves it.
      pending: needsApproval ? [] : delivery.plan(message.number, releaseAt),
    };
    store.messages.set(stored.message.id, stored);
    live.publish(viewMessage(stored));
    delivery.follow(stored);
    return stored;
  }

  const isVisible = (message: Message): boolean => {
    const seesAll = me.permissions.includes('sms.see.all') || me.permissions.includes('sms.see.team');
    return seesAll || message.by?.id === me.id;
  };

  return {
    capabilities: (_params, call) => serve('capabilities', call, () => capabilities),
    me: (_params, call) => serve('me', call, () => me),
    send: (draft, { signal, idempotencyKey }) =>
      faults.apply('send', async () => overTheWire(await send(overTheWire(draft), idempotencyKey)), signal),
    listMessages: (query, call) =>
      serve('listMessages', call, () => {
        demand('sms.see.own', 'sms.see.team', 'sms.see.all');
        return queryMessages(store.messages.values(), query, isVisible);
      }),
    sending: {
      findSend: ({ idempotencyKey }, call) =>
        serve('sending.findSend', call, () => {
          const known = store.keys.get(idempotencyKey);
          if (!known) return { outcome: 'unknown' };
          return known.result ? { outcome: 'accepted', result: known.result } : { outcome: 'running' };
        }),
    },
    messages: {
      get: ({ id }, call) =>
        serve('messages.get', call, () => {
          const stored = store.messages.get(id);
          if (!stored || !isVisible(viewMessage(stored))) throw new SmsError({ code: 'not-found', status: 404 });
          return viewDetail(stored);
        }),
    },
    live: { subscribe: (params, onEvent) => live.subscribe(params, onEvent) },
    faults,
    receive({ from: number, text }) {
      const { personId, ...from } = senderOf(number, store.messages.values(), options.people ?? [], rules);
      const incoming = {
        id: store.nextId('m'),
        direction: 'in',
        channel: 'sms',
        state: 'delivered',
        text,
        to: {},
        from,
        createdAt: now(),
      } as const;
      const stored: StoredMessage = { ...storeMessage(incoming), parties: [{ ...(personId !== undefined && { personId }) }] };
      store.messages.set(stored.message.id, stored);
      store.save();
      const message = viewMessage(stored);
      live.publish(message);
      return message;
    },
    close: () => delivery.stop(),
  };
}

/** The backend says all its rules, so that no screen promises what it will refuse. */
function describe(profile: Profile, over: Partial<Capabilities> = {}): Capabilities {
  const { limits, encoding, tags, languages, approval, phone, routes, senders } = profile;
  return {
    contractVersion: CONTRACT_VERSION,
    enabled: true,
    idempotentSend: true,
    routes,
    senders,
    ...over,
    rules: { limits, encoding, tags, languages, approval, phone, ...over.rules },
  };
}

function refusal(pointer: string, code: string): SmsError {
  return new SmsError({ code: 'validation', status: 422, fields: [{ pointer, code }] });
}

/** A draft comes from a browser, so it may be anything. */
function checkDraft({ recipients, texts }: SendDraft): void {
  if (!Array.isArray(recipients) || !recipients.every(isObject)) throw refusal('/recipients', 'invalid');
  if (!isObject(texts) || !Object.values(texts).every((text) => typeof text === 'string')) throw refusal('/texts', 'invalid');
}

/** Nobody holds a piece of the backend's memory, and what isn't JSON doesn't arrive. */
function overTheWire<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

/** Nearly every number is decided without the library, which is large; it is fetched for the first that isn't. */
async function phonesOf(recipients: readonly Recipient[], { phone }: SendingRules): Promise<NormalizePhone> {
  const raws = recipients.flatMap(({ number, numbers }) => [number ?? '', ...(numbers ?? []).map(({ raw }) => raw)]);
  const isCommon = raws.every((raw) => normalizeCommonPhone(raw, phone));
  const library = isCommon ? undefined : await loadPhoneLibrary();
  return (raw, where) => normalizeCommonPhone(raw, where) ?? library!(raw, where);
}
