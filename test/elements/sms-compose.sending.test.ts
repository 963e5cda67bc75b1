import { expect } from '@open-wc/testing';
import type { SmsAdapter } from '../../src/adapter/contract.js';
import { SmsError } from '../../src/adapter/errors.js';
import { loadPhoneLibrary } from '../../src/core/phone/index.js';
import { spyOnConsole } from '../support/console.js';
import { fakeTimers } from '../support/fake-timers.js';
import { find, findAll, focusedAs, get, isThere, seenText } from '../support/find.js';
import { click, openCompose, press, settled, startBackend, textField, type, typesOf, until, type Backend } from '../support/page.js';

const UNKNOWN = 'De verbinding viel weg tijdens het verzenden. Het is niet zeker of deze SMS vertrokken is. Controleer dat eerst.';
const NOT_FOUND = 'Deze SMS is niet vertrokken. U kunt hem nu verzenden.';
const UNRESOLVABLE = 'Er is niet na te gaan of deze SMS vertrokken is. Verzendt u hem opnieuw, dan komt hij misschien twee keer aan.';
const AUTH = 'U bent niet meer aangemeld. Meld u opnieuw aan; uw tekst blijft hier staan.';
const WAITING = 'Wachten op verbinding; uw SMS vertrekt zodra die er is…';

const sendByButton = async (): Promise<void> => click(get('button', 'Verzenden'));
const untilSaid = (compose: Element, words: string): Promise<void> => until(() => seenText(compose).includes(words), `it says: ${words}`);
const keysOf = (backend: Backend): readonly (string | undefined)[] => backend.sends.map(({ key }) => key);

/** What must hold after any refusal: nothing lost, nothing sent, and the person can go on. */
async function expectKept(backend: Backend, text: string): Promise<void> {
  expect(textField().value).to.equal(text);
  expect(textField().readOnly).to.equal(false);
  expect(get('button', 'Verzenden').getAttribute('aria-disabled')).to.equal(null);
  expect(await backend.accepted()).to.deep.equal([]);
}

