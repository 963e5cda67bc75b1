import { expect, fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import '../../src/define/sms-counter.js';
import '../../src/define/sms-provider.js';
import '../../src/define/words.js';
import type { SmsCounterElement } from '../../src/elements/sms-counter/sms-counter.js';
import type { CountDetail } from '../../src/ui/events.js';
import { fakeClock, memoryAdapter } from '../../src/testing/index.js';
import { findAll, seenText } from '../support/find.js';
import { replaceTimers, restoreTimers, settle } from '../support/time.js';

async function count(
  value: string,
  { profile = 'hr', lang = 'nl' }: { profile?: unknown; lang?: string } = {},
): Promise<SmsCounterElement> {
  const counter = await fixture<SmsCounterElement>(html`<sms-counter lang=${lang} .profile=${profile} .value=${value}></sms-counter>`);
  await settle();
  return counter;
}

/** What can be seen of the figures. */
function figures(counter: SmsCounterElement): string {
  const part = counter.shadowRoot!.querySelector('[part=figures]');
  return part ? seenText(part) : '';
}

/** What a screen reader was told last. */
function announced(counter: SmsCounterElement): string {
  return findAll('status', undefined, counter)
    .map((region) => region.textContent.trim())
    .join();
}

describe('sms-counter', () => {
  describe('in the profile hr', () => {
    for (const [id, what, text, shown] of [
      ['C13', 'nothing', '', '0/1'],
      ['C13', '146 letters', 'a'.repeat(146), '146/1'],
      ['C13', 'a full SMS', 'a'.repeat(160), '160/1'],
      ['C13', 'one letter more', 'a'.repeat(161), '161/2'],
      ['C13', 'all that is allowed', 'a'.repeat(452), '452/3'],
      ['C14', 'spaces, marks and line breaks', ' .,!?\n\r\n:;-', '11/1'],
      ['C14', 'letters of the alphabet of SMS with an accent', 'éèàùçÉÄÖÜß', '10/1'],
      ['C15', 'a euro sign', '€', '2/1'],
      ['C15', 'every character that counts for two', '^{}\\[~]|€\f', '20/1'],
      ['C15', '159 letters and a bracket', `${'a'.repeat(159)}[`, '161/2'],
      ['C15', 'a letter that makes every one count as in Unicode', `ê${'a'.repeat(70)}`, '71/2'],
      ['C15', 'an emoji', '🙂', '2/1'],
    ] as const) {
      it(`${id} counts ${what}: ${shown}`, async () => {
        expect(figures(await count(text))).to.equal(shown);
      });
    }
  });

  describe('looks as the profile says', () => {
    for (const [style, profile, text, shown] of [
      ['typed and messages', 'hr', 'a'.repeat(200), '200/2'],
      ['what is left', 'recruitment', '', '140 karakters over'],
      ['what is left, one', 'recruitment', 'a'.repeat(139), '1 karakter over'],
      ['the maximum and messages', 'veterinary', 'a'.repeat(161), 'maximaal 1.377 · 161/2'],
      [
        'without a maximum, typed and messages',
        { name: 'free', counter: { style: 'max-and-segments' }, limits: { unitsGsm7: null, unitsUcs2: null, segments: null } },
        'abc',
        '3/1',
      ],
      ['nothing at all', { name: 'silent', counter: { style: 'off' } }, 'a'.repeat(500), ''],
    ] as const) {
      it(style, async () => {
        expect(figures(await count(text, { profile }))).to.equal(shown);
      });
    }

    it('also counts where it shows nothing', async () => {
      const counter = await count('abc', { profile: { name: 'silent', counter: { style: 'off' } } });
      expect(counter.result.units).to.equal(3);
      expect(seenText(counter)).to.equal('');
    });

    it('counts the text as it will be sent, where the profile replaces characters', async () => {
      const counter = await count('’t kost 5 – 6 euro…', { profile: 'garage' });
      expect(figures(counter)).to.equal('21/1');
      expect(counter.result.encoding).to.equal('gsm7');
    });
  });

  describe('over the limit', () => {
    for (const [profile, text, words] of [
      ['hr', 'a'.repeat(453), '1 teken te veel'],
      ['hr', 'a'.repeat(1_452), '1.000 tekens te veel'],
      ['hr', 'ш'.repeat(203), '2 tekens te veel'],
      ['recruitment', 'a'.repeat(145), '5 tekens te veel'],
      ['veterinary', 'a'.repeat(1_380), '3 tekens te veel'],
    ] as const) {
      it(`says by how much: ${words} (${profile})`, async () => {
        expect(seenText(await count(text, { profile }))).to.contain(words);
      });
    }

    it('says nothing of it at the limit', async () => {
      expect(seenText(await count('a'.repeat(452)))).not.to.contain('te veel');
    });
  });

  it('tells the whole count to a program', async () => {
    expect((await count('a'.repeat(161))).result).to.deep.equal({
      encoding: 'gsm7',
      units: 161,
      segments: 2,
      lastSegmentUnits: 8,
      unitsLeft: 145,
      limit: 452,
      over: 0,
    } satisfies CountDetail);
  });

  it('takes the limits from the backend where that says some', async () => {
    const adapter = memoryAdapter({ capabilities: { rules: { limits: { unitsGsm7: 100, unitsUcs2: 50, segments: 1 } } } });
    const provider = await fixture(
      html`<sms-provider .adapter=${adapter} profile="hr" lang="nl"><sms-counter .value=${'a'.repeat(101)}></sms-counter></sms-provider>`,
    );
    await settle();
    expect(seenText(provider.querySelector('sms-counter')!)).to.contain('1 teken te veel');
  });

  it('speaks the language of the page, also when that changes', async () => {
    const counter = await count('a'.repeat(453), { lang: 'en' });
    expect(seenText(counter)).to.contain('1 character too many');
    counter.lang = 'nl';
    await counter.updateComplete;
    expect(seenText(counter)).to.contain('1 teken te veel');
  });

  for (const [name, value] of [
    ['100,000 characters', '€'.repeat(100_000)],
    ['lone surrogates', '\uD83D\uDE42\uD83D \uDE42'],
    ['NUL and control characters', '\u0000\u0001\u202E'],
  ] as const) {
    it(`takes ${name}`, async () => {
      const counter = await count(value);
      expect(counter.result.units).to.be.greaterThan(0);
      expect(figures(counter)).to.match(/^\d+\/\d+$/);
    });
  }

  for (const value of [undefined, null, 7, {}] as const) {
    it(`counts what a script sets as a text: ${String(value)}`, async () => {
      const counter = await count(value as string);
      expect(figures(counter)).to.match(/^\d+\/1$/);
    });
  }

  describe('beside a field of the host', () => {
    const place = (content: unknown): Promise<HTMLElement> => fixture<HTMLElement>(html`<div lang="nl">${content}</div>`);

    for (const id of ['tekst', 'form:bericht', 'a b', 'prijs$', '1e', '#x', 'ctl00$Main.Text[0]', "o'neill", '"']) {
      it(`finds it by the id ${JSON.stringify(id)}`, async () => {
        const page = await place(html`<textarea id=${id}>Hallo</textarea><sms-counter profile="hr" for=${id}></sms-counter>`);
        const counter = page.querySelector('sms-counter')!;
        expect(figures(counter)).to.equal('5/1');
        page.querySelector('textarea')!.focus();
        await sendKeys({ type: ' jij' });
        await settle();
        expect(figures(counter)).to.equal('9/1');
      });
    }

    it('stands before it, in an input, or with nothing to count', async () => {
      const page = await place(html`
        <sms-counter id="one" profile="hr" for="later"></sms-counter>
        <input id="later" value="abc" />
        <sms-counter id="two" profile="hr" for="nowhere" value="xy"></sms-counter>
        <sms-counter id="three" profile="hr" for="one"></sms-counter>
      `);
      const [one, two, three] = [...page.querySelectorAll('sms-counter')] as [SmsCounterElement, SmsCounterElement, SmsCounterElement];
      await settle();
      expect([one, two, three].map(figures)).to.deep.equal(['3/1', '2/1', '0/1']);
    });

    it('finds it in its own shadow root', async () => {
      const host = await place(html``);
      const root = host.attachShadow({ mode: 'open' });
      root.innerHTML = '<textarea id="t">abcd</textarea><sms-counter profile="hr" for="t"></sms-counter>';
      const counter = root.querySelector('sms-counter')!;
      await settle();
      expect(figures(counter)).to.equal('4/1');
      root.querySelector('textarea')!.focus();
      await sendKeys({ type: 'e' });
      await settle();
      expect(figures(counter)).to.equal('5/1');
    });

    it('finds one that comes later, and one that takes its place', async () => {
      const page = await place(html`<sms-counter profile="hr" for="t"></sms-counter>`);
      const counter = page.querySelector('sms-counter')!;
      for (const text of ['eerste', 'tweede!']) {
        page.querySelector('textarea')?.remove();
        const field = document.createElement('textarea');
        field.id = 't';
        page.prepend(field);
        field.focus();
        await sendKeys({ type: text });
        await settle();
        expect(figures(counter)).to.equal(`${text.length}/1`);
      }
    });

    it('follows another field when it is told so', async () => {
      const page = await place(
        html`<textarea id="a">abc</textarea><textarea id="b">abcdef</textarea><sms-counter profile="hr" for="a"></sms-counter>`,
      );
      const counter = page.querySelector('sms-counter')!;
      counter.setAttribute('for', 'b');
      await settle();
      expect(figures(counter)).to.equal('6/1');
      page.querySelector<HTMLTextAreaElement>('#a')!.focus();
      await sendKeys({ type: 'x' });
      await settle();
      expect(figures(counter)).to.equal('6/1');
    });

    it('counts what a script has set when it is asked to', async () => {
      const page = await place(html`<textarea id="t">abc</textarea><sms-counter profile="hr" for="t"></sms-counter>`);
      const counter = page.querySelector('sms-counter')!;
      page.querySelector('textarea')!.value = 'abcdef';
      counter.refresh();
      expect(counter.result.units).to.equal(6);
      await settle();
      expect(figures(counter)).to.equal('6/1');
    });

    it('counts what a reset of the form leaves', async () => {
      const page = await place(
        html`<form>
          <textarea id="t">abc</textarea><sms-counter profile="hr" for="t"></sms-counter><button type="reset">Wissen</button>
        </form>`,
      );
      const counter = page.querySelector('sms-counter')!;
      page.querySelector('textarea')!.focus();
      await sendKeys({ type: 'def' });
      await settle();
      expect(figures(counter)).to.equal('6/1');
      page.querySelector('button')!.click();
      await settle();
      expect(figures(counter)).to.equal('3/1');
    });

    it('takes 100,000 pasted characters', async () => {
      const page = await place(html`<textarea id="t"></textarea><sms-counter profile="hr" for="t"></sms-counter>`);
      const field = page.querySelector('textarea')!;
      field.value = 'a'.repeat(100_000);
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await settle();
      const counter = page.querySelector('sms-counter')!;
      expect(counter.result).to.include({ units: 100_000, segments: Math.ceil(100_000 / 153), over: 100_000 - 452 });
      expect(seenText(counter)).to.contain('99.548 tekens te veel');
    });

    it('counts nothing any more once it is taken away, and goes on where it is put back', async () => {
      const page = await place(html`<textarea id="t">abc</textarea><sms-counter profile="hr" for="t"></sms-counter>`);
      const [field, counter] = [page.querySelector('textarea')!, page.querySelector('sms-counter')!];
      counter.remove();
      field.value = 'abcd';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      expect(counter.value).to.equal('abc');
      page.append(counter);
      await settle();
      expect(figures(counter)).to.equal('4/1');
    });
  });

  it('tells of each count that is another than before, and of no other', async () => {
    const counter = await count('abc');
    const heard: CountDetail[] = [];
    counter.parentElement!.addEventListener('sms-count-change', (event) => heard.push(event.detail));
    for (const value of ['abcd', 'abce', 'abcde', 'abcde']) {
      counter.value = value;
      counter.requestUpdate();
      await counter.updateComplete;
    }
    expect(heard.map(({ units }) => units)).to.deep.equal([4, 5]);
    counter.profile = 'recruitment';
    await counter.updateComplete;
    expect(heard.at(-1)).to.include({ units: 5, limit: 140 });
  });

  describe('for who listens', () => {
    afterEach(restoreTimers);

    it('has its words without the figures', async () => {
      const counter = await count('a'.repeat(146));
      const [figure] = counter.shadowRoot!.querySelectorAll('[part=figures]');
      expect(figure!.ariaHidden).to.equal('true');
      expect(seenText(counter)).to.match(/Tekens en sms’en ?: 146 tekens, 1 sms/);
    });

    it('speaks when typing has stopped for a second, not at each key', async () => {
      const clock = fakeClock();
      replaceTimers(clock);
      const counter = await count('');
      for (const value of ['a', 'ab', 'abc']) {
        counter.value = value;
        await counter.updateComplete;
        await clock.advance(900);
      }
      await settle();
      expect(announced(counter)).to.equal('');
      await clock.advance(100);
      await settle();
      expect(announced(counter)).to.equal('3 tekens, 1 sms');
    });

    it('is silent once it is gone', async () => {
      const clock = fakeClock();
      replaceTimers(clock);
      const counter = await count('');
      counter.value = 'a';
      await counter.updateComplete;
      counter.remove();
      expect(clock.waiting).to.equal(0);
    });
  });

  it('fills its bars from the side where reading begins', async () => {
    for (const [dir, side] of [
      ['ltr', 'left'],
      ['rtl', 'right'],
    ] as const) {
      const page = await fixture<HTMLElement>(html`<div dir=${dir}><sms-counter profile="hr" value="abc"></sms-counter></div>`);
      await settle();
      const [whole, filled] = [...page.querySelector('sms-counter')!.shadowRoot!.querySelectorAll('svg rect')].map((each) =>
        each.getBoundingClientRect(),
      );
      expect(filled!.width).to.be.lessThan(whole!.width / 2);
      expect(filled![side]).to.be.closeTo(whole![side], 0.1);
    }
  });

  describe('has nothing for axe to find', () => {
    for (const [name, value, profile, dir] of [
      ['empty', '', 'hr', 'ltr'],
      ['filled', 'a'.repeat(200), 'veterinary', 'ltr'],
      ['over the limit', 'a'.repeat(500), 'hr', 'ltr'],
      ['from right to left', 'ש'.repeat(300), 'recruitment', 'rtl'],
    ] as const) {
      it(name, async () => {
        const page = await fixture<HTMLElement>(
          html`<div dir=${dir} lang="nl"><sms-counter profile=${profile} .value=${value}></sms-counter></div>`,
        );
        await settle();
        await expect(page).to.be.accessible();
      });
    }
  });
});
