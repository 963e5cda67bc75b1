// Runs the measurements of test/bench, one after the other, against the built package. Each prints its own numbers.
//   node scripts/bench.mjs [part of a name]
import { buildIfStale } from './build.mjs';
import { filesBelow, run } from './lib.mjs';

const wanted = process.argv[2] ?? '';
const files = filesBelow('test/bench', '.bench.mjs').filter((path) => path.includes(wanted));
if (files.length === 0) {
  console.error(`No measurement in test/bench has "${wanted}" in its name.`);
  process.exit(1);
}
await buildIfStale();
for (const path of files) {
  console.log(`\n--- ${path}\n`);
  run(process.execPath, ['--expose-gc', path]);
}
