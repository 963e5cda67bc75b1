import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html, type TemplateResult } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { SmsAdapter } from '../src/adapter/contract.js';
import { anneke } from './support/data.js';
import { backend, expectText, fill, host, inside, standStill } from './support/host.js';

const { args, argTypes, template } = getStorybookHelpers('sms-compose');

export default {
  title: 'Elements/sms-compose',
  component: 'sms-compose',
  args: { ...args, inline: true, 'recipient-name': anneke.name, number: anneke.number, 'record-type': 'employee' },
  argTypes,
  render: (values) => host(template(values), { adapter: backend() }),
} satisfies Meta;

type Story = StoryObj;
type Play = NonNullable<Story['play']>;

const oneRoute = { capabilities: { routes: [{ id: 'virtual', replies: 'inbox' as const }] } };

const TEXT = 'Dag Anneke, kan u morgen een uur vroeger beginnen?';

const inPage = (kind = 'employee'): TemplateResult =>
  html`<sms-compose
    inline
    recipient-name=${anneke.name}
    number=${anneke.number}
    record-type=${kind}
    record-id=${anneke.recordId}
  ></sms-compose>`;

const asWindow = (): TemplateResult =>
  html`<sms-compose
    recipient-name=${anneke.name}
    number=${anneke.number}
    record-type="employee"
    record-id=${anneke.recordId}
  ></sms-compose>`;

const inWindow = { parameters: { docs: { story: { inline: false, height: '36rem' } } } } satisfies Story;

const composeIn = (canvas: HTMLElement): ReturnType<typeof inside> => inside(canvas, 'sms-compose');

/** Opens the window, as a host's own button would. */
async function open(canvas: HTMLElement): Promise<void> {
  canvas.querySelector('sms-compose')!.show();
  await waitFor(() => expect(composeIn(canvas).getByRole('dialog', { name: 'Versturen SMS' })).toBeVisible());
  await standStill();
}

async function type(canvas: HTMLElement, text: string): Promise<void> {
  await fill(await composeIn(canvas).findByRole('textbox', { name: 'Tekst' }), text);
}

async function press(canvas: HTMLElement, name: string): Promise<void> {
  await userEvent.click(await composeIn(canvas).findByRole('button', { name }));
}

/** Types, sends and reads what the window then says. */
const sendingSays =
  (words: string): Play =>
  async ({ canvasElement }) => {
    await type(canvasElement, TEXT);
    await press(canvasElement, 'Verzenden');
    await expectText(canvasElement, 'sms-compose', words);
    await expect(composeIn(canvasElement).getByRole('textbox', { name: 'Tekst' })).toHaveValue(TEXT);
  };

/** A backend with something wrong. */
function faulty(prepare: (adapter: ReturnType<typeof backend>) => void): SmsAdapter {
  const adapter = backend(oneRoute);
  prepare(adapter);
  return adapter;
}

/** Over the page, as behind a button. */
export const Window: Story = {
  ...inWindow,
  render: () => host(asWindow(), { adapter: backend(oneRoute) }),
  play: ({ canvasElement }) => open(canvasElement),
};

/** In the page, without a window. */
export const Inline: Story = { play: ({ canvasElement }) => type(canvasElement, TEXT) };

/** With more than one route there is a choice, each with its explanation. */
export const ThreeRoutes: Story = {
  ...inWindow,
  render: () => host(asWindow(), { adapter: backend() }),
  play: async ({ canvasElement }) => {
    await open(canvasElement);
    await userEvent.click(await composeIn(canvasElement).findByRole('radio', { name: /Prio SMS/u }));
    await press(canvasElement, 'Uitleg bij Prio SMS');
    await waitFor(() => expect(composeIn(canvasElement).getByText(/Er worden meerdere pogingen ondernomen/u)).toBeVisible());
  },
};

/** For a private customer the explanations speak of him. */
export const RoutesForAPrivateCustomer: Story = {
  render: () => host(inPage('private-customer'), { adapter: backend() }),
  play: async ({ canvasElement }) => {
    await press(canvasElement, 'Uitleg bij Virtuele SMS');
    await waitFor(() => expect(composeIn(canvasElement).getByText(/De particulier kan antwoorden/u)).toBeVisible());
  },
};

/** Characters that cost more are underlined and explained, with what replaces them a click away. */
export const CostlyCharacters: Story = {
  render: () => host(inPage(), { adapter: backend(oneRoute) }),
  play: async ({ canvasElement }) => {
    await type(canvasElement, 'Beste Anneke, uw afspraak is om 15.30 uur – tot dan! De bijdrage is 5 €. Kom gerust wat vroeger.');
    await expectText(canvasElement, 'sms-compose', 'maakt er 2 sms’en van.');
  },
};

