/** Letters that Unicode does not take apart, as people type them who have no such key. */
const plain: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ı: 'i',
  ς: 'σ',
};
const special = new RegExp(`[${Object.keys(plain).join('')}]`, 'gu');

/**
 * Marks that are no more than an accent, or that readers of Hebrew and Arabic leave out. Elsewhere a mark may make
 * another letter: what is a vowel in Hindi and Thai, and パ of ハ in Japanese, stays.
 */
const accents = /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]/gu;
const apostrophes = /['’‘‛ʼʹ′`´＇]/gu;
const quotes = /["“”„‟«»″]/gu;
const hyphens = /[\p{Pd}−]/gu;
const unseen = /\p{Default_Ignorable_Code_Point}/gu;

/**
 * Text as it is compared wherever two texts may be the same to a reader: searching, names that must differ, slugs. Equal
 * for other code points of the same letters, for cases, accents, kinds of quotes and hyphens, and "Łódź" typed as "lodz".
 */
export const fold = (text: string): string =>
  text
    .replace(apostrophes, '')
    .replace(quotes, '"')
    .normalize('NFKD')
    .toLowerCase()
    .replace(accents, '')
    .replace(special, (letter) => plain[letter] ?? letter)
    .replace(hyphens, '-')
    .replace(unseen, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .normalize('NFC');

/** How letters are typed with two where there is no key for them; in other languages they are not the same. */
const pairs: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ø: 'oe', ü: 'ue', å: 'aa' };
const paired = new RegExp(`[${Object.keys(pairs).join('')}]`, 'gu');

/**
 * The words of a text that may be typed in another way than `fold` has them, in that way: "smoerrebroed", "muenchen". Only
 * for what is searched, beside what it folds to: two names that differ in that are two names.
 */
export const alsoTyped = (text: string): string => {
  const words = text.normalize('NFC').toLowerCase().split(/\s+/u);
  return words
    .map((word) => word.replace(paired, (letter) => pairs[letter] ?? letter))
    .filter((word, n) => word !== words[n])
    .map(fold)
    .join(' ');
};
