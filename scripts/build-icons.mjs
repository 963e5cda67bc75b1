// Inlines the icons that the elements use from lucide (ISC) into src/ui/icons.ts. `--check` fails on a difference.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const names = {
  alert: 'triangle-alert',
  arrowDown: 'chevron-down',
  ban: 'ban',
  calendar: 'calendar-clock',
  check: 'check',
  checkCheck: 'check-check',
  clock: 'clock',
  close: 'x',
  error: 'circle-alert',
  hourglass: 'hourglass',
  inbox: 'inbox',
  message: 'message-square',
  messageText: 'message-square-text',
  pencil: 'pencil',
  help: 'circle-question-mark',
  refresh: 'refresh-cw',
  reply: 'reply',
  send: 'send',
  swap: 'replace',
  unplug: 'unplug',
  lock: 'lock',
};

const root = new URL('..', import.meta.url);
const target = new URL('src/ui/icons.ts', root);

async function readIcon(file) {
  const text = await readFile(new URL(`node_modules/lucide-static/icons/${file}.svg`, root), 'utf8');
  return /<svg[^>]*>([\s\S]*)<\/svg>/.exec(text)[1].replace(/\s+/g, ' ').replaceAll(' />', '/>').replaceAll('> <', '><').trim();
}

const lines = [
  '// Made by scripts/build-icons.mjs from lucide (ISC License, https://lucide.dev). Do not edit.',
  "import { html, svg, type TemplateResult } from 'lit';",
  '',
  'function draw(shape: TemplateResult): TemplateResult {',
  '  return html`<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${shape}</svg>`;',
  '}',
  '',
];
for (const [name, file] of Object.entries(names)) {
  lines.push(`export const ${name}Icon = (): TemplateResult => draw(svg\`${await readIcon(file)}\`);`);
}
const text = lines.join('\n') + '\n';

if (process.argv.includes('--check')) {
  const now = await readFile(target, 'utf8').catch(() => '');
  if (now !== text) {
    console.error(`${fileURLToPath(target)} is out of date: run node scripts/build-icons.mjs`);
    process.exit(1);
  }
} else {
  await writeFile(target, text);
}
