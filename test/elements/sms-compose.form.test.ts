import { expect, fixture, html } from '@open-wc/testing';
import type { SmsComposeElement } from '../../src/elements/sms-compose/sms-compose.js';
import { findAll, focusedAs, get } from '../support/find.js';
import { click, listen, paste, press, settled, startBackend, textField, type, until } from '../support/page.js';

const EMPTY_TEXT = 'U dient een tekst toe te voegen vooraleer u de SMS kan verzenden.';

interface FormPage {
  readonly form: HTMLFormElement;
  readonly fieldset: HTMLFieldSetElement;
  readonly compose: SmsComposeElement;
}

async function openForm(attributes: Readonly<Record<string, string>> = {}): Promise<FormPage> {
  const provider = document.createElement('sms-provider');
  provider.lang = 'nl';
  provider.profile = 'hr';
  const ready = new Promise((done) => provider.addEventListener('sms-ready', done, { once: true }));
  provider.adapter = startBackend().adapter;
  provider.innerHTML = `<form><fieldset><sms-compose inline number="0470123456" recipient-name="Anneke"></sms-compose><button>Bewaar</button></fieldset></form>`;
  const compose = provider.querySelector('sms-compose')!;
  for (const [name, value] of Object.entries(attributes)) compose.setAttribute(name, value);
  (await fixture(html`<div></div>`)).append(provider);
  await ready;
  await compose.updateComplete;
  const form = provider.querySelector('form')!;
  form.addEventListener('submit', (event) => event.preventDefault());
  return { form, fieldset: provider.querySelector('fieldset')!, compose };
}

const dataOf = (form: HTMLFormElement): unknown => [...new FormData(form)];

