import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html, type TemplateResult } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { SmsAdapter } from '../src/adapter/contract.js';
import { annekesMessages, manyMessages, officeMessages } from './support/data.js';
import { backend, expectText, host, inside } from './support/host.js';

const { args, argTypes, template } = getStorybookHelpers('sms-log');

export default {
  title: 'Elements/sms-log',
  component: 'sms-log',
  args: { ...args, 'record-type': 'employee', 'record-id': '1042' },
  argTypes,
  render: (values) => host(template(values), { adapter: backend({ messages: annekesMessages }) }),
} satisfies Meta;

type Story = StoryObj;
type Play = NonNullable<Story['play']>;

const log = (): TemplateResult => html`<sms-log record-type="employee" record-id="1042"></sms-log>`;

const rowsOf = (canvas: HTMLElement): HTMLElement[] => inside(canvas, 'sms-log').queryAllByRole('row').slice(1);

const seesLines =
  (count: number): Play =>
  async ({ canvasElement }) => {
    await waitFor(() => expect(rowsOf(canvasElement)).toHaveLength(count));
  };

const chooses =
  (index: number): Play =>
  async (context) => {
    await waitFor(() => expect(rowsOf(context.canvasElement).length).toBeGreaterThan(index));
    await userEvent.click(rowsOf(context.canvasElement)[index]!);
    await waitFor(() => expect(rowsOf(context.canvasElement)[index]).toHaveAttribute('aria-selected', 'true'));
  };

export const Filled: Story = { play: seesLines(annekesMessages.length) };

/** The details of a chosen line stand below it. */
export const Selected: Story = {
  play: async (context) => {
    await chooses(3)(context);
    await expectText(context.canvasElement, 'sms-log', /Geplaatst door\s*Wim Claeys/u);
  },
};

export const WithTheKeyboard: Story = {
  play: async (context) => {
    await seesLines(annekesMessages.length)(context);
    rowsOf(context.canvasElement)[0]!.focus();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    await waitFor(() => expect(rowsOf(context.canvasElement)[2]).toHaveAttribute('aria-selected', 'true'));
    await expectText(context.canvasElement, 'sms-log', 'Niet afgeleverd');
  },
};

export const Empty: Story = {
  render: () => host(log(), { adapter: backend() }),
  play: ({ canvasElement }) => expectText(canvasElement, 'sms-log', 'Hier is nog geen SMS verstuurd.'),
};

export const Loading: Story = {
  render: () => {
    const adapter = backend();
    adapter.faults.always('listMessages', 'hang');
    return host(log(), { adapter });
  },
  play: ({ canvasElement }) => expectText(canvasElement, 'sms-log', 'Berichten laden…'),
};

/** Says what happened and what can be done; the second attempt works. */
export const Failed: Story = {
  render: () => {
    const adapter = backend({ messages: annekesMessages });
    adapter.faults.next('listMessages', 503);
    return host(log(), { adapter });
  },
  play: ({ canvasElement }) => expectText(canvasElement, 'sms-log', 'De berichten konden niet geladen worden.'),
};

export const TriedAgain: Story = {
  render: Failed.render!,
  play: async (context) => {
    const retry = await inside(context.canvasElement, 'sms-log').findByRole('button', { name: 'Opnieuw proberen' });
    await userEvent.click(retry);
    await seesLines(annekesMessages.length)(context);
  },
};

/** The last attempt to read it again failed: what stands here is the best that is known. */
export const Stale: Story = {
  render: () => {
    const adapter = backend({ messages: annekesMessages });
    return host(log(), { adapter: failLater(adapter) });
  },
  play: async (context) => {
    await seesLines(annekesMessages.length)(context);
    await context.canvasElement.querySelector('sms-log')!.refresh();
    await expectText(context.canvasElement, 'sms-log', 'Geen verbinding: deze lijst is misschien niet meer actueel.');
  },
};

export const MorePages: Story = {
  render: () => host(log(), { adapter: backend({ messages: manyMessages(60) }) }),
  play: async (context) => {
    await seesLines(25)(context);
    await userEvent.click(inside(context.canvasElement, 'sms-log').getByRole('button', { name: 'Oudere berichten tonen' }));
    await seesLines(50)(context);
  },
};

export const OlderPageFailed: Story = {
  render: () => host(log(), { adapter: failLater(backend({ messages: manyMessages(60) })) }),
  play: async (context) => {
    await seesLines(25)(context);
    await userEvent.click(inside(context.canvasElement, 'sms-log').getByRole('button', { name: 'Oudere berichten tonen' }));
    await expectText(context.canvasElement, 'sms-log', 'De oudere berichten konden niet geladen worden.');
  },
};

/** Without a record: everything that the user may see. The name leads to the card. */
export const WholeModule: Story = {
  render: () => host(html`<sms-log></sms-log>`, { adapter: backend({ messages: officeMessages }), profile: 'standard' }),
  play: async (context) => {
    await chooses(1)(context);
    await expect(inside(context.canvasElement, 'sms-log').getByRole('button', { name: 'Jan-Willem van ’t Hof' })).toBeVisible();
  },
};

/** The line is there at once; its state moves as the reports come in. */
export const StatesMove: Story = {
  render: () =>
    host(
      html`<sms-compose
          inline
          recipient-name="Anneke de Vries"
          number="0470 12 34 56"
          record-type="employee"
          record-id="1042"
        ></sms-compose>
        <hr />
        ${log()}`,
      {
        adapter: backend({
          messages: annekesMessages.slice(2),
          reports: [
            { after: 300, state: 'sent' },
            { after: 600, state: 'delivered' },
          ],
        }),
      },
    ),
  play: async (context) => {
    await seesLines(annekesMessages.length - 2)(context);
    const compose = inside(context.canvasElement, 'sms-compose');
    await userEvent.type(compose.getByRole('textbox', { name: 'Tekst' }), 'Tot morgen, 8.30 uur.');
    await userEvent.click(compose.getByRole('button', { name: 'Verzenden' }));
    await waitFor(() => expect(rowsOf(context.canvasElement)[0]).toHaveTextContent('Tot morgen, 8.30 uur.'));
    await waitFor(() => expect(rowsOf(context.canvasElement)[0]).toHaveTextContent('Afgeleverd'), { timeout: 3_000 });
  },
};

export const Narrow: Story = {
  render: () => host(log(), { adapter: backend({ messages: annekesMessages }), width: 320 }),
  play: chooses(1),
};

export const RightToLeft: Story = {
  render: () => host(log(), { adapter: backend({ messages: annekesMessages }), dir: 'rtl' }),
  play: chooses(1),
};

export const Dark: Story = {
  render: () => host(log(), { adapter: backend({ messages: annekesMessages }), scheme: 'dark' }),
  play: chooses(2),
};

export const HostFontAndAccent: Story = {
  render: () => host(log(), { adapter: backend({ messages: annekesMessages }), className: 'legacy' }),
  play: chooses(1),
};

/** Only the first question is answered. */
function failLater(adapter: SmsAdapter): SmsAdapter {
  let isFirst = true;
  return {
    ...adapter,
    listMessages: (query, options) => {
      if (!isFirst) return Promise.reject(Object.assign(new Error('offline'), { code: 'offline' }));
      isFirst = false;
      return adapter.listMessages(query, options);
    },
  };
}
