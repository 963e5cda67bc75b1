// `npm test`: from a fresh clone to one line that says how many tests passed and failed. Needs Node alone.
//   node scripts/test.mjs [core] [elements] [stories] [e2e]   (all four without a name)
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { commandFile, inRoot, installPackages, runToEnd } from './lib.mjs';

const FOLDER = '.cache/tests';
const vitest = (name, ...args) => ({
  packageName: 'vitest',
  args: ['run', ...args, '--reporter=default', '--reporter=json', `--outputFile.json=${FOLDER}/${name}.json`],
  read: ({ numPassedTests, numFailedTests, numPendingTests, numTodoTests }) => ({
    passed: numPassedTests,
    failed: numFailedTests,
    skipped: numPendingTests + numTodoTests,
  }),
});

const RUNNERS = {
  core: { title: 'core and adapter, in Node', ...vitest('core', '--project=core') },
  elements: {
    title: 'elements, in a browser',
    packageName: '@web/test-runner',
    commandName: 'wtr',
    args: [],
    environment: { SMS_TEST_TOTALS: inRoot(FOLDER, 'elements.json') },
    read: (totals) => totals,
  },
  stories: { title: 'stories, with axe', ...vitest('stories', '--config=.storybook/vitest.config.ts') },
  e2e: {
    title: 'the demo in the built package',
    packageName: '@playwright/test',
    commandName: 'playwright',
    args: ['test', '--reporter=list,json'],
    environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: inRoot(FOLDER, 'e2e.json') },
    read: ({ stats }) => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped }),
  },
};

/** Runs one runner. What it reported, and one failure more when it ended badly without naming a test, or ran none. */
async function runOne(name) {
  const { title, packageName, commandName, args, environment, read } = RUNNERS[name];
  const report = inRoot(FOLDER, `${name}.json`);
  rmSync(report, { force: true });
  console.log(`\n--- ${title}\n`);
  const startedAt = Date.now();
  const code = await runToEnd(process.execPath, [commandFile(packageName, commandName), ...args], {
    env: { ...process.env, ...environment },
  });
  const totals = { passed: 0, failed: 0, skipped: 0, ...(existsSync(report) ? read(JSON.parse(readFileSync(report, 'utf8'))) : {}) };
  let fault = '';
  if (totals.passed + totals.failed === 0) fault = 'ran no test';
  else if (code !== 0 && totals.failed === 0) fault = `ended with ${code}`;
  else if (totals.skipped > 0) fault = `left out ${totals.skipped}`;
  // A run that proves nothing must not look like one that passed.
  if (fault) totals.failed += 1;
  return { title, ...totals, fault, seconds: (Date.now() - startedAt) / 1000 };
}

function summarize(results) {
  console.log('\n--- summary\n');
  for (const { title, passed, failed, fault, seconds } of results) {
    const counts = `${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed`;
    console.log(`  ${title.padEnd(32)}${counts}  ${seconds.toFixed(1).padStart(6)} s${fault ? `  (${fault})` : ''}`);
  }
  const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
  const line = `${total('passed')} passed, ${total('failed')} failed`;
  writeFileSync(inRoot(FOLDER, 'totals.txt'), `${line}\n`);
  console.log(`\n${line}`);
  return total('failed') === 0;
}

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in RUNNERS));
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}; choose from ${Object.keys(RUNNERS).join(', ')}.`);
  process.exit(2);
}

installPackages();
const { findBrowser } = await import('./find-browser.mjs');
if (wanted.length !== 1 || wanted[0] !== 'core') process.env.CHROME_PATH = findBrowser();
mkdirSync(inRoot(FOLDER), { recursive: true });
const results = [];
for (const name of wanted.length > 0 ? wanted : Object.keys(RUNNERS)) results.push(await runOne(name));
process.exitCode = summarize(results) ? 0 : 1;