describe('sms-compose: sending', () => {
  for (const [id, kind] of [
    ['C2 C19 C20', 'employee'],
    ['C3 C46', 'private-customer'],
  ] as const) {
    it(`${id} sends the text, tells the host, and closes (${kind})`, async () => {
      const backend = startBackend();
      const { compose, events } = await openCompose({ adapter: backend.adapter, kind });
      await type('Beste Anneke');
      await sendByButton();
      await until(() => !find('dialog'), 'the window closes');
      expect(await backend.accepted()).to.deep.equal(['Beste Anneke']);
      expect(typesOf(events)).to.deep.equal(['sms-open', 'sms-before-send', 'sms-sent', 'sms-close']);
      const { draft } = events.find((each) => each.type === 'sms-sent')!.detail as { draft: unknown };
      expect(draft).to.deep.equal(backend.sends[0]?.draft);
      expect(backend.sends[0]?.draft).to.deep.equal({
        recipients: [
          { id: '7', name: 'Anneke Peeters', kind, number: '0470 12 34 56', record: { type: kind, id: '7', label: 'Anneke Peeters' } },
        ],
        texts: { und: 'Beste Anneke' },
        route: 'virtual',
      });
      expect(compose.value).to.equal('');
      await until(() => findAll('status').some((each) => each.textContent?.includes('De SMS is aanvaard.')), 'it is announced');
    });
  }

  it('claims nothing before the backend answered: the text stays, can not be changed, and is said to be on its way', async () => {
    const backend = startBackend();
    const { compose, events } = await openCompose({ adapter: backend.adapter });
    backend.faults.latency = 2000;
    await type('Beste Anneke');
    await sendByButton();
    await until(() => find('button', 'Bezig met verzenden…'), 'it is on its way');
    expect(textField().readOnly).to.equal(true);
    expect(textField().value).to.equal('Beste Anneke');
    await press('Escape');
    await settled();
    expect(compose.open).to.equal(true);
    expect(isThere('alertdialog')).to.equal(false);
    expect(typesOf(events)).to.not.include('sms-sent');
    await backend.clock.advance(4000);
    await until(() => !find('dialog'), 'the window closes');
    expect(await backendTexts(backend)).to.deep.equal(['Beste Anneke']);
  });

  it('sends once for a double click, and for many', async () => {
    const backend = startBackend();
    await openCompose({ adapter: backend.adapter });
    await type('Dag');
    const button = get('button', 'Verzenden');
    button.click();
    button.click();
    button.click();
    await press('Control', 'Enter');
    await until(() => !find('dialog'), 'the window closes');
    expect(backend.sends).to.have.length(1);
  });

  it('sends once when the host calls send() twice', async () => {
    const backend = startBackend();
    const { compose } = await openCompose({ adapter: backend.adapter, value: 'Dag' });
    compose.send();
    compose.send();
    await until(() => !find('dialog'), 'the window closes');
    compose.send();
    await settled();
    expect(backend.sends).to.have.length(1);
  });

  it('says why when the backend leaves the person out, and keeps the text', async () => {
    const backend = startBackend({ optedOut: ['+32470123456'] });
    const { compose, events } = await openCompose({ adapter: backend.adapter });
    await type('Dag');
    await sendByButton();
    await untilSaid(compose, 'Er is niets verzonden naar Anneke Peeters: deze persoon wil geen SMS meer ontvangen.');
    await expectKept(backend, 'Dag');
    expect(typesOf(events)).to.deep.equal(['sms-open', 'sms-before-send', 'sms-skipped']);
  });

  it("says why by the backend's own word when it has a reason nobody knows", async () => {
    const adapter: SmsAdapter = {
      ...startBackend().adapter,
      send: (draft) =>
        Promise.resolve({
          batchId: 'b',
          accepted: 0,
          needsApproval: false,
          skipped: [{ recipient: draft.recipients[0]!, reason: 'on-holiday' as 'opted-out' }],
        }),
    };
    const { compose } = await openCompose({ adapter });
    await type('Dag');
    await sendByButton();
    await untilSaid(compose, 'Er is niets verzonden naar Anneke Peeters: on-holiday');
    expect(seenText(compose)).to.not.contain('skip.');
  });

  it('tells of a text that waits for approval, and does not call it sent', async () => {
    const adapter: SmsAdapter = {
      ...startBackend().adapter,
      send: () => Promise.resolve({ batchId: 'b', accepted: 1, needsApproval: true, skipped: [] }),
    };
    const { events } = await openCompose({ adapter });
    await type('Dag');
    await sendByButton();
    await until(() => !find('dialog'), 'the window closes');
    expect(typesOf(events)).to.deep.equal(['sms-open', 'sms-before-send', 'sms-queued', 'sms-close']);
    await until(() => findAll('status').some((each) => each.textContent?.includes('De SMS wacht nu op goedkeuring.')), 'it is announced');
  });

  for (const [why, number, words] of [
    ['no number', '', 'SMS’en kan niet: er is geen gsm-nummer ingevuld.'],
    ['a landline', '02 555 12 34', 'SMS’en kan niet: 02 555 12 34 is geen gsm-nummer.'],
    ['no number at all', 'zie dossier', 'SMS’en kan niet: zie dossier is geen geldig nummer.'],
  ] as const) {
    it(`C7 sends nothing to ${why}, and says so`, async () => {
      const backend = startBackend();
      const { compose } = await openCompose({ adapter: backend.adapter, number });
      await type('Dag');
      // What is out of the common is read by a library that is loaded when it is first needed.
      await loadPhoneLibrary();
      await settled();
      await sendByButton();
      await untilSaid(compose, words);
      expect(backend.sends).to.have.length(0);
      expect(textField().value).to.equal('Dag');
    });
  }
});

async function backendTexts(backend: Backend): Promise<readonly string[]> {
  const texts = backend.accepted();
  await backend.clock.advance(2000);
  return texts;
}

