import { expect } from '@playwright/test';
import { CardDriver, CUSTOMER_CARD, EMPLOYEE_CARD, findBarriers, STRICT_EMPLOYEE_CARD, test } from './hr-card.js';

const TEXT = 'Uw shift begint morgen om 7.30 uur.';

test.describe('the count', () => {
  for (const card of [EMPLOYEE_CARD, CUSTOMER_CARD]) {
    test(`C12 C13 C14 C15 C43 counts what is typed and how many SMS that is (${card.name})`, async ({ page }) => {
      const driver = new CardDriver(page, card);
      await driver.open();
      await driver.startSms();
      for (const [text, count] of [
        ['', '0/1'],
        ['a'.repeat(146), '146/1'],
        ['a'.repeat(160), '160/1'],
        ['a'.repeat(161), '161/2'],
        ['twee woorden, en een punt.', '26/1'],
        ['kost: 5 €', '10/1'],
        ['a'.repeat(452), '452/3'],
      ] as const) {
        await driver.text.fill(text);
        await expect(driver.counter(count)).toBeVisible();
      }
    });

    test(`C12 C43 refuses what is longer and keeps it (${card.name})`, async ({ page }) => {
      const driver = new CardDriver(page, card);
      await driver.open();
      await driver.startSms();
      const text = 'a'.repeat(453);
      await driver.text.fill(text);
      await driver.send.click();
      await expect(driver.notice('Deze tekst is 1 teken te lang.')).toBeVisible();
      await expect(driver.text).toHaveValue(text);
      await driver.text.fill(text.slice(1));
      await driver.send.click();
      await expect(driver.dialog).toBeHidden();
      await driver.openLog();
      await expect(driver.logLines('a'.repeat(100))).toHaveCount(1);
    });
  }
});

test.describe('the button', () => {
  for (const [person, reason] of [
    ['Peeters Tom', 'is geen gsm-nummer'],
    ['El Amrani Fatima', 'er is geen gsm-nummer ingevuld'],
    ['Stevens Bram', 'is geen geldig nummer'],
  ] as const) {
    test(`C7 says why ${person} can't get an SMS`, async ({ page }) => {
      const driver = new CardDriver(page, EMPLOYEE_CARD);
      await driver.open();
      await driver.choosePerson(person);
      await driver.openTab('Overige');
      await expect(driver.smsButton).toHaveAttribute('aria-disabled', 'true');
      await expect(driver.smsButton).toHaveAccessibleDescription(new RegExp(reason));
      await driver.smsButton.click({ force: true });
      await expect(driver.dialog).toBeHidden();
      await expect(page.getByRole('tabpanel', { name: 'Overige' }).getByText(reason).first()).toBeVisible();

      await driver.mobileField.fill('0470 98 76 54');
      await expect(driver.smsButton).not.toHaveAttribute('aria-disabled', 'true');
      await driver.smsButton.click();
      await expect(driver.dialog).toBeVisible();
    });
  }

  for (const [person, number] of [
    ['Hoffmann Jürgen', '+491713920012'],
    ['Lefèvre Gaëlle', '+33612345678'],
    ["O'Neill Sarah", '+447400123456'],
    ['Yılmaz Mehmet', '+32478112233'],
    ['Wiśniewska Agnieszka', '+48512345678'],
  ] as const) {
    test(`C7 reads the number of ${person}`, async ({ page }) => {
      const driver = new CardDriver(page, EMPLOYEE_CARD);
      await driver.open();
      await driver.choosePerson(person);
      await driver.sendSms(TEXT);
      await driver.openLog();
      await driver.logLines(TEXT).click();
      const to = driver.detailField('Aan');
      await expect(to).toContainText(/\d{3}/);
      expect((await to.innerText()).replaceAll(/\s/g, '')).toContain(number);
    });
  }

  test('says that the user may not send', async ({ page }) => {
    const driver = new CardDriver(page, EMPLOYEE_CARD);
    await driver.open({ rights: 'none' });
    await driver.openTab('Overige');
    await expect(driver.smsButton).toHaveAttribute('aria-disabled', 'true');
    await expect(driver.smsButton).toHaveAccessibleDescription('U heeft geen recht om SMS te versturen.');
  });

  for (const card of [EMPLOYEE_CARD, STRICT_EMPLOYEE_CARD]) {
    test(`C10 follows the card to another person, and so does the log (${card.name})`, async ({ page }) => {
      const driver = new CardDriver(page, card);
      await driver.open();
      await driver.sendSms(TEXT);
      await driver.openLog();
      await expect(driver.logLines(TEXT)).toHaveCount(1);
      await driver.choosePerson(card.other.row);
      await expect(driver.logLines(TEXT)).toHaveCount(0);
      await driver.startSms();
      await expect(driver.nameField).toHaveValue(card.other.name);
      await driver.cancel.click();
      await driver.choosePerson(card.person.row);
      await driver.openLog();
      await expect(driver.logLines(TEXT)).toHaveCount(1);
    });

    test(`leaves the form around it alone (${card.name})`, async ({ page }) => {
      const driver = new CardDriver(page, card);
      await driver.open();
      await driver.startSms();
      await driver.text.pressSequentially('Een regel');
      await driver.text.press('Enter');
      await driver.text.pressSequentially('en nog een');
      await expect(driver.text).toHaveValue('Een regel\nen nog een');
      await driver.send.click();
      await expect(driver.dialog).toBeHidden();
      await expect(page.getByText(/^Bewaard om/)).toBeHidden();
    });
  }
});

