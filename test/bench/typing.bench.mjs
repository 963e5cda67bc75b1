// What a key costs the main thread: a bare text area beside `sms-compose` with its counter and its marks, in turns, in one Chromium at
// a quarter of its speed.
//   node test/bench/typing.bench.mjs [--write]    --write puts the table in docs/performance.md
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { chromium } from 'playwright-core';
import { browserFlags, findBrowser } from '../../scripts/find-browser.mjs';
import { writeBetween } from '../../scripts/generated.mjs';

const SLOWDOWN = 4;
const ROUNDS = 8;
const KEYS = 40;
const LIMIT_MS = 4;

const sentence = 'Beste Anneke, uw afspraak is op dinsdag om 15:30 in de Nieuwstraat 4. Breng uw papieren mee. Groeten, Els. ';
const plain = sentence.repeat(14).slice(0, 1377);
const texts = {
  'gsm7, nothing to mark': plain,
  'gsm7, 20 euro signs marked': plain.replace(/(.{60})./g, '$1€').slice(0, 1377),
  'ucs2, 40 characters marked': plain.replace(/(.{32})./g, '$1ë').slice(0, 1377),
};

const compose = `<script type="module" src="/sms-elements.js"></script><script type="module">
  import { memoryAdapter } from '/memory-adapter.js';
  document.querySelector('sms-compose').adapter = memoryAdapter();
</script><sms-compose inline profile="veterinary" lang="nl" recipient-name="Anneke" number="0612345678"></sms-compose>`;
const pages = {
  '/bare': '<textarea rows="5" style="width: 30em; max-height: 18em; field-sizing: content; font: 14px/1.5 sans-serif"></textarea>',
  '/compose': compose,
};
const files = { '/sms-elements.js': 'sms-elements.js', '/memory-adapter.js': 'memory-adapter.js' };
const server = createServer(({ url }, response) => {
  const isPage = url in pages;
  response.setHeader('content-type', isPage ? 'text/html; charset=utf-8' : 'text/javascript');
  if (isPage) response.end(`<!doctype html><html lang="nl"><title>Typing</title>${pages[url]}`);
  else if (url in files) response.end(readFileSync(new URL(`../../dist/cdn/${files[url]}`, import.meta.url)));
  else response.writeHead(204).end();
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const origin = `http://127.0.0.1:${server.address().port}`;

const browser = await chromium.launch({ executablePath: findBrowser(), args: browserFlags });

async function open(path, text) {
  const page = await browser.newPage();
  await page.goto(origin + path);
  const area = page.locator('textarea');
  await area.fill(text);
  await page.waitForTimeout(1500); // what is loaded late is there, and what is announced has been
  const session = await page.context().newCDPSession(page);
  // Time of the thread, not of the clock: what else the machine does is not ours.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const spent = async () => (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  const frame = () => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
  return {
    page,
    /** Milliseconds of main thread for each of some keys, each with the frame that follows it. */
    async type(count) {
      await page.bringToFront();
      await area.focus();
      await page.keyboard.press('Control+End');
      const times = [];
      for (let key = 0; key < count; key += 1) {
        await frame();
        const before = await spent();
        // In turns, so that the length stays what it is.
        await page.keyboard.press(key % 2 ? 'Backspace' : 'a');
        await frame();
        times.push((await spent()) - before);
      }
      return times;
    },
  };
}

const percentile = (times, part) => [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))];
const ms = (value) => value.toFixed(2);
const rows = [];
for (const [name, text] of Object.entries(texts)) {
  const bare = await open('/bare', text);
  const ours = await open('/compose', text);
  await bare.type(10);
  await ours.type(10);
  const times = { bare: [], ours: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    times.bare.push(...(await bare.type(KEYS)));
    times.ours.push(...(await ours.type(KEYS)));
  }
  for (const part of [0.5, 0.95]) {
    const [one, other] = [percentile(times.bare, part), percentile(times.ours, part)];
    const more = other - one;
    rows.push(
      `| ${name} | p${part * 100} | ${ms(one)} | ${ms(other)} | ${ms(more)} | ${(other / one).toFixed(2)} | ${more <= LIMIT_MS ? 'yes' : 'no'} |`,
    );
  }
  await bare.page.close();
  await ours.page.close();
}
const version = browser.version();
await browser.close();
server.close();

const table = [
  '| 1,377 characters |  | bare, ms | ours, ms | more, ms | ratio | at most 4 ms more |',
  '| --- | --- | --: | --: | --: | --: | --- |',
  ...rows,
].join('\n');
console.log(table);
if (process.argv.includes('--write')) {
  const how = `${ROUNDS * KEYS} keys each, in turns of ${KEYS}; Chromium ${version}, slowed down ${SLOWDOWN} times.`;
  await writeBetween('docs/performance.md', 'bench:typing', `${how}\n\n${table}`);
}
