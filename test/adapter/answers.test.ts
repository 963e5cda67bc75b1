import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  SmsError,
  memoryAdapter,
  readCapabilities,
  readFindSendResult,
  readLiveEvent,
  readMe,
  readMessage,
  readMessageDetail,
  readPage,
  readSendResult,
} from '../../src/adapter/index.js';
import { anneke, people } from '../../src/testing/index.js';

const signal = new AbortController().signal;
const readers = { readCapabilities, readMe, readSendResult, readMessage, readMessageDetail, readFindSendResult };

const capabilities = { contractVersion: '1.0', enabled: true, idempotentSend: true, routes: [{ id: 'virtual', replies: 'inbox' }] };
const me = { id: 'u1', name: 'Sofie', permissions: ['sms.send'] };
const message = {
  id: 'm1',
  direction: 'out',
  channel: 'sms',
  state: 'sent',
  text: 'Dag',
  to: { name: 'A' },
  createdAt: '2026-03-02T09:00:00Z',
};
const sent = { batchId: 'b1', accepted: 1, skipped: [], needsApproval: false };

function fieldOf(read: () => unknown): string {
  try {
    read();
  } catch (thrown) {
    expect(thrown).toBeInstanceOf(SmsError);
    expect(thrown).toMatchObject({ code: 'invalid-response' });
    return (thrown as SmsError).fields[0]?.pointer ?? 'none';
  }
  return 'accepted';
}

describe('answers of an adapter', () => {
  it.each([
    [readCapabilities, capabilities],
    [readMe, me],
    [readMessage, message],
    [readMessageDetail, { ...message, timeline: [{ state: 'sent', at: '2026-03-02T09:00:00Z' }] }],
    [readSendResult, sent],
    [readFindSendResult, { outcome: 'accepted', result: sent }],
    [readFindSendResult, { outcome: 'running' }],
  ])('%o takes what the contract says, without what it does not know', (read: (answer: unknown) => unknown, answer: object) => {
    expect(read(answer)).toEqual(answer);
    expect(read({ ...answer, colour: 'red' })).toEqual(answer);
  });

  it.each<[string, () => unknown, string]>([
    ['capabilities that are a page of HTML', () => readCapabilities('<!doctype html>'), ''],
    ['capabilities without a version', () => readCapabilities({ ...capabilities, contractVersion: undefined }), '/contractVersion'],
    ['"enabled" in words', () => readCapabilities({ ...capabilities, enabled: 'yes' }), '/enabled'],
    ['routes that are no list', () => readCapabilities({ ...capabilities, routes: {} }), '/routes'],
    [
      'a route of which nobody knows who can reply',
      () => readCapabilities({ ...capabilities, routes: [{ id: 'x' }] }),
      '/routes/0/replies',
    ],
    [
      'a limit that is no number',
      () => readCapabilities({ ...capabilities, rules: { limits: { segments: '3' } } }),
      '/rules/limits/segments',
    ],
    ['a sender without a kind', () => readCapabilities({ ...capabilities, senders: [{ id: 'x', value: 'y' }] }), '/senders/0/kind'],
    ['a user without an id', () => readMe({ ...me, id: null }), '/id'],
    ['permissions that are no list', () => readMe({ ...me, permissions: 'all' }), '/permissions'],
    ['a text that is no string', () => readMessage({ ...message, text: { toString: () => '<b>' } }), '/text'],
    ['a message without an id', () => readMessage({ ...message, id: '' }), '/id'],
    ['an acceptance without a count', () => readSendResult({ batchId: 'b1' }), '/accepted'],
    ['an acceptance of half a message', () => readSendResult({ ...sent, accepted: 0.5 }), '/accepted'],
    ['somebody skipped without a reason', () => readSendResult({ ...sent, skipped: [{ recipient: { name: 'A' } }] }), '/skipped/0/reason'],
    ['an outcome that is none', () => readFindSendResult({ outcome: 'perhaps' }), '/outcome'],
    ['an acceptance without its result', () => readFindSendResult({ outcome: 'accepted' }), '/result'],
    ['a timeline that is none', () => readMessageDetail(message), '/timeline'],
  ])('refuses %s and names the field', (_what, read, pointer) => {
    expect(fieldOf(read)).toBe(pointer);
  });

  it('reads ids that are numbers, and null as absent', () => {
    expect(readMessage({ ...message, id: 42, subject: null, batchId: 7 })).toMatchObject({ id: '42', batchId: '7' });
    expect(readMessage({ ...message, subject: null })).not.toHaveProperty('subject');
  });

  it('leaves out the fields of a message that it can do without', () => {
    expect(readMessage({ ...message, segments: 'two', encoding: 'utf-8', by: 'Sofie', to: { name: 3 } })).toEqual({ ...message, to: {} });
  });

  it('calls a state of a later version unknown', () => {
    expect(readMessage({ ...message, state: 'teleported' }).state).toBe('unknown');
  });

  it('takes the least that a small backend says of a send', () => {
    expect(readSendResult({ batchId: 1, accepted: 1 })).toEqual({ batchId: '1', accepted: 1, skipped: [], needsApproval: false });
  });

  it('keeps the groups of rules it knows, and of those the fields it knows', () => {
    const rules = { limits: { segments: 2, unitsGsm7: null, units8bit: 3 }, colours: {} };
    expect(readCapabilities({ ...capabilities, rules }).rules).toEqual({ limits: { segments: 2, unitsGsm7: null } });
  });

  it('never lets anything through that is not of its shape, and throws nothing but an SmsError', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(readers)), fc.anything(), (read: (answer: unknown) => unknown, answer) => {
        try {
          read(answer);
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(SmsError);
        }
      }),
    );
    const broken = { ...message };
    for (const key of Object.keys(message)) {
      Object.defineProperty(broken, key, {
        enumerable: true,
        get() {
          throw new Error('no');
        },
      });
    }
    expect(() => readMessage(broken)).toThrow(SmsError);
  });
});

