import { expect, nextFrame } from '@open-wc/testing';
import type { LiveEvent, Message, SmsAdapter } from '../../src/adapter/contract.js';
import type { SendDraft } from '../../src/adapter/contract.js';
import { fakeClock, magicNumbers, type FakeClock, type MemoryAdapter } from '../../src/testing/index.js';
import { backendWith, closeBackends, openLog, type LogDriver } from '../support/log.js';
import { at, manyMessages, message, NINE, spyOnList, withoutLive } from '../support/messages.js';
import { replaceTimers, restoreTimers, setPageHidden, settle } from '../support/time.js';

const record = { type: 'employee', id: '1' };
const draft = (number: string, name = 'Anneke'): SendDraft => ({
  recipients: [{ name, number, record }],
  texts: { und: 'Tot morgen.' },
  route: 'virtual',
});

let key = 0;
async function send(backend: MemoryAdapter, number = '0470 12 34 56'): Promise<void> {
  key += 1;
  await backend.send(draft(number), { signal: new AbortController().signal, idempotencyKey: `key-${key}` });
  await settle();
}

/** A backend whose live events the test says itself. */
function speakByHand(messages: readonly Message[] = []): {
  adapter: SmsAdapter;
  say: (event: unknown) => Promise<void>;
  messages: Message[];
  queries: number;
} {
  const spoken = {
    messages: [...messages],
    queries: 0,
    say: async (event: unknown): Promise<void> => {
      onEvent(event as LiveEvent);
      await settle();
    },
  };
  let onEvent: (event: LiveEvent) => void = () => undefined;
  const { capabilities, me } = backendWith({});
  const adapter: SmsAdapter = {
    capabilities,
    me,
    send: () => Promise.reject(new Error('not here')),
    listMessages: () => {
      spoken.queries += 1;
      return Promise.resolve({ items: [...spoken.messages] });
    },
    live: {
      subscribe: (_params, listener) => {
        onEvent = listener;
        return () => undefined;
      },
    },
  };
  return Object.assign(spoken, { adapter });
}

const states = (log: LogDriver): readonly string[] => log.column('Status');

