import type { Query } from 'minisearch';
import type { SearchedField } from './indexed-event.ts';
import { editsOf, mayBeginWords } from './search-words.ts';

/** What is looked at letter by letter. */
export const namedBy = [
  'title',
  'venue',
  'city',
  'organization',
  'kind',
] as const satisfies readonly SearchedField[];
/** Where words are found only as they are: so many that near ones and beginnings would be anything, and take long. */
export const toldIn = ['about'] as const satisfies readonly SearchedField[];

const named = (term: string, isLast: boolean): Query => ({
  queries: [term],
  fields: [...namedBy],
  fuzzy: editsOf(term),
  prefix: isLast && mayBeginWords(term),
});

const told = (term: string): Query => ({ queries: [term], fields: [...toldIn], fuzzy: false, prefix: false });

const isLastOf = (asked: readonly string[], n: number): boolean => n === asked.length - 1;

/** Every word has to be in a name or in what is told. */
export const anywhere = (asked: readonly string[]): Query => ({
  combineWith: 'AND',
  queries: asked.map((term, n) => ({
    combineWith: 'OR',
    queries: [named(term, isLastOf(asked, n)), told(term)],
  })),
});

/** Every word has to be in a name. */
export const inNames = (asked: readonly string[]): Query => ({
  combineWith: 'AND',
  queries: asked.map((term, n) => named(term, isLastOf(asked, n))),
});
