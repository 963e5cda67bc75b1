import { afterEach, describe, expect, it } from 'vitest';
import { SmsError, isAbort, magicNumbers, memoryAdapter } from '../../../src/adapter/index.js';
import type { LiveEvent, MemoryAdapter, MemoryAdapterOptions, Message, MessageQuery, SendDraft } from '../../../src/adapter/index.js';
import { normalizeCommonPhone, normalizePhone } from '../../../src/core/index.js';
import { anneke, fakeClock, manyPeople, people } from '../../../src/testing/index.js';

const signal = new AbortController().signal;
const draft: SendDraft = { recipients: [anneke], texts: { und: 'Dag' } };

let clock = fakeClock();
afterEach(() => (clock = fakeClock()));
const open = (options: MemoryAdapterOptions = {}): MemoryAdapter => memoryAdapter({ clock, ...options });

async function failure(promise: Promise<unknown>): Promise<SmsError> {
  const thrown = await promise.then(
    () => 'answered',
    (error: unknown) => error,
  );
  expect(thrown).toBeInstanceOf(SmsError);
  return thrown as SmsError;
}

const list = async (adapter: MemoryAdapter, query: MessageQuery = {}): Promise<readonly Message[]> =>
  (await adapter.listMessages(query, { signal })).items;

describe('sending', () => {
  it('C32 logs a message on the record from the moment it is sent, with its state', async () => {
    const adapter = open();
    const result = await adapter.send({ ...draft, route: 'priority', subject: 'Ref 1' }, { signal, idempotencyKey: 'k1' });
    expect(result).toMatchObject({ accepted: 1, skipped: [], needsApproval: false });
    expect(await list(adapter, { record: anneke.record })).toMatchObject([
      {
        batchId: result.batchId,
        state: 'queued',
        text: 'Dag',
        subject: 'Ref 1',
        route: 'priority',
        to: { name: 'Anneke Peeters', number: '+32470123456', kind: 'employee', record: anneke.record },
        by: { name: 'Sofie Peeters' },
        createdAt: '2026-03-02T08:00:00.000Z',
        encoding: 'gsm7',
        segments: 1,
      },
    ]);
  });

  it('C84 C85 sends to those it can reach and says who is left out, and why', async () => {
    const result = await open().send({ ...draft, recipients: people }, { signal, idempotencyKey: 'k1' });
    expect(result.accepted).toBe(8);
    expect(result.skipped.map(({ recipient, reason }) => [recipient.name, reason])).toEqual(
      people.filter(({ expected }) => !expected.startsWith('+')).map(({ name, expected }) => [name, expected]),
    );
  });

  it('accepts nothing when nobody can be reached, and says so', async () => {
    const result = await open().send({ ...draft, recipients: [{ name: 'Luc' }] }, { signal, idempotencyKey: 'k1' });
    expect(result).toMatchObject({ accepted: 0, skipped: [{ reason: 'no-number' }] });
  });

  it('shows one SMS to a shared number on the record of each', async () => {
    const adapter = open();
    const wim = people.find(({ name }) => name === 'Wim Peeters')!;
    expect((await adapter.send({ ...draft, recipients: [anneke, wim] }, { signal, idempotencyKey: 'k1' })).accepted).toBe(1);
    expect(await list(adapter)).toHaveLength(1);
    expect(await list(adapter, { record: wim.record })).toMatchObject([{ to: { name: 'Wim Peeters' } }]);
    expect(await list(adapter, { record: anneke.record })).toMatchObject([{ to: { name: 'Anneke Peeters' } }]);
  });

  it('O10 O48 lets a batch of more than 100 wait, and sends none of it meanwhile', async () => {
    const adapter = open({ profile: { name: 'ours', extends: 'recruitment', phone: { region: 'BE' } } });
    const result = await adapter.send({ ...draft, recipients: manyPeople(101) }, { signal, idempotencyKey: 'k1' });
    expect(result).toMatchObject({ accepted: 101, needsApproval: true });
    expect(result).not.toHaveProperty('messages');
    await clock.advance(60_000);
    const { items, total } = await adapter.listMessages({ states: ['awaiting-approval'] }, { signal });
    expect([items.length, total]).toEqual([25, 101]);
  });

  it('O11 keeps a postponed message until its time', async () => {
    const adapter = open();
    const sendAt = '2026-03-02T10:00:00+01:00';
    expect(await adapter.send({ ...draft, sendAt }, { signal, idempotencyKey: 'k1' })).toMatchObject({ releaseAt: sendAt });
    await clock.advance(3_599_000);
    expect(await list(adapter)).toMatchObject([{ state: 'scheduled', scheduledFor: sendAt }]);
    await clock.advance(1_000);
    expect(await list(adapter)).toMatchObject([{ state: 'queued' }]);
    await clock.advance(4_000);
    expect(await list(adapter)).toMatchObject([{ state: 'delivered' }]);
  });

  it.each<[string, Partial<SendDraft>, string, string]>([
    ['no text', { texts: { und: '' } }, '/texts/und', 'empty'],
    ['nobody', { recipients: [] }, '/recipients', 'no-recipients'],
    ['a route it has not', { route: 'fax' }, '/route', 'unknown-route'],
    ['recipients that are no list', { recipients: 'all' as never }, '/recipients', 'invalid'],
    ['a text that is no string', { texts: { nl: 3 as never } }, '/texts', 'invalid'],
  ])('refuses %s, names the field and keeps no trace', async (_what, more, pointer, code) => {
    const adapter = open();
    const error = await failure(adapter.send({ ...draft, ...more }, { signal, idempotencyKey: 'k1' }));
    expect(error).toMatchObject({ code: 'validation', status: 422, fields: [{ pointer, code }] });
    expect(await adapter.sending.findSend({ idempotencyKey: 'k1' }, { signal })).toEqual({ outcome: 'unknown' });
    expect(await list(adapter)).toEqual([]);
  });

  it('decides by its own rules, and says all of them', async () => {
    const adapter = open({
      profile: { name: 'ours', extends: 'hr', limits: { segments: 1 } },
      capabilities: { rules: { approval: { threshold: 0, fourEyes: true } } },
    });
    const { rules, routes } = await adapter.capabilities({}, { signal });
    expect(rules).toMatchObject({ limits: { unitsGsm7: 452, segments: 1 }, approval: { threshold: 0 }, phone: { region: 'BE' } });
    expect(routes).toHaveLength(3);
    expect(await adapter.send(draft, { signal, idempotencyKey: 'k1' })).toMatchObject({ needsApproval: true });
    const tooLong = await adapter.send({ ...draft, texts: { und: 'a'.repeat(161) } }, { signal, idempotencyKey: 'k2' });
    expect(tooLong).toMatchObject({ accepted: 0, skipped: [{ reason: 'too-long' }] });
  });

  it('skips who opted out, and says what it costs when it knows', async () => {
    const adapter = open({ optedOut: ['+32471234567'], prices: () => ({ amount: 0.0755, currency: 'EUR' }) });
    const result = await adapter.send({ recipients: people.slice(0, 3), texts: { und: 'Dag' } }, { signal, idempotencyKey: 'k1' });
    expect(result).toMatchObject({ accepted: 2, skipped: [{ reason: 'opted-out' }], cost: { amount: 0.151, currency: 'EUR' } });
  });
});

