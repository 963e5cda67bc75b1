import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { fakeClock } from '../../src/testing/index.js';
import { focused, get, seenText } from '../support/find.js';
import { backendWith, closeBackends, openLog, type LogDriver } from '../support/log.js';
import { manyMessages, NINE } from '../support/messages.js';
import { settle } from '../support/time.js';

async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    const [name, modifier] = key.split('+').reverse() as [string, string?];
    if (modifier) await sendKeys({ down: modifier });
    await sendKeys({ press: name });
    if (modifier) await sendKeys({ up: modifier });
  }
  await settle();
}

/** The index of the line that has the focus. */
const here = (log: LogDriver): number => log.rows.indexOf(focused() as HTMLElement);

describe('sms-log with the keyboard', () => {
  afterEach(closeBackends);

  for (const { keys, to } of [
    { keys: ['ArrowDown'], to: 1 },
    { keys: ['ArrowDown', 'ArrowDown', 'ArrowUp'], to: 1 },
    { keys: ['ArrowUp'], to: 0 },
    { keys: ['PageDown'], to: 10 },
    { keys: ['PageDown', 'PageDown', 'PageDown'], to: 24 },
    { keys: ['End', 'PageUp'], to: 14 },
    { keys: ['End'], to: 24 },
    { keys: ['End', 'ArrowDown'], to: 24 },
    { keys: ['End', 'Home'], to: 0 },
  ]) {
    it(`${keys.join(', ')} leads to line ${to + 1}, chooses it and shows its details`, async () => {
      const log = await openLog(backendWith({ messages: manyMessages(25) }));
      await press('Tab', ...keys);
      expect(here(log)).to.equal(to);
      expect(log.chosen).to.deep.equal([to]);
      expect(log.detailOf('Commentaar')).to.equal(`Tekst van m${25 - to}`);
    });
  }

  for (const key of ['Enter', 'Space']) {
    it(`${key} chooses the line in focus`, async () => {
      const log = await openLog(backendWith({ messages: manyMessages(3) }));
      await press('Tab');
      expect(log.chosen).to.deep.equal([]);
      await press(key);
      expect(log.chosen).to.deep.equal([0]);
    });
  }

  it('is one stop for Tab, at the line where one was, then the way to older messages', async () => {
    const log = await openLog(backendWith({ messages: manyMessages(40) }));
    await press('Tab', 'ArrowDown', 'ArrowDown', 'Tab');
    expect(seenText(focused()!)).to.equal('Oudere berichten tonen');
    await press('Shift+Tab');
    expect(here(log)).to.equal(2);
  });

  it('comes in at the chosen line', async () => {
    const log = await openLog(backendWith({ messages: manyMessages(5) }));
    log.element.selected = 'm2';
    await settle();
    await press('Tab');
    expect(here(log)).to.equal(3);
  });

  it('leaves keys with a modifier, and all others, to the page', async () => {
    const log = await openLog(backendWith({ messages: manyMessages(5) }));
    const left: string[] = [];
    const onKey = (event: KeyboardEvent): void => void (event.defaultPrevented || left.push(event.key));
    document.addEventListener('keydown', onKey);
    await press('Tab', 'Control+ArrowDown', 'a', 'Escape');
    document.removeEventListener('keydown', onKey);
    expect(left).to.include.members(['ArrowDown', 'a', 'Escape']);
    expect(here(log)).to.equal(0);
  });

  it('keeps the focus on its line while new ones come above it', async () => {
    const clock = fakeClock(NINE.toISOString());
    const people = manyMessages(1).map(({ to }) => ({ name: to.name!, number: to.number!, record: to.record! }));
    const backend = backendWith({ clock, people, messages: manyMessages(3) });
    const log = await openLog(backend);
    await press('Tab', 'ArrowDown');
    await clock.advance(600_000);
    backend.receive({ from: '+32470123456', text: 'Een antwoord' });
    await settle();
    expect(log.column('Commentaar')[0]).to.equal('Een antwoord');
    expect(here(log)).to.equal(2);
    expect(log.detailOf('Commentaar')).to.equal('Tekst van m2');
  });

  it('goes on from the table when the button that was pressed is gone', async () => {
    const log = await openLog(backendWith({ messages: manyMessages(30) }));
    get('button', 'Oudere berichten tonen', log.element).focus();
    await press('Enter');
    expect(log.rows).to.have.length(30);
    expect(here(log)).to.equal(0);
  });

  it('goes on from the table after a first page that came at the second attempt', async () => {
    const backend = backendWith({ messages: manyMessages(2) });
    backend.faults.next('listMessages', 'offline');
    const log = await openLog(backend);
    await press('Tab');
    expect(seenText(focused()!)).to.equal('Opnieuw proberen');
    await press('Enter');
    expect(here(log)).to.equal(0);
  });
});
