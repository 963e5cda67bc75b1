import { expect, fixture, html } from '@open-wc/testing';
import type { SmsAdapter } from '../../src/adapter/contract.js';
import type { SmsButtonElement } from '../../src/elements/sms-button/sms-button.js';
import { fakeTimers } from '../support/fake-timers.js';
import { descriptionOf, find, findAll, focusedAs, get, isThere, seenText } from '../support/find.js';
import {
  click,
  hoverNothing,
  listen,
  press,
  settled,
  startBackend,
  tabTo,
  textField,
  type,
  typesOf,
  until,
  type Backend,
  type Heard,
} from '../support/page.js';

interface Card {
  readonly holder: HTMLElement;
  readonly field: HTMLInputElement;
  readonly button: SmsButtonElement;
  readonly backend: Backend;
  readonly events: readonly Heard[];
}

interface CardOptions {
  readonly id?: string;
  readonly gsm?: string;
  readonly name?: string;
  readonly kind?: string;
  readonly lang?: string;
  readonly backend?: Backend;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** A card of the host: field 'GSM', and behind it the button. */
async function openCard({
  id = 'gsm',
  gsm = '0470 12 34 56',
  name = 'Anneke Peeters',
  kind = 'employee',
  lang = 'nl',
  backend = startBackend(),
  attributes = {},
}: CardOptions = {}): Promise<Card> {
  const holder = await fixture<HTMLElement>(html`<div lang=${lang}></div>`);
  const provider = document.createElement('sms-provider');
  provider.profile = 'hr';
  const ready = new Promise((done) => provider.addEventListener('sms-ready', done, { once: true }));
  provider.adapter = backend.adapter;
  const field = document.createElement('input');
  Object.assign(field, { id, value: gsm, ariaLabel: 'GSM' });
  const button = document.createElement('sms-button');
  for (const [attribute, value] of Object.entries({ for: id, name, 'record-type': kind, 'record-id': '7', ...attributes }))
    button.setAttribute(attribute, value);
  provider.append(field, button);
  const events = listen(button);
  holder.append(provider);
  await ready;
  await button.updateComplete;
  return { holder, field, button, backend, events };
}

const sms = (): HTMLElement => get('button', /^SMS/);
const isUsable = (): boolean => sms().getAttribute('aria-disabled') === null;
const untilReason = (words: string): Promise<void> => until(() => !isUsable() && descriptionOf(sms()) === words, `the reason is: ${words}`);
const untilOpen = (): Promise<void> => until(() => find('dialog', 'Versturen SMS'), 'the window opens');
const untilClosed = (): Promise<void> => until(() => !find('dialog', 'Versturen SMS'), 'the window closes');

describe('sms-button: from the card to the text', () => {
  for (const [id, kind, name] of [
    ['C2 C9 C10 C19 C20', 'employee', 'Renée Lefèbvre'],
    ['C3 C41 C42 C46', 'private-customer', 'Zoë D’Hondt'],
  ] as const) {
    it(`${id} opens the window for the ${kind} and sends, with real keys alone`, async () => {
      const { backend, events } = await openCard({ kind, name });
      await tabTo(get('textbox', 'GSM'));
      await press('Tab');
      expect(focusedAs()).to.equal('button "SMS"');
      await press('Enter');
      await untilOpen();
      expect((get('textbox', 'Aan') as HTMLInputElement).value).to.equal(name);
      // The key that opened it is not typed into it.
      expect(textField().value).to.equal('');
      await type('Beste');
      await press('Control', 'Enter');
      await untilClosed();
      expect(await backend.accepted()).to.deep.equal(['Beste']);
      expect(backend.sends[0]?.draft.recipients).to.deep.equal([
        { id: '7', name, kind, number: '0470 12 34 56', record: { type: kind, id: '7', label: name } },
      ]);
      expect(typesOf(events)).to.deep.equal(['sms-open', 'sms-before-send', 'sms-sent', 'sms-close']);
      expect(focusedAs()).to.equal('button "SMS"');
    });
  }

  it('the space bar opens it too, and no space is typed', async () => {
    await openCard();
    await tabTo(sms());
    await press('Space');
    await untilOpen();
    expect(textField().value).to.equal('');
  });

  for (const [how, leave] of [
    ['Escape', async () => press('Escape')],
    ['Annuleren', async () => click(get('button', 'Annuleren'))],
    ['the cross', async () => click(get('button', 'Sluiten'))],
  ] as const) {
    it(`the focus goes back to the button after ${how}`, async () => {
      const { button } = await openCard();
      await click(sms());
      await untilOpen();
      await leave();
      await untilClosed();
      expect(focusedAs()).to.equal('button "SMS"');
      // And it can be opened again.
      button.open();
      await untilOpen();
    });
  }

  it('close() and open() keep the text', async () => {
    const { button } = await openCard();
    button.open();
    await untilOpen();
    await type('Half');
    button.close();
    await untilClosed();
    button.open();
    await untilOpen();
    expect(textField().value).to.equal('Half');
  });

  it('sms-open and sms-close are heard on the button alone, never by what is around it', async () => {
    const { holder, button, events } = await openCard();
    const around = listen(holder);
    await click(sms());
    await untilOpen();
    button.close();
    await untilClosed();
    await settled();
    expect(typesOf(events)).to.deep.equal(['sms-open', 'sms-close']);
    expect(typesOf(around)).to.deep.equal([]);
  });

  it('says for a while that the text was accepted', async () => {
    const { button } = await openCard();
    button.open();
    await untilOpen();
    await type('Dag');
    const timers = fakeTimers();
    try {
      textField().dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true, composed: true }));
      await timers.advance(10);
      await button.updateComplete;
      expect(seenText(button)).to.contain('SMS aanvaard');
      await timers.advance(6100);
      await button.updateComplete;
      expect(seenText(button)).to.not.contain('SMS aanvaard');
    } finally {
      timers.end();
    }
  });

  it('a text for one person is not offered to another', async () => {
    const { button } = await openCard();
    button.open();
    await untilOpen();
    await type('Beste Anneke');
    button.close();
    await untilClosed();
    Object.assign(button, { name: 'Kris', recordId: '8' });
    button.open();
    await untilOpen();
    expect((get('textbox', 'Aan') as HTMLInputElement).value).to.equal('Kris');
    expect(textField().value).to.equal('');
  });
});

