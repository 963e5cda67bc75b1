import type { Recipient } from '../core/sending/types.js';

/** Somebody to send to, and what a plan under the profile `hr` (region BE) makes of the number. */
export interface FixturePerson extends Recipient {
  readonly id: string;
  /** E.164, or why there is none. */
  readonly expected: string;
}

/**
 * People as they stand in real address books: Dutch, Belgian and foreign numbers in every spelling, landlines, missing
 * numbers, typing faults, names with accents, two who share a phone.
 */
export const people: readonly FixturePerson[] = [
  person(1, 'Anneke Peeters', 'employee', 'nl', '0470 12 34 56', '+32470123456'),
  person(2, 'Renée Lefèbvre', 'employee', 'fr', '+32 (0)471/23.45.67', '+32471234567'),
  person(3, 'Özgür Çelik', 'employee', 'tr', '0032472345678', '+32472345678'),
  person(4, 'Jan-Willem van ’t Hof', 'private-customer', 'nl', '+31 6 12 34 56 78', '+31612345678'),
  person(5, 'Zoë D’Hondt', 'private-customer', 'nl-BE', '0031 6-23456789', '+31623456789'),
  person(6, 'Siân O’Connor', 'employee', 'en', '+44 7400 123456', '+447400123456'),
  person(7, 'Małgorzata Żak', 'employee', 'pl', '+48 512 345 678', '+48512345678'),
  person(8, 'Jürgen Groß', 'private-customer', 'de', '+49 1512 3456789', '+4915123456789'),
  person(9, 'Godelieve Maes', 'private-customer', 'nl', '02 555 12 34', 'not-mobile'),
  person(10, 'Hendrik de Boer', 'private-customer', 'nl', '+31 20 624 1111', 'not-mobile'),
  person(11, 'Fatima El Amrani', 'employee', 'fr', undefined, 'no-number'),
  person(12, 'Luc Janssens', 'employee', 'nl', '   ', 'no-number'),
  person(13, 'Noël Dubois', 'employee', 'fr', '0473 12 34 5', 'invalid-number'),
  person(14, 'Ingrid Smets', 'private-customer', 'nl', 'zie dossier', 'invalid-number'),
  person(15, 'Wim Peeters', 'private-customer', undefined, '0470/123456', '+32470123456'),
];

/** The first of them, whose number can be used. */
export const anneke: FixturePerson = people[0]!;

/**
 * So many recipients with distinct, valid Belgian mobile numbers, the same every time.
 *
 * @param count at most 1,000,000
 */
export function manyPeople(count: number): readonly Recipient[] {
  return Array.from({ length: count }, (_each, index) => ({
    id: `many-${index}`,
    name: `Persoon ${index + 1}`,
    kind: index % 2 === 0 ? 'employee' : 'private-customer',
    number: `0470 ${String(index).padStart(6, '0')}`,
    language: ['nl', 'fr', 'en', 'de'][index % 4]!,
    record: { type: 'employee', id: `many-${index}` },
  }));
}

function person(
  id: number,
  name: string,
  kind: string,
  language: string | undefined,
  number: string | undefined,
  expected: string,
): FixturePerson {
  return {
    id: `p${id}`,
    name,
    kind,
    ...(number !== undefined && { number }),
    ...(language !== undefined && { language }),
    record: { type: kind, id: String(id), label: name },
    values: { FirstName: name.split(' ')[0]! },
    expected,
  };
}
