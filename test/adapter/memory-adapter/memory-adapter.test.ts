import { describe, expect, it } from 'vitest';
import { memoryAdapter } from '../../../src/adapter/index.js';
import { fakeClock } from '../../../src/testing/fake-clock.js';

const signal = new AbortController().signal;
const anneke = { name: 'Anneke Peeters', kind: 'employee', number: '0470 12 34 56', record: { type: 'employee', id: '7' } };

describe('memoryAdapter', () => {
  it('sends, reports and logs', async () => {
    const clock = fakeClock();
    const adapter = memoryAdapter({ clock });
    const result = await adapter.send({ recipients: [anneke], texts: { und: 'Dag' } }, { signal, idempotencyKey: 'k1' });
    expect(result).toMatchObject({ accepted: 1, skipped: [], needsApproval: false });
    await clock.advance(5_000);
    const page = await adapter.listMessages({ record: anneke.record }, { signal });
    expect(page.items).toMatchObject([{ text: 'Dag', state: 'delivered', to: { number: '+32470123456' } }]);
  });
});