export const CostlyCharacterReplaced: Story = {
  ...CostlyCharacters,
  play: async (context) => {
    await CostlyCharacters.play!(context);
    await userEvent.click((await composeIn(context.canvasElement).findAllByRole('button', { name: /Vervang door -/u }))[0]);
    await expect(composeIn(context.canvasElement).getByRole('textbox', { name: 'Tekst' })).toHaveValue(
      'Beste Anneke, uw afspraak is om 15.30 uur - tot dan! De bijdrage is 5 €. Kom gerust wat vroeger.',
    );
  },
};

/** Nothing is cut off: the counter says by how much, and sending is refused with the reason. */
export const OverTheLimit: Story = {
  render: () => host(inPage(), { adapter: backend(oneRoute) }),
  play: async ({ canvasElement }) => {
    await type(canvasElement, `${'Dit is een lange tekst over uw planning. '.repeat(11)}Tot dan.`);
    await press(canvasElement, 'Verzenden');
    await expectText(canvasElement, 'sms-compose', /7 tekens te lang/u);
  },
};

/** The garage's table replaces what not every phone shows; what goes out stands below. */
export const FinalTextDiffers: Story = {
  render: () =>
    host(html`<sms-compose inline recipient-name="Hendrik de Boer" number="06 12 34 56 78" record-type="debtor"></sms-compose>`, {
      adapter: backend({ ...oneRoute, profile: { name: 'a-garage', extends: 'garage' } }),
      profile: 'garage',
    }),
  play: async ({ canvasElement }) => {
    await type(canvasElement, 'Uw wagen is klaar – “tot straks” … à bientôt 🚗');
    await expectText(canvasElement, 'sms-compose', 'Dit wordt verzonden');
  },
};

export const EmptyText: Story = {
  ...inWindow,
  render: () => host(asWindow(), { adapter: backend(oneRoute) }),
  play: async ({ canvasElement }) => {
    await open(canvasElement);
    await press(canvasElement, 'Verzenden');
    await expectText(canvasElement, 'sms-compose', 'U dient een tekst toe te voegen vooraleer u de SMS kan verzenden.');
    await standStill();
  },
};

export const DiscardQuestion: Story = {
  ...inWindow,
  render: () => host(asWindow(), { adapter: backend(oneRoute) }),
  play: async ({ canvasElement }) => {
    await open(canvasElement);
    await type(canvasElement, TEXT);
    await press(canvasElement, 'Annuleren');
    await expectText(canvasElement, 'sms-compose', 'U heeft al tekst ingevoerd. Wilt u dit scherm sluiten zonder te verzenden?');
    await expect(composeIn(canvasElement).getByRole('button', { name: 'Nee' })).toBeVisible();
    await standStill();
  },
};

/** On its way: the text can't be changed, and a second click sends nothing. */
export const Pending: Story = {
  render: () => host(inPage(), { adapter: faulty(({ faults }) => faults.always('send', 'hang')) }),
  play: sendingSays('Bezig met verzenden…'),
};

/** The connection broke off: nobody knows whether it went out, so it is looked up first. */
export const OutcomeUnknown: Story = {
  render: () => host(inPage(), { adapter: faulty(({ faults }) => faults.next('send', 'timeout-after-acceptance')) }),
  play: sendingSays('Het is niet zeker of deze SMS vertrokken is.'),
};

/** After a look it is clear that it had gone out: the text is gone, nothing is sent twice. */
export const Checked: Story = {
  render: OutcomeUnknown.render!,
  play: async (context) => {
    await OutcomeUnknown.play!(context);
    await press(context.canvasElement, 'Controleren');
    await waitFor(() => expect(composeIn(context.canvasElement).getByRole('textbox', { name: 'Tekst' })).toHaveValue(''));
  },
};

/** It had not: now it can be sent. */
export const CheckedNotSent: Story = {
  render: () => host(inPage(), { adapter: faulty(({ faults }) => faults.next('send', { code: 'timeout' })) }),
  play: async (context) => {
    await OutcomeUnknown.play!(context);
    await press(context.canvasElement, 'Controleren');
    await expectText(context.canvasElement, 'sms-compose', 'Deze SMS is niet vertrokken. U kunt hem nu verzenden.');
  },
};

/** A backend that can neither look it up nor take it twice: only a deliberate second send is left. */
export const Unresolvable: Story = {
  render: () => {
    const { sending: _sending, ...rest } = backend({ capabilities: { ...oneRoute.capabilities, idempotentSend: false } });
    rest.faults.next('send', 'timeout-after-acceptance');
    return host(inPage(), { adapter: rest });
  },
  play: sendingSays('komt hij misschien twee keer aan.'),
};