describe('sms-compose: refused', () => {
  for (const [fault, words] of [
    ['offline', 'U heeft geen internetverbinding. Uw tekst blijft hier staan; verzend hem zodra u weer online bent.'],
    [403, 'U heeft geen recht om dit te doen.'],
    [429, 'Te veel berichten tegelijk. Verzend opnieuw over 30 seconden.'],
    [{ code: 'too-many-requests' }, 'Te veel berichten tegelijk. Wacht even en verzend opnieuw.'],
    [{ code: 'too-many-requests', retryAfter: 1 }, 'Te veel berichten tegelijk. Verzend opnieuw over 1 seconde.'],
    [{ code: 'validation', status: 422 }, 'De tekst is niet aanvaard.'],
    [{ code: 'insufficient-credit' }, 'Er is te weinig SMS-tegoed. Er is niets verzonden.'],
    [{ code: 'conflict', status: 409 }, 'Er is intussen iets veranderd. Kijk het na en probeer het opnieuw.'],
    [{ code: 'validation', detail: 'De afdeling <b>Gent</b> is gesloten.' }, 'De afdeling <b>Gent</b> is gesloten.'],
  ] as const) {
    it(`says what is wrong (${JSON.stringify(fault)}), keeps the text, and sends the same text under the same key`, async () => {
      const backend = startBackend();
      backend.faults.next('send', fault);
      const { compose, events } = await openCompose({ adapter: backend.adapter });
      await type('Dag');
      await sendByButton();
      await untilSaid(compose, words);
      await expectKept(backend, 'Dag');
      expect(typesOf(events)).to.deep.equal(['sms-open', 'sms-before-send', 'sms-send-failed']);
      expect(events.at(-1)?.detail).to.include({ outcomeUnknown: false });
      expect(findAll('status').some((each) => each.textContent?.includes(words))).to.equal(true);
      await sendByButton();
      await until(() => !find('dialog'), 'the window closes');
      expect(await backend.accepted()).to.deep.equal(['Dag']);
      expect(new Set(keysOf(backend)).size).to.equal(1);
    });
  }

  it('another text after a refusal has another key', async () => {
    const backend = startBackend();
    backend.faults.next('send', 429);
    await openCompose({ adapter: backend.adapter });
    await type('Dag');
    await sendByButton();
    await until(() => backend.sends.length === 1 && !textField().readOnly, 'it is refused');
    textField().focus();
    await type('!');
    await sendByButton();
    await until(() => !find('dialog'), 'the window closes');
    expect(new Set(keysOf(backend)).size).to.equal(2);
    expect(await backend.accepted()).to.deep.equal(['Dag!']);
  });

  it('makes no call while the browser is offline, and sends when it is back', async () => {
    const backend = startBackend();
    const { compose } = await openCompose({ adapter: backend.adapter });
    await type('Dag');
    Object.defineProperty(navigator, 'onLine', { configurable: true, get: () => false });
    try {
      await sendByButton();
      await untilSaid(compose, 'U heeft geen internetverbinding.');
      expect(backend.sends).to.have.length(0);
      await expectKept(backend, 'Dag');
    } finally {
      delete (navigator as { onLine?: boolean }).onLine;
    }
    await sendByButton();
    await until(() => !find('dialog'), 'the window closes');
    expect(await backend.accepted()).to.deep.equal(['Dag']);
  });
});

