import { smsSize } from '../../sms/sms-text.ts';
import { safeLine } from '../../text.ts';
import type { Language } from '../../words/languages.ts';
import { shortWords } from './short-words.ts';
import type { Told } from '../kinds/told.ts';

/** A text message costs by its parts: what does not fit into so many is behind its link. */
export const mostSmsParts = 3;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

const fits = (text: string): boolean => smsSize(text).parts.length <= mostSmsParts;

/** As much of a text as there is room for before its link, cut between what people see as letters. */
const cutTo = (text: string, link: string): string => {
  if (fits(text + link)) return text + link;
  const letters = [...graphemes.segment(text.slice(0, 600))].map(({ segment }) => segment);
  let [good, bad] = [0, letters.length];
  const cut = (count: number): string => `${letters.slice(0, count).join('').trimEnd()}...${link}`;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (fits(cut(middle))) good = middle;
    else bad = middle;
  }
  return cut(good);
};

/** What somebody is told, as a text message of at most `mostSmsParts` parts. `url`: where it is shown. */
export const smsWords = (told: Told, language: Language, url: string | null): string => {
  const { title, text } = shortWords(told, language);
  const said = [safeLine(title), safeLine(text)].filter(Boolean).join('. ');
  return cutTo(said, url === null ? '' : ` ${url}`);
};