describe('sms-compose: in a form of the host', () => {
  it('has its value in the form at once: as typed, and in the same task as a script sets it', async () => {
    const { form, compose } = await openForm({ name: 'sms' });
    expect(dataOf(form)).to.deep.equal([['sms', '']]);
    compose.focus();
    await type('Dag');
    expect(dataOf(form)).to.deep.equal([['sms', 'Dag']]);
    compose.value = 'Tot straks';
    expect(dataOf(form)).to.deep.equal([['sms', 'Tot straks']]);
    expect(compose.form === form).to.equal(true);
  });

  it('starts with its attribute, and a reset goes back to it', async () => {
    const { form, compose } = await openForm({ name: 'sms', value: 'Beste' });
    expect(textField().value).to.equal('Beste');
    compose.focus();
    await type(' Anneke');
    expect(compose.value).to.equal('Beste Anneke');
    form.reset();
    expect(dataOf(form)).to.deep.equal([['sms', 'Beste']]);
    await compose.updateComplete;
    expect(textField().value).to.equal('Beste');
  });

  it('is nothing in the form without a name', async () => {
    const { form, compose } = await openForm();
    compose.value = 'Dag';
    expect(dataOf(form)).to.deep.equal([]);
  });

  it('comes back as it was when the browser restores a page', async () => {
    const { form, compose } = await openForm({ name: 'sms', value: 'Beste' });
    (compose as unknown as { formStateRestoreCallback(state: string, mode: string): void }).formStateRestoreCallback(
      'Half geschreven',
      'restore',
    );
    await compose.updateComplete;
    expect(textField().value).to.equal('Half geschreven');
    expect(dataOf(form)).to.deep.equal([['sms', 'Half geschreven']]);
  });

  it("when required is not valid while empty, from the start, and says so in the user's language", async () => {
    const { form, compose } = await openForm({ name: 'sms', required: '' });
    expect(form.checkValidity()).to.equal(false);
    expect(compose.matches(':invalid')).to.equal(true);
    expect(compose.validity.valueMissing).to.equal(true);
    expect(compose.reportValidity()).to.equal(false);
    expect(compose.validationMessage).to.equal(EMPTY_TEXT);
    expect(textField().getAttribute('aria-required')).to.equal('true');
    compose.focus();
    await type('Dag');
    expect(form.checkValidity()).to.equal(true);
    expect(compose.validationMessage).to.equal('');
  });

  it('is valid again when a script takes `required` away, and not when it comes', async () => {
    const { form, compose } = await openForm({ name: 'sms', required: '' });
    compose.required = false;
    await compose.updateComplete;
    expect(form.checkValidity()).to.equal(true);
    compose.required = true;
    await compose.updateComplete;
    expect(form.checkValidity()).to.equal(false);
  });

  it('stops the submitting of the form, and puts the focus into the text', async () => {
    const { form } = await openForm({ name: 'sms', required: '' });
    let submits = 0;
    form.addEventListener('submit', () => (submits += 1));
    await click(get('button', 'Bewaar'));
    await settled();
    expect(submits).to.equal(0);
    expect(focusedAs()).to.equal('textbox "Tekst"');
  });

  it('is not valid when too long', async () => {
    const { form, compose } = await openForm({ name: 'sms' });
    compose.value = 'x'.repeat(453);
    expect(form.checkValidity()).to.equal(false);
    expect(compose.validity.tooLong).to.equal(true);
    expect(compose.validationMessage).to.contain('1 teken te lang');
  });

  it("follows the backend's limit when that comes", async () => {
    const { form, compose } = await openForm({ name: 'sms' });
    compose.value = 'Hallo';
    expect(form.checkValidity()).to.equal(true);
    compose.adapter = startBackend({ capabilities: { rules: { limits: { unitsGsm7: 3, unitsUcs2: 3, segments: 1 } } } }).adapter;
    await until(() => compose.matches(':invalid'), 'it is too long now');
    expect(form.checkValidity()).to.equal(false);
  });

  it('can not be used in a disabled fieldset, and again when that is enabled', async () => {
    const { form, fieldset, compose } = await openForm({ name: 'sms', value: 'Dag' });
    fieldset.disabled = true;
    await compose.updateComplete;
    expect(dataOf(form)).to.deep.equal([]);
    compose.focus();
    await type('x');
    expect(textField().value).to.equal('Dag');
    expect(findAll('button', 'Verzenden').every((button) => button.getAttribute('aria-disabled') === 'true')).to.equal(true);
    expect(compose.hasAttribute('disabled')).to.equal(false);
    fieldset.disabled = false;
    await compose.updateComplete;
    compose.focus();
    await press('End');
    await type('x');
    expect(dataOf(form)).to.deep.equal([['sms', 'Dagx']]);
  });

  it('can not be used while disabled itself', async () => {
    const { form, compose } = await openForm({ name: 'sms', value: 'Dag', disabled: '' });
    const backend = startBackend();
    compose.adapter = backend.adapter;
    await compose.updateComplete;
    compose.send();
    await settled();
    expect(backend.sends).to.have.length(0);
    expect(dataOf(form)).to.deep.equal([]);
    compose.disabled = false;
    await compose.updateComplete;
    expect(dataOf(form)).to.deep.equal([['sms', 'Dag']]);
  });

  it('its own buttons and keys never submit the form of the host', async () => {
    const { form, compose } = await openForm({ name: 'sms' });
    let submits = 0;
    form.addEventListener('submit', () => (submits += 1));
    compose.focus();
    await type('Dag');
    await press('Enter');
    await press('Control', 'Enter');
    await until(() => compose.value === '', 'it was accepted');
    expect(submits).to.equal(0);
  });

  it('has an empty value in the form after it was sent', async () => {
    const { form, compose } = await openForm({ name: 'sms' });
    compose.focus();
    await type('Dag');
    await click(get('button', 'Verzenden'));
    await until(() => compose.value === '', 'it was accepted');
    expect(dataOf(form)).to.deep.equal([['sms', '']]);
  });

  it('tells the host of each key by `input`, and of the whole by `change`, as a text area does', async () => {
    const { form, compose } = await openForm({ name: 'sms' });
    const heard: string[] = [];
    for (const name of ['input', 'change'])
      form.addEventListener(name, (event) => heard.push(`${name} ${(event.target as Element).localName}`));
    compose.focus();
    await type('ab');
    expect(heard).to.deep.equal(['input sms-compose', 'input sms-compose']);
    await press('Tab');
    expect(heard).to.deep.equal(['input sms-compose', 'input sms-compose', 'change sms-compose']);
  });

  it('setting properties fires nothing', async () => {
    const { compose } = await openForm({ name: 'sms' });
    const events = listen(compose);
    compose.value = 'Dag';
    compose.route = 'priority';
    compose.subject = 'Mijn kenmerk';
    compose.sendAt = '2026-03-03T10:00:00+01:00';
    compose.recipientName = 'Kris';
    compose.disabled = true;
    compose.required = true;
    compose.recipients = [{ name: 'Kris', number: '0471234567' }];
    await compose.updateComplete;
    expect(events.map((each) => each.type)).to.deep.equal([]);
  });

  for (const [what, value, expected] of [
    ['null', null, ''],
    ['undefined', undefined, ''],
    ['a number', 42, '42'],
    ['an object', { toString: () => 'Dag' }, 'Dag'],
  ] as const) {
    it(`takes ${what} as a text area does`, async () => {
      const { form, compose } = await openForm({ name: 'sms' });
      compose.value = value as unknown as string;
      await compose.updateComplete;
      expect(compose.value).to.equal(expected);
      expect(textField().value).to.equal(expected);
      expect(dataOf(form)).to.deep.equal([['sms', expected]]);
    });
  }

  it('reads line breaks of any kind as a text area does', async () => {
    const { compose } = await openForm({ name: 'sms' });
    compose.value = 'een\r\ntwee\rdrie';
    await compose.updateComplete;
    paste(textField(), '!');
    expect(compose.value).to.equal('een\ntwee\ndrie!');
  });
});
