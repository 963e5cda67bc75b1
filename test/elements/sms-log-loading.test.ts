import { expect } from '@open-wc/testing';
import type { MessageQuery, Page, Message, SmsAdapter } from '../../src/adapter/contract.js';
import { fakeClock, withFaults } from '../../src/testing/index.js';
import { find, findAll, get } from '../support/find.js';
import { backendWith, closeBackends, openLog } from '../support/log.js';
import { at, manyMessages, message, spyOnList, withoutLive } from '../support/messages.js';
import { replaceTimers, restoreTimers, settle } from '../support/time.js';

/** A list whose answers come when the test says so, in the order it says. */
function answerByHand(adapter: SmsAdapter): {
  adapter: SmsAdapter;
  calls: { query: MessageQuery; answer: (page: unknown) => void; fail: (error: unknown) => void }[];
} {
  const calls: { query: MessageQuery; answer: (page: unknown) => void; fail: (error: unknown) => void }[] = [];
  const listMessages = (query: MessageQuery): Promise<Page<Message>> =>
    new Promise((resolve, reject) => calls.push({ query, answer: resolve as (page: unknown) => void, fail: reject }));
  return { adapter: { ...adapter, listMessages }, calls };
}

describe('sms-log while it reads', () => {
  afterEach(() => {
    restoreTimers();
    closeBackends();
  });

  describe('the first page', () => {
    it('is asked for once, with the record and the size that the profile says', async () => {
      const { adapter, queries } = spyOnList(backendWith({}));
      await openLog(adapter);
      expect(queries).to.deep.equal([{ record: { type: 'employee', id: '1' }, limit: 25 }]);
    });

    it('is asked for once when record and filter change together', async () => {
      const { adapter, queries } = spyOnList(backendWith({}));
      const log = await openLog(adapter);
      Object.assign(log.element, { recordType: 'private-customer', recordId: '9', filter: { direction: 'in' } });
      await settle();
      expect(queries.slice(1)).to.deep.equal([{ record: { type: 'private-customer', id: '9' }, direction: 'in', limit: 25 }]);
    });

    it('says that it loads, but shows nothing of it before 200 ms', async () => {
      const backend = backendWith({});
      backend.faults.always('listMessages', 'hang');
      const log = await openLog(backend);
      const skeleton = findAll('status', undefined, log.element).find(({ textContent }) => textContent.includes('Berichten laden…'))!;
      const [animation] = skeleton.getAnimations();
      animation!.pause();
      for (const [time, opacity] of [
        [0, '0'],
        [199, '0'],
        [320, '1'],
      ] as const) {
        animation!.currentTime = time;
        expect(getComputedStyle(skeleton).opacity, `after ${time} ms`).to.equal(opacity);
      }
    });

    it('says what will stand here when there is nothing', async () => {
      const log = await openLog(backendWith({}));
      expect(log.text).to.contain('Hier is nog geen SMS verstuurd.');
      expect(findAll('grid', undefined, log.element)).to.have.length(0);
    });

    for (const [fault, words] of [
      ['offline', 'De verbinding is mislukt.'],
      [403, 'U heeft geen recht om dit te doen.'],
      [500, 'Er ging iets mis op de server.'],
      ['throw', 'Er ging iets mis op de server.'],
      ['nonsense', 'De berichten konden niet geladen worden.'],
    ] as const) {
      it(`says in words that it failed (${fault}), tells the host, and tries again when asked`, async () => {
        const backend = backendWith({ messages: manyMessages(1) });
        const faulty = withFaults(backend);
        faulty.faults.next('listMessages', fault);
        const codes: string[] = [];
        const listen = (event: Event): void => void codes.push((event as CustomEvent<{ code: string }>).detail.code);
        document.addEventListener('sms-error', listen);
        const log = await openLog(faulty);
        document.removeEventListener('sms-error', listen);
        expect(codes).to.have.length(1);
        expect(find('alert', undefined, log.element)!.textContent)
          .to.contain('De berichten konden niet geladen worden.')
          .and.contain(words);
        await log.press('Opnieuw proberen');
        expect(log.column('Commentaar')).to.deep.equal(['Tekst van m1']);
      });
    }

    for (const fault of ['offline', 422, 429, 503] as const) {
      it(`says nothing of a text that could not be sent (${fault})`, async () => {
        const backend = backendWith({});
        backend.faults.always('listMessages', fault);
        const log = await openLog(backend);
        expect(find('alert', undefined, log.element)!.textContent).not.to.match(/verzend|verzonden|uw tekst/i);
      });
    }

    it('says what the backend itself says of it', async () => {
      const backend = backendWith({});
      backend.faults.always('listMessages', { code: 'unavailable', detail: 'Onderhoud tot 14 uur.' });
      expect((await openLog(backend)).text).to.contain('Onderhoud tot 14 uur.');
    });

    it('gives up after ten seconds without an answer', async () => {
      const clock = fakeClock();
      replaceTimers(clock);
      const backend = backendWith({ clock });
      backend.faults.always('listMessages', 'hang');
      const log = await openLog(backend);
      await clock.advance(9_999);
      expect(find('alert', undefined, log.element)).to.equal(null);
      await clock.advance(1);
      await settle();
      expect(find('alert', undefined, log.element)!.textContent).to.contain('Het antwoord bleef te lang uit.');
    });

    it('is tried again by itself', async () => {
      const clock = fakeClock();
      replaceTimers(clock);
      const backend = backendWith({ clock, messages: manyMessages(1) });
      backend.faults.next('listMessages', 500);
      const log = await openLog(backend);
      expect(log.rows).to.have.length(0);
      await clock.advance(10_000);
      await settle();
      expect(log.rows).to.have.length(1);
    });
  });

  describe('older pages', () => {
    it('come one by one, until the last', async () => {
      const log = await openLog(backendWith({ messages: manyMessages(60) }));
      expect(log.rows).to.have.length(25);
      expect(log.text).to.contain('25 berichten');
      await log.press('Oudere berichten tonen');
      expect(log.rows).to.have.length(50);
      await log.press('Oudere berichten tonen');
      expect(log.column('Commentaar')).to.deep.equal(Array.from({ length: 60 }, (_each, index) => `Tekst van m${60 - index}`));
      expect(log.button('Oudere berichten tonen')).to.equal(null);
    });

    it('fail on their own: what was there stays, and the same page is asked again', async () => {
      const { adapter, queries } = spyOnList(backendWith({ messages: manyMessages(30) }));
      const faulty = withFaults(adapter);
      const log = await openLog(faulty);
      faulty.faults.next('listMessages', 503);
      await log.press('Oudere berichten tonen');
      expect(find('alert', undefined, log.element)!.textContent).to.contain('De oudere berichten konden niet geladen worden.');
      expect(log.rows).to.have.length(25);
      await log.press('Oudere berichten tonen');
      expect(log.rows).to.have.length(30);
      expect(findAll('alert', undefined, log.element)).to.have.length(0);
      expect(queries.map(({ cursor }) => cursor)).to.deep.equal([undefined, 'm6']);
    });

    it('are asked for once, however often the button is pressed', async () => {
      const { adapter, calls } = answerByHand(backendWith({}));
      const log = await openLog(adapter);
      calls[0]!.answer({ items: manyMessages(1), nextCursor: 'next' });
      await settle();
      const button = get('button', 'Oudere berichten tonen', log.element);
      button.click();
      button.click();
      await settle();
      expect(calls).to.have.length(2);
      expect(get('button', 'Oudere berichten laden…', log.element).ariaDisabled).to.equal('true');
    });

    it('of which a message is there already show it once', async () => {
      const { adapter, calls } = answerByHand(backendWith({}));
      const log = await openLog(adapter);
      calls[0]!.answer({ items: [message({ id: 'b', createdAt: at(2) }), message({ id: 'a', createdAt: at(1) })], nextCursor: 'next' });
      await settle();
      get('button', 'Oudere berichten tonen', log.element).click();
      calls[1]!.answer({ items: [message({ id: 'a', createdAt: at(1) }), message({ id: 'z', createdAt: at(0) })] });
      await settle();
      expect(log.column('Commentaar')).to.deep.equal(['Tekst van b', 'Tekst van a', 'Tekst van z']);
    });
  });

  describe('again', () => {
    it('keeps what was there when it fails, and says that it may be old', async () => {
      const backend = backendWith({ messages: manyMessages(2) });
      const log = await openLog(backend);
      backend.faults.next('listMessages', 'offline');
      await log.element.refresh();
      await settle();
      expect(log.rows).to.have.length(2);
      expect(log.text).to.contain('Geen verbinding: deze lijst is misschien niet meer actueel.');
      await log.element.refresh();
      await settle();
      expect(log.text).not.to.contain('Geen verbinding');
    });

    it('resolves when the list is new, also the first time and after a failure', async () => {
      const backend = backendWith({ messages: manyMessages(2) });
      backend.faults.next('listMessages', 500);
      const log = await openLog(backend);
      await log.element.refresh();
      await log.element.updateComplete;
      expect(log.rows).to.have.length(2);
    });

    it('lets go of what the backend no longer has, and keeps the older pages', async () => {
      const { adapter, calls } = answerByHand(backendWith({}));
      const log = await openLog(adapter);
      const [a, b, c, d] = [3, 2, 1, 0].map((minutes) => message({ id: `at ${minutes}`, createdAt: at(minutes) })) as [
        Message,
        Message,
        Message,
        Message,
      ];
      calls[0]!.answer({ items: [a, b, c], nextCursor: 'next' });
      await settle();
      get('button', 'Oudere berichten tonen', log.element).click();
      calls[1]!.answer({ items: [d] });
      await settle();
      void log.element.refresh();
      calls[2]!.answer({ items: [a, c], nextCursor: 'next' });
      await settle();
      expect(log.column('Commentaar')).to.deep.equal(['Tekst van at 3', 'Tekst van at 1', 'Tekst van at 0']);
      expect(log.button('Oudere berichten tonen')).to.equal(null);
    });

    it('begins anew when so much came that there is a gap', async () => {
      const { adapter, calls } = answerByHand(backendWith({}));
      const log = await openLog(adapter);
      calls[0]!.answer({ items: manyMessages(2) });
      await settle();
      void log.element.refresh();
      calls[1]!.answer({ items: [message({ id: 'new', createdAt: at(99) })], nextCursor: 'next' });
      await settle();
      expect(log.column('Commentaar')).to.deep.equal(['Tekst van new']);
      expect(log.button('Oudere berichten tonen')).to.exist;
    });

    it('asks one at a time, and once more for all that asked meanwhile', async () => {
      const { adapter, calls } = answerByHand(backendWith({}));
      const log = await openLog(adapter);
      const refreshed = [log.element.refresh(), log.element.refresh(), log.element.refresh()];
      expect(calls).to.have.length(1);
      calls[0]!.answer({ items: [] });
      await settle();
      expect(calls).to.have.length(2);
      calls[1]!.answer({ items: manyMessages(1) });
      await Promise.all(refreshed);
      await log.element.updateComplete;
      expect(calls).to.have.length(2);
      expect(log.rows).to.have.length(1);
    });
  });

  describe('when the card changes', () => {
    it('never shows the late answer of the card before', async () => {
      const { adapter, calls } = answerByHand(backendWith({}));
      const log = await openLog(adapter);
      log.element.recordId = '2';
      await settle();
      calls[1]!.answer({ items: [message({ id: 'new' })] });
      await settle();
      calls[0]!.answer({ items: [message({ id: 'old' })] });
      await settle();
      expect(log.column('Commentaar')).to.deep.equal(['Tekst van new']);
    });

    it('never shows its late second page, nor its failure', async () => {
      const { adapter, calls } = answerByHand(backendWith({}));
      const log = await openLog(adapter);
      calls[0]!.answer({ items: manyMessages(1), nextCursor: 'next' });
      await settle();
      get('button', 'Oudere berichten tonen', log.element).click();
      log.element.recordId = '2';
      await settle();
      calls[2]!.answer({ items: [message({ id: 'new' })], nextCursor: 'next' });
      await settle();
      calls[1]!.answer({ items: [message({ id: 'old' })] });
      await settle();
      expect(log.column('Commentaar')).to.deep.equal(['Tekst van new']);
      expect(log.button('Oudere berichten tonen')).to.exist;
    });

    it('chooses nothing any more', async () => {
      const log = await openLog(backendWith({ messages: manyMessages(2) }));
      await log.choose(0);
      log.element.recordType = 'private-customer';
      await settle();
      expect(log.element.selected).to.equal('');
    });

    it('is another card only when its filter says something else', async () => {
      const { adapter, queries } = spyOnList(backendWith({}));
      const log = await openLog(adapter);
      log.element.filter = { direction: 'out' };
      await settle();
      log.element.filter = { direction: 'out' };
      await settle();
      expect(queries).to.have.length(2);
    });

    it('chooses what the host says along with it', async () => {
      const log = await openLog(
        backendWith({ messages: [...manyMessages(1), message({ id: 'b', to: { name: 'Wim', record: { type: 'employee', id: '2' } } })] }),
      );
      await log.choose(0);
      Object.assign(log.element, { recordId: '2', selected: 'b' });
      await settle();
      expect(log.detailOf('Commentaar')).to.equal('Tekst van b');
    });
  });

  describe('when it is taken away', () => {
    it('forgets what it waits for', async () => {
      const { adapter, calls } = answerByHand(backendWith({}));
      const log = await openLog(adapter);
      let errors = 0;
      log.provider.addEventListener('sms-error', () => errors++);
      log.element.addEventListener('sms-error', () => errors++);
      log.element.remove();
      calls[0]!.fail(new Error('gone'));
      await settle();
      expect(errors).to.equal(0);
    });

    it('starts again where it is put back', async () => {
      const { adapter, calls } = answerByHand(backendWith({}));
      const log = await openLog(adapter);
      log.element.remove();
      await settle();
      log.provider.append(log.element);
      await settle();
      calls[0]!.answer({ items: [message({ id: 'old' })] });
      calls[1]!.answer({ items: [message({ id: 'new' })] });
      await settle();
      expect(log.column('Commentaar')).to.deep.equal(['Tekst van new']);
    });

    it('leaves no timer and no listener of the backend behind', async () => {
      const clock = fakeClock();
      replaceTimers(clock);
      const backend = backendWith({ clock });
      let listeners = 0;
      const subscribe: NonNullable<SmsAdapter['live']>['subscribe'] = (params, onEvent) => {
        listeners += 1;
        const end = backend.live.subscribe(params, onEvent);
        return () => {
          listeners -= 1;
          end();
        };
      };
      const log = await openLog({ ...backend, live: { subscribe } });
      expect(listeners).to.equal(1);
      log.element.remove();
      await settle();
      expect(listeners).to.equal(0);
      const polled = await openLog(withoutLive(backend));
      polled.element.remove();
      await settle();
      expect(clock.waiting).to.equal(0);
    });
  });

  describe('from a backend that answers nonsense', () => {
    const { capabilities, me } = backendWith({});
    for (const [name, page] of [
      ['nothing', undefined],
      ['null', null],
      ['a list without its page', manyMessages(1)],
      ['items that are no list', { items: 'none' }],
      ['an item that is no message', { items: [null] }],
      ['a message without a text', { items: [{ id: 1 }] }],
    ] as const) {
      it(`says that it can't be used (${name})`, async () => {
        const log = await openLog({
          capabilities,
          me,
          send: () => Promise.reject(new Error()),
          listMessages: () => Promise.resolve(page as never),
        });
        expect(find('alert', undefined, log.element)!.textContent).to.contain('De berichten konden niet geladen worden.');
      });
    }

    it('shows the messages that can be read, in an order even without dates', async () => {
      const items = [
        message({ id: 'a', createdAt: 'gisteren' }),
        { ...message({ id: 'b' }), text: 7 },
        message({ id: 'c', createdAt: at(0) }),
        message({ id: 'd', createdAt: at(5) }),
      ];
      const log = await openLog({
        capabilities,
        me,
        send: () => Promise.reject(new Error()),
        listMessages: () => Promise.resolve({ items } as never),
      });
      expect(log.column('Commentaar')).to.deep.equal(['Tekst van d', 'Tekst van c', 'Tekst van a']);
    });

    it('shows a state of a later version as unknown', async () => {
      const items = [message({ id: 'a', state: 'teleported' as never })];
      const log = await openLog({
        capabilities,
        me,
        send: () => Promise.reject(new Error()),
        listMessages: () => Promise.resolve({ items }),
      });
      expect(log.column('Status')).to.deep.equal(['Onbekend']);
    });
  });

  it('asks nothing of a backend whose module is off', async () => {
    const clock = fakeClock();
    replaceTimers(clock);
    const { adapter, queries } = spyOnList(withoutLive(backendWith({ clock, capabilities: { enabled: false } })));
    await openLog(adapter);
    const before = queries.length;
    await clock.advance(300_000);
    expect(queries.length).to.equal(before);
  });
});
