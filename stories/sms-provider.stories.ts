import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, type TemplateResult } from 'lit';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import { anneke, annekesMessages } from './support/data.js';
import { backend, expectText, fill, host, inside } from './support/host.js';

export default {
  title: 'Elements/sms-provider',
  component: 'sms-provider',
} satisfies Meta;

type Story = StoryObj;

const compose = (text = ''): TemplateResult =>
  html`<sms-compose inline recipient-name=${anneke.name} number=${anneke.number} record-type="employee" value=${text}></sms-compose>`;

/** One adapter, one profile and one language for everything inside. */
export const AroundACard: Story = {
  render: () =>
    host(
      html`<div class="host-row">
          <label for="gsm">GSM</label>
          <input id="gsm" type="tel" value="0470 12 34 56" />
          <sms-button for="gsm" name=${anneke.name} record-type="employee" record-id="1042"></sms-button>
        </div>
        <br />
        <sms-log record-type="employee" record-id="1042"></sms-log>`,
      { adapter: backend({ messages: annekesMessages }) },
    ),
  play: ({ canvasElement }) => expectText(canvasElement, 'sms-log', 'Afgeleverd'),
};

/** `theme` overrules what the page says; `auto` follows the page's `color-scheme`. */
export const Theme: Story = {
  render: () =>
    html`<div class="host-columns">
      ${(['light', 'dark'] as const).map(
        (theme) =>
          html`<div>
            ${host(html`<sms-log record-type="employee" record-id="1042"></sms-log>`, {
              adapter: backend({ messages: annekesMessages.slice(0, 3) }),
              theme,
              scheme: theme,
            })}
          </div>`,
      )}
    </div>`,
  play: async ({ canvasElement }) => {
    const logs = [...canvasElement.querySelectorAll('sms-log')];
    await waitFor(() => expect(logs.every((log) => log.shadowRoot!.querySelector('tbody'))).toBe(true));
    const [light, dark] = logs.map((log) => getComputedStyle(log.shadowRoot!.querySelector('td')!).color);
    await expect(light).not.toBe(dark);
  },
};

/** The words of the house, for every element inside. */
export const Strings: Story = {
  render: () =>
    host(compose('Tot morgen!'), {
      adapter: backend(),
      strings: { 'compose.text': 'Bericht aan de medewerker', 'compose.send': 'Versturen maar', 'action.cancel': 'Laat maar' },
    }),
  play: async ({ canvasElement }) => {
    const window = inside(canvasElement, 'sms-compose');
    await expect(await window.findByRole('button', { name: 'Versturen maar' })).toBeVisible();
    await expect(window.getByRole('textbox', { name: 'Bericht aan de medewerker' })).toHaveValue('Tot morgen!');
  },
};

const resumes = fn();

/** The backend no longer knows the user. The host logs him in and calls `resume()`: the same text goes on, once. */
export const Resume: Story = {
  render: () => {
    const adapter = backend({ capabilities: { routes: [{ id: 'virtual', replies: 'inbox' }] } });
    adapter.faults.next('send', 401);
    return html`<div
      @sms-auth-required=${(event: Event) => {
        resumes();
        (event.currentTarget as HTMLElement).querySelector('button')!.hidden = false;
      }}
    >
      ${host(compose(), { adapter })}
      <button
        hidden
        @click=${(event: Event) => void (event.currentTarget as HTMLElement).parentElement!.querySelector('sms-provider')!.resume()}
      >
        Opnieuw aanmelden
      </button>
    </div>`;
  },
  play: async ({ canvasElement, canvas }) => {
    resumes.mockClear();
    const window = inside(canvasElement, 'sms-compose');
    await fill(await window.findByRole('textbox', { name: 'Tekst' }), 'Tot morgen!');
    await userEvent.click(window.getByRole('button', { name: 'Verzenden' }));
    await expectText(canvasElement, 'sms-compose', 'U bent niet meer aangemeld.');
    await expect(resumes).toHaveBeenCalledOnce();
    await userEvent.click(await canvas.findByRole('button', { name: 'Opnieuw aanmelden' }));
    await waitFor(() => expect(window.getByRole('textbox', { name: 'Tekst' })).toHaveValue(''));
  },
};
