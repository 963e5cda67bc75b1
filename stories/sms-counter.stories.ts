import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html } from 'lit';
import { expect, userEvent, waitFor } from 'storybook/test';
import type { ProfileSource } from '../src/core/profile/types.js';
import { backend, expectText, host } from './support/host.js';

const { args, argTypes, template } = getStorybookHelpers('sms-counter');

export default {
  title: 'Elements/sms-counter',
  component: 'sms-counter',
  args: { ...args, value: 'Dag Anneke, uw planning van volgende week staat klaar.' },
  argTypes,
  render: (values) => host(template(values), { adapter: undefined }),
} satisfies Meta;

type Story = StoryObj;

const shows =
  (text: string | RegExp): NonNullable<Story['play']> =>
  ({ canvasElement }) =>
    expectText(canvasElement, 'sms-counter', text);

const counting = (value: string, profile: string | ProfileSource = 'hr', scheme: 'light' | 'dark' = 'light'): Partial<Story> => ({
  render: () => host(html`<sms-counter .value=${value}></sms-counter>`, { adapter: backend(), profile, scheme }),
});

/** Characters and messages, as `146/1`. */
export const TypedPerSegment: Story = { args: { value: 'a'.repeat(146), profile: 'hr' }, play: shows('146/1') };

export const Empty: Story = { args: { value: '', profile: 'hr' }, play: shows('0/1') };

export const ThreeMessages: Story = { ...counting('Dit bericht is lang. '.repeat(18)), play: shows('378/3') };

export const Remaining: Story = {
  render: () => host(html`<sms-counter profile="recruitment" value="Beste Renée, "></sms-counter>`, { adapter: undefined }),
  play: shows('127 karakters over'),
};

export const MaximumAndSegments: Story = {
  render: () => host(html`<sms-counter profile="veterinary" .value=${'Luna is klaar. '.repeat(12)}></sms-counter>`, { adapter: undefined }),
  play: shows('maximaal 1.377 · 180/2'),
};

/** It counts, but shows nothing: the host shows what it likes of `.result`. */
export const Off: Story = {
  render: () =>
    host(html`<sms-counter .profile=${{ name: 'off', counter: { style: 'off' } }} value="Dag"></sms-counter>`, { adapter: undefined }),
  play: async ({ canvasElement }) => {
    await expect(canvasElement.querySelector('sms-counter')!.result.units).toBe(3);
  },
};

/** One character that is not in the alphabet of SMS, and only 70 fit in one. */
export const Unicode: Story = { ...counting('Très bien, à bientôt 👋'), play: shows('23/1') };

export const UnicodeOfTwoMessages: Story = {
  ...counting(`Proficiat met uw verjaardag! 🎂 ${'Geniet ervan. '.repeat(4)}`),
  play: shows('/2'),
};

export const OverTheLimit: Story = { ...counting('a'.repeat(465)), play: shows('13 tekens te veel') };

export const OverTheLimitDark: Story = { ...counting('a'.repeat(465), 'hr', 'dark'), play: shows('13 tekens te veel') };

/** A text area of the host: the counter follows each key. */
export const UnderAField: Story = {
  render: () =>
    host(
      html`<div class="host-field">
        <label for="sms-text">Tekst</label>
        <textarea id="sms-text" rows="4">Graag een seintje als u de brief gekregen hebt.</textarea>
        <sms-counter for="sms-text" profile="hr"></sms-counter>
      </div>`,
      { adapter: undefined },
    ),
  play: async ({ canvasElement }) => {
    await expectText(canvasElement, 'sms-counter', '47/1');
    await userEvent.type(canvasElement.querySelector('textarea')!, ' Dank u!');
    await expectText(canvasElement, 'sms-counter', '55/1');
  },
};

/** Many messages: no more than ten bars. */
export const VeryLong: Story = {
  ...counting('Een heel lange tekst. '.repeat(200), 'standard'),
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(canvasElement.querySelector('sms-counter')!.shadowRoot!.querySelectorAll('.bar')).toHaveLength(10));
  },
};

export const RightToLeft: Story = {
  render: () =>
    host(html`<sms-counter profile="recruitment" .value=${'שלום אנקה, נתראה מחר. '.repeat(4)}></sms-counter>`, {
      adapter: undefined,
      dir: 'rtl',
    }),
  play: shows('tekens te veel'),
};
