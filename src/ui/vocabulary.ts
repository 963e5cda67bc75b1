import type { KindWords, Profile } from '../core/profile/types.js';

/** The profile's words for a kind of person, in a language: "werknemer", "De werknemer". Of an unknown kind: "De ontvanger". */
export function wordsFor(kind: string | undefined, { vocabulary }: Pick<Profile, 'vocabulary'>, language: string): KindWords | undefined {
  const words = vocabulary[language] ?? vocabulary[language.split('-', 1)[0] ?? ''] ?? vocabulary['en'];
  return words?.[kind ?? ''] ?? words?.['recipient'];
}
