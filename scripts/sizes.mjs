// What the built package costs a page: bundled and minified by esbuild, compressed by gzip, Lit included. 1 kB is 1,000 bytes.
//   node scripts/sizes.mjs [--write | --check]
// --write puts the tables in docs/sizes.md and README.md; --check fails over a limit, or when a written size is more than 2 % wrong.
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { buildIfStale } from './build.mjs';
import { writeBetween, writeGenerated } from './generated.mjs';
import { filesBelow, inRoot } from './lib.mjs';

const TOLERANCE = 0.02;
const isCheck = process.argv.includes('--check');
const limits = JSON.parse(readFileSync(inRoot('scripts/size-limits.json'), 'utf8'));

const gzip = (contents) => gzipSync(contents, { level: 9 }).length;
const sum = (numbers) => numbers.reduce((total, number) => total + number, 0);

/** Output files that load together with one: itself and what it imports statically. */
function loadedWith(path, outputs, found = new Set()) {
  if (found.has(path)) return found;
  found.add(path);
  for (const { path: imported, kind } of outputs[path].imports) if (kind === 'import-statement') loadedWith(imported, outputs, found);
  return found;
}

/** Bundles a module as a host would. What loads at once and what loads later, in bytes, and which sources are in each. */
async function measure(source) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: source, resolveDir: inRoot(), sourcefile: 'host.js' },
    absWorkingDir: inRoot(),
    outdir: 'out',
    bundle: true,
    splitting: true,
    format: 'esm',
    minify: true,
    target: 'es2022',
    write: false,
    metafile: true,
    legalComments: 'none',
  });
  const { outputs } = metafile;
  const entry = Object.keys(outputs).find((path) => outputs[path].entryPoint);
  const atOnce = loadedWith(entry, outputs);
  const bytes = (path) => gzip(outputFiles.find((file) => file.path.replaceAll('\\', '/').endsWith(`/${path}`)).contents);
  const describe = (paths) => ({ bytes: sum(paths.map(bytes)), sources: paths.flatMap((path) => Object.keys(outputs[path].inputs)) });
  return {
    atOnce: describe([...atOnce]),
    later: describe(Object.keys(outputs).filter((path) => !atOnce.has(path))),
  };
}

const isPhoneSource = (path) => /libphonenumber|phone\/(metadata|library)/.test(path);

async function measureAll() {
  const rows = [];
  const add = (id, title, bytes) => rows.push({ id, title, bytes, ...limits[id] });
  // Measured with everything in it used: an export that a bundler can drop would prove nothing.
  const used = (module, ...names) => `import { ${names.join(', ')} } from './dist/${module}.js'; globalThis.used = [${names.join(', ')}];`;

  const text = await measure(
    used('core/index', 'segmentText', 'explainEncoding', 'transliterate', 'fillTags', 'prepareText', 'chooseText'),
  );
  add('core-text', 'counting and preparing a text (`sms-elements/core`, text alone)', text.atOnce.bytes);

  const counter = await measure("import './dist/define/sms-counter.js';");
  add('sms-counter', '`sms-counter` with Lit', counter.atOnce.bytes);

  // The profile and the language that are built in.
  const compose = await measure("import './dist/define/sms-compose.js';");
  add('sms-compose', '`sms-compose` with Lit, one profile, one language, no HTTP', compose.atOnce.bytes);
  const dutch = await measure(`
    import './dist/define/sms-compose.js';
    import { registerLocale, registerProfile } from './dist/index.js';
    import hr from './dist/core/profile/profiles/hr.js';
    import nl from './dist/locales/nl.js';
    registerProfile(hr);
    registerLocale(nl);
  `);
  add('sms-compose-hr-nl', 'the same with the profile `hr` and Dutch beside them', dutch.atOnce.bytes);
  if (compose.atOnce.sources.some(isPhoneSource))
    throw new Error('The phone library loads at once with sms-compose; it has to load later.');
  if (!compose.later.sources.some(isPhoneSource)) throw new Error('The phone library is in no part of sms-compose that loads later.');

  const phone = await measure(used('core/index', 'loadPhoneLibrary'));
  add('phone', 'the phone rules, loaded later', phone.later.bytes);

  add('cdn', 'everything in one file (`dist/cdn/sms-elements.js`)', gzip(readFileSync(inRoot('dist/cdn/sms-elements.js'))));

  for (const path of filesBelow('dist/define', '.js')) {
    const name = basename(path, '.js');
    const { atOnce, later } = await measure(`import './${path}';`);
    rows.push({
      id: `define/${name}`,
      title: `\`sms-elements/define${name === 'all' ? '' : `/${name}`}\``,
      bytes: atOnce.bytes,
      later: later.bytes,
    });
  }
  return rows;
}

