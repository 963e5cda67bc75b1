import { getClassTable, isInAlphabet, lockingChanges } from './alphabet.js';
import type { AlphabetOptions, ClassTable } from './alphabet.js';
import { clusterStart, pairStart } from './cuts.js';

export type Encoding = 'gsm7' | 'ucs2';

export interface SegmentOptions extends AlphabetOptions {
  /**
   * `auto` (the default) takes gsm7 when every character is in the alphabet. `gsm7` forced on a text that it can't hold
   * counts one septet for each character outside it, the `?` that a gateway puts there.
   */
  readonly encoding?: 'auto' | Encoding;
  /** Of the concatenation reference; 8 by default. */
  readonly referenceBits?: 8 | 16;
  /** Never cut a grapheme cluster, unless it is longer than a segment. Off by default: no gateway promises it. */
  readonly keepClusters?: boolean;
}

/** One SMS on the air: UTF-16 offsets into the text, `end` exclusive, and its septets (gsm7) or UTF-16 code units (ucs2). */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly units: number;
}

export interface Segmentation {
  readonly encoding: Encoding;
  /** Septets or UTF-16 code units of the whole text, headers not counted. */
  readonly units: number;
  readonly segments: readonly Segment[];
  /** What still fits in the last segment; of an empty text, in a first one. */
  readonly unitsLeft: number;
}

/** A longer text can't be sent: the part number is one octet (3GPP TS 23.040 §9.2.3.24.1). */
export const maximumSegments = 255;

/**
 * Counts a text as it will be billed: which encoding, how many units, and where a gateway cuts it.
 *
 * An escape pair and a surrogate pair are never parted, so there can be more segments than units divided by their size.
 * A national table that is turned on is named in the header of every gsm7 segment, whether the text needs it or not.
 * Past `maximumSegments` the answer goes on as if there were no such limit; who may not send decides that.
 *
 * No string makes it throw; a lone surrogate is one ucs2 unit. Source: 3GPP TS 23.038 §6.2.1, TS 23.040 §9.2.3.24.1.
 */
export function segmentText(text: string, options: SegmentOptions = {}): Segmentation {
  const packed = options.encoding === 'ucs2' ? null : packSeptets(text, segmentCapacity('gsm7', true, options), options);
  const encoding = packed ? 'gsm7' : 'ucs2';
  const units = packed ? packed.units : text.length;
  const alone = segmentCapacity(encoding, false, options);
  if (units <= alone) {
    return { encoding, units, segments: units ? [{ start: 0, end: text.length, units }] : [], unitsLeft: alone - units };
  }
  const capacity = segmentCapacity(encoding, true, options);
  const segments = packed ? packed.segments : packUnits(text, capacity, options.keepClusters ? clusterStart : pairStart);
  return { encoding, units, segments, unitsLeft: capacity - segments[segments.length - 1]!.units };
}

/**
 * The units that fit in one segment, alone (`several` false) or with others. The header has three octets for each
 * national table (3GPP TS 23.040 §9.2.3.24.15 and §9.2.3.24.16), and five or six for the concatenation.
 */
export function segmentCapacity(encoding: Encoding, several: boolean, options: SegmentOptions = {}): number {
  const { lockingTable = 'es', singleTable, referenceBits } = options;
  let octets = several ? (referenceBits === 16 ? 6 : 5) : 0;
  if (encoding === 'gsm7') octets += (lockingChanges[lockingTable] ? 3 : 0) + (singleTable ? 3 : 0);
  // One octet more says how long the header is, when there is one.
  const header = octets && octets + 1;
  return encoding === 'gsm7' ? 160 - Math.ceil((header * 8) / 7) : (140 - header) >> 1;
}

/** Counts and packs at once, as for several segments; null when a character is outside the alphabet and gsm7 isn't forced. */
function packSeptets(text: string, capacity: number, options: SegmentOptions): { units: number; segments: Segment[] } | null {
  const classes = getClassTable(options);
  const isForced = options.encoding === 'gsm7';
  const source = isForced ? maskForeign(text, classes) : text;
  // A regular expression passes over plain characters faster than a loop: they take one septet in every alphabet.
  const special = source.search(/[^ -Z_a-z\n\r]/);
  const plain = special < 0 ? source.length : special;
  const segments: Segment[] = [];
  let units = 0;
  for (let start = 0, end; start < source.length; start = end) {
    end = Math.max(start, Math.min(start + capacity, plain));
    let used = end - start;
    for (; end < source.length; end++) {
      const cost = classes[source.charCodeAt(end)]!;
      if (cost === 0 && !isForced) return null;
      if (used + cost > capacity) break;
      used += cost;
    }
    segments.push({ start, end, units: used });
    units += used;
  }
  return { units, segments };
}

/** What a gateway makes of it, in the same length: the second half of a pair costs nothing, so nothing is cut before it. */
function maskForeign(text: string, classes: ClassTable): string {
  return text.replace(/[^]/gu, (character) => (isInAlphabet(character, classes) ? character : '?'.padEnd(character.length, '\0')));
}

/** By capacity, then by place: the whole segments that most ucs2 texts begin with. Making them anew took most of the time. */
const wholeSegments: Segment[][] = [];

/** Every UTF-16 code unit is one unit, so only the cuts need a look. */
function packUnits(text: string, capacity: number, cutAt: (text: string, start: number, cut: number) => number): Segment[] {
  const whole = (wholeSegments[capacity] ??= []);
  const segments = new Array<Segment>(Math.ceil(text.length / capacity));
  for (let start = 0, end, count = 0; start < text.length; start = end, count++) {
    end = start + capacity;
    end = end < text.length ? cutAt(text, start, end) : text.length;
    const units = end - start;
    segments[count] =
      end === capacity * (count + 1) && count < maximumSegments
        ? (whole[count] ??= Object.freeze({ start, end, units }))
        : { start, end, units };
  }
  return segments;
}
