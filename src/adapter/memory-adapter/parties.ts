import { normalizeCommonPhone } from '../../core/phone/index.js';
import type { SendingRules } from '../../core/profile/types.js';
import type { Recipient } from '../../core/sending/types.js';
import type { StoredMessage, StoredParty } from './store.js';

/** A recipient as a message names him. */
export function partyOf({ id, name, kind, record }: Recipient, number: string): StoredParty {
  return {
    name,
    number,
    ...(kind !== undefined && { kind }),
    ...(record && { record }),
    ...(id !== undefined && { personId: id }),
  };
}

/** Who has that number: among the people of the host, else whoever was last written to. Of two, neither. */
export function senderOf(
  number: string,
  stored: Iterable<StoredMessage>,
  people: readonly Recipient[],
  { phone }: SendingRules,
): StoredParty {
  const known = people.filter((person) => normalizeCommonPhone(person.number ?? '', phone)?.e164 === number);
  if (known.length > 0) return known.length === 1 ? partyOf(known[0]!, number) : { number };
  const written = [...stored].reverse().find(({ parties }) => parties[0]?.number === number);
  return written?.parties.length === 1 ? written.parties[0]! : { number };
}
