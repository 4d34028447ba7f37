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
