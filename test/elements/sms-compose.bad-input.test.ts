import { expect, fixture, html } from '@open-wc/testing';
import fc from 'fast-check';
import { spyOnConsole, type ConsoleSpy } from '../support/console.js';
import { find, get, isThere, seenText } from '../support/find.js';
import { openCompose, paste, press, settled, startBackend, textField, until } from '../support/page.js';

let spy: ConsoleSpy;
beforeEach(() => (spy = spyOnConsole()));
afterEach(() => spy.end());

const expectQuiet = (): void => void expect(spy.lines).to.deep.equal([]);

describe('sms-compose: bad input', () => {
  it('any string is shown, counted, and comes back the same', async () => {
    const { compose } = await openCompose({ inline: true });
    await fc.assert(
      fc.asyncProperty(
        fc.string({
          unit: fc.oneof(
            fc.constantFrom('\uD83D', '\uDC00', '\u0000', '\u200B', '–', '€', '🎉', '\n', '<<', '</textarea>'),
            fc.string({ maxLength: 3 }),
          ),
          maxLength: 40,
        }),
        async (text) => {
          compose.value = text;
          await compose.updateComplete;
          expect(compose.value).to.equal(text.replace(/\r\n?/g, '\n'));
          expect(textField().value).to.equal(compose.value);
          expect(compose.shadowRoot!.querySelector('[part~="figures"]')?.textContent).to.match(/^[\d.]+\/\d+$/);
        },
      ),
      { numRuns: 60 },
    );
    expectQuiet();
  });

  it('100,000 characters can be pasted: all stay, how many are too much is said, and nothing is sent', async () => {
    const backend = startBackend();
    const { compose } = await openCompose({ adapter: backend.adapter });
    paste(textField(), 'woord '.repeat(16_667).slice(0, 100_000));
    await compose.updateComplete;
    expect(textField().value).to.have.length(100_000);
    expect(seenText(compose)).to.contain('99.548 tekens te veel');
    await press('Control', 'Enter');
    await until(() => seenText(compose).includes('Deze tekst is 99.548 tekens te lang.'), 'it says so');
    expect(backend.sends).to.have.length(0);
    expectQuiet();
  });

  it('100,000 costly characters can be pasted too', async () => {
    const { compose } = await openCompose();
    const area = textField();
    paste(area, '–€🎉'.repeat(25_000));
    await settled();
    await compose.updateComplete;
    expect(area.value).to.have.length(100_000);
    // Underlining stops where it would only make the page slow.
    expect(compose.shadowRoot!.querySelectorAll('mark').length).to.be.within(1, 2000);
    area.value = '';
    area.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await compose.updateComplete;
    expect(compose.shadowRoot!.querySelectorAll('mark').length).to.equal(0);
    expectQuiet();
  });

  for (const [what, text] of [
    ['a lone high surrogate', 'Dag \uD83D tot straks'],
    ['a lone low surrogate', 'Dag \uDE00 tot straks'],
  ] as const) {
    it(`${what} is no obstacle: what is well-formed is sent`, async () => {
      const backend = startBackend();
      await openCompose({ adapter: backend.adapter, value: text });
      await settled();
      textField().focus();
      await press('Control', 'Enter');
      await until(() => !find('dialog'), 'the window closes');
      const [sent] = await backend.accepted();
      expect(sent).to.have.length(text.length);
      expect((sent as string & { isWellFormed(): boolean }).isWellFormed()).to.equal(true);
      expectQuiet();
    });
  }

  for (const [what, profile, warnings] of [
    ['unknown keys', { name: 'odd-keys', extends: 'hr', colour: 'pink', compose: { confirmDiscard: true, sparkle: 3 } }, 1],
    ['values of the wrong kind', { name: 'odd-kinds', extends: 'hr', limits: 'many', compose: null, log: [] }, 1],
    ['a profile that it extends and nobody knows', { name: 'odd-parent', extends: 'nobody' }, 1],
    ['nothing in it', {}, 1],
    ['a name that nobody registered', 'nobody-knows-this-name', 0],
    ['a number', 7, 0],
  ] as const) {
    it(`a profile with ${what} leaves a window that works, and at most one warning`, async () => {
      const backend = startBackend();
      const first = await openCompose({ adapter: backend.adapter, profile, number: '+32470123456' });
      first.provider.remove();
      // A second element with the same profile has nothing to add.
      const { compose } = await openCompose({ adapter: backend.adapter, profile, number: '+32470123456', untilReady: false });
      await settled();
      compose.value = 'Dag';
      await compose.updateComplete;
      textField().focus();
      get('button', 'Verzenden').click();
      await until(() => compose.value === '', 'it was accepted');
      expect(spy.lines.length, spy.lines.join('\n')).to.be.at.most(warnings);
    });
  }

  it('recipients of the wrong kind leave a window that works', async () => {
    const { compose } = await openCompose();
    for (const recipients of [null, [], 'Kris', [null], [{}], [{ name: 7, number: 12 }], [{ name: 'Kris', numbers: 'x' }]]) {
      compose.recipients = recipients as never;
      compose.requestUpdate();
      await compose.updateComplete;
      expect(textField().isConnected, JSON.stringify(recipients)).to.equal(true);
      get('button', 'Verzenden').click();
      await settled();
      if (find('alertdialog')) get('button', 'OK').click();
      await settled();
    }
    expect(spy.lines.length, spy.lines.join('\n')).to.be.at.most(1);
  });

  it('attributes of any kind leave a window that works', async () => {
    const holder = await fixture(html`<div lang="nl"></div>`);
    holder.innerHTML = `<sms-compose inline number="${'9'.repeat(500)}" recipient-name="<b>&quot;" kind="${'k '.repeat(50)}" record-type="" record-id="&#0;" route="&lt;" send-at="gisteren" lang="!!" profile="__proto__" value="\u202E"></sms-compose>`;
    const compose = holder.querySelector('sms-compose')!;
    compose.adapter = startBackend().adapter;
    await settled();
    await compose.updateComplete;
    expect(compose.shadowRoot!.querySelector('textarea')).to.not.equal(null);
    compose.value = 'Dag';
    compose.send();
    await settled();
    expect(compose.value).to.equal('Dag');
    expect(compose.shadowRoot!.querySelector('b')).to.equal(null);
    expect(spy.lines.length, spy.lines.join('\n')).to.be.at.most(1);
  });

  it('words of the host that are no strings leave a window that works', async () => {
    const { compose } = await openCompose();
    compose.strings = { 'compose.title': 7, 'compose.send': null, 'compose.text': {} } as never;
    await compose.updateComplete;
    expect(isThere('dialog', 'Versturen SMS')).to.equal(true);
    expect(isThere('button', 'Verzenden')).to.equal(true);
    expect(textField().isConnected).to.equal(true);
    expect(spy.lines.length, spy.lines.join('\n')).to.be.at.most(1);
  });
});