describe('sms-compose: an outcome that nobody knows', () => {
  for (const fault of ['timeout-after-acceptance', 'accept-then-500'] as const) {
    it(`is read-only with one thing to do, Controleren, which finds it (${fault})`, async () => {
      const backend = startBackend();
      backend.faults.next('send', fault);
      const { compose, events } = await openCompose({ adapter: backend.adapter });
      await type('Dag');
      await sendByButton();
      await untilSaid(compose, UNKNOWN);
      expect(textField().readOnly).to.equal(true);
      expect(isThere('button', 'Verzenden')).to.equal(false);
      expect(isThere('button', 'Annuleren')).to.equal(false);
      expect(events.at(-1)?.detail).to.include({ outcomeUnknown: true });
      await press('Control', 'Enter');
      await settled();
      expect(backend.sends).to.have.length(1);
      await click(get('button', 'Controleren'));
      await until(() => !find('dialog'), 'the window closes');
      expect(typesOf(events)).to.deep.equal(['sms-open', 'sms-before-send', 'sms-send-failed', 'sms-sent', 'sms-close']);
      expect(backend.sends).to.have.length(1);
      expect(await backend.accepted()).to.deep.equal(['Dag']);
      expect(compose.value).to.equal('');
    });
  }

  for (const fault of ['nonsense', 'throw', 500, { code: 'in-progress', status: 409 }, { code: 'network' }] as const) {
    it(`that never arrived (${JSON.stringify(fault)}) is found out, and may be sent again with the same key`, async () => {
      const backend = startBackend();
      backend.faults.next('send', fault);
      const { compose } = await openCompose({ adapter: backend.adapter });
      await type('Dag');
      await sendByButton();
      await untilSaid(compose, UNKNOWN);
      await click(get('button', 'Controleren'));
      await untilSaid(compose, NOT_FOUND);
      await until(() => findAll('status').some((each) => each.textContent?.includes(NOT_FOUND)), 'it is announced');
      await expectKept(backend, 'Dag');
      await sendByButton();
      await until(() => !find('dialog'), 'the window closes');
      expect(keysOf(backend)).to.have.length(2);
      expect(new Set(keysOf(backend)).size).to.equal(1);
      expect(await backend.accepted()).to.deep.equal(['Dag']);
    });
  }

  it('that is still being worked on can be checked again', async () => {
    const backend = startBackend();
    backend.faults.next('send', 'timeout-after-acceptance');
    let rounds = 0;
    const adapter: SmsAdapter = {
      ...backend.adapter,
      sending: {
        findSend: (params, call) => {
          rounds += 1;
          return rounds === 1 ? Promise.resolve({ outcome: 'running' }) : backend.memory.sending.findSend(params, call);
        },
      },
    };
    const { compose } = await openCompose({ adapter });
    await type('Dag');
    await sendByButton();
    await untilSaid(compose, UNKNOWN);
    await click(get('button', 'Controleren'));
    await untilSaid(compose, 'De SMS wordt nog verwerkt. Controleer straks opnieuw.');
    const running = 'De SMS wordt nog verwerkt.';
    await until(() => findAll('status').some((each) => each.textContent?.includes(running)), 'it is announced');
    expect(textField().readOnly).to.equal(true);
    await click(get('button', 'Controleren'));
    await until(() => !find('dialog'), 'the window closes');
    expect(await backend.accepted()).to.deep.equal(['Dag']);
    expect(backend.sends).to.have.length(1);
  });

  it('stays unknown when the check fails too', async () => {
    const backend = startBackend();
    backend.faults.next('send', 'timeout-after-acceptance');
    backend.faults.next('sending.findSend', 500);
    const { compose } = await openCompose({ adapter: backend.adapter });
    await type('Dag');
    await sendByButton();
    await untilSaid(compose, UNKNOWN);
    await click(get('button', 'Controleren'));
    await until(() => find('button', 'Controleren')?.getAttribute('aria-disabled') === null, 'it can be checked again');
    expect(textField().readOnly).to.equal(true);
    expect(textField().value).to.equal('Dag');
    await click(get('button', 'Controleren'));
    await until(() => !find('dialog'), 'the window closes');
    expect(await backend.accepted()).to.deep.equal(['Dag']);
  });

  it('is checked by the same key and body where there is no findSend but sending again does no harm', async () => {
    const backend = startBackend({ without: ['findSend'] });
    backend.faults.next('send', 'timeout-after-acceptance');
    const { compose } = await openCompose({ adapter: backend.adapter });
    await type('Dag');
    await sendByButton();
    await untilSaid(compose, UNKNOWN);
    await click(get('button', 'Controleren'));
    await until(() => !find('dialog'), 'the window closes');
    expect(new Set(keysOf(backend)).size).to.equal(1);
    expect(backend.sends[1]?.draft).to.deep.equal(backend.sends[0]?.draft);
    expect(await backend.accepted()).to.deep.equal(['Dag']);
  });

  it('that nobody can find out is said, and sent again only by a deliberate act, with another key', async () => {
    const backend = startBackend({ without: ['findSend'], capabilities: { idempotentSend: false } });
    backend.faults.next('send', 'timeout-after-acceptance');
    const { compose } = await openCompose({ adapter: backend.adapter });
    await type('Dag');
    await sendByButton();
    await untilSaid(compose, UNRESOLVABLE);
    expect(textField().readOnly).to.equal(true);
    await press('Control', 'Enter');
    await settled();
    expect(backend.sends).to.have.length(1);
    await click(get('button', 'Toch opnieuw verzenden'));
    await until(() => !find('dialog'), 'the window closes');
    expect(new Set(keysOf(backend)).size).to.equal(2);
  });

  it('is still there when the window is closed and opened again', async () => {
    const backend = startBackend();
    backend.faults.next('send', 'timeout-after-acceptance');
    const { compose } = await openCompose({ adapter: backend.adapter });
    await type('Dag');
    await sendByButton();
    await untilSaid(compose, UNKNOWN);
    await press('Escape');
    await until(() => !find('dialog'), 'the window closes');
    expect(isThere('alertdialog')).to.equal(false);
    compose.reset();
    compose.show();
    await untilSaid(compose, UNKNOWN);
    expect(textField().value).to.equal('Dag');
    expect(textField().readOnly).to.equal(true);
  });

  it('leaves the focus in the window, on what there is to do', async () => {
    const backend = startBackend();
    backend.faults.next('send', 'nonsense');
    const { compose } = await openCompose({ adapter: backend.adapter });
    await type('Dag');
    get('button', 'Verzenden').focus();
    await press('Enter');
    await untilSaid(compose, UNKNOWN);
    expect(focusedAs()).to.equal('button "Controleren"');
    await press('Enter');
    await untilSaid(compose, NOT_FOUND);
    expect(focusedAs()).to.equal('button "Verzenden"');
  });

  it('comes after half a minute of silence, by time-out; the text is kept', async () => {
    const backend = startBackend();
    const { compose } = await openCompose({ adapter: backend.adapter });
    await type('Dag');
    const timers = fakeTimers();
    try {
      backend.faults.next('send', 'hang-after-acceptance');
      get('button', 'Verzenden').click();
      await timers.advance(29_900);
      expect(isThere('button', 'Bezig met verzenden…')).to.equal(true);
      await timers.advance(200);
      await compose.updateComplete;
      expect(seenText(compose)).to.contain(UNKNOWN);
    } finally {
      timers.end();
    }
    await click(get('button', 'Controleren'));
    await until(() => !find('dialog'), 'the window closes');
    expect(await backend.accepted()).to.deep.equal(['Dag']);
    expect(backend.sends).to.have.length(1);
  });
});

