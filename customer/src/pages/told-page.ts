import { formatPrice, type Money } from '@parterre/domain/money';
import { type Language, locales } from '@parterre/domain/words/languages';
import type { EventOnPage } from './event-on-page.ts';
import { toldTimes } from './told-times.ts';
import { pageWords } from './words/page-words.ts';

/** The page of an event in a language. */
export type Told = { readonly page: EventOnPage; readonly language: Language };

/** What it is said with. */
export const wordsAndTimes = ({ page: { event, now }, language }: Told) => ({
  words: pageWords.in(language),
  tell: toldTimes(event.timeZone, language, now),
  price: (money: Money): string =>
    money.amount === 0 ? pageWords.in(language).free : formatPrice(money, locales[language]),
});

/** Whether the sale has yet to begin: then the page has another order. */
export const isBefore = ({ page: { detail } }: Told): boolean => detail.availability === 'not-yet';
