import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';
import { anneke, annekesMessages } from './support/data.js';
import { backend, host } from './support/host.js';

export default { title: 'Start/Look', tags: ['!autodocs'] } satisfies Meta;

type Story = StoryObj;

const TOKENS = [
  ['--sms-font', 'inherit', 'the family; the host’s own'],
  ['--sms-font-size', '14px', 'everything scales from it'],
  ['--sms-accent', 'light-dark(#1f5fd0, #8ab4ff)', 'the one main action, selection, focus'],
  ['--sms-on-accent', 'light-dark(#fff, #0b1526)', 'words on the accent'],
  ['--sms-text', 'light-dark(#1b2330, #e8ecf3)', 'words'],
  ['--sms-text-quiet', 'light-dark(#5b6675, #a3adbb)', 'words that matter less'],
  ['--sms-surface', 'transparent', 'the page'],
  ['--sms-surface-raised', 'light-dark(#fff, #1b212b)', 'windows and cards'],
  ['--sms-surface-sunken', 'light-dark(#f4f6f9, #12171f)', 'heads of tables, wells'],
  ['--sms-line', 'light-dark(#d5dbe4, #323b49)', 'hairlines'],
  ['--sms-field-line', 'light-dark(#7b8794, #76829a)', 'edges of controls'],
  ['--sms-good', 'light-dark(#1a7f4b, #5fcf95)', 'it arrived'],
  ['--sms-warn', 'light-dark(#9a6100, #f0b95b)', 'look at this'],
  ['--sms-bad', 'light-dark(#c0362c, #ff8f85)', 'it failed'],
  ['--sms-radius', '6px', 'corners'],
  ['--sms-space', '4px', 'the grid: 4 8 12 16 24'],
  ['--sms-density', '1', '0.85 compact, 1.15 roomy'],
] as const;

const isColor = (value: string): boolean => /^(?:light-dark|#|transparent)/u.test(value);

function swatch(color: string, scheme: 'light' | 'dark'): unknown {
  const sheet = new CSSStyleSheet();
  const name = `swatch-${scheme}-${color.replace(/\W+/gu, '-')}`;
  sheet.replaceSync(`.${name} { background: ${color}; color-scheme: ${scheme}; }`);
  document.adoptedStyleSheets.push(sheet);
  return html`<div class="swatch ${name}"></div>`;
}

/** What a host may set, on an element or anything around it. */
export const Tokens: Story = {
  render: () =>
    html`<div class="host">
      <table class="host-tokens">
        <thead>
          <tr>
            <th scope="col">Token</th>
            <th scope="col">Default</th>
            <th scope="col">Light</th>
            <th scope="col">Dark</th>
            <th scope="col">For</th>
          </tr>
        </thead>
        <tbody>
          ${TOKENS.map(
            ([name, value, purpose]) =>
              html`<tr>
                <th scope="row"><code>${name}</code></th>
                <td><code>${value}</code></td>
                <td>${isColor(value) ? swatch(value, 'light') : ''}</td>
                <td>${isColor(value) ? swatch(value, 'dark') : ''}</td>
                <td>${purpose}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`,
  play: async ({ canvas }) => {
    await expect(canvas.getAllByRole('row')).toHaveLength(TOKENS.length + 1);
  },
};

const PROFILES = [
  ['hr', 'employee', '0470 12 34 56'],
  ['garage', 'debtor', '06 12 34 56 78'],
  ['veterinary', 'client', '06 12 34 56 78'],
] as const;

/** The same two elements in three products. */
export const Profiles: Story = {
  render: () =>
    html`<div class="host host-columns">
      ${PROFILES.map(
        ([profile, kind, number]) =>
          html`<section aria-label=${profile}>
            <h3>${profile}</h3>
            ${host(
              html`<sms-compose
                  inline
                  recipient-name=${anneke.name}
                  number=${number}
                  record-type=${kind}
                  value="Dag Anneke – tot morgen!"
                ></sms-compose>
                <br />
                <sms-log></sms-log>`,
              { adapter: backend({ messages: annekesMessages.slice(0, 3), profile: { name: `a-${profile}`, extends: profile } }), profile },
            )}
          </section>`,
      )}
    </div>`,
  play: async ({ canvasElement }) => {
    const logs = [...canvasElement.querySelectorAll('sms-log')];
    await waitFor(() => expect(logs.every((log) => log.shadowRoot!.querySelectorAll('tbody tr').length === 3)).toBe(true));
    const heads = logs.map((log) => log.shadowRoot!.querySelectorAll('th').length);
    await expect(new Set(heads).size).toBeGreaterThan(1);
  },
};
