import { expect, type Locator, type Page } from '@playwright/test';
import { CardDriver, CARDS, STRICT_CUSTOMER_CARD, STRICT_EMPLOYEE_CARD, test } from './hr-card.js';

const EMPTY_TEXT = 'U dient een tekst toe te voegen vooraleer u de SMS kan verzenden.';
const TEXT = 'Uw shift begint morgen om 7.30 uur.';

test.describe('the demo', () => {
  test('C2 C3 leads from its start page to both cards', async ({ page }) => {
    for (const [link, heading] of [
      ['Werknemerfiche', 'Werknemerfiche'],
      ['Particulierenfiche', 'Particulierenfiche'],
      ['Dezelfde schermen onder een streng beveiligingsbeleid', 'Werknemerfiche'],
    ]) {
      await page.goto('/');
      await page.getByRole('link', { name: 'HR and staffing' }).click();
      await page.getByRole('link', { name: link }).click();
      await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
      await page.getByRole('tab', { name: 'Overige' }).click();
      await expect(page.getByRole('button', { name: /^SMS/ })).toBeVisible();
    }
  });

  test('the strict pages are served with their policy', async ({ page }) => {
    for (const { path } of [STRICT_EMPLOYEE_CARD, STRICT_CUSTOMER_CARD]) {
      const response = await page.goto(path);
      const policy = response?.headers()['content-security-policy'] ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("require-trusted-types-for 'script'");
      expect(policy).not.toContain('unsafe');
    }
  });
});