describe('sms-compose: a user who is no longer logged in', () => {
  it('freezes the text and goes on by itself with the same key after resume()', async () => {
    const backend = startBackend();
    backend.faults.next('send', 401);
    const { compose, provider, events } = await openCompose({ adapter: backend.adapter });
    const asked: string[] = [];
    provider.addEventListener('sms-auth-required', () => asked.push('asked'));
    await type('Dag');
    await sendByButton();
    await untilSaid(compose, AUTH);
    expect(asked).to.deep.equal(['asked']);
    expect(textField().value).to.equal('Dag');
    expect(textField().readOnly).to.equal(true);
    await press('Control', 'Enter');
    await settled();
    expect(backend.sends).to.have.length(1);
    void provider.resume();
    await until(() => !find('dialog'), 'the window closes');
    expect(keysOf(backend)).to.have.length(2);
    expect(new Set(keysOf(backend)).size).to.equal(1);
    expect(await backend.accepted()).to.deep.equal(['Dag']);
    expect(typesOf(events).filter((each) => each === 'sms-before-send')).to.have.length(1);
  });

  it('freezes again when the session is gone once more', async () => {
    const backend = startBackend();
    backend.faults.next('send', 401);
    backend.faults.next('send', 401);
    const { compose, provider } = await openCompose({ adapter: backend.adapter });
    await type('Dag');
    await sendByButton();
    await untilSaid(compose, AUTH);
    await provider.resume();
    await until(() => backend.sends.length === 2, 'it was tried again');
    await untilSaid(compose, AUTH);
    await provider.resume();
    await until(() => !find('dialog'), 'the window closes');
    expect(await backend.accepted()).to.deep.equal(['Dag']);
  });

  it('a check that meets it goes on checking after resume()', async () => {
    const backend = startBackend();
    backend.faults.next('send', 'timeout-after-acceptance');
    backend.faults.next('sending.findSend', 401);
    const { compose, provider } = await openCompose({ adapter: backend.adapter });
    await type('Dag');
    await sendByButton();
    await untilSaid(compose, UNKNOWN);
    await click(get('button', 'Controleren'));
    await untilSaid(compose, AUTH);
    await provider.resume();
    await until(() => !find('dialog'), 'the window closes');
    expect(backend.sends).to.have.length(1);
    expect(await backend.accepted()).to.deep.equal(['Dag']);
  });

  it('signOut() throws away what was typed, also what is on its way', async () => {
    const backend = startBackend();
    backend.faults.next('send', 'hang');
    const { compose, provider, events } = await openCompose({ adapter: backend.adapter });
    await type('Dag');
    await sendByButton();
    await until(() => backend.sends.length === 1, 'it is on its way');
    provider.signOut();
    await until(() => !find('dialog'), 'the window closes');
    expect(compose.value).to.equal('');
    compose.show();
    await compose.updateComplete;
    expect(textField().value).to.equal('');
    expect(textField().readOnly).to.equal(false);
    expect(typesOf(events)).to.not.include('sms-sent');
  });
});

