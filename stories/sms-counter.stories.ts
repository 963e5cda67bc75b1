import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { getStorybookHelpers } from '@wc-toolkit/storybook-helpers';
import { html } from 'lit';
import '../src/define/sms-counter.js';
import '../src/define/words.js';

const { args, argTypes, template } = getStorybookHelpers('sms-counter');

export default {
  title: 'Elements/sms-counter',
  component: 'sms-counter',
  args,
  argTypes,
  render: (values) => template(values),
} satisfies Meta;

type Story = StoryObj;

export const Text: Story = { args: { value: 'Uw wagen is klaar.' } };

export const TwoMessages: Story = { args: { value: 'a'.repeat(161) } };

export const UnderAField: Story = {
  render: () => html`
    <label for="sms-text">Tekst</label>
    <textarea id="sms-text" rows="4">Graag een seintje als u de brief gekregen hebt.</textarea>
    <sms-counter for="sms-text" profile="hr" lang="nl"></sms-counter>
  `,
};
