// Builds dist/: modules and types for bundlers, one file for pages without one, the profiles as JSON.
//   node scripts/build.mjs [--if-stale]
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { pathToFileURL } from 'node:url';
import { commandFile, filesBelow, inRoot, isMain, newestChange, root, run } from './lib.mjs';

const SOURCES = ['src', 'package.json', 'tsconfig.json', 'tsconfig.build.json', 'vite.config.ts', 'scripts/build.mjs'];
const STAMP = '.cache/built';

/** Whether dist/ is missing or older than what it is made of. */
export function isStale() {
  if (!existsSync(inRoot('dist/index.js')) || !existsSync(inRoot(STAMP))) return true;
  return Number(readFileSync(inRoot(STAMP), 'utf8')) < newestChange(SOURCES.map((path) => inRoot(path)));
}

async function writeProfiles(folder) {
  const load = async (path) => import(pathToFileURL(inRoot(folder, path)).href);
  const write = (name, value) => writeFileSync(inRoot(folder, 'profiles', `${name}.json`), `${JSON.stringify(value, null, 2)}\n`);
  const { builtInProfiles } = await load('core/profile/profiles/index.js');
  const { profileSchema } = await load('core/profile/schema.js');
  mkdirSync(inRoot(folder, 'profiles'), { recursive: true });
  for (const [name, profile] of builtInProfiles) write(name, { $schema: './schema.json', ...profile });
  write('schema', profileSchema);
}

/** The types of src/ beside the modules; those of the one-file build move beside that file. */
function writeTypes(folder, lenient) {
  try {
    run(process.execPath, [commandFile('typescript', 'tsc'), '-p', 'tsconfig.build.json', '--outDir', folder]);
  } catch (error) {
    if (!lenient) throw error;
    console.warn('Built in spite of the faults above; `npm run types` and `npm run build` fail on them.');
  }
  const types = readFileSync(inRoot(folder, 'cdn.d.ts'), 'utf8').replaceAll("'./", "'../");
  writeFileSync(inRoot(folder, 'cdn', 'sms-elements.d.ts'), types);
  rmSync(inRoot(folder, 'cdn.d.ts'));
  rmSync(inRoot(folder, 'cdn-memory-adapter.d.ts'), { force: true });
}

/** Types and Lit's stand-in for a DOM are in no page. */
const isOutsidePages = (name) => name.startsWith('@types/') || name === '@lit-labs/ssr-dom-shim';

/** What runs in a page comes from these packages: those we depend on and those they do. */
function packagesWithin(names, found = new Set()) {
  for (const name of names.filter((each) => !found.has(each) && !isOutsidePages(each))) {
    found.add(name);
    packagesWithin(Object.keys(readPackage(name).dependencies ?? {}), found);
  }
  return [...found].sort();
}

const readPackage = (name) => JSON.parse(readFileSync(inRoot('node_modules', name, 'package.json'), 'utf8'));

/** The one file contains the work of others, whose licences ask to come along. */
function writeLicenses(folder) {
  const { dependencies } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
  // The icons are copied into src/ui/icons.ts.
  const names = packagesWithin([...Object.keys(dependencies), 'lucide-static']);
  const texts = names.map((name) => {
    const { version } = readPackage(name);
    const file = readdirSync(inRoot('node_modules', name)).find((path) => /^licen[cs]e/i.test(path));
    if (!file) throw new Error(`${name} has no licence file.`);
    return `${name} ${version}\n\n${readFileSync(inRoot('node_modules', name, file), 'utf8').trim()}\n`;
  });
  writeFileSync(inRoot(folder, 'cdn', 'LICENSES.txt'), texts.join(`\n${'-'.repeat(80)}\n\n`));
}

function checkDefinitions(folder) {
  const bundle = readFileSync(inRoot(folder, 'cdn/sms-elements.js'), 'utf8');
  if (/\bimport\s*[("'{*]/.test(bundle.replace(/import\.meta/g, ''))) throw new Error('cdn/sms-elements.js still imports another file.');
  for (const path of filesBelow('src/define', '.ts')) {
    const tag = basename(path, '.ts');
    if (!tag.startsWith('sms-')) continue;
    // `sideEffects` in package.json decides what a bundler may drop; a definition that is missed there vanishes without a word.
    if (!readFileSync(inRoot(folder, `define/${tag}.js`), 'utf8').includes(tag)) throw new Error(`define/${tag}.js defines nothing.`);
    if (!bundle.includes(tag)) throw new Error(`cdn/sms-elements.js does not define ${tag}.`);
  }
}

/**
 * Builds beside dist/ and puts it in place at the end, so that a server or a test never sees half of it.
 * @param {{lenient?: boolean}} [options] `lenient`: a fault in the types doesn't stop the build
 */
export async function build({ lenient = false } = {}) {
  const startedAt = Date.now();
  const folder = `.cache/dist-${process.pid}`;
  const { build: viteBuild } = await import('vite');
  const options = { root, configFile: inRoot('vite.config.ts'), logLevel: 'warn' };
  try {
    await viteBuild({ ...options, mode: 'production', build: { outDir: inRoot(folder) } });
    await viteBuild({ ...options, mode: 'cdn', build: { outDir: inRoot(folder, 'cdn') } });
    await viteBuild({ ...options, mode: 'cdn-memory-adapter', build: { outDir: inRoot(folder, 'cdn') } });
    writeTypes(folder, lenient);
    await writeProfiles(folder);
    writeLicenses(folder);
    checkDefinitions(folder);
    rmSync(inRoot('dist'), { recursive: true, force: true });
    renameSync(inRoot(folder), inRoot('dist'));
    writeFileSync(inRoot(STAMP), String(startedAt));
  } finally {
    rmSync(inRoot(folder), { recursive: true, force: true });
  }
  console.log(`Built dist/ in ${((Date.now() - startedAt) / 1000).toFixed(1)} s.`);
}

/** Builds when dist/ is missing or older than its sources: to look at it and to test it, not to publish it. */
export async function buildIfStale() {
  if (isStale()) await build({ lenient: true });
}

if (isMain(import.meta.url)) {
  await (process.argv.includes('--if-stale') ? buildIfStale() : build());
}
