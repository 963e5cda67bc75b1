import { expect } from '@open-wc/testing';
import { emulateMedia, setViewport } from '@web/test-runner-commands';
import { find, findAll, get, seenText } from '../support/find.js';
import { click, openCompose, paste, startBackend, textField, type, until } from '../support/page.js';

// axe looks at colours too; what is still fading in has none that count.
before(() => emulateMedia({ reducedMotion: 'reduce' }));
after(() => emulateMedia({ reducedMotion: 'no-preference' }));

const fault = async (compose: Element): Promise<void> => {
  await click(get('button', 'Verzenden'));
  await until(() => seenText(compose).includes('te lang'), 'it is too long');
};

describe('sms-compose: for everybody', () => {
  for (const scheme of ['light', 'dark'] as const) {
    for (const dir of ['ltr', 'rtl'] as const) {
      for (const inline of [false, true]) {
        const where = `${inline ? 'inline' : 'window'}, ${dir}, ${scheme}`;

        it(`has no fault that axe knows: empty, filled, in error (${where})`, async () => {
          document.documentElement.style.colorScheme = scheme;
          document.body.style.background = 'Canvas';
          try {
            const { compose } = await openCompose({ inline, dir });
            await expect(compose).to.be.accessible();
            paste(textField(), `Tot straks – “Kris” ${'x'.repeat(60)}`);
            await until(() => findAll('button', /^Vervang/).length > 0, 'characters are explained');
            await expect(compose).to.be.accessible();
            paste(textField(), 'x'.repeat(500));
            await fault(compose);
            await expect(compose).to.be.accessible();
          } finally {
            document.documentElement.style.colorScheme = '';
            document.body.style.background = '';
          }
        });
      }
    }
  }

  it('has no fault that axe knows: disabled', async () => {
    const { compose } = await openCompose({ inline: true, value: 'Dag' });
    compose.disabled = true;
    await compose.updateComplete;
    await expect(compose).to.be.accessible();
  });

  it('has no fault that axe knows: a question, an explanation, an unknown outcome, a log-in that is over', async () => {
    const backend = startBackend();
    backend.faults.next('send', 'timeout-after-acceptance');
    backend.faults.next('sending.findSend', 401);
    const { compose } = await openCompose({ adapter: backend.adapter });
    await click(get('button', 'Uitleg bij Prio SMS'));
    await until(() => find('tooltip'), 'the explanation is shown');
    await expect(compose).to.be.accessible();
    textField().focus();
    await type('Dag');
    await click(get('button', 'Annuleren'));
    await until(() => find('alertdialog'), 'a question is asked');
    await expect(compose).to.be.accessible();
    await click(get('button', 'Nee'));
    await until(() => !find('alertdialog'), 'it is answered');
    await click(get('button', 'Verzenden'));
    await until(() => find('button', 'Controleren'), 'nobody knows');
    await expect(compose).to.be.accessible();
    await click(get('button', 'Controleren'));
    await until(() => seenText(compose).includes('niet meer aangemeld'), 'the log-in is over');
    await expect(compose).to.be.accessible();
  });

  for (const [width, height] of [
    [320, 568],
    [300, 200],
    [480, 800],
    [1280, 800],
  ] as const) {
    it(`fits ${width} by ${height}: nothing sideways, and the main button can be reached`, async () => {
      await setViewport({ width, height });
      try {
        const { compose } = await openCompose();
        const dialog = get('dialog', 'Versturen SMS');
        const box = dialog.getBoundingClientRect();
        expect(box.left).to.be.at.least(0);
        expect(box.right).to.be.at.most(width);
        expect(box.bottom).to.be.at.most(height + 1);
        expect(dialog.scrollWidth).to.be.at.most(dialog.clientWidth);
        await type('Dag');
        await click(get('button', 'Verzenden'));
        await until(() => !compose.open, 'it is sent');
      } finally {
        await setViewport({ width: 800, height: 600 });
      }
    });
  }

  it('mirrors itself where the page reads from right to left', async () => {
    await openCompose({ dir: 'rtl' });
    const send = get('button', 'Verzenden').getBoundingClientRect();
    const cancel = get('button', 'Annuleren').getBoundingClientRect();
    expect(send.left).to.be.lessThan(cancel.left);
    const close = get('button', 'Sluiten').getBoundingClientRect();
    const title = get('heading', 'Versturen SMS').getBoundingClientRect();
    expect(close.left).to.be.lessThan(title.left);
  });

  it('has no motion for whoever wants none', async () => {
    await openCompose();
    expect(getComputedStyle(get('dialog', 'Versturen SMS')).animationDuration).to.match(/^0m?s$/);
  });
});