describe('sms-compose: before the backend has answered', () => {
  it('takes keys, waits with sending, and then sends by itself, once', async () => {
    const backend = startBackend();
    let answer = (): void => undefined;
    const gate = new Promise<void>((open) => (answer = open));
    const adapter: SmsAdapter = {
      ...backend.adapter,
      capabilities: async (params, call) => gate.then(() => backend.adapter.capabilities(params, call)),
    };
    const { compose, events } = await openCompose({ adapter, untilReady: false });
    await type('Dag');
    expect(textField().value).to.equal('Dag');
    await sendByButton();
    await untilSaid(compose, WAITING);
    await press('Control', 'Enter');
    expect(backend.sends).to.have.length(0);
    answer();
    await until(() => !find('dialog'), 'the window closes');
    expect(backend.sends).to.have.length(1);
    expect(await backend.accepted()).to.deep.equal(['Dag']);
    expect(typesOf(events)).to.deep.equal(['sms-open', 'sms-before-send', 'sms-sent', 'sms-close']);
  });

  it('can be left while it waits, and then sends nothing', async () => {
    const backend = startBackend();
    let answer = (): void => undefined;
    const gate = new Promise<void>((open) => (answer = open));
    const adapter: SmsAdapter = { ...backend.adapter, me: async (params, call) => gate.then(() => backend.adapter.me(params, call)) };
    const { compose } = await openCompose({ adapter, untilReady: false });
    await type('Dag');
    await sendByButton();
    await untilSaid(compose, WAITING);
    await click(get('button', 'Annuleren'));
    await until(() => find('button', 'Ja'), 'a question is asked');
    answer();
    await settled();
    await click(get('button', 'Ja'));
    await until(() => !find('dialog'), 'the window closes');
    await settled();
    expect(backend.sends).to.have.length(0);
  });

  it('says after ten seconds of silence that nothing was sent, and tries again when asked', async () => {
    const backend = startBackend();
    backend.faults.next('capabilities', 'hang');
    const timers = fakeTimers();
    try {
      const { compose } = await openCompose({ adapter: backend.adapter, untilReady: false });
      paste('Dag');
      get('button', 'Verzenden').click();
      await timers.advance(10_100);
      await compose.updateComplete;
      expect(seenText(compose)).to.contain('Het antwoord bleef te lang uit.');
      await expectKeptText('Dag');
      expect(backend.sends).to.have.length(0);
      get('button', 'Verzenden').click();
      await timers.advance(100);
    } finally {
      timers.end();
    }
    await until(() => !find('dialog'), 'the window closes');
    expect(await backend.accepted()).to.deep.equal(['Dag']);
  });
});

