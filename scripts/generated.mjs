// Writing what is made by a script: with --check nothing is written, and a difference makes the command fail.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { inRoot } from './lib.mjs';

const isCheck = process.argv.includes('--check');

/** Writes a text to a file of the project, formatted as the rest is. */
export async function writeGenerated(path, text) {
  const { format, resolveConfig } = await import('prettier');
  const formatted = await format(text, { ...(await resolveConfig(inRoot(path))), filepath: inRoot(path) });
  const before = existsSync(inRoot(path)) ? readFileSync(inRoot(path), 'utf8') : undefined;
  if (before === formatted) return;
  if (!isCheck) {
    writeFileSync(inRoot(path), formatted);
    console.log(`Wrote ${path}.`);
    return;
  }
  console.error(`${path} is not what its script makes of the sources; run \`npm run docs\`.`);
  process.exitCode = 1;
}

/** Replaces what stands between `<!-- name -->` and `<!-- /name -->`. A file without these markers stays as it is. */
export async function writeBetween(path, name, text) {
  const before = readFileSync(inRoot(path), 'utf8');
  const marker = new RegExp(`(<!-- ${name} -->)[\\s\\S]*?(<!-- /${name} -->)`);
  if (!marker.test(before)) {
    console.warn(`${path} has no place for this table: <!-- ${name} --> … <!-- /${name} -->`);
    return;
  }
  await writeGenerated(
    path,
    before.replace(marker, (_, start, end) => `${start}\n\n${text}\n\n${end}`),
  );
}