describe('sms-button: the field of the host', () => {
  for (const id of ['gsm', 'ctl00$Main$txtGsm', 'form:gsm', 'het nummer', '1', '#a.b[c]', 'é"\'<']) {
    it(`finds it by any id: ${id}`, async () => {
      const { backend } = await openCard({ id, gsm: '0471 23 45 67' });
      await click(sms());
      await untilOpen();
      await type('Dag');
      await press('Control', 'Enter');
      await untilClosed();
      expect(backend.sends[0]?.draft.recipients[0]?.number).to.equal('0471 23 45 67');
    });
  }

  it('C7 follows what is typed in it', async () => {
    const { field } = await openCard({ gsm: '' });
    await untilReason('SMS’en kan niet: er is geen gsm-nummer ingevuld.');
    field.focus();
    await type('0470123456');
    await until(isUsable, 'it can be used');
    field.select();
    await press('Backspace');
    await until(() => !isUsable(), 'it can not be used');
  });

  it('reads what a script wrote in it without an event, when it is used', async () => {
    const { field, backend } = await openCard();
    field.value = '0472 34 56 78';
    await click(sms());
    await untilOpen();
    await type('Dag');
    await press('Control', 'Enter');
    await untilClosed();
    expect(backend.sends[0]?.draft.recipients[0]?.number).to.equal('0472 34 56 78');
  });

  it('finds the field that took the place of another', async () => {
    const { field, backend } = await openCard();
    const other = field.cloneNode() as HTMLInputElement;
    other.value = '0473 45 67 89';
    field.replaceWith(other);
    await click(sms());
    await untilOpen();
    await type('Dag');
    await press('Control', 'Enter');
    await untilClosed();
    expect(backend.sends[0]?.draft.recipients[0]?.number).to.equal('0473 45 67 89');
  });

  it('C7 has no number while there is no such field, and has it when the field comes', async () => {
    const { field, button } = await openCard();
    field.remove();
    button.requestUpdate();
    await untilReason('SMS’en kan niet: er is geen gsm-nummer ingevuld.');
    button.before(field);
    await click(sms());
    await untilOpen();
  });

  it("uses its own number where it has no field, and the field's before its own", async () => {
    const { button } = await openCard({ gsm: '', attributes: { number: '0470123456' } });
    await untilReason('SMS’en kan niet: er is geen gsm-nummer ingevuld.');
    button.for = '';
    await until(isUsable, 'it can be used');
  });
});

