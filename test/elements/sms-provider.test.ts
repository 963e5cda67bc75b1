import { expect, fixture, html } from '@open-wc/testing';
import type { SmsAdapter } from '../../src/adapter/contract.js';
import type { SmsLogElement } from '../../src/elements/sms-log/sms-log.js';
import type { SmsProviderElement } from '../../src/elements/sms-provider/sms-provider.js';
import { fakeClock } from '../../src/testing/index.js';
import { spyOnConsole } from '../support/console.js';
import { seenText } from '../support/find.js';
import { backendWith, closeBackends, LogDriver, openLog } from '../support/log.js';
import { manyMessages, message } from '../support/messages.js';
import { replaceTimers, restoreTimers, settle } from '../support/time.js';

const NO_ADAPTER = 'SMS is niet gekoppeld';

/** A backend with one text, to tell it from another. */
const saying = (text: string): ReturnType<typeof backendWith> => backendWith({ messages: [message({ id: text, text })] });

function hear(target: EventTarget, type: string): CustomEvent[] {
  const heard: CustomEvent[] = [];
  target.addEventListener(type, (event) => heard.push(event as CustomEvent));
  return heard;
}

async function mount(content: unknown): Promise<HTMLElement> {
  const page = await fixture<HTMLElement>(html`<div lang="nl">${content}</div>`);
  await settle();
  return page;
}

const textsOf = (log: SmsLogElement): readonly string[] => new LogDriver(log, null as never).column('Commentaar');