const kB = (bytes) => (bytes === undefined ? '' : `${(bytes / 1000).toFixed(1)} kB`);
const table = (rows) =>
  [
    '| what | size | aim: at most | loaded later |',
    '| --- | --: | --: | --: |',
    ...rows.map(({ title, bytes, limit, later }) => {
      const aim = limit ? `${kB(limit)}${bytes > limit ? ' (missed)' : ''}` : '';
      return `| ${title} | ${kB(bytes)} | ${aim} | ${later ? kB(later) : ''} |`;
    }),
  ].join('\n');

const page = (rows) => `# Sizes

What a page downloads, minified and compressed by gzip, Lit included. 1 kB is 1,000 bytes. Measured by \`npm run sizes\`, which fails when one grows.

${table(rows)}

Why these limits:

${rows
  .filter(({ reason }) => reason)
  .map(({ title, reason }) => `- ${title}: ${reason}`)
  .join('\n')}

What was missed, and why:

${rows
  .filter(({ bytes, limit, missed }) => missed && bytes > limit)
  .map(({ title, missed }) => `- ${title}: ${missed}`)
  .join('\n')}
`;

/** The sizes that a written table has, by title. Compression differs a little between versions of Node, so they are compared as numbers. */
function writtenSizes(path) {
  const text = existsSync(inRoot(path)) ? readFileSync(inRoot(path), 'utf8') : '';
  return new Map([...text.matchAll(/^\| (.+?) +\| +([\d.]+) kB /gm)].map(([, title, size]) => [title, Number(size) * 1000]));
}

function checkWritten(path, rows) {
  const written = writtenSizes(path);
  for (const { title, bytes } of rows) {
    const before = written.get(title);
    if (before !== undefined && Math.abs(before - bytes) <= Math.max(bytes * TOLERANCE, 100)) continue;
    console.error(`${path} says ${kB(before) || 'nothing'} of ${title}, which is ${kB(bytes)} now; run \`npm run docs\`.`);
    process.exitCode = 1;
  }
}

await buildIfStale();
const rows = await measureAll();
const short = rows.filter(({ id, limit }) => limit || id === 'cdn');
for (const { title, bytes, limit, later } of rows) {
  console.log(`${kB(bytes).padStart(9)}  ${title}${limit ? ` (at most ${kB(limit)})` : ''}${later ? `, ${kB(later)} later` : ''}`);
}
// A limit that is missed is said in the table, with why; the ceiling keeps it from getting worse unseen.
for (const { title, bytes, limit, ceiling, missed } of rows) {
  if (bytes > ceiling) {
    console.error(`${title} is ${kB(bytes)}, over ${kB(ceiling)}.`);
    process.exitCode = 1;
  } else if (bytes > limit && !missed) {
    console.error(`${title} is ${kB(bytes)}, over its limit of ${kB(limit)}, and scripts/size-limits.json does not say why.`);
    process.exitCode = 1;
  }
}
if (isCheck) {
  checkWritten('docs/sizes.md', rows);
  if (existsSync(inRoot('README.md'))) checkWritten('README.md', short);
} else if (process.argv.includes('--write')) {
  await writeGenerated('docs/sizes.md', page(rows));
  if (existsSync(inRoot('README.md'))) await writeBetween('README.md', 'sizes', table(short));
}
