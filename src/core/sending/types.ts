/**
 * The words of the domain, as plain data. The contract with a backend, the planner, the elements and the server all
 * speak of these; they hold no behaviour. Numbers are E.164 unless a field is called `raw`; times are ISO 8601 with
 * an offset; codes are kebab-case.
 */

/** A card in the host application: an employee, a private customer, a candidate, a debtor, a patient. */
export interface RecordReference {
  readonly type: string;
  readonly id: string;
  readonly label?: string;
}

/** One number of a person, as the host has it. `raw` is as somebody once typed it. */
export interface RecipientNumber {
  readonly raw: string;
  /** What the host calls it ("GSM", "privé"), shown where there is a choice. */
  readonly label?: string;
}

/** A person or number that a text can go to. */
export interface Recipient {
  readonly id?: string;
  readonly name: string;
  /** What the person is to the host ("employee", "private-customer"); the profile's vocabulary has the word. */
  readonly kind?: string;
  /** The number to use, as the host has it; or pick one of `numbers`. */
  readonly number?: string;
  readonly numbers?: readonly RecipientNumber[];
  /** BCP 47; which of the texts this person gets. */
  readonly language?: string;
  readonly offices?: readonly string[];
  readonly status?: string;
  readonly record?: RecordReference;
  /** Values for tags: `{FirstName: 'Anneke'}` fills `<<FirstName>>`. Hostile text: never scanned a second time. */
  readonly values?: Readonly<Record<string, string>>;
}

/** Where an answer ends up: in the module's conversations, on the sender's own phone, or nowhere. */
export type Replies = 'inbox' | 'own-phone' | 'none';

/** How a text goes out. */
export interface Route {
  /** `virtual`, `standard`, `priority`, or the backend's own. */
  readonly id: string;
  /** Shown instead of the built-in name of the route. */
  readonly label?: string;
  /** Shown instead of the built-in explanation. */
  readonly explanation?: string;
  readonly replies: Replies;
  /** Relative to the others of this backend; never an amount of money. */
  readonly priceClass?: 'lower' | 'normal' | 'slightly-higher' | 'higher';
  /** How often the operator tries to deliver; absent when nobody says. */
  readonly attempts?: number | 'several';
  /** Its gateway keeps grapheme clusters whole when it cuts a long text; see `segmentText`. */
  readonly keepClusters?: boolean;
  /** 16 where the gateway concatenates with 16-bit references. */
  readonly referenceBits?: 8 | 16;
}

/** What the receiver sees as the sender. */
export interface Sender {
  readonly id: string;
  readonly kind: 'number' | 'alphanumeric' | 'own';
  /** E.164 or the name itself. */
  readonly value: string;
  readonly label?: string;
}

/** The life of one text to one number; the ranks in `ranks.ts` say which of two holds. */
export type MessageState =
  | 'draft'
  | 'awaiting-approval'
  | 'scheduled'
  | 'queued'
  | 'submitting'
  | 'sent'
  | 'delivered'
  | 'read'
  | 'declined'
  | 'rejected'
  | 'failed'
  | 'expired'
  | 'cancelled'
  | 'unconfirmed'
  | 'unknown';

export type { SkipReason } from './reasons.js';

/** Money as the backend says it: `amount` in major units of the ISO 4217 `currency`. Never computed with floats in a page for billing. */
export interface Money {
  readonly amount: number;
  readonly currency: string;
}
