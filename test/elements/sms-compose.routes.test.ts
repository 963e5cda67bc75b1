import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import hr from '../../src/core/profile/profiles/hr.js';
import type { Route } from '../../src/core/sending/types.js';
import { fakeTimers } from '../support/fake-timers.js';
import { descriptionOf, findAll, focusedAs, get, isThere, listRoles, seenText } from '../support/find.js';
import { click, hover, hoverNothing, openCompose, press, startBackend, tabTo, type, until } from '../support/page.js';

const [virtual, standard, priority] = hr.routes as readonly Route[] as readonly [Route, Route, Route];

const VIRTUAL = 'Virtuele SMS aanzienlijk hoger tarief';
const STANDARD = 'Standaard SMS laagste tarief';
const PRIORITY = 'Prio SMS iets hoger tarief';

// Requirements C28-C30, the receiver as the host's kind of person has it (C49).
const explanations = (receiver: string): Readonly<Record<string, string>> => ({
  'Virtuele SMS': `SMS-en vanuit virtueel SMS: ${receiver} kan antwoorden op het verstuurde SMS-bericht. Let op: voor het versturen van een SMS vanuit een virtueel nummer ligt de kostprijs aanzienlijk hoger.`,
  'Standaard SMS': `SMS’en vanuit standaard SMS: ${receiver} kan NIET antwoorden op het verstuurde SMS-bericht. SMS’en versturen vanuit een standaard default nummer, is aan een goedkoper tarief. Er worden slechts 2 pogingen door de provider ondernomen om de SMS af te leveren.`,
  'Prio SMS': `SMS-en vanuit prio SMS: ${receiver} kan NIET antwoorden op het verstuurde SMS-bericht. SMS-en versturen met prio, is aan een iets duurder tarief dan de standaard methode. Er worden meerdere pogingen ondernomen om de SMS af te leveren waardoor het aankomst percentage aanzienlijk hoger ligt.`,
});

const withRoutes = (...routes: readonly Route[]) => startBackend({ capabilities: { routes } });
const helpOf = (route: string): HTMLElement => get('button', `Uitleg bij ${route}`);
const shown = (): readonly string[] => findAll('tooltip').map((tooltip) => tooltip.textContent?.trim() ?? '');
const untilShown = (...texts: readonly string[]): Promise<void> =>
  until(() => JSON.stringify(shown()) === JSON.stringify(texts), `the explanations shown are ${texts.length}`);

