import type { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Recipient } from '../core/sending/types.js';

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- TypeScript wants `any[]` for the constructor of a mixin
type Constructor<T> = abstract new (...args: any[]) => T;

export interface RecipientAttributes {
  number: string;
  recordType: string;
  recordId: string;
  kind: string;
  language: string;
  recipients: readonly Recipient[] | undefined;
  readonly recipientsInUse: readonly Recipient[];
}

/**
 * The attributes by which a host says whom a text is for: one person by attributes, or `.recipients`. The person's
 * name is not among them: where an element takes part in a form, `name` already means something else.
 */
export function recipientAttributes<Base extends Constructor<LitElement>>(base: Base): Base & Constructor<RecipientAttributes> {
  abstract class RecipientElement extends base implements RecipientAttributes {
    /** The mobile number, as the host has it. */
    @property() number = '';

    /** What kind of card of the host this is, such as `employee`. */
    @property({ attribute: 'record-type' }) recordType = '';

    /** The card's id at the host. */
    @property({ attribute: 'record-id' }) recordId = '';

    /** What kind of person this is, such as `employee`; `record-type` when absent. */
    @property() kind = '';

    /** The person's language, BCP 47. */
    @property() language = '';

    /** Several people, or one with several numbers; instead of the attributes. */
    @property({ attribute: false }) recipients: readonly Recipient[] | undefined;

    /** The name of the one person. */
    protected abstract get personName(): string;

    /** Whom a text goes to: `.recipients`, or the one that the attributes describe. */
    get recipientsInUse(): readonly Recipient[] {
      const people = readRecipients(this.recipients);
      if (people.length > 0) return people;
      const { personName: name, number, recordType, recordId, language } = this;
      return [
        {
          name,
          number,
          ...(recordId && { id: recordId, record: { type: recordType, id: recordId, label: name } }),
          ...((this.kind || recordType) && { kind: this.kind || recordType }),
          ...(language && { language }),
        },
      ];
    }
  }
  return RecipientElement;
}

const read = new WeakMap<object, readonly Recipient[]>();

/** A host's list, with names and numbers as strings and without what is no person; the same answer for the same list. */
function readRecipients(recipients: unknown): readonly Recipient[] {
  if (!Array.isArray(recipients)) return [];
  let people = read.get(recipients);
  if (!people) {
    people = recipients.filter((person: unknown) => typeof person === 'object' && person !== null).map(readRecipient);
    read.set(recipients, people);
  }
  return people;
}

function readRecipient(person: Partial<Record<keyof Recipient, unknown>>): Recipient {
  const { name, number, numbers } = person;
  if (typeof name === 'string' && isAbsentOr(number, typeof number === 'string') && isAbsentOr(numbers, Array.isArray(numbers))) {
    return person as Recipient;
  }
  return {
    ...(person as Recipient),
    name: asText(name),
    number: asText(number),
    numbers: Array.isArray(numbers) ? (numbers as Recipient['numbers']) : undefined,
  };
}

const isAbsentOr = (value: unknown, isRight: boolean): boolean => value === undefined || isRight;

const asText = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
