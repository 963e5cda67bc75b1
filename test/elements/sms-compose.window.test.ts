import { expect } from '@open-wc/testing';
import { find, findAll, focused, focusedAs, get, isThere, seenText } from '../support/find.js';
import { click, openCompose, press, settled, startBackend, textField, type, typesOf, until } from '../support/page.js';

const EMPTY_TEXT = 'U dient een tekst toe te voegen vooraleer u de SMS kan verzenden.';

const isOpen = (): boolean => find('dialog', 'Versturen SMS') !== null;
const untilClosed = (): Promise<void> => until(() => !isOpen(), 'the window closes');

describe('sms-compose: the window', () => {
  it("C9 is titled 'Versturen SMS' and modal", async () => {
    await openCompose();
    const dialog = get('dialog', 'Versturen SMS');
    expect(dialog.matches(':modal')).to.equal(true);
    expect(isThere('heading', 'Versturen SMS')).to.equal(true);
  });

  for (const [kind, name] of [
    ['employee', 'Renée Lefèbvre'],
    ['private-customer', 'Zoë D’Hondt'],
  ] as const) {
    it(`C10 C11 C42 shows the name of the ${kind}, which can't be changed`, async () => {
      await openCompose({ kind, name });
      const field = get('textbox', 'Aan') as HTMLInputElement;
      expect(field.value).to.equal(name);
      field.focus();
      await type('x');
      expect(field.value).to.equal(name);
      // Greyed out: not as the field that can be written in.
      expect(getComputedStyle(field).color).not.to.equal(getComputedStyle(textField()).color);
    });
  }

  it('shows the number as it is read, and opens with the focus in the text', async () => {
    const { compose } = await openCompose({ number: '0032470123456' });
    expect(seenText(compose)).to.contain('+32 470 12 34 56');
    expect(focusedAs()).to.equal('textbox "Tekst"');
  });

  it('keeps the focus inside while Tab goes round, as a native modal dialog does', async () => {
    const { compose } = await openCompose();
    const outside = document.createElement('button');
    compose.after(outside);
    for (let count = 0; count < 14; count += 1) {
      await press('Tab');
      expect(document.activeElement === outside, `after ${count + 1} times Tab`).to.equal(false);
    }
  });

  it('closes by Escape with the focus nowhere', async () => {
    const { events } = await openCompose();
    (focused() as HTMLElement).blur();
    await press('Escape');
    await untilClosed();
    expect(typesOf(events)).to.deep.equal(['sms-open', 'sms-cancel', 'sms-close']);
  });

  it('keeps the text over close() and show(), which ask nothing', async () => {
    const { compose } = await openCompose();
    await type('Beste');
    compose.close();
    await untilClosed();
    expect(isThere('alertdialog')).to.equal(false);
    compose.show();
    await until(isOpen, 'the window is open');
    expect(textField().value).to.equal('Beste');
  });
});

describe('sms-compose: leaving', () => {
  const ways: readonly (readonly [string, () => Promise<void>])[] = [
    ['Annuleren', async () => click(get('button', 'Annuleren'))],
    ['the cross', async () => click(get('button', 'Sluiten'))],
    ['Escape', async () => press('Escape')],
  ];

  for (const [way, leave] of ways) {
    it(`C45 ${way} without text closes the window without a word`, async () => {
      const { events } = await openCompose();
      await leave();
      await untilClosed();
      expect(isThere('alertdialog')).to.equal(false);
      expect(typesOf(events)).to.deep.equal(['sms-open', 'sms-cancel', 'sms-close']);
    });

    it(`C16 C44 ${way} with text asks first, with Ja and Nee`, async () => {
      const { events } = await openCompose();
      await type('Beste Anneke');
      await leave();
      await until(() => find('alertdialog'), 'a question is asked');
      const question = get('alertdialog', 'U heeft al tekst ingevoerd. Wilt u dit scherm sluiten zonder te verzenden?');
      expect(findAll('button', undefined, question).map((button) => button.textContent?.trim())).to.deep.equal(['Ja', 'Nee']);
      expect(focusedAs()).to.equal('button "Nee"');
      expect(typesOf(events)).to.deep.equal(['sms-open']);
    });
  }

  it('C17 C44 Ja sends nothing and closes the window; the text is gone', async () => {
    const backend = startBackend();
    const { compose, events } = await openCompose({ adapter: backend.adapter });
    await type('Beste Anneke');
    await press('Escape');
    await until(() => find('button', 'Ja'), 'a question is asked');
    await click(get('button', 'Ja'));
    await untilClosed();
    expect(backend.sends).to.have.length(0);
    expect(compose.value).to.equal('');
    expect(typesOf(events)).to.deep.equal(['sms-open', 'sms-cancel', 'sms-close']);
  });

  it('C18 C44 Nee goes back to the text, which is kept', async () => {
    const { events } = await openCompose();
    await type('Beste Anneke');
    await press('Escape');
    await until(() => find('button', 'Nee'), 'a question is asked');
    await press('Enter');
    await until(() => !find('alertdialog'), 'the question is gone');
    expect(isOpen()).to.equal(true);
    expect(textField().value).to.equal('Beste Anneke');
    expect(focusedAs()).to.equal('textbox "Tekst"');
    expect(typesOf(events)).to.deep.equal(['sms-open']);
  });

  it('a second Escape answers Nee: typed text is never lost by hurry', async () => {
    const { compose } = await openCompose();
    await type('Beste Anneke');
    await press('Escape');
    await press('Escape');
    await until(() => !find('alertdialog'), 'the question is gone');
    expect(isOpen()).to.equal(true);
    await press('Escape');
    await until(() => find('alertdialog'), 'it is asked again');
    expect(compose.value).to.equal('Beste Anneke');
  });

  it('many times Escape, one after another, never lose the text', async () => {
    const { compose } = await openCompose();
    await type('Beste Anneke');
    for (let count = 0; count < 7; count += 1) await press('Escape');
    await settled();
    expect(isOpen()).to.equal(true);
    expect(compose.value).to.equal('Beste Anneke');
  });

  it('only white space is no text that could be lost', async () => {
    await openCompose();
    await type('  ');
    await press('Escape');
    await untilClosed();
  });

  it('asks nothing where the profile wants no question', async () => {
    await openCompose({ profile: { name: 'hasty', extends: 'hr', compose: { confirmDiscard: false } } });
    await type('Beste');
    await press('Escape');
    await untilClosed();
    expect(isThere('alertdialog')).to.equal(false);
  });
});