/** The backend's own words, with everything still there. */
export const Refused: Story = {
  render: () =>
    host(inPage(), {
      adapter: faulty(({ faults }) =>
        faults.next('send', {
          code: 'validation',
          status: 422,
          detail: 'Het bedrag van deze maand is op. Vraag uw beheerder om het te verhogen.',
        }),
      ),
    }),
  play: sendingSays('Het bedrag van deze maand is op.'),
};

export const TooManyRequests: Story = {
  render: () => host(inPage(), { adapter: faulty(({ faults }) => faults.next('send', 429)) }),
  play: sendingSays('Verzend opnieuw over 30 seconden.'),
};

export const Skipped: Story = {
  render: () => host(inPage(), { adapter: backend({ ...oneRoute, optedOut: ['+32470123456'] }) }),
  play: sendingSays('deze persoon wil geen SMS meer ontvangen.'),
};

export const Offline: Story = {
  render: () => host(inPage(), { adapter: faulty(({ faults }) => faults.always('send', 'offline')) }),
  play: sendingSays('U heeft geen internetverbinding.'),
};

export const NotLoggedIn: Story = {
  render: () => host(inPage(), { adapter: faulty(({ faults }) => faults.always('send', 401)) }),
  play: sendingSays('U bent niet meer aangemeld.'),
};

export const NoAdapter: Story = {
  render: () => host(inPage(), { adapter: undefined }),
  play: ({ canvasElement }) => expectText(canvasElement, 'sms-compose', 'SMS is niet gekoppeld'),
};

/** The field takes keys before the backend has answered; only sending waits. */
export const WaitingForTheBackend: Story = {
  render: () => host(inPage(), { adapter: faulty(({ faults }) => faults.always('capabilities', 'hang')) }),
  play: sendingSays('Wachten op verbinding'),
};

export const NotMobile: Story = {
  render: () =>
    host(html`<sms-compose inline recipient-name="Godelieve Maes" number="02 555 12 34" record-type="employee"></sms-compose>`, {
      adapter: backend(oneRoute),
    }),
  play: sendingSays('is geen gsm-nummer.'),
};

/** Words of a language that needs more room. */
export const LongWords: Story = {
  render: () =>
    host(inPage(), {
      adapter: backend(),
      lang: 'de',
      width: 420,
      strings: {
        'compose.to': 'Empfängerinnen und Empfänger',
        'compose.text': 'Nachrichtentext der Kurzmitteilung',
        'compose.route': 'Übertragungsweg der Kurzmitteilung',
        'compose.send': 'Kurzmitteilung jetzt kostenpflichtig versenden',
        'action.cancel': 'Bearbeitungsvorgang abbrechen',
        'route.virtual': 'Kurzmitteilung mit Antwortmöglichkeit',
        'route.standard': 'Standardkurzmitteilung',
        'route.priority': 'Kurzmitteilung mit Vorrang',
        'route.price.higher': 'erheblich höherer Tarif',
        'route.price.lower': 'niedrigster Tarif',
        'route.price.slightly-higher': 'etwas höherer Tarif',
      },
    }),
  play: async ({ canvasElement }) => {
    const field = await composeIn(canvasElement).findByRole('textbox', { name: 'Nachrichtentext der Kurzmitteilung' });
    await fill(field, 'Ihre Terminvereinbarung wurde bestätigt.');
    await expect(canvasElement.scrollWidth).toBeLessThanOrEqual(canvasElement.clientWidth);
  },
};

export const RightToLeft: Story = {
  render: () =>
    host(html`<sms-compose inline recipient-name="فاطمة العمراني" number="0470 12 34 56" record-type="employee"></sms-compose>`, {
      adapter: backend(),
      dir: 'rtl',
      strings: {
        'compose.to': 'إلى',
        'compose.text': 'النص',
        'compose.route': 'طريقة الإرسال',
        'compose.send': 'إرسال',
        'action.cancel': 'إلغاء',
        'route.virtual': 'رسالة يمكن الرد عليها',
        'route.standard': 'رسالة عادية',
        'route.priority': 'رسالة مستعجلة',
      },
    }),
  play: async ({ canvasElement }) => {
    const field = await composeIn(canvasElement).findByRole('textbox', { name: 'النص' });
    await fill(field, 'مرحبا فاطمة، موعدك غدا الساعة 15:30.');
    await expect(getComputedStyle(field).direction).toBe('rtl');
  },
};

export const Dark: Story = {
  render: () => host(inPage(), { adapter: backend(), scheme: 'dark' }),
  play: CostlyCharacters.play!,
};

export const Narrow: Story = {
  render: () => host(inPage(), { adapter: backend(), width: 320 }),
  play: CostlyCharacters.play!,
};

export const HostFontAndAccent: Story = {
  render: () => host(inPage(), { adapter: backend(), className: 'legacy' }),
  play: ({ canvasElement }) => type(canvasElement, TEXT),
};
