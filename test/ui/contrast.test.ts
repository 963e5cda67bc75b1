import { expect } from '@open-wc/testing';
import { emulateMedia } from '@web/test-runner-commands';
import { backgroundOf, contrast, paint } from '../support/colour.js';
import { get } from '../support/find.js';
import { hover, openCompose, press, tabTo, textField } from '../support/page.js';

// Brands of hosts: pale, dark, loud, without any colour, and the ends of the scale.
const ACCENTS = [
  '#000000',
  '#ffffff',
  '#808080',
  '#ff0000',
  '#00ff00',
  '#0000ff',
  '#ffff00',
  '#00ffff',
  '#ff00ff',
  '#1f5fd0',
  '#f59e0b',
  '#fde68a',
  '#065f46',
  '#34d399',
  '#7c3aed',
  '#fbcfe8',
  '#831843',
  '#b45309',
  '#0ea5e9',
  '#111827',
] as const;

before(() => emulateMedia({ reducedMotion: 'reduce' }));
after(() => emulateMedia({ reducedMotion: 'no-preference' }));

for (const scheme of ['light', 'dark'] as const) {
  describe(`the accent of a host (${scheme})`, () => {
    before(() => document.documentElement.style.setProperty('color-scheme', scheme));
    after(() => document.documentElement.style.removeProperty('color-scheme'));

    it('any of twenty leaves the main button readable (4.5), also pointed at, and the ring of the focus to be seen (3)', async () => {
      const { compose } = await openCompose();
      const button = get('button', 'Verzenden');
      const dialog = get('dialog', 'Versturen SMS');
      const failed: string[] = [];
      for (const pointed of [false, true]) {
        if (pointed) await hover(button);
        else await tabTo(button, 20);
        await compose.updateComplete;
        for (const accent of ACCENTS) {
          compose.style.setProperty('--sms-accent', accent);
          const style = getComputedStyle(button);
          const text = contrast(paint(style.color, backgroundOf(button)), backgroundOf(button));
          if (text < 4.5) failed.push(`${accent}: text ${text.toFixed(2)}${pointed ? ' pointed at' : ''}`);
          if (pointed) continue;
          expect(style.outlineStyle).to.equal('solid');
          const ring = contrast(paint(style.outlineColor, backgroundOf(dialog)), backgroundOf(dialog));
          if (ring < 3) failed.push(`${accent}: ring ${ring.toFixed(2)}`);
        }
      }
      expect(failed).to.deep.equal([]);
    });

    it('any of twenty leaves the edge of the text and its ring to be seen (3)', async () => {
      const { compose } = await openCompose();
      const area = textField();
      const behind = backgroundOf(get('dialog', 'Versturen SMS'));
      const failed: string[] = [];
      for (const accent of ACCENTS) {
        compose.style.setProperty('--sms-accent', accent);
        area.focus();
        const ring = contrast(paint(getComputedStyle(area).outlineColor, behind), behind);
        if (ring < 3) failed.push(`${accent}: ring ${ring.toFixed(2)}`);
      }
      await press('Tab');
      const edge = contrast(paint(getComputedStyle(area).borderTopColor, behind), behind);
      if (edge < 3) failed.push(`edge ${edge.toFixed(2)}`);
      expect(failed).to.deep.equal([]);
    });
  });
}

it("the page's used colour scheme decides, not that of the system, and `theme` overrules both", async () => {
  await emulateMedia({ colorScheme: 'dark' });
  try {
    document.documentElement.style.setProperty('color-scheme', 'light');
    const { provider, compose } = await openCompose();
    const dialog = get('dialog', 'Versturen SMS');
    const isDark = (): boolean => contrast(backgroundOf(dialog), [255, 255, 255]) > 8;
    expect(isDark()).to.equal(false);
    provider.theme = 'dark';
    await provider.updateComplete;
    await compose.updateComplete;
    expect(isDark()).to.equal(true);
    provider.theme = 'auto';
    document.documentElement.style.setProperty('color-scheme', 'dark');
    await provider.updateComplete;
    await compose.updateComplete;
    expect(isDark()).to.equal(true);
  } finally {
    document.documentElement.style.removeProperty('color-scheme');
    await emulateMedia({ colorScheme: 'light' });
  }
});
