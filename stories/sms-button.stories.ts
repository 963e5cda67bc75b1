import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html, type TemplateResult } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import { anneke } from './support/data.js';
import { backend, expectText, host, inside, standStill } from './support/host.js';

const { args, argTypes, template } = getStorybookHelpers('sms-button');

export default {
  title: 'Elements/sms-button',
  component: 'sms-button',
  args: { ...args, name: anneke.name, number: anneke.number },
  argTypes,
  render: (values) => host(template(values), { adapter: backend() }),
} satisfies Meta;

type Story = StoryObj;

/** A field of the host with the button behind it, as on a card. */
function field(value: string, { id = 'gsm' }: { id?: string } = {}): TemplateResult {
  return html`<div class="host-row">
    <label for=${id}>GSM</label>
    <input id=${id} type="tel" .value=${value} />
    <sms-button for=${id} name=${anneke.name} record-type="employee" record-id=${anneke.recordId}></sms-button>
  </div>`;
}

/** Clicks the button and reads why it can't be used. */
function expectReason(reason: string): NonNullable<Story['play']> {
  return async ({ canvasElement }) => {
    const button = inside(canvasElement, 'sms-button').getByRole('button');
    await waitFor(() => expect(button).toHaveAttribute('aria-disabled', 'true'));
    await userEvent.click(button);
    await waitFor(() => expect(inside(canvasElement, 'sms-button').getByRole('alert')).toHaveTextContent(reason));
  };
}

export const Button: Story = {};

export const Icon: Story = { args: { appearance: 'icon' } };

export const Link: Story = { args: { appearance: 'link' } };

/** All three, in the text of a page. */
export const Appearances: Story = {
  render: () =>
    host(
      html`<div class="host-row">
        <sms-button name=${anneke.name} number=${anneke.number}></sms-button>
        <sms-button appearance="icon" name=${anneke.name} number=${anneke.number}></sms-button>
        <span>Bel of <sms-button appearance="link" name=${anneke.name} number=${anneke.number}></sms-button> vóór 17 uur.</span>
        <sms-button name=${anneke.name} number=${anneke.number}><span slot="label">Stuur een bericht</span></sms-button>
      </div>`,
      { adapter: backend() },
    ),
};

/** A click opens the window, with the name of the person whose card it is. */
export const BehindAField: Story = {
  parameters: { docs: { story: { inline: false, height: '34rem' } } },
  render: () => host(field(anneke.number), { adapter: backend() }),
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(inside(canvasElement, 'sms-button').getByRole('button')).not.toHaveAttribute('aria-disabled'));
    await userEvent.click(inside(canvasElement, 'sms-button').getByRole('button'));
    const window = inside(canvasElement, 'sms-button', 'sms-compose');
    await waitFor(() => expect(window.getByRole('dialog', { name: 'Versturen SMS' })).toBeVisible());
    await expect(window.getByLabelText('Aan')).toHaveValue(anneke.name);
    await standStill();
  },
};

export const Accepted: Story = {
  render: () => host(field(anneke.number), { adapter: backend() }),
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(inside(canvasElement, 'sms-button').getByRole('button')).not.toHaveAttribute('aria-disabled'));
    await userEvent.click(inside(canvasElement, 'sms-button').getByRole('button'));
    const window = inside(canvasElement, 'sms-button', 'sms-compose');
    await userEvent.type(await window.findByRole('textbox', { name: 'Tekst' }), 'Tot morgen!');
    await userEvent.click(window.getByRole('button', { name: 'Verzenden' }));
    await waitFor(() => expect(inside(canvasElement, 'sms-button').getByText('SMS aanvaard')).toBeVisible());
  },
};

export const NoNumber: Story = {
  render: () => host(field(''), { adapter: backend() }),
  play: expectReason('SMS’en kan niet: er is geen gsm-nummer ingevuld.'),
};

export const Landline: Story = {
  render: () => host(field('02 555 12 34'), { adapter: backend() }),
  play: expectReason('SMS’en kan niet: 02 555 12 34 is geen gsm-nummer.'),
};

export const InvalidNumber: Story = {
  render: () => host(field('0470 12 34'), { adapter: backend() }),
  play: expectReason('SMS’en kan niet: 0470 12 34 is geen geldig nummer.'),
};

export const CountryNotAllowed: Story = {
  render: () =>
    host(field('+44 7400 123456'), {
      adapter: backend({ capabilities: { rules: { phone: { region: 'BE', allowedRegions: ['BE', 'NL'] } } } }),
    }),
  play: expectReason('SMS’en kan niet: SMS naar het land van +44 7400 123456 is niet toegestaan.'),
};

export const NoPermission: Story = {
  render: () => host(field(anneke.number), { adapter: backend({ me: { permissions: [] } }) }),
  play: expectReason('U heeft geen recht om SMS te versturen.'),
};

export const NoAdapter: Story = {
  render: () => host(field(anneke.number), { adapter: undefined }),
  play: expectReason('SMS is niet gekoppeld'),
};

/** An organisation without the module sees nothing. */
export const ModuleOff: Story = {
  render: () => host(field(anneke.number), { adapter: backend({ capabilities: { enabled: false } }) }),
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(inside(canvasElement, 'sms-button').queryByRole('button')).toBeNull());
  },
};

export const RightToLeft: Story = {
  render: () => host(field(''), { adapter: backend(), dir: 'rtl' }),
  play: expectReason('er is geen gsm-nummer ingevuld.'),
};

export const Dark: Story = {
  render: () => host(field('02 555 12 34'), { adapter: backend(), scheme: 'dark' }),
  play: expectReason('is geen gsm-nummer.'),
};

export const HostFontAndAccent: Story = {
  render: () => host(field(anneke.number), { adapter: backend(), className: 'legacy' }),
  play: async ({ canvasElement }) => {
    await expectText(canvasElement, 'sms-button', 'SMS');
    const button = inside(canvasElement, 'sms-button').getByRole('button');
    await expect(getComputedStyle(button).fontFamily).toContain('Georgia');
    await expect(getComputedStyle(button).fontSize).toBe('12px');
  },
};
