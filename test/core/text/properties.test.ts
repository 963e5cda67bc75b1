import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explainEncoding, fillTags, prepareText, segmentCapacity, segmentText, transliterate } from '../../../src/core/text/index.js';
import type { ReplacementTable, SegmentOptions, TextChange } from '../../../src/core/text/index.js';

/** What people type, what breaks counters, and anything at all; long enough to need several segments. */
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.stringMatching(/^[ -~]{0,40}$/) },
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '€',
      '[',
      '^',
      '\f',
      'é',
      'ë',
      'ş',
      '’',
      '–',
      '½',
      '1',
      '²',
      '\r\n',
      '\n',
      '\u200b',
      '\u0301',
      '\u0338',
      '≠',
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '😀',
      '👩‍🦰',
      '🇳🇱',
      'e\u0301',
      '1️⃣',
      '\ud800',
      '\udc00',
      'á'.repeat(30),
      '\u0301'.repeat(90),
      '각',
      '\u1100\u1161\u11a8',
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom('<<A>>', '<<B|x>>', '<<', '>>', '|', '«A»', '<<C>>', 'https://x.nl/~a[1]', 'www.é.nl') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);
const text = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
const table = fc.constantFrom<ReplacementTable>('gsm', 'garage', 'garage-verbatim');
const national = fc.constantFrom('tr' as const, 'es' as const, 'pt' as const, undefined);
const options: fc.Arbitrary<SegmentOptions> = fc.record({
  encoding: fc.constantFrom('auto', 'gsm7', 'ucs2', undefined),
  lockingTable: national,
  singleTable: national,
  referenceBits: fc.constantFrom(8, 16, undefined),
  keepClusters: fc.boolean(),
});
const values = fc.record({ A: text, B: fc.constantFrom('', 'Zoë', '<<A>>', '\u0301', '\udc00') });
const rules = fc.record({
  encoding: fc.record({
    force: fc.constantFrom('auto' as const, 'gsm7' as const, 'ucs2' as const),
    table: fc.oneof(fc.constant('none' as const), table),
    newlines: fc.constantFrom('keep' as const, 'space' as const, 'remove' as const),
    lockingTable: national,
    singleTable: national,
  }),
  tags: fc.record({
    enabled: fc.boolean(),
    open: fc.constant('<<'),
    close: fc.constant('>>'),
    missing: fc.constantFrom('block' as const, 'empty' as const),
  }),
  limits: fc.record({
    unitsGsm7: fc.constantFrom(null, 140, 452),
    unitsUcs2: fc.constantFrom(null, 70, 201),
    segments: fc.constantFrom(null, 1, 2, 9, 300),
  }),
});

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

/** Makes the final text of the source and its changes, and checks that they are in order and say the truth. */
function rebuild(source: string, final: string, changes: readonly TextChange[]): string {
  let built = '';
  let done = 0;
  for (const change of changes) {
    expect(change.start).toBeGreaterThanOrEqual(done);
    expect(source.slice(change.start, change.end)).toBe(change.from);
    expect(final.slice(change.finalStart, change.finalEnd)).toBe(change.to);
    if (change.from === change.to) expect(change.flag).toBe('link');
    if (change.kind === 'removed') expect(change.to).toBe('');
    built += source.slice(done, change.start);
    expect(built).toHaveLength(change.finalStart);
    built += change.to;
    done = change.end;
  }
  return built + source.slice(done);
}

