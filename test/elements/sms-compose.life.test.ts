import { expect, fixture, html } from '@open-wc/testing';
import type { SmsComposeElement } from '../../src/elements/sms-compose/sms-compose.js';
import { spyOnConsole, type ConsoleSpy } from '../support/console.js';
import { fakeTimers } from '../support/fake-timers.js';
import { find, focusedAs, get, isThere, seenText } from '../support/find.js';
import { click, openCompose, settled, startBackend, textField, type, typesOf, until } from '../support/page.js';

const NO_ADAPTER = 'SMS is niet gekoppeld: deze pagina heeft geen sms-provider met een adapter.';

let spy: ConsoleSpy;
beforeEach(() => (spy = spyOnConsole()));
afterEach(() => {
  spy.end();
  expect(spy.lines).to.deep.equal([]);
});

const newHolder = (): Promise<HTMLElement> => fixture(html`<div lang="nl"></div>`);

describe('sms-compose: in whatever order a page puts it together', () => {
  const values = {
    inline: true,
    recipientName: 'Kris',
    number: '0470123456',
    value: 'Dag',
    route: 'priority',
    kind: 'employee',
    profile: 'hr',
  };
  const set = (element: Element): void => void Object.assign(element, values, { adapter: startBackend().adapter });

  const orders: readonly (readonly [string, (holder: HTMLElement) => SmsComposeElement])[] = [
    [
      'properties before it is upgraded',
      (holder) => {
        // In a document without custom elements it is a plain element, as before a script has loaded.
        const element = document.implementation.createHTMLDocument().createElement('sms-compose');
        set(element);
        holder.append(element);
        return element;
      },
    ],
    [
      'properties before it is connected',
      (holder) => {
        const element = document.createElement('sms-compose');
        set(element);
        holder.append(element);
        return element;
      },
    ],
    [
      'properties after it is connected',
      (holder) => {
        const element = document.createElement('sms-compose');
        holder.append(element);
        set(element);
        return element;
      },
    ],
    [
      'attributes, by the parser',
      (holder) => {
        holder.innerHTML =
          '<sms-compose inline recipient-name="Kris" number="0470123456" value="Dag" route="priority" kind="employee" profile="hr"></sms-compose>';
        const element = holder.querySelector('sms-compose')!;
        element.adapter = startBackend().adapter;
        return element;
      },
    ],
  ];

  for (const [what, make] of orders) {
    it(`is the same: ${what}`, async () => {
      const compose = make(await newHolder());
      await until(() => find('radiogroup'), 'the backend has answered');
      expect(compose.constructor).to.equal(customElements.get('sms-compose'));
      expect(textField().value).to.equal('Dag');
      expect((get('textbox', 'Aan') as HTMLInputElement).value).to.equal('Kris');
      expect((get('radio', /^Prio/) as HTMLInputElement).checked).to.equal(true);
      expect(seenText(compose)).to.contain('3/1');
    });
  }

  it('opens when `open` was set before anything else', async () => {
    const holder = await newHolder();
    const compose = document.createElement('sms-compose');
    compose.setAttribute('open', '');
    holder.append(compose);
    await until(() => find('dialog', 'Versturen SMS'), 'the window is open');
    expect(focusedAs()).to.equal('textbox "Tekst"');
  });

  it('says that there is no backend only when none comes, and forgets it when one does', async () => {
    const timers = fakeTimers();
    let compose: SmsComposeElement;
    try {
      const holder = await newHolder();
      compose = document.createElement('sms-compose');
      compose.inline = true;
      holder.append(compose);
      await timers.advance(400);
      expect(seenText(compose)).to.not.contain(NO_ADAPTER);
      await timers.advance(200);
      await compose.updateComplete;
      expect(seenText(compose)).to.contain(NO_ADAPTER);
    } finally {
      timers.end();
    }
    compose.adapter = startBackend().adapter;
    await compose.updateComplete;
    expect(seenText(compose)).to.not.contain(NO_ADAPTER);
  });

  it('without a backend a press of the button says so and keeps the text', async () => {
    const holder = await newHolder();
    const compose = document.createElement('sms-compose');
    Object.assign(compose, { inline: true, number: '0612345678', value: 'Dag' });
    holder.append(compose);
    await compose.updateComplete;
    await click(get('button', 'Verzenden'));
    await until(() => seenText(compose).includes(NO_ADAPTER), 'it says so');
    expect(textField().value).to.equal('Dag');
  });

  it('finds a provider that is put around it later', async () => {
    const holder = await newHolder();
    const compose = document.createElement('sms-compose');
    Object.assign(compose, { inline: true, number: '0470123456', value: 'Dag', kind: 'employee' });
    holder.append(compose);
    await compose.updateComplete;
    const provider = document.createElement('sms-provider');
    provider.profile = 'hr';
    const backend = startBackend();
    provider.adapter = backend.adapter;
    holder.append(provider);
    provider.append(compose);
    await until(() => find('radiogroup'), 'the backend has answered');
    await click(get('button', 'Verzenden'));
    await until(() => compose.value === '', 'it was accepted');
    expect(await backend.accepted()).to.deep.equal(['Dag']);
  });

  it('finds a provider that is upgraded later than itself', async () => {
    const holder = await newHolder();
    const provider = document.implementation.createHTMLDocument().createElement('sms-provider');
    const backend = startBackend();
    Object.assign(provider, { profile: 'hr', adapter: backend.adapter });
    const compose = document.createElement('sms-compose');
    Object.assign(compose, { inline: true, number: '0470123456', value: 'Dag' });
    provider.append(compose);
    holder.append(provider);
    await until(() => find('radiogroup'), 'the backend has answered');
  });

  it("takes the provider's adapter when that comes later, or is another", async () => {
    const [first, second] = [startBackend(), startBackend()];
    const { provider, compose } = await openCompose({ adapter: undefined, untilReady: false, inline: true, value: 'Een' });
    provider.adapter = first.adapter;
    await provider.updateComplete;
    await settled();
    compose.send();
    await until(() => compose.value === '', 'it was accepted');
    provider.adapter = second.adapter;
    await provider.updateComplete;
    await settled();
    compose.value = 'Twee';
    compose.send();
    await until(() => compose.value === '', 'it was accepted');
    expect(await first.accepted()).to.deep.equal(['Een']);
    expect(await second.accepted()).to.deep.equal(['Twee']);
  });

  it('two providers on a page: each element has the nearest, and its own adapter before both', async () => {
    const holder = await newHolder();
    const backends = [startBackend(), startBackend(), startBackend()] as const;
    holder.innerHTML =
      '<sms-provider id="a"><sms-compose inline></sms-compose><sms-provider id="b"><sms-compose inline></sms-compose><sms-compose inline></sms-compose></sms-provider></sms-provider>';
    const [outer, inner] = [...holder.querySelectorAll('sms-provider')] as const;
    outer!.adapter = backends[0].adapter;
    inner!.adapter = backends[1].adapter;
    const composes = [...holder.querySelectorAll('sms-compose')];
    composes[2]!.adapter = backends[2].adapter;
    for (const [index, compose] of composes.entries()) Object.assign(compose, { number: '+32470123456', value: `voor ${index}` });
    await settled();
    for (const compose of composes) compose.send();
    await until(() => composes.every((compose) => compose.value === ''), 'all are accepted');
    for (const [index, backend] of backends.entries()) expect(await backend.accepted()).to.deep.equal([`voor ${index}`]);
  });
});