describe('sms-compose: the text', () => {
  for (const [id, kind] of [
    ['C23 C24', 'employee'],
    ['C47', 'private-customer'],
  ] as const) {
    it(`${id} Verzenden without text says so with one button OK, sends nothing and stays (${kind})`, async () => {
      const backend = startBackend();
      const { events } = await openCompose({ adapter: backend.adapter, kind });
      await click(get('button', 'Verzenden'));
      await until(() => find('alertdialog'), 'a message comes');
      const message = get('alertdialog', EMPTY_TEXT);
      expect(seenText(message)).to.equal(`${EMPTY_TEXT} OK`);
      expect(findAll('button', undefined, message)).to.have.length(1);
      await press('Enter');
      await until(() => !find('alertdialog'), 'the message is gone');
      expect(isOpen()).to.equal(true);
      expect(focusedAs()).to.equal('textbox "Tekst"');
      expect(textField().value).to.equal('');
      expect(backend.sends).to.have.length(0);
      expect(typesOf(events)).to.deep.equal(['sms-open']);
    });
  }

  for (const [what, text] of [
    ['white space', ' \n\t'],
    ['characters that show nothing', '\u200B\u2060\uFEFF'],
  ] as const) {
    it(`C23 takes ${what} for no text`, async () => {
      const { compose } = await openCompose();
      compose.value = text;
      await compose.updateComplete;
      await press('Control', 'Enter');
      await until(() => find('alertdialog', EMPTY_TEXT), 'the message comes');
    });
  }

  it('C23 the message over an inline form has no window behind it', async () => {
    await openCompose({ inline: true });
    await click(get('button', 'Verzenden'));
    await until(() => find('alertdialog', EMPTY_TEXT), 'the message comes');
    await press('Escape');
    await until(() => !find('alertdialog'), 'the message is gone');
    expect(focusedAs()).to.equal('textbox "Tekst"');
  });
});

describe('sms-compose: keys', () => {
  it('Control+Enter sends from the window', async () => {
    const backend = startBackend();
    await openCompose({ adapter: backend.adapter });
    await type('Tot straks');
    await press('Control', 'Enter');
    await untilClosed();
    expect(await backend.accepted()).to.deep.equal(['Tot straks']);
  });

  it('Control+Enter sends from an inline form', async () => {
    const backend = startBackend();
    const { compose } = await openCompose({ adapter: backend.adapter, inline: true });
    compose.focus();
    await type('Tot straks');
    await press('Control', 'Enter');
    await until(() => compose.value === '', 'the text was accepted');
    expect(await backend.accepted()).to.deep.equal(['Tot straks']);
  });

  it('Enter alone and other keys with it make a new line and send nothing', async () => {
    const backend = startBackend();
    await openCompose({ adapter: backend.adapter });
    await type('Tot');
    await press('Enter');
    await press('Shift', 'Enter');
    await type('straks');
    expect(textField().value).to.equal('Tot\n\nstraks');
    await settled();
    expect(backend.sends).to.have.length(0);
  });

  it('Control+Enter that belongs to an input method sends nothing', async () => {
    const backend = startBackend();
    await openCompose({ adapter: backend.adapter });
    await type('Tot straks');
    const init = { key: 'Enter', ctrlKey: true, bubbles: true, composed: true, cancelable: true };
    textField().dispatchEvent(new KeyboardEvent('keydown', { ...init, isComposing: true }));
    await settled();
    expect(backend.sends).to.have.length(0);
    // The same keys outside a composition do send, so the line above could have failed.
    textField().dispatchEvent(new KeyboardEvent('keydown', init));
    await until(() => backend.sends.length === 1, 'it is sent');
  });

  it("Escape that belongs to an input method doesn't leave", async () => {
    await openCompose();
    textField().dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', isComposing: true, bubbles: true, composed: true, cancelable: true }),
    );
    await settled();
    expect(isOpen()).to.equal(true);
  });

  it("keys typed in the window don't reach the page's shortcuts", async () => {
    const heard: string[] = [];
    const onKey = (event: KeyboardEvent): void => void heard.push(event.key);
    for (const name of ['keydown', 'keypress', 'keyup'] as const) document.addEventListener(name, onKey);
    try {
      const { compose } = await openCompose();
      await type('ab');
      // A click beside every control leaves the keys in the window too.
      await click(get('heading', 'Versturen SMS'));
      await press('c');
      await press('Escape');
      await until(() => find('alertdialog'), 'the question is asked');
      await press('Shift', 'Tab');
      expect(heard).to.deep.equal([]);
      // The page hears its own keys again once the window is gone.
      await click(get('button', 'Ja'));
      await untilClosed();
      await settled();
      await press('x');
      expect(heard).to.deep.equal(['x', 'x', 'x']);
      expect(compose.open).to.equal(false);
    } finally {
      for (const name of ['keydown', 'keypress', 'keyup'] as const) document.removeEventListener(name, onKey);
    }
  });
});