describe('sms-button: when it can not be used', () => {
  const reasons: readonly (readonly [string, CardOptions, string])[] = [
    ['C7 no number', { gsm: '' }, 'SMS’en kan niet: er is geen gsm-nummer ingevuld.'],
    ['C7 white space', { gsm: '   ' }, 'SMS’en kan niet: er is geen gsm-nummer ingevuld.'],
    ['C7 a landline', { gsm: '02 555 12 34' }, 'SMS’en kan niet: 02 555 12 34 is geen gsm-nummer.'],
    ['C7 words', { gsm: 'zie dossier' }, 'SMS’en kan niet: zie dossier is geen geldig nummer.'],
    ['C7 a digit short', { gsm: '0473 12 34 5' }, 'SMS’en kan niet: 0473 12 34 5 is geen geldig nummer.'],
    ['no right', { backend: startBackend({ me: { permissions: ['sms.see.own'] } }) }, 'U heeft geen recht om SMS te versturen.'],
  ];

  for (const [why, options, words] of reasons) {
    it(`${why}: it can be focused, has the reason as its description, and a click shows it`, async () => {
      const { events } = await openCard(options);
      await untilReason(words);
      await tabTo(sms());
      expect(focusedAs()).to.equal('button "SMS"');
      expect(sms().hasAttribute('disabled')).to.equal(false);
      expect(isThere('alert')).to.equal(false);
      await press('Enter');
      await until(() => find('alert')?.textContent?.trim() === words, 'the reason is shown');
      expect(isThere('dialog')).to.equal(false);
      expect(typesOf(events)).to.deep.equal([]);
      await press('Escape');
      await until(() => !find('alert'), 'the reason is gone');
    });
  }

  it('the reason goes when the focus does', async () => {
    await openCard({ gsm: '' });
    await click(sms());
    await until(() => find('alert'), 'the reason is shown');
    await press('Shift', 'Tab');
    await until(() => !find('alert'), 'the reason is gone');
  });

  it('without a backend it says so, after having waited for one', async () => {
    const timers = fakeTimers();
    try {
      const holder = await fixture<HTMLElement>(html`<div lang="nl"></div>`);
      const button = document.createElement('sms-button');
      button.number = '0612345678';
      holder.append(button);
      await timers.advance(600);
      await button.updateComplete;
      expect(descriptionOf(sms())).to.equal('SMS is niet gekoppeld: deze pagina heeft geen sms-provider met een adapter.');
      expect(isUsable()).to.equal(false);
    } finally {
      timers.end();
    }
  });

  it('C6 shows nothing at all where the module is off', async () => {
    const { button } = await openCard({ backend: startBackend({ capabilities: { enabled: false } }) });
    expect(findAll('button')).to.have.length(0);
    expect(seenText(button)).to.equal('');
    const { width, height } = button.getBoundingClientRect();
    expect(width * height).to.equal(0);
    button.open();
    await settled();
    expect(isThere('dialog')).to.equal(false);
  });

  it('C6 shows itself when the module is put on', async () => {
    const { button } = await openCard({ backend: startBackend({ capabilities: { enabled: false } }) });
    button.adapter = startBackend().adapter;
    await until(() => find('button', /^SMS/), 'it is there');
  });

  it('can be used before the backend has answered: only sending waits', async () => {
    const backend = startBackend();
    const adapter: SmsAdapter = { ...backend.adapter, capabilities: () => new Promise(() => undefined) };
    const holder = await fixture<HTMLElement>(html`<div lang="nl"></div>`);
    const button = document.createElement('sms-button');
    Object.assign(button, { adapter, number: '0612345678', name: 'Kris' });
    holder.append(button);
    await button.updateComplete;
    await click(sms());
    await untilOpen();
    await type('Dag');
    expect(textField().value).to.equal('Dag');
  });
});

describe('sms-button: how it looks', () => {
  for (const appearance of ['button', 'icon', 'link']) {
    it(`as ${appearance} has a name and can be pressed`, async () => {
      const { button } = await openCard({ attributes: { appearance } });
      expect(findAll('button', appearance === 'icon' ? 'SMS versturen naar Anneke Peeters' : 'SMS')).to.have.length(1);
      await click(findAll('button')[0]!);
      await untilOpen();
      button.close();
      await untilClosed();
      await hoverNothing();
      await expect(button).to.be.accessible();
    });
  }

  it("bears the host's own words, by its slot or by its strings", async () => {
    const { button } = await openCard();
    button.innerHTML = '<span slot="label">Bericht</span>';
    await button.updateComplete;
    expect(isThere('button', 'Bericht')).to.equal(true);
    button.innerHTML = '';
    button.strings = { 'button.label': 'Sms’je' };
    await button.updateComplete;
    expect(isThere('button', 'Sms’je')).to.equal(true);
  });

  it('obeys the page on its outer box', async () => {
    const { button } = await openCard();
    button.hidden = true;
    expect(button.checkVisibility()).to.equal(false);
    button.hidden = false;
    expect(button.checkVisibility()).to.equal(true);
    button.style.display = 'none';
    expect(button.checkVisibility()).to.equal(false);
  });
});
