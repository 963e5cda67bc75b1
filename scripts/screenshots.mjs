// Takes the pictures of the README and the docs, of the demo as `npm start` serves it.
//   node scripts/screenshots.mjs
import { mkdirSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { buildIfStale } from './build.mjs';
import { browserFlags, findBrowser } from './find-browser.mjs';
import { inRoot } from './lib.mjs';
import { startDemoServer } from './serve-demo.mjs';

await buildIfStale();
const { url, close } = await startDemoServer({ port: 0 });
const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });
mkdirSync(inRoot('docs/images'), { recursive: true });

/** An employee's card, with the tab chosen. */
async function openCard({ width = 1280, height = 800, query = '', tab }) {
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: 1, locale: 'nl-BE', timezoneId: 'Europe/Brussels' });
  await page.goto(new URL(`/hr/werknemer.html?${query}`, url).href);
  await page.getByText(tab, { exact: true }).first().click();
  return page;
}

async function write(page, text) {
  await page.getByRole('button', { name: 'SMS', exact: true }).click();
  const field = page.getByRole('textbox', { name: 'Tekst' });
  await field.fill(text);
  await page.mouse.move(2, 2);
  return field;
}

const shoot = (page, name) => page.screenshot({ path: inRoot(`docs/images/${name}.png`), animations: 'disabled', caret: 'hide' });
const text = 'Beste Anneke, uw afspraak is morgen om 15:30 – tot dan!';

for (const [name, options] of Object.entries({
  compose: { query: 'routes=all' },
  'compose-dark': { query: 'routes=all&theme=night' },
  'compose-narrow': { query: 'routes=all', width: 360, height: 740 },
})) {
  const page = await openCard({ ...options, tab: 'Overige' });
  await write(page, text);
  await page.getByRole('button', { name: /^Vervang door/ }).waitFor();
  await shoot(page, name);
  await page.close();
}

const unknown = await openCard({ query: 'backend=timeout-after-acceptance', tab: 'Overige' });
await write(unknown, text);
await unknown.getByRole('button', { name: 'Verzenden' }).click();
await unknown.getByRole('button', { name: 'Controleren' }).waitFor();
await shoot(unknown, 'compose-unknown');
await unknown.close();

for (const [name, options] of Object.entries({
  log: {},
  'log-narrow': { width: 360, height: 740 },
  'log-dark': { query: 'theme=night' },
})) {
  const page = await openCard({ ...options, tab: 'Log' });
  await page.getByRole('row').nth(1).click();
  await page.mouse.move(2, 2);
  await shoot(page, name);
  await page.close();
}

await browser.close();
await close();
