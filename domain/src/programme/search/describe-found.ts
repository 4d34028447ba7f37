import type { Found, FoundEvent } from './event-search.ts';
import { matchedParts, otherlySpelled } from './matched-parts.ts';
import type { Hit } from './suggestions.ts';

const mostSpellings = 3;

const termsOf = ({ match }: Hit): ReadonlySet<string> => new Set(Object.keys(match));

const describe = (hit: Hit, asked: readonly string[]): FoundEvent => {
  const { event } = hit.one;
  const marks = (text: string) => matchedParts(text, termsOf(hit), asked);
  return { event, marks: { title: marks(event.title), venue: marks(event.venue.name) } };
};

const spellingsIn = (hit: Hit, asked: readonly string[]): readonly string[] => {
  const { title, venue, organizationName } = hit.one.event;
  return [title, venue.name, organizationName].flatMap((text) => otherlySpelled(text, termsOf(hit), asked));
};

/** What was found, with what shows why. */
export const describeFound = (
  hits: readonly Hit[],
  asked: readonly string[],
): Pick<Found, 'items' | 'otherSpellings'> => {
  const spellings = hits.flatMap((hit) => (asked.length > 0 ? spellingsIn(hit, asked) : []));
  const distinct = new Map(spellings.map((word) => [word.toLowerCase(), word]));
  return {
    items: hits.map((hit) => describe(hit, asked)),
    otherSpellings: [...distinct.values()].slice(0, mostSpellings),
  };
};