describe('sms-log as time goes by', () => {
  let clock: FakeClock;

  beforeEach(() => {
    clock = fakeClock(NINE.toISOString());
  });
  afterEach(() => {
    restoreTimers();
    setPageHidden(false);
    closeBackends();
  });

  describe('with live events', () => {
    for (const [name, steps] of [
      [
        'delivered',
        [
          [0, 'In wachtrij'],
          [1_000, 'Verzonden'],
          [4_000, 'Afgeleverd'],
        ],
      ],
      [
        'failed',
        [
          [1_000, 'Verzonden'],
          [4_000, 'Niet afgeleverd'],
        ],
      ],
      [
        'expired',
        [
          [1_000, 'Verzonden'],
          [8_000, 'Verlopen'],
        ],
      ],
      ['rejected', [[1_000, 'Geweigerd']]],
      ['silent', [[60_000, 'In wachtrij']]],
      [
        'duplicated',
        [
          [1_000, 'Verzonden'],
          [1_500, 'Verzonden'],
          [4_500, 'Afgeleverd'],
        ],
      ],
      [
        'disordered',
        [
          [1_000, 'Afgeleverd'],
          [2_000, 'Afgeleverd'],
        ],
      ],
      [
        'unconfirmed',
        [
          [500, 'Wordt verzonden'],
          [1_000, 'Niet bevestigd'],
        ],
      ],
      [
        'reversed',
        [
          [2_000, 'Niet afgeleverd'],
          [4_000, 'Afgeleverd'],
        ],
      ],
    ] as const) {
      it(`follows a text whose reports come ${name}`, async () => {
        const backend = backendWith({ clock });
        const log = await openLog(backend);
        await send(backend, magicNumbers[name]);
        let passed = 0;
        for (const [time, state] of steps) {
          await clock.advance(time - passed);
          passed = time;
          await settle();
          expect(states(log), `after ${time} ms`).to.deep.equal([state]);
        }
      });
    }

    it('tells politely of what is new and what became of it, in one sentence each', async () => {
      const backend = backendWith({ clock });
      const log = await openLog(backend);
      expect(log.announced).to.equal('');
      await send(backend);
      expect(log.announced).to.equal('Nieuw bericht in de lijst: Anneke, In wachtrij');
      await clock.advance(4_000);
      await settle();
      expect(log.announced).to.equal('Anneke: Afgeleverd');
    });

    it('leaves out what belongs to another card', async () => {
      const { adapter, say } = speakByHand(manyMessages(1));
      const log = await openLog(adapter);
      await say({ type: 'message', message: message({ id: 'x', to: { name: 'Wim', record: { type: 'employee', id: '2' } } }) });
      await say({ type: 'message', message: message({ id: 'y', to: { name: 'Wim', record: { type: 'private-customer', id: '1' } } }) });
      expect(log.rows).to.have.length(1);
      expect(log.announced).to.equal('');
    });

    it('lists an answer of the person on the card', async () => {
      const { adapter, say } = speakByHand();
      const log = await openLog(adapter);
      await say({
        type: 'message',
        message: message({ id: 'x', direction: 'in', to: {}, from: { name: 'Anneke Peeters', record }, by: undefined, text: 'Is goed!' }),
      });
      expect(log.column('Commentaar')).to.deep.equal(['Is goed!']);
    });

    it('puts what is new first, also in the same moment', async () => {
      const { adapter, say } = speakByHand([message({ id: 'a' })]);
      const log = await openLog(adapter);
      await say({ type: 'message', message: message({ id: 'b' }) });
      expect(log.column('Commentaar')).to.deep.equal(['Tekst van b', 'Tekst van a']);
    });

    it('waits with a message of a page that was not read yet', async () => {
      const { adapter, say } = speakByHand();
      const items = [message({ id: 'b', createdAt: at(2) })];
      const log = await openLog({ ...adapter, listMessages: () => Promise.resolve({ items, nextCursor: 'next' }) });
      await say({ type: 'message', message: message({ id: 'a', createdAt: at(1), state: 'delivered' }) });
      expect(log.column('Commentaar')).to.deep.equal(['Tekst van b']);
      expect(log.announced).to.equal('');
    });

    it('believes an event that came while a page was on its way over that page', async () => {
      const { adapter, say } = speakByHand();
      let answer: (page: { items: Message[] }) => void = () => undefined;
      const log = await openLog({ ...adapter, listMessages: () => new Promise((resolve) => (answer = resolve)) });
      await say({ type: 'message', message: message({ id: 'a', state: 'delivered' }) });
      await say({ type: 'message', message: message({ id: 'b', createdAt: at(-1) }) });
      answer({ items: [message({ id: 'a', state: 'queued' })] });
      await settle();
      expect(states(log)).to.deep.equal(['Afgeleverd', 'Afgeleverd']);

      void log.element.refresh();
      await say({ type: 'message', message: message({ id: 'a', state: 'read' }) });
      answer({ items: [message({ id: 'a', state: 'delivered' }), message({ id: 'b', createdAt: at(-1), state: 'read' })] });
      await settle();
      expect(states(log)).to.deep.equal(['Gelezen', 'Gelezen']);
    });

    it('reads the list again when events were missed', async () => {
      const live = speakByHand([message({ id: 'a', state: 'sent' })]);
      const log = await openLog(live.adapter);
      live.messages.splice(0, 1, message({ id: 'b', createdAt: at(1) }), message({ id: 'a', state: 'delivered' }));
      await live.say({ type: 'reset' });
      expect(log.column('Commentaar')).to.deep.equal(['Tekst van b', 'Tekst van a']);
      expect(states(log)).to.deep.equal(['Afgeleverd', 'Afgeleverd']);
    });

    it('reads the list again after an event that it can make nothing of', async () => {
      const live = speakByHand();
      const log = await openLog(live.adapter);
      live.messages.push(message({ id: 'a' }));
      await live.say('surprise');
      expect(log.rows).to.have.length(1);
    });

    it('catches up when the network is back', async () => {
      const backend = backendWith({ clock });
      const log = await openLog(backend);
      await send(backend);
      backend.faults.offline = true;
      await clock.advance(5_000);
      await settle();
      expect(states(log)).to.deep.equal(['In wachtrij']);
      backend.faults.offline = false;
      await settle();
      expect(states(log)).to.deep.equal(['Afgeleverd']);
    });

    it('lets the backend say what belongs to a filtered list, and asks once for many events', async () => {
      const live = speakByHand([message({ id: 'a', state: 'failed' })]);
      const log = await openLog(live.adapter);
      log.element.filter = { states: ['failed'] };
      await settle();
      const before = live.queries;
      for (let index = 0; index < 50; index += 1)
        void live.say({ type: 'message', message: message({ id: `x${index}`, state: 'failed' }) });
      await settle();
      await settle();
      expect(live.queries - before).to.be.within(1, 2);
      expect(log.column('Commentaar')).to.deep.equal(['Tekst van a']);
    });

    it('does not ask by itself', async () => {
      replaceTimers(clock);
      const { adapter, queries } = spyOnList(backendWith({ clock }));
      await openLog(adapter);
      await clock.advance(600_000);
      expect(queries).to.have.length(1);
    });
  });

  describe('without live events', () => {
    let times: number[];
    let start: number;

    /** The moments, in seconds from the first, at which a list asked. */
    async function follow(adapter: SmsAdapter): Promise<LogDriver> {
      replaceTimers(clock);
      times = [];
      start = clock.now();
      const timed: SmsAdapter = {
        ...withoutLive(adapter),
        listMessages: (query, options) => {
          times.push((clock.now() - start) / 1_000);
          return adapter.listMessages(query, options);
        },
      };
      return openLog(timed);
    }

    it('asks every 5 s, slowing to once a minute while nothing changes', async () => {
      await follow(backendWith({ clock }));
      await clock.advance(300_000);
      expect(times).to.deep.equal([0, 5, 15, 35, 75, 135, 195, 255]);
    });

    it('asks sooner again once something changed', async () => {
      const backend = backendWith({ clock });
      const log = await follow(backend);
      await clock.advance(36_000);
      await send(backend);
      await clock.advance(39_000);
      await settle();
      expect(states(log)).to.deep.equal(['Afgeleverd']);
      times = [];
      await clock.advance(15_000);
      expect(times).to.deep.equal([80, 90]);
    });

    it('shows a text at once when it is sent from the same page', async () => {
      const backend = backendWith({ clock });
      const log = await follow(backend);
      const compose = document.createElement('sms-compose');
      Object.assign(compose, {
        inline: true,
        recipientName: 'Anneke',
        number: '0470 12 34 56',
        recordType: 'employee',
        recordId: '1',
        value: 'Tot zo.',
      });
      log.provider.append(compose);
      await settle();
      compose.send();
      await settle();
      expect(log.column('Commentaar')).to.deep.equal(['Tot zo.']);
    });

    it('does not ask while the page is hidden, and at once when it is back', async () => {
      await follow(backendWith({ clock }));
      setPageHidden(true);
      await clock.advance(300_000);
      expect(times).to.deep.equal([0]);
      setPageHidden(false);
      await settle();
      expect(times).to.deep.equal([0, 300]);
      await clock.advance(10_000);
      expect(times).to.deep.equal([0, 300, 310]);
    });

    it('does not ask while its own tab is hidden', async () => {
      const log = await follow(backendWith({ clock }));
      log.provider.parentElement!.hidden = true;
      await clock.advance(300_000);
      expect(times).to.deep.equal([0]);
      log.provider.parentElement!.hidden = false;
      await nextFrame();
      await nextFrame();
      await settle();
      expect(times).to.deep.equal([0, 300]);
    });

    it('asks less often while the backend fails, and says that the list may be old', async () => {
      const backend = backendWith({ clock, messages: manyMessages(1) });
      const log = await follow(backend);
      backend.faults.always('listMessages', 500);
      await clock.advance(36_000);
      await settle();
      expect(times).to.deep.equal([0, 5, 15, 35]);
      expect(log.text).to.contain('niet meer actueel');
      backend.faults.clear();
      await clock.advance(40_000);
      await settle();
      expect(log.text).not.to.contain('niet meer actueel');
    });

    it('asks no more of a backend that no longer knows the user, until he is back', async () => {
      const backend = backendWith({ clock, messages: manyMessages(1) });
      const log = await follow(backend);
      let asked = 0;
      log.provider.addEventListener('sms-auth-required', () => asked++);
      backend.faults.always('listMessages', 401);
      await clock.advance(600_000);
      await settle();
      expect(asked).to.equal(1);
      expect(log.rows).to.have.length(1);
      backend.faults.clear();
      await log.provider.resume();
      await settle();
      expect(log.text).not.to.contain('niet meer actueel');
      times = [];
      await clock.advance(10_000);
      expect(times).to.have.length(1);
    });

    it('forgets everything when the user leaves, and asks nothing until somebody is back', async () => {
      const log = await follow(backendWith({ clock, messages: manyMessages(1) }));
      await log.choose(0);
      log.provider.signOut();
      await settle();
      times = [];
      await clock.advance(300_000);
      await settle();
      expect(log.rows).to.have.length(0);
      expect(log.element.selected).to.equal('');
      expect(times).to.deep.equal([]);
      await log.provider.resume();
      await settle();
      expect(log.rows).to.have.length(1);
    });
  });
});
