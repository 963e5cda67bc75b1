import type { Route, Sender } from '../sending/types.js';

/**
 * What decides about a text, in one object: a profile gives the defaults, the backend's `capabilities()` overrides
 * any group (see `effectiveRules`). Plain JSON.
 */
export interface SendingRules {
  readonly limits: Limits;
  readonly encoding: EncodingRules;
  readonly tags: TagRules;
  readonly languages: LanguageRules;
  readonly approval: ApprovalRules;
  readonly phone: PhoneRules;
  /** The routes a user may choose from; one is used without asking. */
  readonly routes: readonly Route[];
  readonly senders: readonly Sender[];
}

/** Limits on one text. Units are septets in gsm7 and UTF-16 code units in ucs2; `null` is no limit of its own. */
export interface Limits {
  readonly unitsGsm7: number | null;
  readonly unitsUcs2: number | null;
  readonly segments: number | null;
}

export interface EncodingRules {
  /** `auto` lets a character change the encoding; `gsm7` or `ucs2` forces one. */
  readonly force: 'auto' | 'gsm7' | 'ucs2';
  /** The replacement table applied before encoding, if any. */
  readonly table: 'none' | 'gsm' | 'garage' | 'garage-verbatim';
  readonly newlines: 'keep' | 'space' | 'remove';
  readonly lockingTable?: 'tr' | 'es' | 'pt';
  readonly singleTable?: 'tr' | 'es' | 'pt';
}

export interface TagRules {
  readonly enabled: boolean;
  readonly open: string;
  readonly close: string;
  /** A tag without a value or default: leave the recipient out and say so, or fill in nothing. */
  readonly missing: 'block' | 'empty';
}

export interface LanguageRules {
  /** In the order of the screens; the languages a text can be written in. */
  readonly offered: readonly string[];
  /** Whoever speaks none of those gets this one (requirements C70). */
  readonly fallback: string;
}

export interface ApprovalRules {
  /** A batch with more recipients than this waits for a manager; `null`: none does. */
  readonly threshold: number | null;
  /** A manager may not approve his own batch. */
  readonly fourEyes: boolean;
}

export interface PhoneRules {
  /** ISO 3166-1 alpha-2: how a number without a country is read. */
  readonly region: string;
  /** Regions a text may go to; `null`: any. */
  readonly allowedRegions: readonly string[] | null;
}

export type CounterStyle = 'typed-per-segment' | 'remaining' | 'max-and-segments' | 'off';

export type LogColumn = 'date' | 'by' | 'type' | 'subject' | 'text' | 'to' | 'state' | 'segments';

/** The words for a kind of person: "werknemer", "werknemers", "De werknemer". */
export interface KindWords {
  readonly one: string;
  readonly many: string;
  /** With the article, as a sentence begins. */
  readonly the: string;
}

/** What a screen looks like and calls things. Never overridden by a backend. */
export interface Appearance {
  readonly counter: { readonly style: CounterStyle };
  readonly recipient: {
    /** The name can't be changed (C11). */
    readonly locked: boolean;
    /** `text`: read-only words; `field`: a greyed-out field as in the manual. */
    readonly nameAs: 'text' | 'field';
    readonly numberChoice: 'default-only' | 'choose' | 'free-entry';
  };
  /** `automatic`: after the route (C39); `free`: the user's own reference (O43). */
  readonly subject: 'hidden' | 'automatic' | 'free';
  readonly compose: {
    /** Ask before typed text is thrown away (C16). */
    readonly confirmDiscard: boolean;
    /** Underline the characters that cost more and offer their replacements. */
    readonly markCostly: boolean;
    /** Keys that send, as `Control+Enter`; inside the element only. */
    readonly sendShortcuts: readonly string[];
  };
  readonly log: {
    readonly columns: readonly LogColumn[];
    /** The fields of the detail, in order. */
    readonly detail: readonly LogColumn[];
    readonly pageSize: number;
  };
  readonly cost: { readonly show: 'none' | 'class' | 'segments' | 'money' };
  /** By language, by kind of person. `recipient` stands for a kind that has no words of its own. */
  readonly vocabulary: Readonly<Record<string, Readonly<Record<string, KindWords>>>>;
  /** By language, by string key: words that differ from the locale's. */
  readonly wording: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** Look, words and defaults of one product. JSON, no code; checked by `schema.ts`. */
export interface Profile extends SendingRules, Appearance {
  readonly name: string;
}

/** Any part of a profile, to be laid over the one it extends (`standard` when it says none). */
export type ProfileSource = DeepPartial<Omit<Profile, 'name'>> & {
  readonly name: string;
  readonly extends?: string;
  /** Where an editor finds the JSON Schema; means nothing else. */
  readonly $schema?: string;
};

type DeepPartial<T> = T extends readonly unknown[] ? T : T extends object ? { readonly [K in keyof T]?: DeepPartial<T[K]> } : T;
