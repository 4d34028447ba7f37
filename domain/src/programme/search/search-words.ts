import { alsoTyped, fold } from '../../fold.ts';
import { inEach } from '../../words/languages.ts';
import { say } from '../words/say.ts';

/** Scripts that put no blanks between words. */
const dense = '\\p{scx=Han}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Thai}\\p{scx=Laoo}\\p{scx=Khmr}\\p{scx=Mymr}';
const stretches = new RegExp(`[${dense}]+|[^${dense}]+`, 'gu');
const hasDense = new RegExp(`[${dense}]`, 'u');
const isDense = new RegExp(`^[${dense}]`, 'u');

/** Letters and figures in a row, or one picture. */
const words = /[\p{L}\p{N}\p{M}]+|\p{Extended_Pictographic}/gu;

/** Whether there may be words in it without a blank between them. */
export const isWithoutBlanks = (text: string): boolean => hasDense.test(text);

/** Nobody types more of one word, and comparing takes longer with each letter. */
const longestTerm = 40;

/**
 * What stands between blanks elsewhere is here each letter with the next one, and the last one alone: 夜曲集 is 夜曲, 曲集 and 集.
 * So a part of a name finds it wherever in it it stands, and one letter finds what begins with it.
 */
const pairsOf = (stretch: string): string[] => {
  const letters = Array.from(stretch);
  return letters.map((letter, n) => letter + (letters[n + 1] ?? ''));
};

const termsOfWord = (word: string): string[] =>
  (word.match(stretches) ?? []).flatMap((part) =>
    isDense.test(part) ? pairsOf(part) : [part.slice(0, longestTerm)],
  );

/** What a text is found by: its words as they are folded, and as they are typed where a key is missing. */
export const termsIn = (text: string): string[] =>
  `${fold(text)} ${alsoTyped(text)}`.match(words)?.flatMap(termsOfWord) ?? [];

const saidAnywhere: ReadonlySet<string> = new Set(
  Object.values(inEach((language) => say((words) => words.saidAnywhere)[language])).flatMap(termsIn),
);

/** Of a longer text, what it is found by. */
export const tellingTermsIn = (text: string): string[] =>
  termsIn(text).filter((term) => !saidAnywhere.has(term));

/** More words than this find nothing better, and more letters of a script without blanks neither. */
const [mostWords, mostPairs] = [8, 12];

/** Without the last letter of a stretch by itself, which the pair before it has: that is only there to be found. */
const askedOfWord = (word: string): string[] => {
  const terms = termsOfWord(word).slice(0, mostPairs);
  return terms.filter(
    (term, n) => terms.length === 1 || !isDense.test(term) || Array.from(term).length > 1 || n === 0,
  );
};

/** What is to be looked for, each once, without what is said anywhere where there is something else, and last what somebody may still be typing. */
export const termsAsked = (text: string): string[] => {
  const asked = (fold(text).match(words) ?? []).slice(0, mostWords).flatMap(askedOfWord);
  const distinct = [...new Set(asked.toReversed())].toReversed();
  const telling = distinct.filter((term) => !saidAnywhere.has(term));
  return telling.length > 0 ? telling : distinct;
};

/** How many letters of a word may be others: none of a short one, where every other word would be near. */
export const editsOf = (term: string): number => {
  if (isDense.test(term) || /^\p{N}/u.test(term)) return 0;
  const letters = Array.from(term).length;
  if (letters < 4) return 0;
  return letters < 6 ? 1 : 2;
};

/** One letter begins too many words, but for scripts in which it may be one. */
export const mayBeginWords = (term: string): boolean => isDense.test(term) || Array.from(term).length > 1;
