import { expect, test as base, type Locator, type Page } from '@playwright/test';
import axe, { type AxeResults } from 'axe-core';

/** One of the demo's cards: where it is and what the manual says of it. */
export interface HrCard {
  readonly name: string;
  readonly path: string;
  /** The tab in which its texts are logged (requirements C33, C50). */
  readonly logTab: 'Log' | 'Commentaar';
  readonly person: { readonly id: string; readonly name: string; readonly row: string };
  /** Somebody else who can be texted. */
  readonly other: { readonly name: string; readonly row: string };
  /** The kind of person as a sentence begins (requirements C28, C49). */
  readonly the: 'De werknemer' | 'De particulier';
}

const EMPLOYEE = {
  logTab: 'Log',
  person: { id: 'W-1001', name: 'Anneke de Vries', row: 'de Vries Anneke' },
  other: { name: 'Lotte Verhaegen', row: 'Verhaegen Lotte' },
  the: 'De werknemer',
} as const;

const CUSTOMER = {
  logTab: 'Commentaar',
  person: { id: 'P-2001', name: 'Marie-Thérèse Goossens', row: 'Goossens Marie-Thérèse' },
  other: { name: 'Willem Brouwer', row: 'Brouwer Willem' },
  the: 'De particulier',
} as const;

export const EMPLOYEE_CARD: HrCard = { name: 'werknemer', path: '/hr/werknemer.html', ...EMPLOYEE };
export const CUSTOMER_CARD: HrCard = { name: 'particulier', path: '/hr/particulier.html', ...CUSTOMER };
export const STRICT_EMPLOYEE_CARD: HrCard = { name: 'werknemer, strict policy', path: '/hr/strict.html', ...EMPLOYEE };
export const STRICT_CUSTOMER_CARD: HrCard = { name: 'particulier, strict policy', path: '/hr/strict-particulier.html', ...CUSTOMER };
export const CARDS: readonly HrCard[] = [EMPLOYEE_CARD, CUSTOMER_CARD, STRICT_EMPLOYEE_CARD, STRICT_CUSTOMER_CARD];

/** What the demo's panel can be told; see demo/hr/settings.js. */
export interface Setting {
  readonly id?: string;
  readonly routes?: 'virtual' | 'two' | 'all';
  readonly backend?: 'normal' | 'slow' | 'offline' | 'timeout-after-acceptance' | 'timeout-before-acceptance' | 'server-error';
  readonly rights?: 'all' | 'none';
  readonly module?: 'on' | 'off';
  readonly theme?: 'day' | 'night';
}

/** Every page must stay silent: no console message, no uncaught error, no policy violation. */
export const test = base.extend<{ readonly complaints: string[] }>({
  complaints: [
    async ({ page }, use) => {
      const complaints: string[] = [];
      page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
      page.on('pageerror', (error) => complaints.push(`uncaught: ${error.message}`));
      await page.addInitScript(() => {
        addEventListener('securitypolicyviolation', (event) => {
          console.error(
            `violates ${event.effectiveDirective}: ${event.blockedURI} ${event.sourceFile}:${event.lineNumber} ${event.sample}`,
          );
        });
      });
      await use(complaints);
      expect(complaints).toEqual([]);
    },
    { auto: true },
  ],
});

/** A card as its user handles it. */
export class CardDriver {
  readonly page: Page;
  readonly card: HrCard;

  constructor(page: Page, card: HrCard) {
    this.page = page;
    this.card = card;
  }

  async open(setting: Setting = {}): Promise<void> {
    const query = new URLSearchParams({ id: this.card.person.id, ...setting });
    await this.page.goto(`${this.card.path}?${query.toString()}`);
  }

  async openTab(name: 'Basisgegevens' | 'Overige' | 'Log' | 'Commentaar'): Promise<void> {
    await this.page.getByRole('tab', { name }).click();
  }

  async choosePerson(name: string): Promise<void> {
    await this.page.locator('#people').getByRole('link', { name }).click();
  }

  get mobileField(): Locator {
    return this.page.getByRole('textbox', { name: 'GSM', exact: true });
  }

  get smsButton(): Locator {
    return this.page.getByRole('tabpanel', { name: 'Overige' }).getByRole('button', { name: /^SMS/ });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Versturen SMS' });
  }

  get nameField(): Locator {
    return this.dialog.getByRole('textbox', { name: 'Aan' });
  }

  get text(): Locator {
    return this.dialog.getByRole('textbox', { name: 'Tekst' });
  }

  get send(): Locator {
    return this.dialog.getByRole('button', { name: 'Verzenden' });
  }

  get cancel(): Locator {
    return this.dialog.getByRole('button', { name: 'Annuleren' });
  }

  /** From anywhere on the card to the open window. */
  async startSms(): Promise<void> {
    await this.openTab('Overige');
    await this.smsButton.click();
    await expect(this.dialog).toBeVisible();
  }

  async sendSms(text: string): Promise<void> {
    await this.startSms();
    await this.text.fill(text);
    await this.send.click();
    await expect(this.dialog).toBeHidden();
  }

  get check(): Locator {
    return this.dialog.getByRole('button', { name: 'Controleren' });
  }

  /** The question before a text is thrown away, or the message that there is none. */
  get question(): Locator {
    return this.page.getByRole('alertdialog');
  }

  /** What the window says of the text or the sending; a screen reader hears the same from a status behind it. */
  notice(words: string): Locator {
    return this.dialog.getByText(words).first();
  }

  /** The double counter, such as `146/1`. */
  counter(figures: string): Locator {
    return this.dialog.getByText(figures, { exact: true });
  }

  /** In the demo's corner, as a visitor does. */
  async setBackend(backend: NonNullable<Setting['backend']>): Promise<void> {
    // The open window makes the page around it inert, so the choice is made as by a script of the page.
    await this.page.locator('#demo-backend').evaluate((select, value) => {
      (select as HTMLSelectElement).value = value;
      select.dispatchEvent(new Event('change'));
    }, backend);
  }

  async openLog(): Promise<void> {
    await this.openTab(this.card.logTab);
  }

  get log(): Locator {
    return this.page.getByRole('tabpanel', { name: this.card.logTab }).locator('sms-log');
  }

  /** The lines of the log, without its head. */
  get allLogLines(): Locator {
    return this.log.getByRole('row').filter({ has: this.page.getByRole('gridcell') });
  }

  /** The lines of the log that hold this text. */
  logLines(text: string): Locator {
    return this.allLogLines.filter({ hasText: text });
  }

  get detail(): Locator {
    return this.log.getByRole('group', { name: 'Details van de gekozen lijn' });
  }

  /** What the detail says beside these words. */
  detailField(name: string): Locator {
    return this.detail.locator(`dt:text-is("${name}") + dd`);
  }
}

/** What axe finds wrong, as `rule: where`. */
export async function findBarriers(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate(() => (window as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run());
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
  );
}
