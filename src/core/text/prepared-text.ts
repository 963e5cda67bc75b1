import type { SendingRules } from '../profile/types.js';
import type { Route } from '../sending/types.js';
import type { TextChange } from './changes.js';
import type { CostlyCharacter } from './explain.js';
import type { Segmentation } from './segment.js';
import type { TagProblem } from './tags.js';

/** What goes into the text pipeline. */
export interface PrepareTextOptions {
  /** As a person typed it, in the recipient's language; see `chooseText`. */
  readonly text: string;
  /** For the tags; see `fillTags`. */
  readonly values?: Readonly<Record<string, string>>;
  readonly knownTags?: readonly string[];
  readonly rules: Pick<SendingRules, 'encoding' | 'tags' | 'limits'>;
  readonly route?: Pick<Route, 'keepClusters' | 'referenceBits'>;
}

/** Why a text can't go out as it is. Spans are in the typed text. */
export type TextProblem = { readonly code: 'empty' } | { readonly code: 'too-long'; readonly over: number } | TagProblem;

/** What comes out of it. */
export interface PreparedText {
  readonly typed: string;
  /** What is sent, counted and billed. */
  readonly final: string;
  /** From typed to final. */
  readonly changes: readonly TextChange[];
  readonly isChanged: boolean;
  /** Of the final text. */
  readonly segmentation: Segmentation;
  /** The final text's costly characters, with spans in the typed text: of a tag's value, the tag. */
  readonly costly: readonly CostlyCharacter[];
  /**
   * Units that fit, in the encoding that is used; null when the rules have no limit. Where a pair couldn't be parted at
   * the end of a segment, the unit that stayed empty is taken off, so that `limit - units` is always what can be added.
   */
  readonly limit: number | null;
  /** Units over the limit, or over what the air can carry; 0 when the text fits. */
  readonly over: number;
  readonly problems: readonly TextProblem[];
}
