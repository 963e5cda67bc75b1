// Writes custom-elements.json from the sources (custom-elements-manifest.config.mjs says what goes in).
//   node scripts/analyze.mjs [--check]
import { readFileSync } from 'node:fs';
import { writeGenerated } from './generated.mjs';
import { commandFile, inRoot, run } from './lib.mjs';

run(process.execPath, [commandFile('@custom-elements-manifest/analyzer', 'cem'), 'analyze', '--quiet', '--outdir', '.cache/manifest']);
await writeGenerated('custom-elements.json', readFileSync(inRoot('.cache/manifest/custom-elements.json'), 'utf8'));
