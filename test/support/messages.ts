import type { Message, SmsAdapter } from '../../src/adapter/contract.js';

/** Nine o'clock on the second of March, wherever the test runs. */
export const NINE = new Date(2026, 2, 2, 9, 0);

/** So many minutes after nine, ISO 8601. */
export function at(minutes: number): string {
  return new Date(NINE.getTime() + minutes * 60_000).toISOString();
}

/** A message to Anneke, as a backend would list it. */
export function message(over: Partial<Message> & { readonly id: string }): Message {
  return {
    direction: 'out',
    channel: 'sms',
    state: 'delivered',
    text: `Tekst van ${over.id}`,
    route: 'virtual',
    to: {
      name: 'Anneke Peeters',
      number: '+32470123456',
      kind: 'employee',
      record: { type: 'employee', id: '1', label: 'Anneke Peeters' },
    },
    by: { id: 'u1', name: 'Sofie Peeters' },
    createdAt: at(0),
    encoding: 'gsm7',
    segments: 1,
    ...over,
  };
}

/** So many, `m1` the oldest, a minute apart. */
export function manyMessages(count: number, over: Partial<Message> = {}): readonly Message[] {
  return Array.from({ length: count }, (_each, index) => message({ id: `m${index + 1}`, createdAt: at(index), ...over }));
}

/** The same backend without live events. */
export function withoutLive({ capabilities, me, send, listMessages, sending, messages }: SmsAdapter): SmsAdapter {
  return { capabilities, me, send, listMessages, ...(sending && { sending }), ...(messages && { messages }) };
}

/** The same backend, and every query that was asked of its list. */
export function spyOnList<Adapter extends SmsAdapter>(
  adapter: Adapter,
): { readonly adapter: Adapter; readonly queries: Parameters<SmsAdapter['listMessages']>[0][] } {
  const queries: Parameters<SmsAdapter['listMessages']>[0][] = [];
  return {
    adapter: {
      ...adapter,
      listMessages: (query, options) => {
        queries.push(query);
        return adapter.listMessages(query, options);
      },
    },
    queries,
  };
}