describe('rights', () => {
  it.each<[string, string[], SendDraft]>([
    ['may not send', ['sms.see.all'], draft],
    ['may not send in bulk', ['sms.send'], { ...draft, recipients: people }],
  ])('who %s is forbidden', async (_what, permissions, body) => {
    const error = await failure(open({ me: { permissions } }).send(body, { signal, idempotencyKey: 'k1' }));
    expect(error).toMatchObject({ code: 'forbidden', status: 403 });
  });

  it('lets nobody send where the module is not active', async () => {
    const adapter = open({ capabilities: { enabled: false } });
    expect(await failure(adapter.send(draft, { signal, idempotencyKey: 'k1' }))).toMatchObject({ code: 'forbidden' });
  });

  it('O6 O7 shows a user his own messages, and all to who may see them', async () => {
    const messages = [seed('s1', { by: { id: 'u1', name: 'Sofie' } }), seed('s2', { by: { id: 'u2', name: 'Karim' } })];
    expect((await list(open({ messages, me: { permissions: ['sms.see.own'] } }))).map(({ id }) => id)).toEqual(['s1']);
    expect((await list(open({ messages, me: { permissions: ['sms.see.all'] } }))).map(({ id }) => id)).toEqual(['s2', 's1']);
    expect(await failure(open({ me: { permissions: [] } }).listMessages({}, { signal }))).toMatchObject({ code: 'forbidden' });
    const own = open({ messages, me: { permissions: ['sms.see.own'] } });
    expect(await failure(own.messages.get({ id: 's2' }, { signal }))).toMatchObject({ code: 'not-found', status: 404 });
  });
});

