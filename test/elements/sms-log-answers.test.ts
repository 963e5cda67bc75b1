import { expect } from '@open-wc/testing';
import { fakeClock } from '../../src/testing/index.js';
import { backendWith, closeBackends, openLog } from '../support/log.js';
import { settle } from '../support/time.js';

describe('sms-log and answers', () => {
  afterEach(closeBackends);

  it('C4 shows an answer at once, as received, posted by the person who sent it', async () => {
    const backend = backendWith({ clock: fakeClock() });
    const log = await openLog(backend);
    await backend.send(
      {
        recipients: [{ name: 'Anneke', number: '0470 12 34 56', record: { type: 'employee', id: '1' } }],
        texts: { und: 'Komt u morgen?' },
        route: 'virtual',
      },
      { signal: new AbortController().signal, idempotencyKey: 'k1' },
    );
    backend.receive({ from: '+32470123456', text: 'Ja, tot morgen' });
    await settle();

    expect(log.column('Commentaar')[0]).to.equal('Ja, tot morgen');
    expect(log.column('Status')[0]).to.equal('Ontvangen');
    expect(log.column('Geplaatst door')[0]).to.equal('Anneke');
  });
});
