import { expect } from '@open-wc/testing';
import type { SmsComposeElement } from '../../src/elements/sms-compose/sms-compose.js';
import { find, get, isThere } from '../support/find.js';
import { click, openCompose, press, startBackend, textField, type, typesOf, until } from '../support/page.js';

/** The host shows another card in the same page, as old applications do. */
async function showCard(compose: SmsComposeElement, id: string, name: string, number: string): Promise<void> {
  compose.recordId = id;
  compose.recipientName = name;
  compose.number = number;
  await compose.updateComplete;
}

const said = (): string => find('status')?.textContent?.trim() ?? '';

describe('sms-compose: one window for many people', () => {
  it('keeps what was typed with the person it was typed for', async () => {
    const { compose } = await openCompose();
    await type('Voor Anneke.');
    await showCard(compose, '8', 'Bram Stevens', '0471 12 34 56');
    expect(textField().value).to.equal('');
    await type('Voor Bram.');
    await showCard(compose, '7', 'Anneke Peeters', '0470 12 34 56');
    expect(textField().value).to.equal('Voor Anneke.');
    await showCard(compose, '8', 'Bram Stevens', '0471 12 34 56');
    expect(textField().value).to.equal('Voor Bram.');
  });

  it('never offers a text that may have been sent to somebody else, and finds it out with its own person', async () => {
    const backend = startBackend();
    backend.faults.next('send', 'timeout-after-acceptance');
    const { compose } = await openCompose({ adapter: backend.adapter });
    await type('Voor Anneke.');
    await click(get('button', 'Verzenden'));
    await until(() => find('button', 'Controleren'), 'the outcome is unknown');

    await showCard(compose, '8', 'Bram Stevens', '0471 12 34 56');
    expect(textField().value).to.equal('');
    expect(isThere('button', 'Controleren')).to.equal(false);

    await showCard(compose, '7', 'Anneke Peeters', '0470 12 34 56');
    expect(textField().readOnly).to.equal(true);
    await click(get('button', 'Controleren'));
    await until(() => !compose.open, 'the window closes');
    expect(await backend.accepted()).to.deep.equal(['Voor Anneke.']);
  });

  it('does not say again what was said of the text before', async () => {
    const { compose } = await openCompose();
    await type('Een.');
    await press('Control', 'Enter');
    await until(() => !compose.open, 'the window closes');
    await until(() => said() === 'De SMS is aanvaard.', 'it is said');
    compose.show();
    await compose.updateComplete;
    expect(said()).to.equal('');
  });
});

describe('sms-compose: open', () => {
  it('fires nothing when the host sets the property, which knows what it did', async () => {
    const { compose, events } = await openCompose({ open: false });
    compose.open = true;
    await compose.updateComplete;
    compose.open = false;
    await compose.updateComplete;
    expect(typesOf(events)).to.deep.equal([]);
    compose.show();
    await compose.updateComplete;
    expect(typesOf(events)).to.deep.equal(['sms-open']);
  });
});