describe('nothing twice', () => {
  it('gives the first answer again for the same key and body, whatever the order of its fields', async () => {
    const adapter = open();
    const first = await adapter.send(draft, { signal, idempotencyKey: 'k1' });
    const again = await adapter.send({ texts: draft.texts, recipients: draft.recipients }, { signal, idempotencyKey: 'k1' });
    expect(again).toEqual(first);
    expect(await list(adapter)).toHaveLength(1);
  });

  it('refuses a key that was used for another body, and a send without one', async () => {
    const adapter = open();
    await adapter.send(draft, { signal, idempotencyKey: 'k1' });
    const reused = await failure(adapter.send({ ...draft, texts: { und: 'Hallo' } }, { signal, idempotencyKey: 'k1' }));
    expect(reused).toMatchObject({ code: 'validation', status: 422, fields: [{ code: 'idempotency-key-reused' }] });
    expect(await failure(adapter.send(draft, { signal }))).toMatchObject({ fields: [{ code: 'idempotency-key-missing' }] });
    expect(await list(adapter)).toHaveLength(1);
  });

  it('is in progress while the first still runs, and findSend follows it to its end', async () => {
    const adapter = open();
    const find = async (): Promise<unknown> => adapter.sending.findSend({ idempotencyKey: 'k1' }, { signal });
    expect(await find()).toEqual({ outcome: 'unknown' });
    adapter.faults.latency = 1_000;
    const first = adapter.send(draft, { signal, idempotencyKey: 'k1' });
    expect(await failure(adapter.send(draft, { signal, idempotencyKey: 'k1' }))).toMatchObject({ code: 'in-progress', status: 409 });
    adapter.faults.latency = 0;
    expect(await find()).toEqual({ outcome: 'running' });
    await clock.advance(1_000);
    expect(await find()).toEqual({ outcome: 'accepted', result: await first });
    expect(await list(adapter)).toHaveLength(1);
  });

  it('goes on with a send that the page no longer waits for', async () => {
    const adapter = open({ latency: 1_000 });
    const controller = new AbortController();
    const answer = adapter.send(draft, { signal: controller.signal, idempotencyKey: 'k1' }).catch((error: unknown) => error);
    controller.abort();
    expect(isAbort(await answer)).toBe(true);
    await clock.advance(1_000);
    adapter.faults.latency = 0;
    expect(await adapter.sending.findSend({ idempotencyKey: 'k1' }, { signal })).toMatchObject({ outcome: 'accepted' });
  });

  it('sends twice where the backend does not know keys', async () => {
    const adapter = open({ capabilities: { idempotentSend: false } });
    for (let times = 0; times < 2; times += 1) await adapter.send(draft, { signal, idempotencyKey: 'k1' });
    expect(await list(adapter)).toHaveLength(2);
  });
});

