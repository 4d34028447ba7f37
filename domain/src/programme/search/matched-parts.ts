import { LRUCache } from 'lru-cache';
import { fold } from '../../fold.ts';
import type { Mark } from './event-search.ts';
import { isWithoutBlanks, termsIn } from './search-words.ts';

const words = /[\p{L}\p{N}\p{M}'’‘ʼ]+|\p{Extended_Pictographic}/gu;

/** The same words stand in many answers, and folding them takes longer than all else. */
const known = new LRUCache<string, { readonly folded: string; readonly terms: readonly string[] }>({
  max: 20_000,
});

const readWord = (word: string) => {
  const read = known.get(word) ?? { folded: fold(word), terms: termsIn(word) };
  known.set(word, read);
  return read;
};

const sharedStart = (one: string, other: string): number => {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
};

/** How much of a word is what was asked for: its beginning, as far as both are the same. */
const matchedLetters = (word: string, asked: readonly string[]): number => {
  const { folded } = readWord(word);
  const longest = Math.max(...asked.map((term) => sharedStart(folded, term)));
  // Where folding makes other letters of it ("ß"), nobody knows which ones.
  return longest > 1 && folded.length === word.length ? longest : word.length;
};

/** Where in a text what was asked for stands as such, which in scripts without blanks is wherever. */
const pairsAt = (word: string, start: number, asked: readonly string[]): Mark[] =>
  asked.flatMap((term): Mark[] => {
    const at = word.indexOf(term);
    return at < 0 ? [] : [[start + at, start + at + term.length]];
  });

const joined = (marks: readonly Mark[]): Mark[] => {
  const all: [number, number][] = [];
  for (const [from, to] of marks.toSorted((one, other) => one[0] - other[0])) {
    const last = all.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else all.push([from, to]);
  }
  return all;
};

/** The parts of a text that made it be found: by the terms that an index has found in it, and those that were asked for. */
export const matchedParts = (text: string, found: ReadonlySet<string>, asked: readonly string[]): Mark[] => {
  const marks = [...text.matchAll(words)].flatMap(({ 0: word, index }): Mark[] => {
    const { terms } = readWord(word);
    if (!terms.some((term) => found.has(term))) return [];
    const parts = isWithoutBlanks(word) ? pairsAt(word, index, asked) : [];
    if (parts.length > 0) return parts;
    return [[index, index + matchedLetters(word, asked)]];
  });
  return joined(marks);
};

/** Words of a text that were found and are not what was asked for, nor begin with it. */
export const otherlySpelled = (
  text: string,
  found: ReadonlySet<string>,
  asked: readonly string[],
): string[] =>
  [...text.matchAll(words)]
    .map(([word]) => word)
    .filter((word) => {
      const { terms } = readWord(word);
      return (
        terms.some((term) => found.has(term)) &&
        !terms.some((term) => asked.some((wanted) => term.startsWith(wanted)))
      );
    });