describe('sms-provider', () => {
  afterEach(() => {
    restoreTimers();
    closeBackends();
  });

  describe('gives its adapter to what stands inside', () => {
    it('however deep, also in a shadow root', async () => {
      const page = await mount(
        html`<sms-provider profile="hr" .adapter=${saying('een')}
          ><div><section></section></div
        ></sms-provider>`,
      );
      const root = page.querySelector('section')!.attachShadow({ mode: 'open' });
      root.innerHTML = '<sms-log></sms-log>';
      await settle();
      expect(textsOf(root.querySelector('sms-log')!)).to.deep.equal(['een']);
    });

    it('when it comes late', async () => {
      const log = await openLog(undefined);
      expect(log.rows).to.have.length(0);
      log.provider.adapter = saying('een');
      await settle();
      expect(log.column('Commentaar')).to.deep.equal(['een']);
    });

    it('when another takes its place', async () => {
      const log = await openLog(saying('een'));
      log.provider.adapter = saying('twee');
      await settle();
      expect(log.column('Commentaar')).to.deep.equal(['twee']);
    });

    it('without anything of the one before, however late that answers', async () => {
      let answer: (page: { items: [] | ReturnType<typeof manyMessages> }) => void = () => undefined;
      const slow: SmsAdapter = { ...backendWith({}), listMessages: () => new Promise((resolve) => (answer = resolve)) };
      const log = await openLog(slow);
      log.provider.adapter = saying('twee');
      await settle();
      answer({ items: manyMessages(3) });
      await settle();
      expect(log.column('Commentaar')).to.deep.equal(['twee']);
    });

    it('and says so, half a second after it was taken away', async () => {
      const clock = fakeClock();
      replaceTimers(clock);
      const log = await openLog(saying('een'));
      log.provider.adapter = undefined;
      await settle();
      expect(log.rows).to.have.length(0);
      await clock.advance(499);
      await settle();
      expect(log.text).not.to.contain(NO_ADAPTER);
      await clock.advance(1);
      await settle();
      expect(log.text).to.contain(NO_ADAPTER);
      log.provider.adapter = saying('twee');
      await settle();
      expect(log.text).not.to.contain(NO_ADAPTER);
      expect(log.column('Commentaar')).to.deep.equal(['twee']);
    });

    it('and says so where there never was one, nor a provider', async () => {
      const clock = fakeClock();
      replaceTimers(clock);
      const page = await mount(html`<sms-provider><sms-log></sms-log></sms-provider><sms-log></sms-log>`);
      await clock.advance(500);
      await settle();
      for (const log of page.querySelectorAll('sms-log')) expect(seenText(log)).to.contain(NO_ADAPTER);
    });

    for (const nonsense of ['/api/sms', 7, true, null, () => undefined, {}, []]) {
      it(`and stays whole when it is none: ${JSON.stringify(nonsense) ?? 'a function'}`, async () => {
        const spy = spyOnConsole();
        const log = await openLog(nonsense as unknown as SmsAdapter);
        log.provider.adapter = saying('een');
        await settle();
        spy.end();
        expect(log.column('Commentaar')).to.deep.equal(['een']);
        expect(spy.lines.filter((line) => !line.includes('lit.dev')).length).to.be.at.most(1);
      });
    }

    it('to elements that are put in, taken out and put in again', async () => {
      const page = await mount(html`<sms-provider profile="hr" .adapter=${saying('een')}></sms-provider>`);
      const provider = page.querySelector('sms-provider')!;
      const log = document.createElement('sms-log');
      for (const place of [provider, page, provider]) {
        place.append(log);
        await settle();
        expect(textsOf(log)).to.deep.equal(place === provider ? ['een'] : []);
      }
    });

    it('to elements that are moved to another provider', async () => {
      const page = await mount(html`
        <sms-provider profile="hr" .adapter=${saying('een')}><sms-log></sms-log></sms-provider>
        <sms-provider profile="hr" .adapter=${saying('twee')}></sms-provider>
      `);
      const log = page.querySelector('sms-log')!;
      expect(textsOf(log)).to.deep.equal(['een']);
      page.querySelectorAll('sms-provider')[1]!.append(log);
      await settle();
      expect(textsOf(log)).to.deep.equal(['twee']);
    });

    it('asking the backend once who is there, for all of them', async () => {
      const backend = backendWith({});
      let asked = 0;
      const adapter: SmsAdapter = { ...backend, me: (params, options) => ((asked += 1), backend.me(params, options)) };
      await mount(
        html`<sms-provider .adapter=${adapter}
          >${[1, 2, 3].map(() => html`<sms-log></sms-log><sms-button number="0470123456"></sms-button>`)}</sms-provider
        >`,
      );
      expect(asked).to.equal(1);
    });
  });

  it('is no box of its own', async () => {
    const page = await mount(html`<sms-provider><p style="margin:0">een</p></sms-provider>`);
    expect(getComputedStyle(page.querySelector('sms-provider')!).display).to.equal('contents');
  });

  describe('one inside another', () => {
    it('speaks for what stands in it, and says nothing to the outside', async () => {
      const page = await mount(
        html`<sms-provider profile="hr" .adapter=${saying('buiten')}>
          <sms-log></sms-log>
          <sms-provider profile="garage" .adapter=${saying('binnen')}><sms-log></sms-log></sms-provider>
        </sms-provider>`,
      );
      const [outer, inner] = [...page.querySelectorAll('sms-log')].map((log) => new LogDriver(log, null as never));
      expect(outer!.column('Commentaar')).to.deep.equal(['buiten']);
      expect(inner!.column('Commentaar')).to.deep.equal(['binnen']);
      expect(outer!.heads).to.include('Onderwerp');
      expect(inner!.heads).not.to.include('Onderwerp');
    });

    it('never lends the adapter of the outer one while its own has not come', async () => {
      const page = await mount(
        html`<sms-provider profile="hr" .adapter=${saying('buiten')}>
          <sms-provider profile="hr"><sms-log></sms-log></sms-provider>
        </sms-provider>`,
      );
      expect(textsOf(page.querySelector('sms-log')!)).to.deep.equal([]);
    });
  });

  describe('says that the backend is ready', () => {
    it('once, with what it can do and who is there', async () => {
      const log = await openLog(undefined);
      const heard = hear(log.provider.parentElement!, 'sms-ready');
      log.provider.adapter = backendWith({ me: { name: 'Sofie' } });
      await settle();
      log.provider.profile = 'garage';
      log.provider.append(document.createElement('sms-log'));
      await settle();
      expect(heard).to.have.length(1);
      const { capabilities, me } = (heard[0] as CustomEvent<{ capabilities: { contractVersion: string }; me: { name: string } }>).detail;
      expect(me.name).to.equal('Sofie');
      expect(capabilities.contractVersion).to.equal('1.0');
    });

    it('of each that has the same adapter', async () => {
      const backend = backendWith({});
      const heard = hear(document, 'sms-ready');
      await mount(html`<sms-provider id="one" .adapter=${backend}></sms-provider>`);
      await mount(html`<sms-provider id="two" .adapter=${backend}></sms-provider>`);
      expect(heard.map(({ target }) => (target as Element).id)).to.deep.equal(['one', 'two']);
    });

    it('not again when it is moved in the page', async () => {
      const log = await openLog(saying('een'));
      const heard = hear(document, 'sms-ready');
      const home = document.createElement('section');
      log.provider.before(home);
      home.append(log.provider);
      await settle();
      expect(heard).to.have.length(0);
      expect(log.column('Commentaar')).to.deep.equal(['een']);
    });

    it('for each adapter', async () => {
      const log = await openLog(backendWith({}));
      const heard = hear(log.provider, 'sms-ready');
      log.provider.adapter = backendWith({});
      await settle();
      expect(heard).to.have.length(1);
    });

    it('not when it is not: then it says what went wrong', async () => {
      const backend = backendWith({});
      backend.faults.always('capabilities', 503);
      const page = await mount(html`<sms-provider></sms-provider>`);
      const provider = page.querySelector('sms-provider')!;
      const [ready, errors] = [hear(page, 'sms-ready'), hear(page, 'sms-error')];
      provider.adapter = backend;
      await settle();
      expect(ready).to.have.length(0);
      expect(errors.map(({ detail }) => (detail as { code: string }).code)).to.deep.equal(['unavailable']);
      expect(JSON.parse(JSON.stringify(errors[0]!.detail))).to.include({ code: 'unavailable', status: 503 });
    });
  });

  describe('when the user is no longer known', () => {
    it('asks the host to let him log in, and goes on when told', async () => {
      const backend = saying('een');
      backend.faults.next('me', 401);
      const page = await mount(html`<sms-provider profile="hr"><sms-log></sms-log></sms-provider>`);
      const provider = page.querySelector('sms-provider')!;
      const [asked, ready] = [hear(page, 'sms-auth-required'), hear(page, 'sms-ready')];
      provider.adapter = backend;
      await settle();
      expect(asked.map(({ detail }) => detail as unknown)).to.deep.equal([{ reason: 'unauthorized' }]);
      expect(ready).to.have.length(0);
      await provider.resume();
      expect(ready).to.have.length(1);
      expect(asked).to.have.length(1);
    });

    it('resume and signOut do nothing without an adapter', async () => {
      const page = await mount(html`<sms-provider></sms-provider>`);
      const provider = page.querySelector('sms-provider')!;
      await provider.resume();
      provider.signOut();
      expect(seenText(provider)).to.equal('');
    });

    it('tells who is there after another user has logged in', async () => {
      const backend = backendWith({});
      let name = 'Sofie';
      const adapter: SmsAdapter = { ...backend, me: () => Promise.resolve({ id: name, name, permissions: ['sms.send', 'sms.see.all'] }) };
      const page = await mount(html`<sms-provider .adapter=${adapter}></sms-provider>`);
      const heard = hear(page, 'sms-ready');
      name = 'Wim';
      page.querySelector('sms-provider')!.signOut();
      await page.querySelector('sms-provider')!.resume();
      expect(heard.map(({ detail }) => (detail as { me: { name: string } }).me.name)).to.deep.equal(['Wim']);
    });

    it('throws typed text away when the user leaves', async () => {
      const page = await mount(
        html`<sms-provider profile="hr" .adapter=${backendWith({})}>
          <sms-compose inline number="0470 12 34 56"></sms-compose>
        </sms-provider>`,
      );
      const compose = page.querySelector('sms-compose')!;
      compose.value = 'Geheim';
      page.querySelector('sms-provider')!.signOut();
      await settle();
      expect(compose.value).to.equal('');
    });
  });

  describe('gives the looks', () => {
    const schemes = async (theme: string, scheme: string): Promise<string> => {
      const page = await mount(
        html`<div style="color-scheme: ${scheme}">
          <sms-provider theme=${theme} .adapter=${saying('een')}><sms-log></sms-log></sms-provider>
        </div>`,
      );
      const root = page.querySelector('sms-log')!.shadowRoot!.querySelector('td')!;
      return getComputedStyle(root).color;
    };
    const DARK = 'rgb(232, 236, 243)';
    const LIGHT = 'rgb(27, 35, 48)';

    for (const [theme, scheme, color] of [
      ['auto', 'light', LIGHT],
      ['auto', 'dark', DARK],
      ['light', 'dark', LIGHT],
      ['dark', 'light', DARK],
      ['sepia', 'dark', DARK],
    ] as const) {
      it(`${theme} on a ${scheme} page`, async () => {
        expect(await schemes(theme, scheme)).to.equal(color);
      });
    }

    it('a theme that changes', async () => {
      const log = await openLog(saying('een'));
      const color = (): string => getComputedStyle(log.rows[0]!).color;
      log.provider.theme = 'dark';
      await settle();
      expect(color()).to.equal(DARK);
      log.provider.theme = 'light';
      await settle();
      expect(color()).to.equal(LIGHT);
    });

    it('a profile by name, as an object, and one that nobody knows', async () => {
      const log = await openLog(saying('een'), { profile: 'garage' });
      expect(log.heads).to.deep.equal(['Datum', 'Geplaatst door', 'Aan', 'Commentaar', 'Status']);
      log.provider.profile = { name: 'mine', log: { columns: ['text'] } };
      await settle();
      expect(log.heads).to.deep.equal(['Commentaar']);
      log.provider.profile = 'nobody-knows';
      await settle();
      expect(log.heads).to.include.members(['Datum', 'Commentaar']);
    });
  });

  describe('gives the words', () => {
    it("the host's own before those of the language", async () => {
      const log = await openLog(backendWith({}));
      log.provider.strings = { 'log.empty': 'Nog geen berichten.' };
      await settle();
      expect(log.text).to.contain('Nog geen berichten.');
      log.provider.strings = undefined;
      await settle();
      expect(log.text).to.contain('Hier is nog geen SMS verstuurd.');
    });

    it('those of the element before those of the provider', async () => {
      const log = await openLog(backendWith({}));
      log.provider.strings = { 'log.empty': 'Van de provider.' };
      log.element.strings = { 'log.empty': 'Van het element.' };
      await settle();
      expect(log.text).to.contain('Van het element.');
    });

    it('in the language of the nearest element that has one', async () => {
      const log = await openLog(backendWith({}), { lang: 'en' });
      expect(log.text).not.to.contain('Hier is nog geen');
      log.provider.lang = 'nl-BE';
      await settle();
      expect(log.text).to.contain('Hier is nog geen SMS verstuurd.');
      log.element.lang = 'en';
      await settle();
      expect(log.text).not.to.contain('Hier is nog geen');
    });

    it('in the language of the page when that changes', async () => {
      const before = document.documentElement.lang;
      const log = await openLog(backendWith({}));
      log.provider.removeAttribute('lang');
      for (const lang of ['en', 'nl']) {
        document.documentElement.lang = lang;
        await settle();
        expect(log.text.includes('Hier is nog geen')).to.equal(lang === 'nl');
      }
      document.documentElement.lang = before;
    });

    for (const lang of ['xx', 'not a language', '-']) {
      it(`in English where nobody speaks ${JSON.stringify(lang)}`, async () => {
        const log = await openLog(saying('een'), { lang, profile: 'standard' });
        expect(log.heads).to.include('Date');
      });
    }
  });

  it('has its elements in the page before it is defined: a parsed page works', async () => {
    const page = await mount(html``);
    page.innerHTML = '<sms-provider profile="hr"><sms-log></sms-log></sms-provider>';
    const provider: SmsProviderElement = page.querySelector('sms-provider')!;
    provider.adapter = saying('een');
    await settle();
    expect(textsOf(page.querySelector('sms-log')!)).to.deep.equal(['een']);
  });
});