describe('what goes wrong', () => {
  it.each([
    ['timeout-after-acceptance', 'timeout', true],
    ['accept-then-500', 'server-error', true],
    ['offline', 'offline', false],
    ['throw', undefined, false],
    [401, 'unauthorized', false],
    [409, 'in-progress', false],
    [429, 'too-many-requests', false],
    [500, 'server-error', false],
  ] as const)('%s: the answer says %s, accepted all the same: %s', async (fault, code, isAccepted) => {
    const adapter = open();
    adapter.faults.next('send', fault);
    const thrown = await adapter.send(draft, { signal, idempotencyKey: 'k1' }).catch((error: unknown) => error);
    if (code) expect(thrown).toMatchObject({ name: 'SmsError', code });
    else expect(thrown).toBeInstanceOf(ReferenceError);
    expect(await adapter.sending.findSend({ idempotencyKey: 'k1' }, { signal })).toMatchObject({
      outcome: isAccepted ? 'accepted' : 'unknown',
    });
    await adapter.send(draft, { signal, idempotencyKey: 'k1' });
    expect(await list(adapter)).toHaveLength(1);
  });

  it('hangs until nobody waits any more', async () => {
    for (const [fault, outcome] of [
      ['hang', 'unknown'],
      ['hang-after-acceptance', 'accepted'],
    ] as const) {
      const adapter = open();
      adapter.faults.next('send', fault);
      const controller = new AbortController();
      let settled = false;
      const answer = adapter
        .send(draft, { signal: controller.signal, idempotencyKey: 'k1' })
        .catch((error: unknown) => error)
        .finally(() => (settled = true));
      await clock.advance(60_000);
      expect(settled).toBe(false);
      controller.abort();
      expect(isAbort(await answer)).toBe(true);
      expect(await adapter.sending.findSend({ idempotencyKey: 'k1' }, { signal })).toMatchObject({ outcome });
    }
  });

  it('answers nonsense, a given error, and always the same when told so', async () => {
    const { faults, me } = open();
    faults.next('me', 'nonsense');
    expect(await me({}, { signal })).toMatch(/^<!doctype html>/);
    faults.next('me', { code: 'too-many-requests', retryAfter: 7 });
    expect(await failure(me({}, { signal }))).toMatchObject({ retryAfter: 7 });
    faults.always('me', 503);
    for (let times = 0; times < 3; times += 1)
      expect(await failure(me({}, { signal }))).toMatchObject({ code: 'unavailable', status: 503 });
    faults.always('me', null);
    expect(await me({}, { signal })).toMatchObject({ name: 'Sofie Peeters' });
    faults.offline = true;
    expect(await failure(me({}, { signal }))).toMatchObject({ code: 'offline' });
    faults.clear();
    expect(await me({}, { signal })).toMatchObject({ id: 'u1' });
  });
});

describe('delivery', () => {
  it.each<[keyof typeof magicNumbers, string, string[]]>([
    ['delivered', 'delivered', ['queued', 'sent', 'delivered']],
    ['failed', 'failed', ['queued', 'sent', 'failed']],
    ['expired', 'expired', ['queued', 'sent', 'expired']],
    ['rejected', 'rejected', ['queued', 'rejected']],
    ['silent', 'queued', ['queued']],
    ['duplicated', 'delivered', ['queued', 'sent', 'sent', 'delivered', 'delivered']],
    ['disordered', 'delivered', ['queued', 'delivered', 'sent']],
    ['unconfirmed', 'unconfirmed', ['queued', 'submitting', 'unconfirmed']],
    ['reversed', 'delivered', ['queued', 'sent', 'failed', 'delivered']],
  ])('a message to the number "%s" ends as %s, with every event in its timeline', async (name, state, timeline) => {
    const number = magicNumbers[name];
    expect(normalizeCommonPhone(number, { region: 'BE' }) ?? (await normalizePhone(number, { region: 'BE' }))).toMatchObject({
      e164: number,
      kind: 'mobile',
      usable: true,
    });
    const adapter = open();
    await adapter.send({ ...draft, recipients: [{ name: 'Test', number }] }, { signal, idempotencyKey: 'k1' });
    await clock.advance(60_000);
    const [message] = await list(adapter);
    expect(message).toMatchObject({ state });
    const detail = await adapter.messages.get({ id: message!.id }, { signal });
    expect(detail.timeline.map((event) => event.state)).toEqual(timeline);
    expect(detail).toMatchObject({ ...message });
  });

  it('tells who listens of every change, until they stop', async () => {
    const adapter = open();
    const events: LiveEvent[] = [];
    const stop = adapter.live.subscribe({ topics: ['messages'] }, (event) => void events.push(event));
    await adapter.send(draft, { signal, idempotencyKey: 'k1' });
    await clock.advance(1_000);
    stop();
    await clock.advance(10_000);
    expect(events).toMatchObject([
      { type: 'message', id: '1', message: { state: 'queued' } },
      { type: 'message', id: '2', message: { state: 'sent' } },
    ]);
  });

  it('tells what was missed since, or that the list must be read again', async () => {
    const adapter = open();
    await adapter.send(draft, { signal, idempotencyKey: 'k1' });
    await clock.advance(10_000);
    const since = (id: string): LiveEvent[] => {
      const events: LiveEvent[] = [];
      adapter.live.subscribe({ topics: ['messages'], since: id }, (event) => void events.push(event))();
      return events;
    };
    expect(since('1')).toMatchObject([{ message: { state: 'sent' } }, { message: { state: 'delivered' } }]);
    expect(since('3')).toEqual([]);
    expect(since('from another backend')).toEqual([{ type: 'reset' }]);
  });

  it('brings no news while offline, and a reset after it', async () => {
    const adapter = open();
    await adapter.send(draft, { signal, idempotencyKey: 'k1' });
    const events: LiveEvent[] = [];
    adapter.live.subscribe({ topics: ['messages'] }, (event) => void events.push(event));
    adapter.faults.offline = true;
    await clock.advance(10_000);
    expect(events).toEqual([]);
    adapter.faults.offline = false;
    expect(events).toEqual([{ type: 'reset' }]);
  });

  it('receives an answer from whoever was written to, or from the one person with that number', async () => {
    const adapter = open({ people });
    expect(adapter.receive({ from: '+32471234567', text: 'Ok' })).toMatchObject({
      direction: 'in',
      text: 'Ok',
      from: { name: 'Renée Lefèbvre' },
    });
    expect(adapter.receive({ from: '+32470123456', text: 'Ok' }).from).toEqual({ number: '+32470123456' });
    expect(await list(adapter, { record: people[1]!.record, direction: 'in' })).toHaveLength(1);
    const [message] = await list(adapter, { person: people[1]!.id });
    expect(message).toMatchObject({ to: {}, from: { name: 'Renée Lefèbvre', number: '+32471234567' } });
    expect(message?.from).not.toHaveProperty('personId');
  });

  it('stops every timer when it is closed', async () => {
    const adapter = open();
    await adapter.send(draft, { signal, idempotencyKey: 'k1' });
    expect(clock.waiting).toBe(2);
    adapter.close();
    expect(clock.waiting).toBe(0);
  });
});

