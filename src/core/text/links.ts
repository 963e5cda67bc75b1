export interface Link {
  readonly start: number;
  readonly end: number;
}

// Printable ASCII but for quotes and angle brackets, and the letters of any script.
const LINK = /(?:https?:\/\/|www\.)[!#-;=?-~\p{L}\p{M}\p{N}]+/giu;

/**
 * Answers which link stands at an offset of a text (requirements A26); asked from left to right. A bracket that was
 * opened before a link is no part of it.
 */
export function findLinks(text: string): (offset: number) => Link | undefined {
  const links = text.matchAll(LINK);
  let link: Link | undefined = { start: 0, end: 0 };
  return (offset) => {
    while (link && link.end <= offset) {
      const next = links.next().value;
      link = next && { start: next.index, end: next.index + next[0].replace(/^([^[]*?)\]+$/, '$1').length };
    }
    return link && link.start <= offset ? link : undefined;
  };
}
