// How fast a text is counted, and how rightly, beside the counters that npm has: all in one process, in turns, medians.
//   node test/bench/segment-text.bench.mjs [--write]    --write puts the tables in docs/performance.md
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import { build } from 'esbuild';
import { writeBetween } from '../../scripts/generated.mjs';

const require = createRequire(import.meta.url);
const root = new URL('../../', import.meta.url);
// Short and many: whatever else the machine does hits a few of them, and the median looks away.
const ROUNDS = 201;
const SLICE_MS = 0.4;

const bundle = await build({
  entryPoints: [new URL('src/core/text/index.ts', root).pathname],
  bundle: true,
  format: 'esm',
  minify: true,
  target: 'es2022',
  write: false,
});
const { segmentText } = await import(`data:text/javascript;base64,${Buffer.from(bundle.outputFiles[0].contents).toString('base64')}`);

// Each is called as its own documentation says, in its cheapest form that gives the number of segments.
const { SegmentedMessage } = require('sms-segments-calculator');
const { split } = require('split-sms');
const smsLength = require('sms-length');
const smsCounter = require('sms-counter-npm');
const smsHelper = require('smshelper');
const gsm = require('gsm');
const { getCharCount } = require('@trt2/gsm-charset-utils');

const OURS = 'sms-elements';
const counters = {
  [OURS]: (text) => segmentText(text).segments.length,
  'sms-segments-calculator': (text) => new SegmentedMessage(text).segmentsCount,
  'split-sms': (text) => split(text, { summary: true }).parts.length,
  'sms-length': (text) => smsLength.count(text).messages,
  'sms-counter-npm': (text) => smsCounter.count(text).messages,
  smshelper: (text) => smsHelper.parts(text),
  gsm: (text) => gsm(text).sms_count,
  '@trt2/gsm-charset-utils': (text) => getCharCount(text).msgCount,
};
const names = Object.keys(counters);
const others = names.filter((name) => name !== OURS);
const version = (name) => JSON.parse(readFileSync(new URL(`node_modules/${name}/package.json`, root), 'utf8')).version;

// --- How fast: eight texts of each kind, so that nothing can remember the last one.

const DUTCH = 'Beste klant, uw auto staat klaar. U kunt hem vandaag tot 18.00 uur ophalen aan de Kerkstraat 12. Vragen? Bel 012-3456789. ';
/** As a text comes from a field: one flat string. */
const flatten = (text) => Buffer.from(text, 'utf16le').toString('utf16le');
const makeTexts = (length, decorate) =>
  Array.from({ length: 8 }, (_, index) => flatten(decorate((DUTCH.slice(index) + DUTCH.repeat(12)).slice(0, length))));
const replaceEvery = (text, step, character) => Array.from(text, (each, index) => (index % step === step - 1 ? character : each)).join('');
/** Cuts a text so that it takes a number of septets with every tenth character an extension one. */
const withExtension = (septets) => (text) => replaceEvery(text, 10, '€').slice(0, Math.floor((septets * 10) / 11));

const cases = [
  ...[160, 459, 1377].map((length) => ({ title: `gsm7, ${length} septets`, kind: 'gsm7', texts: makeTexts(length, (text) => text) })),
  ...[160, 459, 1377].map((length) => ({
    title: `gsm7, ${length} septets, one in ten extended`,
    kind: 'gsm7',
    texts: makeTexts(length, withExtension(length)),
  })),
  ...[160, 1377].map((length) => ({
    title: `gsm7, ${length} septets, one in twelve an é`,
    kind: 'no aim',
    texts: makeTexts(length, (text) => replaceEvery(text, 12, 'é')),
  })),
  ...[70, 201, 603, 1377].map((length) => ({
    title: `ucs2, ${length} units`,
    kind: 'ucs2',
    texts: makeTexts(length, (text) => replaceEvery(text, 12, 'ë')),
  })),
  ...[603, 1377].map((length) => ({
    title: `ucs2, ${length} units, the last one an emoji`,
    kind: 'ucs2',
    texts: makeTexts(length, (text) => text.slice(0, -2) + '😀'),
  })),
];

let sink = 0;
function time(count, texts, calls) {
  const start = process.hrtime.bigint();
  for (let i = 0; i < calls; i++) sink += count(texts[i & 7]);
  return Number(process.hrtime.bigint() - start) / calls;
}
const median = (numbers) => numbers.toSorted((x, y) => x - y)[numbers.length >> 1];

/** Medians of some counters, in turns. */
function measure(wanted, texts, rounds) {
  const calls = {};
  for (const name of wanted) {
    const once = time(counters[name], texts, 8);
    const warm = time(counters[name], texts, once > 1e6 ? 8 : 2000);
    calls[name] = Math.max(1, Math.round((SLICE_MS * 1e6) / warm));
  }
  const samples = Object.fromEntries(wanted.map((name) => [name, []]));
  globalThis.gc?.();
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < wanted.length; i++) {
      const name = wanted[(i + round) % wanted.length];
      samples[name].push(time(counters[name], texts, calls[name]));
    }
  }
  return Object.fromEntries(wanted.map((name) => [name, median(samples[name])]));
}