function seed(id: string, more: Partial<Message> = {}): Message {
  const number = id.replace(/\D/g, '');
  return {
    id,
    direction: 'out',
    channel: 'sms',
    state: 'delivered',
    text: `Tekst ${number}`,
    to: { name: 'Renée Lefèbvre', number: '+32471234567' },
    createdAt: `2026-02-0${number}T09:00:00+01:00`,
    ...more,
  };
}

describe('listing', () => {
  const messages = [
    seed('s1', { subject: 'Uurrooster' }),
    seed('s2', { state: 'failed' }),
    seed('s3', { direction: 'in', from: { number: '+31612345678' }, to: {} }),
    seed('s4', { to: { name: 'Zoë', number: '+31623456789', record: { type: 'employee', id: '9' } } }),
    seed('s5'),
  ];

  it.each<[string, MessageQuery, string[]]>([
    ['everything, the newest first', {}, ['s5', 's4', 's3', 's2', 's1']],
    ['a record', { record: { type: 'employee', id: '9', label: 'anything' } }, ['s4']],
    ['a record of another type', { record: { type: 'candidate', id: '9' } }, []],
    ['a number, in or out', { person: '+31612345678' }, ['s3']],
    ['states', { states: ['failed', 'expired'] }, ['s2']],
    ['a direction', { direction: 'in' }, ['s3']],
    ['a period, until excluded', { from: '2026-02-02T08:00:00Z', until: '2026-02-04T08:00:00Z' }, ['s3', 's2']],
    ['words, without accents, in any order', { text: 'LEFEBVRE renee' }, ['s5', 's2', 's1']],
    ['a subject', { text: 'uurrooster' }, ['s1']],
  ])('finds %s', async (_what, query, ids) => {
    expect((await list(open({ messages }), query)).map(({ id }) => id)).toEqual(ids);
  });

  it('goes by the time of a message, whatever the order in which they were given', async () => {
    const adapter = open({ messages: [...messages].reverse() });
    expect((await list(adapter)).map(({ id }) => id)).toEqual(['s5', 's4', 's3', 's2', 's1']);
  });

  it('pages without repeating or missing any, also when a message arrives in between', async () => {
    const adapter = open({ messages });
    const first = await adapter.listMessages({ limit: 2 }, { signal });
    expect(first).toMatchObject({ items: [{ id: 's5' }, { id: 's4' }], total: 5 });
    adapter.receive({ from: '+31612345678', text: 'Nieuw' });
    const second = await adapter.listMessages({ limit: 2, cursor: first.nextCursor! }, { signal });
    expect(second.items.map(({ id }) => id)).toEqual(['s3', 's2']);
    const third = await adapter.listMessages({ limit: 2, cursor: second.nextCursor! }, { signal });
    expect(third).toMatchObject({ items: [{ id: 's1' }], nextCursor: null });
  });

  it('finds what was sent to a person by his id', async () => {
    const adapter = open({ messages });
    await adapter.send(draft, { signal, idempotencyKey: 'k1' });
    expect(await list(adapter, { person: anneke.id })).toMatchObject([{ text: 'Dag', to: { name: anneke.name } }]);
    expect((await list(adapter, { person: anneke.id }))[0]?.to).not.toHaveProperty('personId');
  });

  it('refuses a cursor it never gave', async () => {
    expect(await failure(open({ messages }).listMessages({ cursor: 'x' }, { signal }))).toMatchObject({ code: 'validation' });
  });

  it('hands out copies: nobody changes its memory', async () => {
    const adapter = open({ messages });
    const [message] = await list(adapter);
    (message as { text: string }).text = 'changed';
    expect((await list(adapter))[0]?.text).toBe('Tekst 5');
  });
});