describe('segmentText', () => {
  it('gives segments that make up the text, none over-full, none cut short without need', () => {
    fc.assert(
      fc.property(text, options, (source, chosen) => {
        const { encoding, units, segments, unitsLeft } = segmentText(source, chosen);
        const capacity = segmentCapacity(encoding, segments.length > 1, chosen);
        expect(segments.map(({ start, end }) => source.slice(start, end)).join('')).toBe(source);
        expect(sum(segments.map((segment) => segment.units))).toBe(units);
        expect(unitsLeft).toBe(capacity - (segments.at(-1)?.units ?? 0));
        for (const segment of segments) {
          expect(segment.units).toBeLessThanOrEqual(capacity);
          expect(segment.end).toBeGreaterThan(segment.start);
        }
        // An escape pair or a surrogate pair leaves one unit empty; only a cluster may leave more.
        if (encoding === 'gsm7' || !chosen.keepClusters) {
          for (const segment of segments.slice(0, -1)) expect(segment.units).toBeGreaterThanOrEqual(capacity - 1);
        }
        if (encoding === 'ucs2') for (const { start, end, units: own } of segments) expect(own).toBe(end - start);
      }),
      { numRuns: 500 },
    );
  });

  it('parts no surrogate pair', () => {
    fc.assert(
      fc.property(text, options, (source, chosen) => {
        for (const { end } of segmentText(source, chosen).segments.slice(0, -1)) {
          expect(source.codePointAt(end - 1)! > 0xffff && end < source.length).toBe(false);
        }
      }),
    );
  });

  it('counts a segment for itself as it counts it in the whole', () => {
    // So no escape pair is parted: each segment's own septets are the ones it was given.
    fc.assert(
      fc.property(text, options, (source, chosen) => {
        const { encoding, segments } = segmentText(source, chosen);
        for (const { start, end, units } of segments) {
          expect(segmentText(source.slice(start, end), { ...chosen, encoding }).units).toBe(units);
        }
      }),
    );
  });

  it('parts a cluster only where it is longer than a segment, when told to keep them', () => {
    const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
    fc.assert(
      fc.property(text, options, (source, chosen) => {
        const { encoding, segments } = segmentText(source, { ...chosen, keepClusters: true });
        if (encoding === 'gsm7') return;
        const clusters = [...segmenter.segment(source)].map(({ index, segment }) => ({
          start: index,
          end: index + segment.length,
          segment,
        }));
        for (const { end } of segments.slice(0, -1)) {
          const parted = clusters.find((cluster) => cluster.start < end && end < cluster.end);
          if (parted && parted.segment !== '\r\n') {
            expect(parted.end - parted.start).toBeGreaterThan(segmentCapacity('ucs2', true, chosen));
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('never counts less for a longer text', () => {
    fc.assert(
      fc.property(text, text, (source, more) => {
        const first = segmentText(source);
        const both = segmentText(source + more);
        expect(both.segments.length).toBeGreaterThanOrEqual(first.segments.length);
      }),
    );
  });
});

describe('explainEncoding', () => {
  it('names every character once, where it stands, and with all of them replaced the text is plain', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { encoding, costly } = explainEncoding(source);
        expect(new Set(costly.map(({ character }) => character)).size).toBe(costly.length);
        const spans = costly.flatMap((each) => each.spans.map((span) => ({ ...span, by: each })));
        for (const { start, end, by } of spans) expect(source.slice(start, end)).toBe(by.character);
        let plain = '';
        let done = 0;
        for (const { start, end } of spans.sort((a, b) => a.start - b.start)) {
          plain += source.slice(done, start);
          done = end;
        }
        plain += source.slice(done);
        expect(segmentText(plain).encoding).toBe('gsm7');
        if (encoding === 'gsm7') expect(segmentText(plain).units).toBe(plain.length);
        for (const { replacement, character } of costly) {
          if (replacement === null) continue;
          expect(segmentText(replacement).encoding).toBe('gsm7');
          if (encoding === 'gsm7') expect(replacement.length).toBeLessThan(character.length + 1);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('transliterate', () => {
  it('gives gsm7, or keeps what explainEncoding names', () => {
    fc.assert(
      fc.property(text, (source) => {
        const rewritten = transliterate(source, 'gsm').text;
        const { encoding, costly } = explainEncoding(rewritten);
        if (encoding === 'gsm7') return;
        expect(costly.length).toBeGreaterThan(0);
      }),
    );
  });

  it('tells all it did, in order', () => {
    fc.assert(
      fc.property(text, table, (source, chosen) => {
        const { text: final, changes } = transliterate(source, chosen);
        expect(rebuild(source, final, changes)).toBe(final);
      }),
      { numRuns: 500 },
    );
  });

  it('has nothing left to do the second time', () => {
    fc.assert(
      fc.property(text, table, (source, chosen) => {
        const once = transliterate(source, chosen).text;
        expect(transliterate(once, chosen).text).toBe(once);
      }),
      { numRuns: 500 },
    );
  });

  it('A12 leaves nothing but the allowed characters, outside of links', () => {
    fc.assert(
      fc.property(text, (source) => {
        expect(transliterate(source, 'garage-verbatim').text).toMatch(/^[ -Z_a-z”]*$/);
        const { text: repaired, changes } = transliterate(source, 'garage');
        let rest = repaired;
        for (const { flag, finalStart, finalEnd } of [...changes].reverse())
          if (flag) rest = rest.slice(0, finalStart) + rest.slice(finalEnd);
        expect(rest).toMatch(/^[ -Z_a-z\n]*$/);
      }),
    );
  });
});

describe('fillTags', () => {
  it('tells all it did, and leaves a text without tags alone', () => {
    fc.assert(
      fc.property(text, values, fc.constantFrom('block' as const, 'empty' as const), (source, filled, missing) => {
        const { text: final, changes } = fillTags(source, { open: '<<', close: '>>', values: filled, missing });
        expect(rebuild(source, final, changes)).toBe(final);
        if (!source.includes('<<')) expect(final).toBe(source);
      }),
    );
  });
});

describe('prepareText', () => {
  it('takes any string, and answers for it', () => {
    fc.assert(
      fc.property(text, values, rules, fc.boolean(), (typed, filled, chosen, keepClusters) => {
        const prepared = prepareText({ text: typed, values: filled, rules: chosen, route: { keepClusters } });
        expect(rebuild(typed, prepared.final, prepared.changes)).toBe(prepared.final);
        expect(prepared.isChanged).toBe(prepared.final !== typed);
        expect(prepared.final).not.toMatch(/\p{Cs}/u);
        expect(prepared.segmentation.units).toBe(
          segmentText(prepared.final, { ...chosen.encoding, encoding: chosen.encoding.force, keepClusters }).units,
        );
        for (const { spans } of prepared.costly) {
          let done = 0;
          for (const { start, end } of spans) {
            expect(start).toBeGreaterThanOrEqual(done);
            expect(end).toBeGreaterThanOrEqual(start);
            done = end;
          }
          expect(done).toBeLessThanOrEqual(typed.length);
        }
        expect(prepared.problems.some(({ code }) => code === 'too-long')).toBe(prepared.over > 0);
        if (prepared.limit !== null) expect(prepared.over).toBe(Math.max(0, prepared.segmentation.units - prepared.limit));
        const { segments: allowed } = chosen.limits;
        if (allowed !== null && prepared.segmentation.segments.length > allowed) expect(prepared.over).toBeGreaterThan(0);
        if (chosen.encoding.force === 'gsm7') {
          expect(segmentText(prepared.final, { ...chosen.encoding, encoding: 'auto' }).encoding).toBe('gsm7');
        }
      }),
      { numRuns: 600 },
    );
  });

  it('has nothing left to do with what it made, where it knows no tags', () => {
    fc.assert(
      fc.property(text, rules, (typed, chosen) => {
        const untagged = { ...chosen, tags: { ...chosen.tags, enabled: false } };
        const { final } = prepareText({ text: typed, rules: untagged });
        expect(prepareText({ text: final, rules: untagged }).final).toBe(final);
      }),
      { numRuns: 300 },
    );
  });

  it('is composed where no table takes characters apart', () => {
    fc.assert(
      fc.property(text, values, rules, (typed, filled, chosen) => {
        const plain = {
          ...chosen,
          encoding: { ...chosen.encoding, table: 'none' as const, newlines: 'keep' as const, force: 'auto' as const },
        };
        const { final } = prepareText({ text: typed, values: filled, rules: plain });
        expect(final.normalize('NFC')).toBe(final);
      }),
    );
  });
});
