import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { Message } from '../../src/adapter/contract.js';
import type { SmsProviderElement } from '../../src/elements/sms-provider/sms-provider.js';
import { fakeClock } from '../../src/testing/index.js';
import { find, findAll, get, seenText } from '../support/find.js';
import { backendWith, closeBackends, LogDriver, openLog } from '../support/log.js';
import { at, manyMessages, message, NINE } from '../support/messages.js';
import { settle } from '../support/time.js';

const CARDS = [
  { id: 'C33', recordType: 'employee', name: 'Log' },
  { id: 'C50', recordType: 'private-customer', name: 'Commentaar' },
] as const;

const to = (recordType: string): Message['to'] => ({
  name: 'Anneke Peeters',
  number: '+32470123456',
  record: { type: recordType, id: '1' },
});

describe('sms-log', () => {
  afterEach(closeBackends);

  for (const card of CARDS) {
    const isCustomer = card.recordType === 'private-customer';
    const ids = (employee: string): string => (isCustomer ? 'C51' : employee);

    describe(`on the card of a ${card.recordType}`, () => {
      it(`${card.id} is called ${card.name}`, async () => {
        const log = await openLog(backendWith({ messages: [message({ id: 'a', to: to(card.recordType) })] }), card);
        expect(find('grid', card.name, log.element)).to.exist;
      });

      it(`${isCustomer ? 'C51' : 'C32 C34'} adds a line of type SMS the moment a text is sent, before any report`, async () => {
        const backend = backendWith({ clock: fakeClock(NINE.toISOString()) });
        const provider = await fixture<SmsProviderElement>(
          html`<sms-provider .adapter=${backend} profile="hr" lang="nl">
            <sms-compose
              inline
              recipient-name="Anneke Peeters"
              number="0470 12 34 56"
              record-type=${card.recordType}
              record-id="1"
            ></sms-compose>
            <sms-log record-type=${card.recordType} record-id="1"></sms-log>
          </sms-provider>`,
        );
        const log = new LogDriver(provider.querySelector('sms-log')!, provider);
        await settle();
        expect(log.text).to.contain('Hier is nog geen SMS verstuurd.');

        get('textbox', 'Tekst', provider).focus();
        await sendKeys({ type: 'Tot morgen.' });
        get('button', 'Verzenden', provider).click();
        await settle();

        expect(log.column('Type')).to.deep.equal(['SMS']);
        expect(log.column('Commentaar')).to.deep.equal(['Tot morgen.']);
        expect(log.column('Status')).to.deep.equal(['In wachtrij']);
        await log.choose(0);
        expect(log.detailOf('Datum')).to.equal('maandag 2 maart 2026 om 09:00');
      });

      it(`${ids('C35')} shows the details of a chosen line below it`, async () => {
        const log = await openLog(backendWith({ messages: manyMessages(2, { to: to(card.recordType) }) }), card);
        expect(get('group', 'Details van de gekozen lijn', log.element))
          .to.have.property('textContent')
          .that.contains('Kies een lijn om de details te zien.');
        await log.choose(1);
        expect(log.chosen).to.deep.equal([1]);
        expect(log.detailOf('Commentaar')).to.equal('Tekst van m1');
        const [table, detail] = [get('grid', undefined, log.element), get('group', undefined, log.element)];
        expect(detail.getBoundingClientRect().top).to.be.at.least(table.getBoundingClientRect().bottom);
        await log.choose(0);
        expect(log.chosen).to.deep.equal([0]);
        expect(log.detailOf('Commentaar')).to.equal('Tekst van m2');
      });

      it(`${ids('C36 C37 C38 C39 C40')} names date, author, type, subject and text as the manual does`, async () => {
        const messages = [
          message({ id: 'a', to: to(card.recordType), route: 'standard', text: 'Uw afspraak is om 15:30.\nTot dan!', createdAt: at(425) }),
        ];
        const log = await openLog(backendWith({ messages }), card);
        await log.choose(0);
        expect(log.detail.slice(0, 5)).to.deep.equal([
          ['Datum', 'maandag 2 maart 2026 om 16:05'],
          ['Geplaatst door', 'Sofie Peeters'],
          ['Type', 'SMS'],
          ['Onderwerp', 'Standaard SMS'],
          ['Commentaar', 'Uw afspraak is om 15:30. Tot dan!'],
        ]);
      });

      it(`${ids('C39')} names the subject after the route`, async () => {
        const routes = ['virtual', 'standard', 'priority'];
        const messages = routes.map((route, index) => message({ id: route, route, to: to(card.recordType), createdAt: at(-index) }));
        const log = await openLog(backendWith({ messages }), card);
        expect(log.column('Onderwerp')).to.deep.equal(['Virtuele SMS', 'Standaard SMS', 'Prio SMS']);
      });
    });
  }

  it('shows what else is known: to whom, its state and how many SMS it took', async () => {
    const log = await openLog(backendWith({ messages: [message({ id: 'a', state: 'failed', reason: 'absent-subscriber', segments: 3 })] }));
    await log.choose(0);
    expect(log.detail.slice(5)).to.deep.equal([
      ['Aan', 'Anneke Peeters +32 470 12 34 56'],
      ['Status', 'Niet afgeleverd absent-subscriber'],
      ['Sms’en', '3'],
    ]);
  });

  it('keeps the line breaks of a text', async () => {
    const log = await openLog(backendWith({ messages: [message({ id: 'a', text: 'een\ntwee' })] }));
    await log.choose(0);
    const value = findAll('definition', undefined, log.element).find((each) => seenText(each) === 'een twee')!;
    expect(getComputedStyle(value).whiteSpace).to.equal('pre-wrap');
  });

  it("takes the host's own subject over that of the route", async () => {
    const log = await openLog(backendWith({ messages: [message({ id: 'a', subject: 'Sollicitatie' })] }));
    expect(log.column('Onderwerp')).to.deep.equal(['Sollicitatie']);
  });

  it('calls a route of the backend by the name that the backend gives it', async () => {
    const capabilities = { routes: [{ id: 'budget', label: 'Spaar-SMS', replies: 'none' as const }] };
    const log = await openLog(
      backendWith({
        capabilities,
        messages: [message({ id: 'a', route: 'budget' }), message({ id: 'b', route: 'gone', createdAt: at(-1) })],
      }),
    );
    expect(log.column('Onderwerp')).to.deep.equal(['Spaar-SMS', '–']);
  });

  it('puts a dash where nothing is known', async () => {
    const bare: Message = { id: 'a', direction: 'out', channel: 'sms', state: 'sent', text: '', to: {}, createdAt: 'gisteren' };
    const log = await openLog({ ...backendWith({}), listMessages: async () => ({ items: [bare] }) });
    await log.choose(0);
    expect(Object.fromEntries(log.detail)).to.include({ Datum: '–', 'Geplaatst door': '–', Onderwerp: '–', Commentaar: '', 'Sms’en': '–' });
  });

  it('takes its columns from the profile, or from the host', async () => {
    const backend = backendWith({ messages: manyMessages(1) });
    expect((await openLog(backend)).heads).to.deep.equal(['Datum', 'Geplaatst door', 'Type', 'Onderwerp', 'Commentaar', 'Status']);
    const log = await openLog(backend, { profile: 'garage' });
    expect(log.heads).to.deep.equal(['Datum', 'Geplaatst door', 'Aan', 'Commentaar', 'Status']);
    log.element.columns = ['state', 'text'];
    await settle();
    expect(log.heads).to.deep.equal(['Status', 'Commentaar']);
    expect(log.lines).to.deep.equal([['Afgeleverd', 'Tekst van m1']]);
  });

  for (const columns of ['', 'date', null, {}, [], ['sate', 7, null]] as const) {
    it(`takes those of the profile for what is no list of columns: ${JSON.stringify(columns)}`, async () => {
      const log = await openLog(backendWith({ messages: manyMessages(1) }));
      const heads = log.heads;
      log.element.columns = columns as never;
      await settle();
      expect(log.heads).to.deep.equal(heads);
    });
  }

  it('lists the whole module where no record is named', async () => {
    const messages = [
      message({ id: 'a' }),
      message({ id: 'b', to: { name: 'Wim', number: '+32470123457', record: { type: 'employee', id: '2' } }, createdAt: at(-1) }),
    ];
    const log = await openLog(backendWith({ messages }), { recordId: '', recordType: '' });
    expect(log.column('Commentaar')).to.deep.equal(['Tekst van a', 'Tekst van b']);
    expect(find('grid', 'SMS-log', log.element)).to.exist;
  });

  it('lists less when the host filters', async () => {
    const log = await openLog(backendWith({ messages: [message({ id: 'a' }), message({ id: 'b', state: 'failed', createdAt: at(-1) })] }));
    log.element.filter = { states: ['failed'] };
    await settle();
    expect(log.column('Commentaar')).to.deep.equal(['Tekst van b']);
  });

  it('speaks English where the page does', async () => {
    const log = await openLog(backendWith({ messages: manyMessages(1) }), { lang: 'en', profile: 'standard' });
    expect(log.heads).to.include.members(['Date', 'Comment']);
  });

  it('shows nothing at all where the organisation has no SMS module', async () => {
    const log = await openLog(backendWith({ capabilities: { enabled: false }, messages: manyMessages(1) }));
    expect(log.text).to.equal('');
    expect(log.element.getBoundingClientRect().height).to.equal(0);
  });

  it('tells which line was chosen, once', async () => {
    const log = await openLog(backendWith({ messages: manyMessages(3) }));
    const heard: unknown[] = [];
    log.provider.addEventListener('sms-selection-change', (event) => heard.push(event.detail));
    await log.choose(1);
    await log.choose(1);
    expect(heard).to.deep.equal([{ selected: ['m2'] }]);
    expect(log.element.selected).to.equal('m2');
  });

  it('shows the line that the host chooses, and fires nothing', async () => {
    const log = await openLog(backendWith({ messages: manyMessages(3) }));
    let count = 0;
    log.provider.addEventListener('sms-selection-change', () => count++);
    log.element.selected = 'm1';
    await settle();
    expect(log.detailOf('Commentaar')).to.equal('Tekst van m1');
    expect(count).to.equal(0);
  });

  it("asks the host for somebody's card", async () => {
    const log = await openLog(backendWith({ messages: [message({ id: 'a' })] }), { recordId: '', recordType: '' });
    await log.choose(0);
    const asked = oneEvent(log.provider, 'sms-open-record');
    await log.press('Anneke Peeters');
    expect((await asked).detail).to.deep.equal({ record: { type: 'employee', id: '1', label: 'Anneke Peeters' } });
  });

  it('offers no way to the card that it stands on', async () => {
    const log = await openLog(backendWith({ messages: [message({ id: 'a' })] }));
    await log.choose(0);
    expect(log.button('Anneke Peeters')).to.equal(null);
  });

  it('takes an adapter of its own instead of that of the provider', async () => {
    const log = await openLog(backendWith({ messages: [message({ id: 'a' })] }));
    log.element.adapter = backendWith({ messages: [message({ id: 'b' })] });
    await settle();
    expect(log.column('Commentaar')).to.deep.equal(['Tekst van b']);
  });

  it('works the same whether it is filled before or after it is put in the page', async () => {
    const element = document.createElement('sms-log');
    Object.assign(element, {
      recordType: 'employee',
      recordId: '1',
      profile: 'hr',
      lang: 'nl',
      adapter: backendWith({ messages: manyMessages(2) }),
      selected: 'm1',
    });
    const home = await fixture<HTMLElement>(html`<div></div>`);
    home.append(element);
    await settle();
    const log = new LogDriver(element, home as SmsProviderElement);
    expect(log.column('Commentaar')).to.deep.equal(['Tekst van m2', 'Tekst van m1']);
    expect(log.detailOf('Commentaar')).to.equal('Tekst van m1');
  });

  describe('with texts that mean harm', () => {
    const hostile = {
      markup: '<img src=x onerror="window.hacked = true"><script>window.hacked = true</script>',
      overrides: '\u202Eneppirgnirb\u202C \u2066abc',
      NUL: 'voor\u0000na',
      'a lone surrogate': 'half \uD83D paar',
    };
    for (const [name, text] of Object.entries(hostile)) {
      it(`shows ${name} as text`, async () => {
        const party = { name: text, number: '+32470123456', record: { type: 'employee', id: '1' } };
        const messages = [message({ id: text, text, subject: text, to: party, by: { id: 'x', name: text }, reason: text })];
        const log = await openLog({ ...backendWith({}), listMessages: async () => ({ items: messages }) });
        await log.choose(0);
        const fields = findAll('definition', undefined, log.element).map((each) => each.textContent.trim());
        for (const index of [1, 3, 4]) expect(fields[index]).to.equal(text);
        expect(window).not.to.have.property('hacked');
        expect(log.element.shadowRoot!.querySelector('img, script')).to.equal(null);
      });
    }

    it('keeps what overrides the direction inside its own field', async () => {
      const log = await openLog(
        backendWith({ messages: [message({ id: 'a', by: { id: 'x', name: '\u202Eeifos' }, text: '\u202Edlew' })] }),
      );
      await log.choose(0);
      const fields = findAll('definition', undefined, log.element);
      for (const index of [1, 4]) expect(getComputedStyle(fields[index]!.firstElementChild!).unicodeBidi).to.match(/isolate|plaintext/);
    });

    for (const profile of ['hr', 'standard', 'recruitment', 'veterinary']) {
      it(`shows every column at every width (${profile})`, async () => {
        const log = await openLog(backendWith({ messages: manyMessages(3, { state: 'awaiting-approval' }) }), { profile });
        const scroller = get('grid', undefined, log.element).parentElement!;
        for (const width of [280, 320, 480, 600, 728, 729, 740, 780, 900]) {
          log.element.style.width = `${width}px`;
          expect(scroller.scrollWidth, `at ${width} px`).to.be.at.most(scroller.clientWidth);
        }
      });
    }

    it('breaks a very long word instead of growing wider than the page', async () => {
      const word = 'a'.repeat(5_000);
      const party = { name: word, number: '+32470123456', record: { type: 'employee', id: '1' } };
      const log = await openLog(
        backendWith({ messages: [message({ id: 'a', text: word, subject: word, to: party, by: { id: 'x', name: word } })] }),
      );
      await log.choose(0);
      const scroller = get('grid', undefined, log.element).parentElement!;
      expect(scroller.scrollWidth).to.be.at.most(scroller.clientWidth);
      expect(document.documentElement.scrollWidth).to.be.at.most(document.documentElement.clientWidth);
    });
  });

  it('shows a thousand messages that a backend gives at once', async () => {
    const items = manyMessages(1_000);
    const log = await openLog({ ...backendWith({}), listMessages: async () => ({ items }) });
    expect(log.element.shadowRoot!.querySelectorAll('[role=row]').length).to.equal(1_001);
    expect(seenText(log.element.shadowRoot!.querySelector('tbody tr')!)).to.contain('Tekst van m1000');
    expect(seenText(log.element.shadowRoot!.querySelector('.below')!)).to.equal('1.000 berichten');
  });

  describe('has nothing for axe to find', () => {
    const rightToLeft = { dir: 'rtl' } as const;
    it('when filled', async () => {
      const log = await openLog(backendWith({ messages: manyMessages(30) }));
      await expect(log.element).to.be.accessible();
    });
    it('with a chosen line, in each state', async () => {
      const states = [
        'awaiting-approval',
        'scheduled',
        'queued',
        'submitting',
        'unconfirmed',
        'sent',
        'unknown',
        'declined',
        'cancelled',
        'rejected',
        'expired',
        'failed',
        'delivered',
        'read',
      ] as const;
      const log = await openLog(
        backendWith({ messages: states.map((state, index) => message({ id: state, state, createdAt: at(-index) })) }),
      );
      await log.choose(0);
      await expect(log.element).to.be.accessible();
    });
    it('when empty', async () => {
      await expect((await openLog(backendWith({}))).element).to.be.accessible();
    });
    it('when it failed', async () => {
      const backend = backendWith({});
      backend.faults.always('listMessages', 500);
      const log = await openLog(backend);
      expect(findAll('alert', undefined, log.element)).to.have.length(1);
      await expect(log.element).to.be.accessible();
    });
    it('while it loads', async () => {
      const backend = backendWith({});
      backend.faults.always('listMessages', 'hang');
      await expect((await openLog(backend)).element).to.be.accessible();
    });
    it('from right to left', async () => {
      const log = await openLog(backendWith({ messages: manyMessages(3) }), rightToLeft);
      await log.choose(0);
      const [first, last] = findAll('columnheader', undefined, log.element).filter(
        (_head, index, all) => index === 0 || index === all.length - 1,
      );
      expect(first!.getBoundingClientRect().left).to.be.greaterThan(last!.getBoundingClientRect().left);
      await expect(log.element).to.be.accessible();
    });
    it('narrow', async () => {
      const log = await openLog(backendWith({ messages: manyMessages(3) }));
      log.element.style.width = '320px';
      await log.choose(0);
      await expect(log.element).to.be.accessible();
      expect(log.element.scrollWidth).to.be.at.most(320);
    });
  });
});
