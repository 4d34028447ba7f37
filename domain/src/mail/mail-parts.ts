export type MailButton = { readonly label: string; readonly url: string };

/** What a mail is made of, from top to bottom. */
export type MailPart =
  | { readonly kind: 'sentence'; readonly text: string; readonly isTheirs: boolean }
  | { readonly kind: 'facts'; readonly facts: readonly string[] }
  | { readonly kind: 'code'; readonly digits: string }
  | ({ readonly kind: 'button' } & MailButton);

/**
 * A sentence in the reader's language, or a fact: a title, a place, a number as somebody has given it, in whatever direction
 * that is written. Facts that follow each other stand together, the first one large. `theirs`: a paragraph that somebody has written
 * themselves, in a language of their own.
 */
export type MailParagraph = string | { readonly fact: string } | { readonly theirs: string };

/** @param unify makes one safe line of each */
export const partsOf = (
  paragraphs: readonly MailParagraph[],
  unify: (text: string) => string,
): readonly MailPart[] => {
  const parts: MailPart[] = [];
  let facts: string[] = [];
  for (const paragraph of paragraphs) {
    if (typeof paragraph === 'string' || 'theirs' in paragraph) {
      facts = [];
      const isTheirs = typeof paragraph !== 'string';
      parts.push({ kind: 'sentence', text: unify(isTheirs ? paragraph.theirs : paragraph), isTheirs });
      continue;
    }
    if (facts.length === 0) parts.push({ kind: 'facts', facts });
    facts.push(unify(paragraph.fact));
  }
  return parts;
};