describe('sms-compose: moved and removed', () => {
  it('moved while it sends: nothing breaks and it is sent once', async () => {
    const backend = startBackend();
    const { provider, compose, events } = await openCompose({ adapter: backend.adapter });
    await type('Dag');
    backend.faults.latency = 500;
    await click(get('button', 'Verzenden'));
    await until(() => backend.sends.length === 1, 'it is on its way');
    const place = document.createElement('div');
    provider.append(place);
    place.append(compose);
    await settled();
    expect(isThere('dialog', 'Versturen SMS')).to.equal(true);
    await backend.clock.advance(1000);
    await until(() => !find('dialog'), 'the window closes');
    expect(backend.sends).to.have.length(1);
    expect(typesOf(events)).to.deep.equal(['sms-open', 'sms-before-send', 'sms-sent', 'sms-close']);
  });

  it('removed while it sends: nothing breaks, and put back it knows what became of it', async () => {
    const backend = startBackend();
    const { provider, compose } = await openCompose({ adapter: backend.adapter });
    await type('Dag');
    backend.faults.latency = 500;
    await click(get('button', 'Verzenden'));
    await until(() => backend.sends.length === 1, 'it is on its way');
    compose.remove();
    await backend.clock.advance(1000);
    await settled();
    provider.append(compose);
    await compose.updateComplete;
    expect(backend.sends).to.have.length(1);
    expect(compose.value).to.equal('');
    expect(compose.open).to.equal(false);
    compose.show();
    await compose.updateComplete;
    expect(textField().readOnly).to.equal(false);
  });

  it('removed while the outcome is unknown, and put back: still unknown, never sent again by itself', async () => {
    const backend = startBackend();
    backend.faults.next('send', 'timeout-after-acceptance');
    const { provider, compose } = await openCompose({ adapter: backend.adapter });
    await type('Dag');
    await click(get('button', 'Verzenden'));
    await until(() => find('button', 'Controleren'), 'nobody knows');
    compose.remove();
    await settled();
    provider.append(compose);
    await until(() => find('button', 'Controleren'), 'still nobody knows');
    expect(textField().value).to.equal('Dag');
    await click(get('button', 'Controleren'));
    await until(() => !find('dialog'), 'the window closes');
    expect(await backend.accepted()).to.deep.equal(['Dag']);
  });

  it('moved while open with a text: still open, with its text, and nothing is asked', async () => {
    const { provider, compose, events } = await openCompose();
    await type('Dag');
    const place = document.createElement('div');
    provider.append(place);
    place.append(compose);
    await settled();
    expect(get('dialog', 'Versturen SMS').matches(':modal')).to.equal(true);
    expect(isThere('alertdialog')).to.equal(false);
    expect(textField().value).to.equal('Dag');
    expect(typesOf(events)).to.deep.equal(['sms-open']);
  });

  it('removed while a question is open: nothing breaks', async () => {
    const { provider, compose } = await openCompose();
    await type('Dag');
    await click(get('button', 'Annuleren'));
    await until(() => find('alertdialog'), 'a question is asked');
    compose.remove();
    await settled();
    provider.append(compose);
    await settled();
    expect(compose.value).to.equal('Dag');
    expect(isThere('dialog', 'Versturen SMS')).to.equal(true);
  });

  it('the provider removed and put back: it goes on', async () => {
    const backend = startBackend();
    const { provider, compose } = await openCompose({ adapter: backend.adapter, inline: true, value: 'Dag' });
    const holder = provider.parentElement!;
    provider.remove();
    await settled();
    holder.append(provider);
    await settled();
    compose.send();
    await until(() => compose.value === '', 'it was accepted');
    expect(await backend.accepted()).to.deep.equal(['Dag']);
  });
});