function paste(text: string): void {
  textField().focus();
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- typing without keys, which would need the real timers
  document.execCommand('insertText', false, text);
}

async function expectKeptText(text: string): Promise<void> {
  await settled();
  expect(textField().value).to.equal(text);
  expect(textField().readOnly).to.equal(false);
}

describe('sms-compose: adapters that are no good', () => {
  const good = (): SmsAdapter => startBackend().adapter;
  const explode = (): never => {
    throw new RangeError('boom');
  };
  const cases: readonly (readonly [string, () => unknown])[] = [
    ['an empty object', () => ({})],
    ['functions that throw at once', () => ({ capabilities: explode, me: explode, send: explode, listMessages: explode })],
    // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- hosts do
    ['functions that reject with nothing', () => ({ ...good(), capabilities: () => Promise.reject(undefined) })],
    ['answers that are no promises', () => ({ ...good(), capabilities: () => 7, me: () => null })],
    ['a page of HTML as an answer', () => ({ ...good(), capabilities: () => Promise.resolve('<!doctype html>') })],
    [
      'an answer whose getters throw',
      () => ({
        ...good(),
        me: () =>
          Promise.resolve({
            get id() {
              return explode();
            },
          }),
      }),
    ],
    ['no send', () => ({ ...good(), send: undefined })],
    ['a send that throws at once', () => ({ ...good(), send: explode })],
    ['a send that answers nonsense', () => ({ ...good(), send: () => Promise.resolve({ ok: true }) })],
    ['a send that answers with a wrong count', () => ({ ...good(), send: () => Promise.resolve({ batchId: 'b', accepted: -1 }) })],
  ];

  for (const [what, make] of cases) {
    it(`keeps the text and says something clear: ${what}`, async () => {
      const spy = spyOnConsole();
      try {
        const { compose, events } = await openCompose({ adapter: make() as SmsAdapter, untilReady: false });
        await settled();
        await type('Dag');
        await sendByButton();
        await settled();
        await compose.updateComplete;
        expect(textField().value).to.equal('Dag');
        const notices = seenText(compose.shadowRoot!.getElementById('fault')!);
        expect(notices).to.not.equal('');
        expect(notices).to.not.match(/undefined|boom|\[object|error\./);
        expect(typesOf(events)).to.include('sms-send-failed');
        expect(typesOf(events)).to.not.include('sms-sent');
        expect(spy.lines.length, spy.lines.join('\n')).to.be.at.most(1);
      } finally {
        spy.end();
      }
    });
  }

  it('calls the functions of a class on their instance', async () => {
    class Mine implements SmsAdapter {
      readonly #inner = good();
      capabilities = this.#inner.capabilities;
      me = this.#inner.me;
      listMessages = this.#inner.listMessages;
      send(draft: Parameters<SmsAdapter['send']>[0], call: Parameters<SmsAdapter['send']>[1]): ReturnType<SmsAdapter['send']> {
        return this.#inner.send(draft, call);
      }
    }
    await openCompose({ adapter: new Mine() });
    await type('Dag');
    await sendByButton();
    await until(() => !find('dialog'), 'the window closes');
  });

  it('takes a plain object with a known code for the error that it means', async () => {
    const adapter: SmsAdapter = { ...good(), send: () => Promise.reject(Object.assign(new Error('x'), { code: 'insufficient-credit' })) };
    const { compose } = await openCompose({ adapter });
    await type('Dag');
    await sendByButton();
    await untilSaid(compose, 'Er is te weinig SMS-tegoed. Er is niets verzonden.');
    expect(new SmsError({ code: 'insufficient-credit' }).retryable).to.equal(false);
  });
});
