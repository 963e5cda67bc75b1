import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { fakeTimers } from '../support/fake-timers.js';
import { descriptionOf, find, findAll, get, isThere, seenText } from '../support/find.js';
import { click, openCompose, paste, press, settled, startBackend, textField, type, until } from '../support/page.js';

const figures = (compose: Element): string => compose.shadowRoot!.querySelector('[part~="figures"]')?.textContent?.trim() ?? '';
const marks = (compose: Element): readonly string[] =>
  [...compose.shadowRoot!.querySelectorAll('mark')].map((mark) => mark.textContent ?? '');
const spoken = (): string =>
  findAll('status')
    .map((each) => each.textContent?.trim() ?? '')
    .join('')
    .replace(/\u00A0$/, '');

async function fill(compose: { updateComplete: Promise<boolean> }, text: string): Promise<void> {
  textField().select();
  paste(textField(), text);
  // What a text of other characters needs is loaded when the first of them is typed.
  await settled();
  await compose.updateComplete;
}

before(async () => {
  await import('../../src/core/text/prepare.js');
});

describe('sms-compose: the counter', () => {
  for (const [id, kind] of [
    ['C13', 'employee'],
    ['C43', 'private-customer'],
  ] as const) {
    it(`${id} shows typed/messages, as 146/1, and follows each key (${kind})`, async () => {
      const { compose } = await openCompose({ kind });
      expect(figures(compose)).to.equal('0/1');
      for (const [index, key] of [...'Dag!'].entries()) {
        await type(key);
        await compose.updateComplete;
        expect(figures(compose)).to.equal(`${index + 1}/1`);
      }
      for (const [length, expected] of [
        [146, '146/1'],
        [160, '160/1'],
        [161, '161/2'],
        [306, '306/2'],
        [307, '307/3'],
      ] as const) {
        await fill(compose, 'x'.repeat(length));
        expect(figures(compose)).to.equal(expected);
      }
    });
  }

  it('C14 counts spaces, line breaks and special characters', async () => {
    const { compose } = await openCompose();
    await fill(compose, 'a b\n\n@è ! ');
    expect(figures(compose)).to.equal('10/1');
  });

  it('C15 counts some special characters for more than one', async () => {
    const { compose } = await openCompose();
    await fill(compose, '€');
    expect(figures(compose)).to.equal('2/1');
    expect(seenText(compose)).to.contain('“€” telt voor twee tekens.');
    await fill(compose, `${'x'.repeat(70)}…`);
    expect(figures(compose)).to.equal('71/2');
  });

  it('C13 is said in words to whoever can not see it, as the description of the text', async () => {
    const { compose } = await openCompose();
    await fill(compose, 'x'.repeat(161));
    expect(descriptionOf(textField())).to.contain('161 tekens, 2 sms’en');
  });

  for (const [id, kind] of [
    ['C12', 'employee'],
    ['C43', 'private-customer'],
  ] as const) {
    it(`${id} takes 452 characters and no more (${kind}): one more is said, nothing is cut off, and nothing is sent`, async () => {
      const backend = startBackend();
      const { compose } = await openCompose({ kind, adapter: backend.adapter });
      await fill(compose, 'x'.repeat(453));
      expect(textField().value).to.have.length(453);
      expect(seenText(compose)).to.contain('1 teken te veel');
      expect(textField().getAttribute('aria-invalid')).to.equal('true');
      await click(get('button', 'Verzenden'));
      await until(() => seenText(compose).includes('Deze tekst is 1 teken te lang.'), 'it says why');
      expect(backend.sends).to.have.length(0);
      await fill(compose, 'x'.repeat(452));
      expect(seenText(compose)).to.not.contain('te veel');
      expect(textField().getAttribute('aria-invalid')).to.equal(null);
      await click(get('button', 'Verzenden'));
      await until(() => !find('dialog'), 'the window closes');
      expect(await backend.accepted()).to.deep.equal(['x'.repeat(452)]);
    });
  }

  it("obeys the backend's limit, which comes later, over the profile's", async () => {
    const backend = startBackend({ capabilities: { rules: { limits: { unitsGsm7: 5, unitsUcs2: 5, segments: 1 } } } });
    const { compose } = await openCompose({ adapter: backend.adapter });
    await type('123456');
    await until(() => seenText(compose).includes('1 teken te veel'), 'it is too long');
  });

  for (const [style, expected] of [
    ['remaining', '447 karakters over'],
    ['max-and-segments', 'maximaal 452 · 5/1'],
    ['off', ''],
  ] as const) {
    it(`looks as the profile wants: ${style}`, async () => {
      const { compose } = await openCompose({ profile: { name: `counter-${style}`, extends: 'hr', counter: { style } } });
      await fill(compose, 'Hallo');
      expect(figures(compose)).to.equal(expected);
    });
  }
});