describe('sms-compose: the language', () => {
  const title = (compose: SmsComposeElement): string | undefined =>
    compose.shadowRoot!.querySelector('[part~="title"]')?.textContent?.trim();

  for (const [lang, expected] of [
    ['nl', 'Versturen SMS'],
    ['nl-BE', 'Versturen SMS'],
    ['NL-be', 'Versturen SMS'],
    ['en', 'Send SMS'],
    ['sw', 'Send SMS'],
    ['!!', 'Send SMS'],
  ] as const) {
    it(`"${lang}" of the nearest element gives "${expected}"`, async () => {
      const { compose } = await openCompose({ lang });
      expect(title(compose)).to.equal(expected);
    });
  }

  it('its own lang is nearer than that of the page, and can change', async () => {
    const { compose } = await openCompose({ lang: 'nl' });
    compose.lang = 'en';
    await compose.updateComplete;
    expect(title(compose)).to.equal('Send SMS');
  });

  it('follows the lang of the page when that changes', async () => {
    const before = document.documentElement.lang;
    const holder = await fixture(html`<div></div>`);
    const compose = document.createElement('sms-compose');
    holder.append(compose);
    try {
      document.documentElement.lang = 'nl';
      await until(() => title(compose) === 'Versturen SMS', 'it is Dutch');
      document.documentElement.lang = 'en';
      await until(() => title(compose) === 'Send SMS', 'it is English');
    } finally {
      document.documentElement.lang = before;
    }
  });

  it("a host's own words come first: of the element, then of the provider", async () => {
    const { provider, compose } = await openCompose({ lang: 'nl' });
    provider.strings = { 'compose.title': 'Stuur een bericht', 'compose.send': 'Weg ermee' };
    await provider.updateComplete;
    await compose.updateComplete;
    expect(title(compose)).to.equal('Stuur een bericht');
    compose.strings = { 'compose.title': 'Aan deze persoon' };
    await compose.updateComplete;
    expect(title(compose)).to.equal('Aan deze persoon');
    expect(isThere('button', 'Weg ermee')).to.equal(true);
  });
});
