import type { Font } from 'fontkit';
import { LRUCache } from 'lru-cache';
import { safeLine } from '../text.ts';
import { type FontFile, fontsToAsk, type HanFont, type Style } from './font-files.ts';
import { openFont } from './open-font.ts';

/** How a text is set. */
export type Setting = { readonly style: Style; readonly han: HanFont };

/** A letter as people count them, with its marks (a grapheme cluster), and the font that has all of it. */
export type Letter = { readonly text: string; readonly start: number; readonly font: FontFile | null };

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Has no look of its own, and need not be in a font: joiners, marks of direction, selectors of variants. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/u;

const has = (font: Font, character: string): boolean =>
  font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0);

const covers = (font: Font, letter: string): boolean =>
  Array.from(letter).every((character) => unseen.test(character) || has(font, character));

const chosen = new LRUCache<string, { readonly font: FontFile | null }>({ max: 5000 });

/** @returns null where no font has it */
const fontOf = (letter: string, { style, han }: Setting): FontFile | null => {
  const key = `${style} ${han} ${letter}`;
  const known = chosen.get(key);
  if (known) return known.font;
  const font = fontsToAsk(letter, style, han).find(({ file }) => covers(openFont(file), letter)) ?? null;
  chosen.set(key, { font });
  return font;
};

const graphemes = (text: string): string[] => Array.from(segmenter.segment(text), ({ segment }) => segment);

/** A letter that no font has whole is set in pieces. */
const pieces = (letter: string, setting: Setting): readonly string[] =>
  fontOf(letter, setting) ? [letter] : Array.from(letter);

/** What no font has, of a text. */
export const unprintable = (text: string, setting: Setting): string[] =>
  graphemes(text)
    .flatMap((letter) => pieces(letter, setting))
    .filter((piece) => !unseen.test(piece) && !fontOf(piece, setting));

const byNumber = (character: string): string =>
  `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`;

/** A text with nothing in it that no font has: the number of such a letter stands in its place, never an empty box. */
export const printable = (text: string, setting: Setting): string => {
  const whole = safeLine(text.normalize('NFC'));
  const missing = new Set(unprintable(whole, setting));
  return missing.size === 0
    ? whole
    : Array.from(whole, (character) => (missing.has(character) ? byNumber(character) : character)).join('');
};

/** The letters of a text, each with its font. */
export const lettersOf = (text: string, setting: Setting): Letter[] => {
  const letters: Letter[] = [];
  let start = 0;
  for (const piece of graphemes(text).flatMap((letter) => pieces(letter, setting))) {
    letters.push({ text: piece, start, font: fontOf(piece, setting) });
    start += piece.length;
  }
  return letters;
};

/** What of a text a font is given: nothing unseen that it does not know, which it would draw as a box. */
export const forFont = (text: string, font: Font): string =>
  Array.from(text)
    .filter((character) => !unseen.test(character) || has(font, character))
    .join('');

const kana = /[\p{sc=Hira}\p{sc=Kana}]/u;
const hangul = /\p{sc=Hang}/u;

/** Whose Han letters texts want: told by the letters that only one country has, else by where it is. */
export const hanOf = (texts: readonly string[], country = ''): HanFont => {
  const all = texts.join(' ');
  if (kana.test(all)) return 'jp';
  if (hangul.test(all)) return 'kr';
  return country === 'JP' ? 'jp' : country === 'KR' ? 'kr' : 'sc';
};
