import type { LanguageRules } from '../profile/types.js';

export interface ChosenText {
  readonly language: string;
  readonly text: string;
}

/**
 * Picks the one text that a recipient gets (requirements C70, C95). `texts` is by BCP 47 language; a single `und` text
 * is for everybody. Who speaks an offered language gets the text in it, or none when nobody wrote that one; who speaks
 * another, or an unknown one, gets the fallback. Exact tags come first, then the primary subtag ("fr-BE" reads "fr").
 */
export function chooseText(
  texts: Readonly<Record<string, string>>,
  language: string | undefined,
  rules: Pick<LanguageRules, 'offered' | 'fallback'>,
): ChosenText | null {
  const written = Object.keys(texts);
  const isSpokenHere = findLanguage([...written, ...rules.offered], language) !== undefined;
  const found = findLanguage(written, isSpokenHere ? language : rules.fallback) ?? findLanguage(written, 'und');
  return found === undefined ? null : { language: found, text: texts[found]! };
}

function findLanguage(languages: readonly string[], wanted = ''): string | undefined {
  const tag = wanted.toLowerCase();
  const primary = primarySubtag(tag);
  const related = languages.filter((each) => primarySubtag(each.toLowerCase()) === primary);
  return related.find((each) => each.toLowerCase() === tag) ?? related.find((each) => each.toLowerCase() === primary) ?? related[0];
}

const primarySubtag = (tag: string): string => tag.replace(/-.*/, '');
