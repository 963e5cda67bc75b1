import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

test('the first lines of the README work as they stand', async ({ page }) => {
  const html = /```html\n([\s\S]*?)```/.exec(readme)?.[1] ?? '';
  expect(html.trim().split('\n')).toHaveLength(5);
  await page.route('**/dist/cdn/readme.html', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: html }));
  await page.goto('/dist/cdn/readme.html');

  await page.getByRole('button', { name: 'SMS' }).click();
  await page.getByRole('textbox', { name: 'Tekst' }).fill('Tot morgen om 9 uur.');
  await page.getByRole('button', { name: 'Verzenden' }).click();

  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('gridcell', { name: 'Tot morgen om 9 uur.' })).toBeVisible();
});