describe('sms-compose: a word without an end', () => {
  for (const inline of [false, true]) {
    it(`is broken, so that nothing gets wider than ${inline ? 'its place in the page' : 'the window'}`, async () => {
      const { compose } = await openCompose({ inline, profile: 'garage', number: '+32470123456' });
      await fill(compose, `https://example.org/${'x'.repeat(600)}–`);
      const box = inline ? compose.shadowRoot!.querySelector('section')! : get('dialog');
      expect(box.scrollWidth).to.be.at.most(box.clientWidth);
      textField().blur();
      compose.focus();
      expect(box.scrollLeft).to.equal(0);
    });
  }
});

describe('sms-compose: characters that cost more', () => {
  it('are marked in the text itself, where they stand', async () => {
    const { compose } = await openCompose();
    await fill(compose, 'om 15:30 – tot dan – “Kris”');
    expect(marks(compose)).to.deep.equal(['–', '–', '“', '”']);
    const twin = compose.shadowRoot!.querySelector('mark')!.parentElement!;
    expect(twin.textContent?.replace(/\u200B$/, '')).to.equal(textField().value);
    await fill(compose, 'om 15:30');
    expect(marks(compose)).to.deep.equal([]);
  });

  it('are marked where they are seen: the twin breaks its lines as the text does, also after scrolling', async () => {
    await setViewport({ width: 700, height: 700 });
    const { compose } = await openCompose();
    await fill(compose, `${'woord en nog een heel lang woord '.repeat(40)}–\n\n`);
    const area = textField();
    const twin = compose.shadowRoot!.querySelector('mark')!.parentElement!;
    const style = getComputedStyle(area);
    for (const property of [
      'font-family',
      'font-size',
      'line-height',
      'letter-spacing',
      'padding',
      'tab-size',
      'white-space',
      'overflow-wrap',
      'text-align',
    ]) {
      expect(getComputedStyle(twin).getPropertyValue(property), property).to.equal(style.getPropertyValue(property));
    }
    expect(twin.clientWidth).to.equal(area.clientWidth);
    expect(Math.abs(twin.scrollHeight - area.scrollHeight)).to.be.at.most(1);
    area.scrollTop = 60;
    area.dispatchEvent(new Event('scroll'));
    expect(twin.scrollTop).to.equal(area.scrollTop);
  });

  it('keep their marks in step with each key', async () => {
    const { compose } = await openCompose();
    await type('a');
    paste(textField(), '–');
    await type('b');
    await compose.updateComplete;
    expect(marks(compose)).to.deep.equal(['–']);
    await press('Home');
    await type('z');
    await compose.updateComplete;
    const twin = compose.shadowRoot!.querySelector('mark')!.parentElement!;
    expect(twin.textContent?.replace(/\u200B$/, '')).to.equal('za–b');
  });

  it('are explained, and one click replaces all of them; Control+Z brings them back', async () => {
    const { compose, events } = await openCompose();
    const text = `Tot – straks – Kris ${'x'.repeat(60)}`;
    await fill(compose, text);
    expect(seenText(compose)).to.contain('“–” maakt er 2 sms’en van.');
    const before = events.filter((each) => each.type === 'input').length;
    await click(get('button', /^Vervang door -/));
    await compose.updateComplete;
    expect(textField().value).to.equal(text.replaceAll('–', '-'));
    expect(compose.value).to.equal(text.replaceAll('–', '-'));
    expect(events.filter((each) => each.type === 'input').length).to.equal(before + 1);
    expect(figures(compose)).to.equal('80/1');
    expect(marks(compose)).to.deep.equal([]);
    expect(spoken()).to.equal('Vervangen: – is nu -.');
    await press('Control', 'z');
    await compose.updateComplete;
    expect(textField().value).to.equal(text);
    expect(compose.value).to.equal(text);
    expect(marks(compose)).to.deep.equal(['–', '–']);
  });

  it('that can not be seen are named and can be removed', async () => {
    const { compose } = await openCompose();
    await fill(compose, 'Tot\u200Bstraks');
    await click(get('button', /^Verwijder/));
    expect(compose.value).to.equal('Totstraks');
    await press('Control', 'z');
    expect(compose.value).to.equal('Tot\u200Bstraks');
  });

  it('without anything that says nearly the same can be removed, and Control+Z brings them back', async () => {
    const { compose } = await openCompose();
    await fill(compose, 'Proficiat 🎉');
    await click(get('button', /^Verwijder/));
    expect(compose.value).to.equal('Proficiat ');
    await press('Control', 'z');
    expect(compose.value).to.equal('Proficiat 🎉');
  });

  it('are left alone where the profile marks nothing', async () => {
    const { compose } = await openCompose({ profile: { name: 'plain', extends: 'hr', compose: { markCostly: false } } });
    await fill(compose, 'Tot – straks');
    expect(marks(compose)).to.deep.equal([]);
    expect(seenText(compose)).to.not.contain('sms’en van');
  });

  it('can not be replaced in a text that is on its way', async () => {
    const backend = startBackend();
    backend.faults.next('send', 'hang');
    const { compose } = await openCompose({ adapter: backend.adapter });
    await fill(compose, 'Tot – straks');
    await press('Control', 'Enter');
    await until(() => backend.sends.length === 1, 'it is on its way');
    await compose.updateComplete;
    expect(findAll('button', /^Vervang/)).to.have.length(0);
  });
});

