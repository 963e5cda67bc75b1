import { describe, expect, it } from 'vitest';
import { memoryAdapter } from '../../../src/adapter/index.js';
import type { Recipient } from '../../../src/core/index.js';
import { anneke, fakeClock } from '../../../src/testing/index.js';

const signal = new AbortController().signal;
const person = (kind: string, id: string, number: string): Recipient => ({
  name: `${kind} ${id}`,
  kind,
  number,
  record: { type: kind, id },
});
const employees = [person('employee', '1', '0470 11 11 11'), person('employee', '2', '0470 22 22 22')];
const customers = [person('private-customer', '1', '0470 33 33 33'), person('private-customer', '2', '0470 44 44 44')];

describe('an answer', () => {
  it('C4 comes back to the person who was texted from a virtual number, under the text it answers', async () => {
    const clock = fakeClock();
    const adapter = memoryAdapter({ clock });
    await adapter.send({ recipients: [anneke], texts: { und: 'Komt u morgen?' }, route: 'virtual' }, { signal, idempotencyKey: 'k1' });
    await clock.advance(60_000);
    adapter.receive({ from: '+32470123456', text: 'Ja, tot morgen' });

    const { items } = await adapter.listMessages({ record: anneke.record }, { signal });
    expect(items.map(({ direction, text, from }) => [direction, text, from?.name])).toEqual([
      ['in', 'Ja, tot morgen', anneke.name],
      ['out', 'Komt u morgen?', undefined],
    ]);
  });
});

describe('one SMS to many', () => {
  it.each([
    ['all employees', employees],
    ['all private customers', customers],
    ['both groups', [...employees, ...customers]],
  ])('C5 goes to %s with the same text', async (_whom, recipients) => {
    const adapter = memoryAdapter({ clock: fakeClock() });
    const result = await adapter.send({ recipients, texts: { und: 'Morgen gesloten' } }, { signal, idempotencyKey: 'k1' });
    expect(result).toMatchObject({ accepted: recipients.length, skipped: [] });

    const { items } = await adapter.listMessages({}, { signal });
    expect(new Set(items.map(({ text }) => text))).toEqual(new Set(['Morgen gesloten']));
    expect(items.map(({ to }) => to.name).sort()).toEqual(recipients.map(({ name }) => name).sort());
  });
});
