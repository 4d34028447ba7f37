import type { Mark, Suggestion } from './event-search.ts';
import type { IndexedEvent, SearchedField } from './indexed-event.ts';
import { matchedParts } from './matched-parts.ts';
import { nameOf, type SharedKind, sharedKinds } from './shared-names.ts';

/** An event that was found, and the terms by which it was, each with the fields that it is in. */
export type Hit = { readonly one: IndexedEvent; readonly match: Readonly<Record<string, readonly string[]>> };

const [mostSuggested, mostOfKind] = [6, 3];

type Kind = Suggestion['kind'];
/** Whether a field has all that was asked for. What is spelled otherwise stands for what nothing else there begins with. */
const isAllIn = (field: SearchedField, match: Hit['match'], asked: readonly string[]): boolean => {
  const terms = Object.keys(match).filter((term) => match[term]?.includes(field));
  const others = terms.filter((term) => !asked.some((wanted) => term.startsWith(wanted)));
  const missing = asked.filter((wanted) => !terms.some((term) => term.startsWith(wanted)));
  return missing.length <= others.length;
};

/** One of each kind in turn, so that three events leave room for a place. */
const inTurns = (byKind: ReadonlyMap<Kind, readonly Suggestion[]>): Suggestion[] => {
  const rows = [...byKind.values()];
  const turns = Array.from({ length: mostOfKind }, (_, n) => rows.flatMap((some) => some[n] ?? []));
  return turns.flat().slice(0, mostSuggested);
};

/** Names that somebody may mean, of events the best of which come first, and how many events share them. */
export const suggestionsOf = (
  hits: Iterable<Hit>,
  asked: readonly string[],
  countOf: (kind: SharedKind, name: string) => number,
): readonly Suggestion[] => {
  const found = new Map<Kind, Suggestion[]>();
  /** Names that have been looked at: all events with one have the same words in it. */
  const seen = new Set<string>();
  const looksAt = (kind: Kind, name: string): boolean => {
    if (name === '' || (found.get(kind)?.length ?? 0) >= mostOfKind) return false;
    const key = `${kind} ${name}`;
    return !seen.has(key) && seen.add(key).has(key);
  };
  const add = (suggestion: Suggestion) =>
    found.set(suggestion.kind, [...(found.get(suggestion.kind) ?? []), suggestion]);

  for (const { one, match } of hits) {
    const marks = (text: string): readonly Mark[] => matchedParts(text, new Set(Object.keys(match)), asked);
    const { title, slug } = one.event;
    if (looksAt('event', title) && isAllIn('title', match, asked))
      add({ kind: 'event', text: title, slug, marks: marks(title) });
    for (const kind of sharedKinds) {
      const name = nameOf(kind, one);
      if (looksAt(kind, name) && isAllIn(kind, match, asked))
        add({ kind, text: name, marks: marks(name), count: countOf(kind, name) });
    }
  }
  return inTurns(found);
};
