import { expect } from '@playwright/test';
import { CardDriver, EMPLOYEE_CARD, STRICT_CUSTOMER_CARD, test } from './hr-card.js';

const TEXT = 'Uw shift begint morgen om 7.30 uur.';

test.describe('when something goes wrong', () => {
  for (const card of [EMPLOYEE_CARD, STRICT_CUSTOMER_CARD]) {
    test(`an accepted SMS without an answer is looked up, not sent again (${card.name})`, async ({ page }) => {
      const driver = new CardDriver(page, card);
      await driver.open({ backend: 'timeout-after-acceptance' });
      await driver.startSms();
      await driver.text.fill(TEXT);
      await driver.send.click();
      await expect(driver.notice('Het is niet zeker of deze SMS vertrokken is.')).toBeVisible();
      await expect(driver.text).not.toBeEditable();
      await driver.check.click();
      await expect(driver.dialog).toBeHidden();
      await page.reload();
      await driver.openLog();
      await expect(driver.logLines(TEXT)).toHaveCount(1);
    });

    test(`an SMS that never arrived can be sent after a look (${card.name})`, async ({ page }) => {
      const driver = new CardDriver(page, card);
      await driver.open({ backend: 'timeout-before-acceptance' });
      await driver.startSms();
      await driver.text.fill(TEXT);
      await driver.send.click();
      await driver.check.click();
      await expect(driver.notice('Deze SMS is niet vertrokken.')).toBeVisible();
      await driver.setBackend('normal');
      await driver.send.click();
      await expect(driver.dialog).toBeHidden();
      await driver.openLog();
      await expect(driver.logLines(TEXT)).toHaveCount(1);
    });

    test(`after an error 500 nobody knows, so it is looked up first (${card.name})`, async ({ page }) => {
      const driver = new CardDriver(page, card);
      await driver.open({ backend: 'server-error' });
      await driver.startSms();
      await driver.text.fill(TEXT);
      await driver.send.click();
      await expect(driver.send).toBeHidden();
      await driver.check.click();
      await expect(driver.notice('Deze SMS is niet vertrokken.')).toBeVisible();
      await expect(driver.text).toHaveValue(TEXT);
    });

    test(`what may have been sent to one person is never offered to another (${card.name})`, async ({ page }) => {
      const driver = new CardDriver(page, card);
      await driver.open({ backend: 'timeout-before-acceptance' });
      await driver.startSms();
      await driver.text.fill(TEXT);
      await driver.send.click();
      await expect(driver.check).toBeVisible();
      await driver.dialog.getByRole('button', { name: 'Sluiten' }).click();
      await driver.choosePerson(card.other.row);
      await driver.startSms();
      await expect(driver.nameField).toHaveValue(card.other.name);
      await expect(driver.text).toHaveValue('');

      await driver.cancel.click();
      await driver.choosePerson(card.person.row);
      await driver.startSms();
      await expect(driver.nameField).toHaveValue(card.person.name);
      await expect(driver.text).toHaveValue(TEXT);
      await expect(driver.check).toBeVisible();
    });

    test(`a text that was only typed stays with its person (${card.name})`, async ({ page }) => {
      const driver = new CardDriver(page, card);
      await driver.open();
      await driver.startSms();
      await driver.text.fill(TEXT);
      await page.locator('sms-button').evaluate((button: HTMLElement & { close(): void }) => button.close());
      await driver.choosePerson(card.other.row);
      await driver.startSms();
      await expect(driver.nameField).toHaveValue(card.other.name);
      await expect(driver.text).toHaveValue('');
      await driver.cancel.click();
      await driver.choosePerson(card.person.row);
      await driver.startSms();
      await expect(driver.text).toHaveValue(TEXT);
    });

    test(`a slow backend shows that it is at work and takes the text once (${card.name})`, async ({ page }) => {
      const driver = new CardDriver(page, card);
      await driver.open();
      await driver.startSms();
      await driver.text.fill(TEXT);
      await driver.setBackend('slow');
      await driver.send.click();
      const busy = driver.dialog.getByRole('button', { name: 'Bezig met verzenden' });
      await expect(busy).toHaveAttribute('aria-disabled', 'true');
      await expect(driver.text).not.toBeEditable();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      await expect(driver.dialog).toBeVisible();
      await expect(driver.dialog).toBeHidden({ timeout: 10_000 });
      await driver.setBackend('normal');
      await page.reload();
      await driver.openLog();
      await expect(driver.logLines(TEXT)).toHaveCount(1);
    });

    test(`a browser that is offline keeps the text too (${card.name})`, async ({ page, context }) => {
      const driver = new CardDriver(page, card);
      await driver.open();
      await driver.startSms();
      await driver.text.fill(TEXT);
      await context.setOffline(true);
      await driver.send.click();
      await expect(driver.notice('U heeft geen internetverbinding.')).toBeVisible();
      await expect(driver.text).toHaveValue(TEXT);
      await context.setOffline(false);
      await driver.send.click();
      await expect(driver.dialog).toBeHidden();
      await driver.openLog();
      await expect(driver.logLines(TEXT)).toHaveCount(1);
    });

    test(`without a network the text stays, to be sent later (${card.name})`, async ({ page }) => {
      const driver = new CardDriver(page, card);
      await driver.open({ backend: 'offline' });
      await driver.startSms();
      await driver.text.fill(TEXT);
      await driver.send.click();
      await expect(driver.notice('U heeft geen internetverbinding.')).toBeVisible();
      await expect(driver.text).toHaveValue(TEXT);
      await driver.setBackend('normal');
      await driver.send.click();
      await expect(driver.dialog).toBeHidden();
      await driver.openLog();
      await expect(driver.logLines(TEXT)).toHaveCount(1);
    });
  }
});
