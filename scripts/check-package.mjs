// Checks the package as its users get it: packed, installed in an empty project, imported and bundled there.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { isStale } from './build.mjs';
import { commandFile, filesBelow, inRoot, npm, root, run } from './lib.mjs';

/** Bytes that an import of something unused may cost. */
const UNUSED_LIMIT = 300;

const manifest = JSON.parse(readFileSync(inRoot('package.json'), 'utf8'));
const step = (title) => console.log(`\n--- ${title}`);

/** Every specifier that `exports` gives, the patterns filled in with the files that there are. */
function publicSpecifiers() {
  return Object.entries(manifest.exports).flatMap(([key, target]) => {
    const file = (target.default ?? target).replace('./', '');
    const specifier = manifest.name + key.slice(1);
    if (!key.includes('*')) return [specifier];
    const [before, after] = file.split('*');
    return filesBelow(before.replace(/\/$/, ''), after)
      .map((path) => path.slice(before.length, -after.length))
      .filter((name) => !name.includes('/'))
      .map((name) => specifier.replace('*', name));
  });
}

function checkContents(folder) {
  const paths = readdirSync(folder, { recursive: true }).map(String);
  const faults = [];
  for (const path of paths.filter((name) => /\.(js|ts|json|map)$/.test(name))) {
    if (readFileSync(join(folder, path), 'utf8').includes(root)) faults.push(`${path} names a folder of the machine that built it.`);
    if (/^(src|test|scripts|demo|stories)\//.test(path)) faults.push(`${path} should not be in the package.`);
  }
  for (const tag of filesBelow('src/define', '.ts').map((path) => basename(path, '.ts'))) {
    if (!paths.includes(join('dist', 'define', `${tag}.js`))) faults.push(`define/${tag} is not in the package.`);
  }
  return faults;
}

/** The types of every entry, as a TypeScript of any module resolution finds them. Says much, so only what is wrong is shown. */
function checkTypes(tarball, specifiers) {
  const entries = specifiers.filter((specifier) => !specifier.endsWith('.json')).map((specifier) => specifier.replace(manifest.name, '.'));
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      commandFile('@arethetypeswrong/cli', 'attw'),
      ...[tarball, '--profile=esm-only', '--no-emoji', '--format=ascii'],
      ...['--entrypoints', ...entries.map((entry) => entry.replace(/^\.\//, ''))],
    ],
    { encoding: 'utf8' },
  );
  console.log(status === 0 ? `The types of ${entries.length} entries are right.` : stdout);
  return status === 0 ? [] : ['The types are wrong; see above.'];
}

/** Imports a module in a Node of its own; what went wrong, or nothing. */
function importInNode(specifier, project) {
  const attributes = specifier.endsWith('.json') ? ", { with: { type: 'json' } }" : '';
  const script = `await import(${JSON.stringify(specifier)}${attributes})`;
  const { status, stderr } = spawnSync(process.execPath, ['--no-warnings', '--input-type=module', '-e', script], {
    cwd: project,
    encoding: 'utf8',
  });
  const error = stderr.split('\n').find((line) => /^\w*Error\b/.test(line)) ?? stderr.slice(0, 500);
  return status === 0 ? [] : [`import '${specifier}' fails in Node: ${error}`];
}

async function bundle(contents, project) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: project },
    bundle: true,
    format: 'esm',
    minify: true,
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0].text;
}

async function checkBundles(project) {
  const faults = [];
  for (const source of [
    `import '${manifest.name}';`,
    `import * as unused from '${manifest.name}';`,
    `import * as unused from '${manifest.name}/core';`,
  ]) {
    const { length } = await bundle(source, project);
    console.log(`${String(length).padStart(6)} bytes of ${source}`);
    if (length >= UNUSED_LIMIT) faults.push(`${source} costs ${length} bytes; nothing of it is used.`);
  }
  const defined = await bundle(`import '${manifest.name}/define';`, project);
  for (const path of filesBelow('src/define', '.ts')) {
    const tag = basename(path, '.ts');
    if (tag.startsWith('sms-') && !defined.includes(`"${tag}"`)) faults.push(`import '${manifest.name}/define' does not define ${tag}.`);
  }
  return faults;
}

if (isStale()) {
  console.error('dist/ is older than its sources; run `npm run build` first.');
  process.exit(1);
}
const project = mkdtempSync(join(tmpdir(), 'sms-elements-'));
try {
  step('npm pack');
  npm('pack', '--ignore-scripts', '--silent', '--pack-destination', project);
  const tarball = join(project, `${manifest.name}-${manifest.version}.tgz`);

  step('publint');
  run(process.execPath, [commandFile('publint'), 'run', tarball, '--strict']);

  const specifiers = publicSpecifiers();
  step('are the types wrong');
  const faults = checkTypes(tarball, specifiers);

  step('install it in an empty project');
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'host', private: true, type: 'module' }));
  npm('install', '--prefix', project, '--ignore-scripts', '--no-audit', '--no-fund', '--prefer-offline', tarball);

  // The file for pages without a bundler has the browser's Lit in it; a server imports the modules.
  const forNode = specifiers.filter((specifier) => !specifier.includes('/cdn/'));
  step(`import its ${forNode.length} modules in Node, and bundle them`);
  faults.push(
    ...checkContents(join(project, 'node_modules', manifest.name)),
    ...forNode.flatMap((specifier) => importInNode(specifier, project)),
    ...(await checkBundles(project)),
  );
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
  else console.log('\nThe package is in order.');
} finally {
  rmSync(project, { recursive: true, force: true });
}