describe('sms-compose: what is announced', () => {
  it('is the count, politely, a second after the last key and not at each', async () => {
    const { compose } = await openCompose();
    const timers = fakeTimers();
    try {
      for (const part of ['Dag', ' Anneke', ', tot straks']) {
        paste(textField(), part);
        await timers.advance(900);
        expect(spoken(), `after "${part}"`).to.equal('');
      }
      await timers.advance(150);
      await compose.updateComplete;
      expect(spoken()).to.equal('22 tekens, 1 sms');
      expect(findAll('status').every((each) => each.getAttribute('aria-live') === 'polite')).to.equal(true);
    } finally {
      timers.end();
    }
  });

  it('says with it which character costs more', async () => {
    const { compose } = await openCompose();
    const timers = fakeTimers();
    try {
      paste(textField(), `– ${'x'.repeat(80)}`);
      await timers.advance(1100);
      await compose.updateComplete;
      expect(spoken()).to.equal('82 tekens, 2 sms’en. “–” maakt er 2 sms’en van.');
    } finally {
      timers.end();
    }
  });

  it('is inside the window, for what is outside a modal dialog is inert', async () => {
    await openCompose();
    expect(findAll('status').every((each) => each.closest('dialog')?.open)).to.equal(true);
  });
});

describe('sms-compose: the final text', () => {
  it('is shown when it differs from the typed one, and only then', async () => {
    const { compose } = await openCompose({
      profile: 'garage',
      kind: 'debtor',
      number: '+32470123456',
      adapter: startBackend({ profile: { name: 'garage-like', extends: 'garage' } }).adapter,
    });
    await fill(compose, 'Uw auto is klaar');
    expect(isThere('heading', 'Dit wordt verzonden')).to.equal(false);
    await fill(compose, 'Uw auto is klaar – “tot zo”');
    expect(isThere('heading', 'Dit wordt verzonden')).to.equal(true);
    const final = compose.shadowRoot!.querySelector('[part~="final"]')!;
    expect(seenText(final)).to.contain('Uw auto is klaar - "tot zo"');
    expect(textField().value).to.equal('Uw auto is klaar – “tot zo”');
  });

  it('is what the backend gets to see as sent, while it is told what was typed', async () => {
    const backend = startBackend({ profile: { name: 'garage-like', extends: 'garage' } });
    const { compose } = await openCompose({ profile: 'garage', kind: 'debtor', number: '+32470123456', adapter: backend.adapter });
    await fill(compose, 'klaar – tot zo');
    await settled();
    await click(get('button', 'Verzenden'));
    await until(() => !find('dialog'), 'the window closes');
    expect(backend.sends[0]?.draft.texts).to.deep.equal({ und: 'klaar – tot zo' });
    expect(await backend.accepted()).to.deep.equal(['klaar - tot zo']);
  });

  it('names what falls away', async () => {
    const { compose } = await openCompose({
      profile: 'garage',
      kind: 'debtor',
      number: '+32470123456',
      adapter: startBackend({ profile: { name: 'garage-like', extends: 'garage' } }).adapter,
    });
    await fill(compose, 'klaar 🎉 tot zo');
    const final = compose.shadowRoot!.querySelector('[part~="final"]')!;
    expect(seenText(final)).to.contain('1 teken valt weg: 🎉');
  });

  it('shows hostile text as text', async () => {
    const { compose } = await openCompose({
      profile: 'garage',
      kind: 'debtor',
      number: '+32470123456',
      adapter: startBackend({ profile: { name: 'garage-like', extends: 'garage' } }).adapter,
    });
    await fill(compose, '<img src=x onerror=alert(1)> –');
    const final = compose.shadowRoot!.querySelector('[part~="final"]')!;
    expect(final.querySelector('img')).to.equal(null);
  });
});