// What takes a thousand times longer than the others comes last and by itself, or its garbage would be in their numbers.
const SLOW = ['sms-segments-calculator'];
const quick = cases.map(({ texts }) =>
  measure(
    names.filter((name) => !SLOW.includes(name)),
    texts,
    ROUNDS,
  ),
);
const results = cases.map((each, index) => {
  const medians = { ...quick[index], ...measure(SLOW, each.texts, ROUNDS / 20) };
  const fastest = others.reduce((best, name) => (medians[name] < medians[best] ? name : best));
  return { ...each, medians, fastest, ratio: medians[fastest] / medians[OURS] };
});

// --- How rightly: segments of the vectors of 3GPP TS 23.038 and TS 23.040.

const a = (count) => 'a'.repeat(count);
const e = (count) => 'ë'.repeat(count);
const vectors = [
  ['160 a', a(160), 1],
  ['161 a', a(161), 2],
  ['1377 a', a(1377), 9],
  ['80 €', '€'.repeat(80), 1],
  ['81 €', '€'.repeat(81), 2],
  ['152 a, €, 6 a', a(152) + '€' + a(6), 1],
  ['152 a, €, 152 a', a(152) + '€' + a(152), 3],
  ['151 a, €, 152 a', a(151) + '€' + a(152), 2],
  ['153 ]', ']'.repeat(153), 3],
  ['a form feed and 159 a', '\f' + a(159), 2],
  ['81 line breaks', '\n'.repeat(81), 1],
  ['71 × \\', '\\'.repeat(71), 1],
  ['71 backticks', '`'.repeat(71), 2],
  ['71 ç', 'ç'.repeat(71), 2],
  ['71 NBSP', '\u00a0'.repeat(71), 2],
  ['71 ESC', '\x1b'.repeat(71), 2],
  ['71 ë', e(71), 2],
  ['603 ë', e(603), 9],
  ['36 emoji', '😀'.repeat(36), 2],
  ['66 ë, an emoji, 66 ë', e(66) + '😀' + e(66), 3],
  ['33 flags', '🇳🇱'.repeat(33), 2],
  ['64 ë, 👩‍🦰, 65 ë', e(64) + '👩‍🦰' + e(65), 2],
  ['67 × e with U+0301', 'e\u0301'.repeat(67), 2],
  ['70 ë and [', e(69) + '[', 1],
];
const attempt = (count, text) => {
  try {
    return count(text);
  } catch (error) {
    return error.constructor.name;
  }
};
const wrong = Object.fromEntries(
  names.map((name) => [
    name,
    vectors.flatMap(([title, text, right]) => {
      const given = attempt(counters[name], text);
      return given === right ? [] : [`${title}: ${given}, not ${right}`];
    }),
  ]),
);

// --- The tables.

const nanoseconds = (value) => (value < 10_000 ? value.toFixed(0) : `${(value / 1000).toFixed(0)}k`);
const speedTable = [
  `| ns for one text | ${names.join(' | ')} | the fastest other takes |`,
  `|---|${names.map(() => '--:').join('|')}|--:|`,
  ...results.map(
    ({ title, medians, ratio, fastest }) =>
      `| ${title} | ${names.map((name) => nanoseconds(medians[name])).join(' | ')} | ${ratio.toFixed(1)} × (${fastest}) |`,
  ),
];
const wrongTable = [
  `| counter | wrong of ${vectors.length} | where |`,
  '|---|--:|---|',
  ...names.map(
    (name) =>
      `| ${name}${name === OURS ? '' : ` ${version(name)}`} | ${wrong[name].length} | ${wrong[name].map((each) => each.replaceAll('|', '\\|').replaceAll('`', '&#96;')).join(' · ')} |`,
  ),
];
const report = `Segments of a text, Node ${process.versions.node}, ${cpus()[0]?.model.trim() ?? 'unknown processor'}; median of ${ROUNDS} rounds in turns, eight texts of each kind.

${speedTable.join('\n')}

The aim is 4 × or more for gsm7, plain or with extension characters, and no less than 1 × for ucs2. Letters with an accent that gsm7 has are looked up one by one.

What the same counters answer to the counting rules' own examples (segments):

${wrongTable.join('\n')}
`;
console.log(report);

const aims = { gsm7: 4, ucs2: 1, 'no aim': 0 };
const misses = results.filter(({ kind, ratio }) => ratio < aims[kind]);
for (const { title, ratio } of misses) console.log(`Below the aim: ${title}, ${ratio.toFixed(2)} ×`);
if (!Number.isFinite(sink)) throw new Error('A counter gave no number.');
if (wrong[OURS].length) throw new Error(`Counted wrongly: ${wrong[OURS].join('; ')}`);

if (process.argv.includes('--write')) await writeBetween('docs/performance.md', 'bench:segment-text', report.trim());