for (const card of CARDS) {
  test.describe(card.name, () => {
    test('C2 C3 C8 C9 C19 C20 C32 C33 C34 C41 C46 C50 sends from the card and logs it there at once', async ({ page }) => {
      const driver = new CardDriver(page, card);
      await driver.open();
      await driver.openTab('Overige');

      const field = await driver.mobileField.boundingBox();
      const button = await driver.smsButton.boundingBox();
      if (!field || !button) throw new Error('The field GSM or the button SMS is not to be seen.');
      expect(button.x - (field.x + field.width)).toBeGreaterThanOrEqual(0);
      expect(button.x - (field.x + field.width)).toBeLessThan(24);
      expect(Math.abs(button.y + button.height / 2 - (field.y + field.height / 2))).toBeLessThan(4);

      await driver.smsButton.click();
      await expect(driver.dialog).toBeVisible();
      await driver.text.fill(TEXT);
      await driver.send.click();
      await expect(driver.dialog).toBeHidden();

      await driver.openLog();
      await expect(driver.logLines(TEXT)).toHaveCount(1);
      await expect(driver.logLines(TEXT)).toContainText('SMS');
      await expect(driver.logLines(TEXT)).toContainText('vandaag');
    });

    test('C10 C11 C42 fills in the name, which nobody can change', async ({ page }) => {
      const driver = new CardDriver(page, card);
      await driver.open();
      await driver.startSms();
      await expect(driver.nameField).toHaveValue(card.person.name);
      await expect(driver.nameField).not.toBeEditable();
    });

    test('C35 C36 C37 C38 C40 C51 shows the details of the chosen line', async ({ page }) => {
      const driver = new CardDriver(page, card);
      await driver.open();
      await driver.sendSms(TEXT);
      await driver.openLog();
      await driver.logLines(TEXT).click();
      await expect(driver.detail).toBeVisible();
      await expect(driver.detailField('Datum')).toContainText(await today(page));
      await expect(driver.detailField('Datum')).toContainText(/\d{1,2}:\d{2}/);
      await expect(driver.detailField('Geplaatst door')).toHaveText('Els Wouters');
      await expect(driver.detailField('Type')).toHaveText('SMS');
      await expect(driver.detailField('Onderwerp')).toHaveText('Virtuele SMS');
      await expect(driver.detailField('Commentaar')).toHaveText(TEXT);
    });

    test('C16 C17 C18 C44 asks before it throws a text away', async ({ page }) => {
      const driver = new CardDriver(page, card);
      await driver.open();
      await driver.startSms();
      await driver.text.fill(TEXT);
      await driver.cancel.click();

      await expect(driver.question).toContainText('U heeft al tekst ingevoerd.');
      await driver.question.getByRole('button', { name: 'Nee' }).click();
      await expect(driver.dialog).toBeVisible();
      await expect(driver.text).toHaveValue(TEXT);

      await driver.cancel.click();
      await driver.question.getByRole('button', { name: 'Ja' }).click();
      await expect(driver.dialog).toBeHidden();
      await driver.openLog();
      await expect(driver.logLines(TEXT)).toHaveCount(0);

      await driver.startSms();
      await expect(driver.text).toHaveValue('');
    });

    test('C45 closes without a word while there is no text', async ({ page }) => {
      const driver = new CardDriver(page, card);
      await driver.open();
      await driver.startSms();
      await driver.cancel.click();
      await expect(driver.dialog).toBeHidden();
      await expect(driver.question).toBeHidden();
    });

    test('C23 C24 C47 refuses an empty text and stays', async ({ page }) => {
      const driver = new CardDriver(page, card);
      await driver.open();
      await driver.openLog();
      const lines = await driver.allLogLines.count();
      await driver.startSms();
      await driver.send.click();
      await expect(driver.question).toHaveText(new RegExp(EMPTY_TEXT));
      await expect(driver.question.getByRole('button')).toHaveCount(1);
      await driver.question.getByRole('button', { name: 'OK' }).click();
      await expect(driver.question).toBeHidden();
      await expect(driver.dialog).toBeVisible();
      await driver.cancel.click();
      await driver.openLog();
      await expect(driver.allLogLines).toHaveCount(lines);
    });

    test('C25 C26 C27 C28 C29 C30 C48 C49 offers the routes that there are, each explained', async ({ page }) => {
      const driver = new CardDriver(page, card);
      await driver.open({ routes: 'all' });
      await driver.startSms();
      await expect(driver.dialog.getByRole('radio')).toHaveCount(3);
      const explanations = {
        'Virtuele SMS': `SMS-en vanuit virtueel SMS: ${card.the} kan antwoorden op het verstuurde SMS-bericht. Let op: voor het versturen van een SMS vanuit een virtueel nummer ligt de kostprijs aanzienlijk hoger.`,
        'Standaard SMS': `SMS’en vanuit standaard SMS: ${card.the} kan NIET antwoorden op het verstuurde SMS-bericht. SMS’en versturen vanuit een standaard default nummer, is aan een goedkoper tarief. Er worden slechts 2 pogingen door de provider ondernomen om de SMS af te leveren.`,
        'Prio SMS': `SMS-en vanuit prio SMS: ${card.the} kan NIET antwoorden op het verstuurde SMS-bericht. SMS-en versturen met prio, is aan een iets duurder tarief dan de standaard methode. Er worden meerdere pogingen ondernomen om de SMS af te leveren waardoor het aankomst percentage aanzienlijk hoger ligt.`,
      };
      for (const [route, explanation] of Object.entries(explanations)) {
        await expect(driver.dialog.getByText(explanation)).toBeHidden();
        await driver.dialog.getByRole('button', { name: `Uitleg bij ${route}` }).hover();
        await expect(driver.dialog.getByText(explanation)).toBeVisible();
        await page.mouse.move(0, 0);
        await expect(driver.dialog.getByText(explanation)).toBeHidden();
      }
    });

    test('C39 C51 names the line after its route', async ({ page }) => {
      const driver = new CardDriver(page, card);
      await driver.open({ routes: 'all' });
      for (const route of ['Virtuele SMS', 'Standaard SMS', 'Prio SMS']) {
        const text = `Langs ${route.toLowerCase()} verstuurd.`;
        await driver.startSms();
        await driver.dialog.getByRole('radio', { name: route }).check();
        await driver.text.fill(text);
        await driver.send.click();
        await expect(driver.dialog).toBeHidden();
        await driver.openLog();
        await driver.logLines(text).click();
        await expect(driver.detailField('Onderwerp')).toHaveText(route);
        await expect(driver.detailField('Commentaar')).toHaveText(text);
      }
    });

    test('C26 does not ask for a route when there is one', async ({ page }) => {
      const driver = new CardDriver(page, card);
      await driver.open({ routes: 'virtual' });
      await driver.startSms();
      await expect(driver.dialog.getByRole('radio')).toHaveCount(0);
    });

    test('C26 C48 offers standard and prio alone where there is no virtual number', async ({ page }) => {
      const driver = new CardDriver(page, card);
      await driver.open({ routes: 'two' });
      await driver.startSms();
      await expect(driver.dialog.getByRole('radio')).toHaveCount(2);
      await expect(driver.dialog.getByRole('radio', { name: 'Standaard SMS' })).toBeChecked();
      await expect(driver.dialog.getByRole('radio', { name: 'Prio SMS' })).not.toBeChecked();
    });

    test('keeps what was sent over a reload', async ({ page }) => {
      const driver = new CardDriver(page, card);
      await driver.open();
      await driver.sendSms(TEXT);
      await page.reload();
      await driver.openLog();
      await expect(driver.logLines(TEXT)).toHaveCount(1);
    });

    test('sends once however fast the button is clicked', async ({ page }) => {
      const driver = new CardDriver(page, card);
      await driver.open();
      await driver.startSms();
      await driver.text.fill(TEXT);
      await driver.send.dblclick();
      await expect(driver.dialog).toBeHidden();
      await page.reload();
      await driver.openLog();
      await expect(driver.logLines(TEXT)).toHaveCount(1);
    });

    test('takes no markup from a name', async ({ page }) => {
      const driver = new CardDriver(page, card);
      await driver.open();
      await driver.choosePerson('Zz');
      await driver.startSms();
      await expect(driver.nameField).toHaveValue(/^Test Zz (<img|"><script)/);
      await driver.text.fill('<img src=x onerror="window.hacked=1">');
      await driver.send.click();
      await expect(driver.dialog).toBeHidden();
      await driver.openLog();
      await driver.logLines('<img src=x').click();
      await expect(driver.detailField('Commentaar')).toHaveText('<img src=x onerror="window.hacked=1">');
      expect(await page.evaluate(() => 'hacked' in window)).toBe(false);
    });

    test('goes all the way with the keyboard', async ({ page }) => {
      const driver = new CardDriver(page, card);
      await driver.open({ routes: 'all' });
      await page.getByRole('tab', { name: 'Basisgegevens' }).focus();
      await page.keyboard.press('ArrowRight');
      await driver.mobileField.focus();
      await page.keyboard.press('Tab');
      await expect(driver.smsButton).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(driver.text).toBeFocused();
      await page.keyboard.type('Met het toetsenbord.');
      await page.keyboard.press('Escape');
      await expect(driver.question).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(driver.question).toBeHidden();
      await expect(driver.text).toBeFocused();
      await tabTo(page, driver.send);
      await page.keyboard.press('Enter');
      await expect(driver.dialog).toBeHidden();
      await expect(driver.smsButton).toBeFocused();

      await driver.openLog();
      await page.getByRole('tab', { name: card.logTab }).focus();
      await tabTo(page, driver.logLines('Met het toetsenbord.'));
      await page.keyboard.press('Enter');
      await expect(driver.detailField('Commentaar')).toHaveText('Met het toetsenbord.');
    });
  });
}

async function today(page: Page): Promise<string> {
  return page.evaluate(() => new Intl.DateTimeFormat('nl-BE', { day: 'numeric' }).format(new Date()));
}

async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let presses = 0; presses < 25; presses += 1) {
    if (await target.evaluate((element) => element.matches(':focus'))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('Tab does not lead there.');
}
