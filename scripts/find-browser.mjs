// Where a Chromium is, and with which flags the tests start it. Node alone at import.
// As a command it prints the path: `node scripts/find-browser.mjs`.
import { spawnSync } from 'node:child_process';
import { accessSync, closeSync, constants, existsSync, openSync, readFileSync, readSync, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);
const isRoot = process.getuid?.() === 0;

/** Flags that make Chromium quiet and steady in a container. Chromium refuses to run as root with its sandbox on. */
export const browserFlags = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  // A colour that is still on its way to another is nobody's colour, and contrast is measured at any moment.
  '--force-prefers-reduced-motion',
];

const COMMANDS = [
  'chromium',
  'google-chrome-stable',
  'google-chrome',
  'chromium-browser',
  'chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
];

const FIXED_PATHS = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
    .filter(Boolean)
    .flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Chromium/Application/chrome.exe'),
      join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
  linux: ['/usr/lib/chromium/chromium', '/opt/google/chrome/chrome'],
};

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Ubuntu's `chromium-browser` is a script that asks to install a snap, and snaps don't run in containers. */
function isSnapStub(path) {
  const real = realpathSync(path);
  if (real.startsWith('/snap/') || real === '/usr/bin/snap') return true;
  const head = Buffer.alloc(4096);
  const file = openSync(real, 'r');
  const length = readSync(file, head, 0, head.length, 0);
  closeSync(file);
  const text = head.toString('latin1', 0, length);
  return text.startsWith('#!') && /\/snap\/bin|snap install/.test(text);
}

const isUsable = (path) => Boolean(path) && existsSync(path) && isExecutable(path) && !isSnapStub(path);

function installedOnSystem() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const onPath = COMMANDS.flatMap((name) => folders.map((folder) => join(folder, name + suffix)));
  return [...onPath, ...(FIXED_PATHS[process.platform] ?? [])].find(isUsable);
}

function installedByPlaywright() {
  try {
    const path = require('playwright-core').chromium.executablePath();
    return isUsable(path) ? path : undefined;
  } catch {
    return undefined;
  }
}

/** Runs an installer with its output on stderr, so that the command's own stdout stays the path alone. */
function run(command, args, environment = {}) {
  console.error(`> ${command} ${args.join(' ')}`);
  const result = spawnSync(command, args, {
    stdio: ['ignore', process.stderr.fd, process.stderr.fd],
    env: { ...process.env, ...environment },
    timeout: 8 * 60_000,
  });
  return result.status === 0;
}

function isDebian() {
  try {
    return /^(ID|ID_LIKE)=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

function installByApt() {
  if (!isRoot || !isDebian()) return undefined;
  const environment = { DEBIAN_FRONTEND: 'noninteractive' };
  // A stale mirror in one list must not stop an install that the other lists can serve.
  run('apt-get', ['update'], environment);
  run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'], environment);
  return installedOnSystem();
}

function installByPlaywright() {
  let cli;
  try {
    cli = join(require.resolve('playwright-core/package.json'), '..', 'cli.js');
  } catch {
    return undefined;
  }
  run(process.execPath, [cli, 'install', 'chromium']);
  return installedByPlaywright();
}

/**
 * The path of a Chromium to test with: `CHROME_PATH`, then what the system has, then Playwright's own.
 * @param {{install?: boolean}} [options] `install`: fetch one when there is none (default true)
 * @returns {string}
 * @throws {Error} when there is none and none could be fetched, or `CHROME_PATH` names nothing that runs
 */
export function findBrowser({ install = true } = {}) {
  const wanted = process.env.CHROME_PATH;
  if (wanted) {
    if (isExecutable(wanted)) return wanted;
    throw new Error(`CHROME_PATH names ${wanted}, which is no program that can be run.`);
  }
  const path = installedOnSystem() ?? installedByPlaywright() ?? (install ? (installByApt() ?? installByPlaywright()) : undefined);
  if (path) return path;
  throw new Error('No Chromium was found. Install Chromium, Chrome or Edge, or name one: CHROME_PATH=/path/to/chrome npm test');
}

if (process.argv[1] && import.meta.url === pathToFileURL(realpathSync(process.argv[1])).href) {
  try {
    console.log(findBrowser({ install: !process.argv.includes('--no-install') }));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
