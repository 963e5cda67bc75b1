import { describe, expect, it } from 'vitest';
import type { SmsAdapter } from '../../../src/adapter/index.js';
import { anneke, fakeClock, manyPeople, memoryAdapter, withFaults } from '../../../src/testing/index.js';

const signal = new AbortController().signal;

describe('fakeClock', () => {
  it('runs timers in their order, and what their promises lead to before the next', async () => {
    const clock = fakeClock('2026-03-02T09:00:00Z');
    const log: string[] = [];
    clock.setTimeout(() => log.push(`late at ${clock.now() - Date.parse('2026-03-02T09:00:00Z')}`), 200);
    clock.setTimeout(() => {
      void Promise.resolve()
        .then(() => undefined)
        .then(() => clock.setTimeout(() => log.push('between'), 50));
    }, 100);
    await clock.advance(199);
    expect(log).toEqual(['between']);
    await clock.advance(1);
    expect(log).toEqual(['between', 'late at 200']);
    expect(clock.waiting).toBe(0);
  });

  it('stands still by itself and forgets what was cleared', async () => {
    const clock = fakeClock('2026-03-02T09:00:00Z');
    let ran = false;
    clock.clearTimeout(clock.setTimeout(() => (ran = true), 10));
    await clock.advance(20);
    expect(ran).toBe(false);
    expect(new Date(clock.now()).toISOString()).toBe('2026-03-02T09:00:00.020Z');
  });
});

describe('withFaults', () => {
  it('lets any adapter fail as a test wants it, and leaves absent what is absent', async () => {
    const { capabilities, me, send, listMessages } = memoryAdapter({ clock: fakeClock() });
    const bare: SmsAdapter = { capabilities, me, send, listMessages };
    const adapter = withFaults(bare);
    expect(adapter).not.toHaveProperty('sending');
    adapter.faults.next('send', 'accept-then-500');
    await expect(adapter.send({ recipients: [anneke], texts: { und: 'Dag' } }, { signal, idempotencyKey: 'k1' })).rejects.toMatchObject({
      status: 500,
    });
    expect((await adapter.listMessages({}, { signal })).items).toHaveLength(1);
  });

  it('is late by its latency, on the clock it was given', async () => {
    const clock = fakeClock();
    const adapter = withFaults(memoryAdapter({ clock }), { clock });
    adapter.faults.latency = 300;
    let answered = false;
    const answer = adapter.sending!.findSend!({ idempotencyKey: 'k1' }, { signal }).then(() => (answered = true));
    await clock.advance(299);
    expect(answered).toBe(false);
    await clock.advance(1);
    await answer;
    expect(answered).toBe(true);
  });
});

describe('manyPeople', () => {
  it('are as many, each with a number of his own', () => {
    const numbers = new Set(manyPeople(10_000).map(({ number }) => number));
    expect(numbers.size).toBe(10_000);
  });
});