describe('readPage', () => {
  it('leaves out the items that can not be read, and says which', () => {
    const page = readPage({ items: [message, { ...message, text: 5 }, null], nextCursor: 'c', total: 3 }, readMessage);
    expect(page.items).toEqual([message]);
    expect(page.problems.map(({ pointer }) => pointer)).toEqual(['/items/1/text', '/items/2']);
    expect(page).toMatchObject({ nextCursor: 'c', total: 3 });
  });

  it.each([
    ['no page', [message], ''],
    ['items that are no list', { items: { 0: message } }, '/items'],
    ['a page of which nothing can be read', { items: [{ ...message, text: 5 }] }, '/items/0/text'],
    ['a cursor that is no string', { items: [], nextCursor: 3 }, '/nextCursor'],
  ])('refuses %s', (_what, answer, pointer) => {
    expect(fieldOf(() => readPage(answer, readMessage))).toBe(pointer);
  });

  it('takes an absent, null or empty cursor for the last page', () => {
    for (const nextCursor of [undefined, null, '']) expect(readPage({ items: [], nextCursor }, readMessage).nextCursor).toBeNull();
  });
});

describe('readLiveEvent', () => {
  it('takes a message, and anything else for a reason to read again', () => {
    expect(readLiveEvent({ type: 'message', id: 3, message })).toEqual({ type: 'message', id: '3', message });
    for (const odd of [null, 'x', { type: 'message' }, { type: 'reset' }, { type: 'party' }])
      expect(readLiveEvent(odd)).toEqual({ type: 'reset' });
  });
});

describe('the answers of our own adapter', () => {
  it('pass unchanged', async () => {
    const adapter = memoryAdapter({ prices: () => ({ amount: 0.07, currency: 'EUR' }) });
    const asked = await adapter.capabilities({}, { signal });
    expect(readCapabilities(asked)).toEqual(asked);
    const user = await adapter.me({}, { signal });
    expect(readMe(user)).toEqual(user);
    const result = await adapter.send({ recipients: [anneke, people[10]!], texts: { und: 'Dag' } }, { signal, idempotencyKey: 'k1' });
    const read = readSendResult(result);
    expect({ ...read, skipped: [] }).toEqual({ ...result, skipped: [] });
    expect(read.skipped).toMatchObject([{ recipient: { id: 'p11', name: 'Fatima El Amrani' }, reason: 'no-number' }]);
    const page = await adapter.listMessages({}, { signal });
    expect(readPage(page, readMessage).items).toEqual(page.items);
    adapter.close();
  });
});