describe('a storage', () => {
  const storageOf = (content: Map<string, string>): Pick<Storage, 'getItem' | 'setItem'> => ({
    getItem: (key) => content.get(key) ?? null,
    setItem: (key, value) => void content.set(key, value),
  });

  it('keeps messages, keys and reports that are still to come over a reload', async () => {
    const storage = storageOf(new Map());
    const before = open({ storage });
    const result = await before.send(draft, { signal, idempotencyKey: 'k1' });
    await clock.advance(1_000);
    before.close();
    const after = open({ storage, messages: [seed('s1')] });
    expect(await list(after)).toMatchObject([{ text: 'Dag', state: 'sent' }]);
    expect(await after.sending.findSend({ idempotencyKey: 'k1' }, { signal })).toEqual({ outcome: 'accepted', result });
    expect(await after.send(draft, { signal, idempotencyKey: 'k1' })).toEqual(result);
    await clock.advance(3_000);
    expect(await list(after)).toMatchObject([{ state: 'delivered' }]);
    const { batchId } = await after.send(draft, { signal, idempotencyKey: 'k2' });
    expect(batchId).not.toBe(result.batchId);
  });

  it('forgets a send that was still running: no backend will finish it', async () => {
    const storage = storageOf(new Map());
    const before = open({ storage, latency: 1_000 });
    void before.send(draft, { signal, idempotencyKey: 'k1' });
    before.faults.latency = 0;
    await before.send({ ...draft, texts: { und: 'Hallo' } }, { signal, idempotencyKey: 'k2' });
    before.close();
    const after = open({ storage });
    expect(await after.sending.findSend({ idempotencyKey: 'k1' }, { signal })).toEqual({ outcome: 'unknown' });
    expect(await after.sending.findSend({ idempotencyKey: 'k2' }, { signal })).toMatchObject({ outcome: 'accepted' });
  });

  it.each([
    ['nonsense', 'not json'],
    ['another format', '{"format":99}'],
    ['a message that is none', '{"format":1,"ids":3,"messages":[{"message":{"id":"m1"},"parties":[],"events":[],"pending":[]}],"keys":[]}'],
    ['no lists', '{"format":1,"ids":3}'],
  ])('starts afresh from %s', async (_what, content) => {
    const adapter = open({ storage: storageOf(new Map([['sms-elements.memory', content]])), messages: [seed('s1')] });
    expect((await list(adapter)).map(({ id }) => id)).toEqual(['s1']);
  });

  it('is not in the way when it is full or forbidden', async () => {
    const forbid = (): never => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const adapter = open({ storage: { getItem: forbid, setItem: forbid } });
    await adapter.send(draft, { signal, idempotencyKey: 'k1' });
    await clock.advance(4_000);
    expect(await list(adapter)).toMatchObject([{ state: 'delivered' }]);
  });
});
