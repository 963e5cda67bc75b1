// What the scripts share. Node alone at import: `npm start` and `npm test` run before anything is installed.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** The folder of the project, whatever folder a command was given in. */
export const root = fileURLToPath(new URL('..', import.meta.url));
export const inRoot = (...parts) => join(root, ...parts);

/** Whether a module was started as a command rather than imported. */
export function isMain(moduleUrl) {
  return Boolean(process.argv[1]) && pathToFileURL(realpathSync(process.argv[1])).href === moduleUrl;
}

/** Runs a command in the project's folder with its output shown. Throws when it fails. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], ...options });
  if (result.error) throw result.error;
  if (result.status !== 0) throw new Error(`${[command, ...args].join(' ')} ended with ${result.status ?? result.signal}`);
  return result;
}

/** Runs a command in the project's folder; resolves to its exit code, and never rejects. */
export function runToEnd(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], ...options });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** The file behind a package's command, to be run by this very Node: npx costs a second and a warning each time. */
export function commandFile(packageName, commandName = packageName) {
  const require = createRequire(import.meta.url);
  // A package with `exports` may hide its package.json, so its folder is found by walking the search path.
  const folder = require.resolve
    .paths(packageName)
    .map((path) => join(path, packageName))
    .find((path) => existsSync(join(path, 'package.json')));
  if (!folder) throw new Error(`${packageName} is not installed.`);
  const { bin } = require(join(folder, 'package.json'));
  return join(folder, typeof bin === 'string' ? bin : bin[commandName]);
}

/** Runs npm. */
export function npm(...args) {
  // Started by npm, its own file is known: on Windows `npm` is a .cmd, which can't be spawned without a shell.
  const file = process.env.npm_execpath;
  return file?.endsWith('.js') ? run(process.execPath, [file, ...args]) : run('npm', args, { shell: process.platform === 'win32' });
}

/** Installs the packages of the lockfile when there are none or the lockfile is newer. */
export function installPackages() {
  const marker = inRoot('node_modules', '.package-lock.json');
  if (existsSync(marker) && statSync(marker).mtimeMs >= statSync(inRoot('package-lock.json')).mtimeMs) return;
  npm('ci', '--no-audit', '--no-fund');
}

/** The time of the newest change in files and folders, in milliseconds; a folder changes when a file in it goes. */
export function newestChange(paths) {
  let newest = 0;
  for (const path of paths) {
    if (!existsSync(path)) continue;
    const stats = statSync(path);
    newest = Math.max(newest, stats.mtimeMs);
    if (stats.isDirectory()) newest = Math.max(newest, newestChange(readdirSync(path).map((name) => join(path, name))));
  }
  return newest;
}

/** Files below a folder whose path ends in a suffix; paths relative to the project, sorted. */
export function filesBelow(folder, suffix) {
  if (!existsSync(inRoot(folder))) return [];
  return readdirSync(inRoot(folder), { recursive: true })
    .map((name) => `${folder}/${String(name).replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith(suffix))
    .sort();
}