test('C6 is not there at all for who has no module', async ({ page }) => {
  const driver = new CardDriver(page, EMPLOYEE_CARD);
  await driver.open({ module: 'off' });
  await driver.openTab('Overige');
  await expect(driver.mobileField).toBeVisible();
  await expect(page.locator('sms-button')).toHaveJSProperty('isUpdatePending', false);
  await expect(driver.smsButton).toHaveCount(0);
  await driver.openLog();
  await expect(driver.log.getByRole('grid')).toHaveCount(0);
});

test('shows an SMS that failed as failed', async ({ page }) => {
  const driver = new CardDriver(page, EMPLOYEE_CARD);
  await driver.open();
  await driver.choosePerson('Štěpánová Zoë');
  await driver.sendSms(TEXT);
  await driver.openLog();
  await expect(driver.logLines(TEXT)).toContainText('Niet afgeleverd', { timeout: 10_000 });
});

test.describe('for everybody', () => {
  for (const card of [EMPLOYEE_CARD, CUSTOMER_CARD]) {
    for (const theme of ['day', 'night'] as const) {
      test(`has nothing for axe to find in the window and the log (${card.name}, ${theme})`, async ({ page }) => {
        test.slow();
        const driver = new CardDriver(page, card);
        await driver.open({ theme, routes: 'all' });
        await driver.startSms();
        expect(await findBarriers(page)).toEqual([]);
        await driver.send.click();
        expect(await findBarriers(page)).toEqual([]);
        await page.getByRole('button', { name: 'OK' }).click();
        await driver.text.fill('Tot dan – 5 €');
        expect(await findBarriers(page)).toEqual([]);
        await driver.send.click();
        await expect(driver.dialog).toBeHidden();
        await driver.openLog();
        await driver.logLines('Tot dan').click();
        await expect(driver.detail).toBeVisible();
        expect(await findBarriers(page)).toEqual([]);
      });
    }

    test(`fits a telephone (${card.name})`, async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 640 });
      const driver = new CardDriver(page, card);
      await driver.open({ routes: 'all' });
      await driver.startSms();
      for (const part of [driver.text, driver.send, driver.cancel]) await expect(part).toBeInViewport({ ratio: 1 });
      await driver.text.fill(TEXT);
      await driver.send.click();
      await driver.openLog();
      await expect(driver.logLines(TEXT)).toBeVisible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    });
  }
});
