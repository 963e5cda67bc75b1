import { expect } from '@open-wc/testing';
import type { SendResult } from '../../src/adapter/contract.js';
import { SmsError } from '../../src/adapter/errors.js';
import type { BeforeSendDetail } from '../../src/ui/events.js';
import { spyOnConsole } from '../support/console.js';
import { find, get, seenText } from '../support/find.js';
import {
  click,
  openCompose,
  press,
  settled,
  startBackend,
  textField,
  type,
  typesOf,
  until,
  type Backend,
  type ComposePage,
} from '../support/page.js';

const RESULT: SendResult = { batchId: 'mine-1', accepted: 1, skipped: [], needsApproval: false };

interface TakenOver extends ComposePage {
  readonly backend: Backend;
}

/** A host that sends by itself, and what it does about it. */
async function takeOver(host: (event: CustomEvent<BeforeSendDetail>) => void): Promise<TakenOver> {
  const backend = startBackend();
  const page = await openCompose({ adapter: backend.adapter });
  page.compose.addEventListener('sms-before-send', (event) => {
    event.preventDefault();
    host(event);
  });
  await type('Dag');
  await click(get('button', 'Verzenden'));
  return { ...page, backend };
}

describe('sms-compose: a host that takes over', () => {
  it('hears of it first, on the document too, with a draft that is JSON', async () => {
    let draft: unknown;
    const onBefore = (event: Event): void => void (draft = (event as CustomEvent<BeforeSendDetail>).detail.draft);
    document.addEventListener('sms-before-send', onBefore, { once: true });
    const backend = startBackend();
    await openCompose({ adapter: backend.adapter });
    await type('Dag');
    await click(get('button', 'Verzenden'));
    await until(() => !find('dialog'), 'the window closes');
    expect(JSON.parse(JSON.stringify(draft))).to.deep.equal(draft);
    expect(draft).to.deep.equal(backend.sends[0]?.draft);
  });

  it('by preventDefault() alone: the window closes and claims nothing', async () => {
    const { backend, events, compose } = await takeOver(() => undefined);
    await until(() => !find('dialog'), 'the window closes');
    await settled();
    expect(backend.sends).to.have.length(0);
    expect(typesOf(events)).to.deep.equal(['sms-open', 'sms-before-send', 'sms-close']);
    expect(compose.value).to.equal('');
  });

  it('with waitUntil: the window stays pending, then a SendResult counts as accepted', async () => {
    let done = (_result: SendResult): void => undefined;
    const { backend, events, compose } = await takeOver((event) => event.detail.waitUntil(new Promise((resolve) => (done = resolve))));
    await until(() => find('button', 'Bezig met verzenden…'), 'it is pending');
    expect(textField().readOnly).to.equal(true);
    expect(textField().value).to.equal('Dag');
    await press('Escape');
    await press('Control', 'Enter');
    expect(compose.open).to.equal(true);
    expect(typesOf(events)).to.deep.equal(['sms-open', 'sms-before-send']);
    done(RESULT);
    await until(() => !find('dialog'), 'the window closes');
    expect(backend.sends).to.have.length(0);
    await settled();
    expect(typesOf(events)).to.deep.equal(['sms-open', 'sms-before-send', 'sms-sent', 'sms-close']);
    expect(events.find((each) => each.type === 'sms-sent')?.detail)
      .to.have.property('result')
      .that.deep.equals(RESULT);
  });

  for (const [what, outcome] of [
    ['nothing', undefined],
    ['something else', { ok: true, accepted: 'yes' }],
    ['a string', 'sent!'],
  ] as const) {
    it(`with waitUntil resolved by ${what}: handed over, and nothing is called sent`, async () => {
      const { events } = await takeOver((event) => event.detail.waitUntil(Promise.resolve(outcome)));
      await until(() => !find('dialog'), 'the window closes');
      await settled();
      expect(typesOf(events)).to.deep.equal(['sms-open', 'sms-before-send', 'sms-close']);
    });
  }

  it("with waitUntil rejected: the page's own words are shown and the text is kept", async () => {
    const { compose, events } = await takeOver((event) => event.detail.waitUntil(Promise.reject(new Error('Uw beltegoed is op.'))));
    await until(() => seenText(compose).includes('Uw beltegoed is op.'), 'it says why');
    expect(textField().value).to.equal('Dag');
    expect(textField().readOnly).to.equal(false);
    expect(typesOf(events)).to.deep.equal(['sms-open', 'sms-before-send', 'sms-send-failed']);
  });

  for (const [what, error, words] of [
    ['an SmsError', new SmsError({ code: 'insufficient-credit' }), 'Er is te weinig SMS-tegoed. Er is niets verzonden.'],
    ['nothing', undefined, 'Er ging iets mis op de server.'],
    ['a string', 'nee', 'Er ging iets mis op de server.'],
  ] as const) {
    it(`with waitUntil rejected by ${what}: in the user's language`, async () => {
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- hosts do
      const { compose } = await takeOver((event) => event.detail.waitUntil(Promise.reject(error)));
      await until(() => seenText(compose).includes(words), 'it says why');
      expect(textField().value).to.equal('Dag');
    });
  }

  it('once, however often the button is pressed while it is pending', async () => {
    let count = 0;
    let done = (_result: SendResult): void => undefined;
    await takeOver((event) => {
      count += 1;
      event.detail.waitUntil(new Promise((resolve) => (done = resolve)));
    });
    get('button', 'Bezig met verzenden…').click();
    get('button', 'Bezig met verzenden…').click();
    await settled();
    expect(count).to.equal(1);
    done(RESULT);
    await until(() => !find('dialog'), 'the window closes');
  });

  it('with something that is no promise, or is called too late: nothing breaks', async () => {
    const spy = spyOnConsole();
    try {
      let late: BeforeSendDetail['waitUntil'] | undefined;
      await takeOver((event) => {
        late = event.detail.waitUntil;
        event.detail.waitUntil(RESULT as unknown as Promise<unknown>);
      });
      await until(() => !find('dialog'), 'the window closes');
      late?.(Promise.resolve());
      await settled();
      expect(spy.lines).to.deep.equal([]);
    } finally {
      spy.end();
    }
  });

  it('who leaves in the meantime takes the text with him', async () => {
    let done = (_result: SendResult): void => undefined;
    const { provider, compose, events } = await takeOver((event) => event.detail.waitUntil(new Promise((resolve) => (done = resolve))));
    provider.signOut();
    await until(() => !find('dialog'), 'the window closes');
    expect(compose.value).to.equal('');
    done(RESULT);
    await settled();
    expect(typesOf(events)).to.not.include('sms-sent');
  });
});