describe('sms-compose: the routes', () => {
  for (const [what, routes, names] of [
    ['all three', [virtual, standard, priority], [VIRTUAL, STANDARD, PRIORITY]],
    ['virtual and standard', [virtual, standard], [VIRTUAL, STANDARD]],
    ['standard and priority', [standard, priority], [STANDARD, PRIORITY]],
  ] as const) {
    it(`C25 C26 C48 offers only those that the backend has: ${what}`, async () => {
      await openCompose({ adapter: withRoutes(...routes).adapter });
      const radios = findAll('radio') as readonly HTMLInputElement[];
      expect(
        listRoles()
          .filter(({ role }) => role === 'radio')
          .map(({ name }) => name),
      ).to.deep.equal(names);
      expect(radios.filter((radio) => radio.checked)).to.have.length(1);
      expect(radios[0]?.checked).to.equal(true);
    });
  }

  for (const routes of [[virtual], []]) {
    it(`C25 gives no choice where there is ${routes.length === 1 ? 'one' : 'none'}`, async () => {
      await openCompose({ adapter: withRoutes(...routes).adapter });
      expect(findAll('radio')).to.have.length(0);
      expect(isThere('radiogroup')).to.equal(false);
    });
  }

  it('C31 says the price class of each where the profile shows it, and not where it does not', async () => {
    const { compose } = await openCompose();
    expect(seenText(get('radio', VIRTUAL).closest('label')!)).to.equal(VIRTUAL);
    compose.profile = { name: 'without-cost', extends: 'hr', cost: { show: 'none' } };
    await compose.updateComplete;
    expect(isThere('radio', 'Virtuele SMS')).to.equal(true);
  });

  it('C27 sends by the one that is chosen, with the arrow keys as radio buttons are', async () => {
    const backend = withRoutes(virtual, standard, priority);
    await openCompose({ adapter: backend.adapter });
    await type('Dag');
    await tabTo(get('radio', /^Virtuele/), 20);
    await press('ArrowRight');
    expect(focusedAs()).to.match(/^radio "Standaard/);
    await press('ArrowRight');
    await click(get('button', 'Verzenden'));
    await until(() => backend.sends.length === 1, 'it is sent');
    expect(backend.sends[0]?.draft.route).to.equal('priority');
  });

  it('C19 C46 sends by the virtual route when nothing else is chosen', async () => {
    const backend = withRoutes(virtual, standard, priority);
    await openCompose({ adapter: backend.adapter });
    await type('Dag');
    await click(get('button', 'Verzenden'));
    await until(() => backend.sends.length === 1, 'it is sent');
    expect(backend.sends[0]?.draft.route).to.equal('virtual');
  });

  it("knows the host's route by attribute, and takes the first for one that doesn't exist", async () => {
    const { compose } = await openCompose();
    compose.setAttribute('route', 'priority');
    await compose.updateComplete;
    expect((get('radio', /^Prio/) as HTMLInputElement).checked).to.equal(true);
    compose.route = 'pigeon';
    await compose.updateComplete;
    expect((get('radio', /^Virtuele/) as HTMLInputElement).checked).to.equal(true);
  });

  it("shows a backend's own route by its own words, and as text", async () => {
    const pigeon: Route = { id: 'pigeon post', label: 'Duif <b>', explanation: 'Vliegt <i>altijd</i>.', replies: 'none' };
    await openCompose({ adapter: withRoutes(pigeon, standard).adapter });
    expect(isThere('radio', 'Duif <b>')).to.equal(true);
    await click(helpOf('Duif <b>'));
    await untilShown('Vliegt <i>altijd</i>.');
  });
});

describe('sms-compose: the explanations of the routes', () => {
  for (const [id, kind, receiver] of [
    ['C28 C29 C30', 'employee', 'De werknemer'],
    ['C49', 'private-customer', 'De particulier'],
  ] as const) {
    it(`${id} say word for word what a route means for the ${kind}, on hover`, async () => {
      await openCompose({ kind });
      for (const [route, words] of Object.entries(explanations(receiver))) {
        await hover(helpOf(route));
        await untilShown(words);
      }
      await hoverNothing();
      await untilShown();
    });
  }

  it('C27 also by focus, and they go with it', async () => {
    await openCompose();
    const words = explanations('De werknemer');
    await press('Shift', 'Tab');
    expect(focusedAs()).to.equal('button "Uitleg bij Prio SMS"');
    await untilShown(words['Prio SMS']!);
    await press('Shift', 'Tab');
    await untilShown(words['Standaard SMS']!);
  });

  it('C27 by a click, which keeps it open until a second click', async () => {
    await openCompose();
    await click(helpOf('Prio SMS'));
    await hoverNothing();
    await untilShown(explanations('De werknemer')['Prio SMS']!);
    expect(helpOf('Prio SMS').getAttribute('aria-expanded')).to.equal('true');
    await click(helpOf('Prio SMS'));
    await hoverNothing();
    await untilShown();
    expect(helpOf('Prio SMS').getAttribute('aria-expanded')).to.equal('false');
  });

  it('C27 by a touch', async () => {
    await openCompose();
    const help = helpOf('Standaard SMS');
    const touch = { pointerType: 'touch', bubbles: true, composed: true };
    // What a browser dispatches for a tap, in its order.
    help.dispatchEvent(new PointerEvent('pointerenter', touch));
    help.dispatchEvent(new PointerEvent('pointerdown', touch));
    help.dispatchEvent(new PointerEvent('pointerup', touch));
    help.dispatchEvent(new PointerEvent('pointerleave', touch));
    help.focus();
    help.click();
    await untilShown(explanations('De werknemer')['Standaard SMS']!);
  });

  it('stay while the pointer goes onto them, so that long ones can be read at any magnification', async () => {
    await openCompose();
    await hover(helpOf('Virtuele SMS'));
    await untilShown(explanations('De werknemer')['Virtuele SMS']!);
    const { left, top, bottom } = get('tooltip').getBoundingClientRect();
    const from = helpOf('Virtuele SMS').getBoundingClientRect();
    const timers = fakeTimers();
    try {
      for (const y of [from.bottom + 1, top + 1, (top + bottom) / 2]) {
        await sendMouse({ type: 'move', position: [Math.round(Math.max(from.left + 4, left + 4)), Math.round(y)] });
      }
      await timers.advance(1000);
      expect(shown()).to.deep.equal([explanations('De werknemer')['Virtuele SMS']]);
      await hoverNothing();
      await timers.advance(1000);
      expect(shown()).to.deep.equal([]);
    } finally {
      timers.end();
    }
  });

  for (const [how, show] of [
    ['focus', async () => press('Shift', 'Tab')],
    ['a click', async () => click(helpOf('Prio SMS'))],
    ['the pointer, while the focus is in the text', async () => hover(helpOf('Prio SMS'))],
  ] as const) {
    it(`Escape closes only the explanation shown by ${how}, then the window`, async () => {
      const { compose } = await openCompose();
      await show();
      await untilShown(explanations('De werknemer')['Prio SMS']!);
      await press('Escape');
      await untilShown();
      expect(compose.open).to.equal(true);
      await hoverNothing();
      await press('Escape');
      await until(() => !compose.open, 'the window closes');
    });
  }

  it('are the description of their radio, so that a screen reader has them without the question mark', async () => {
    await openCompose();
    expect(descriptionOf(get('radio', /^Virtuele/))).to.equal(explanations('De werknemer')['Virtuele SMS']);
  });

  it('are described too for a route whose id has a space', async () => {
    const pigeon: Route = { id: 'pigeon post', label: 'Duif', explanation: 'Vliegt altijd.', replies: 'none' };
    await openCompose({ adapter: withRoutes(pigeon, standard).adapter });
    expect(descriptionOf(get('radio', 'Duif'))).to.equal('Vliegt altijd.');
  });

  it("don't take the focus from the text when only pointed at", async () => {
    await openCompose();
    await hover(helpOf('Prio SMS'));
    expect(focusedAs()).to.equal('textbox "Tekst"');
  });
});
