import { formatMoney, type Money } from '../money.ts';
import type { BookingNews } from '../sales/bookings/booking-news.ts';
import { type Language, locales } from '../words/languages.ts';
import { bookingMailWords } from './words/booking-mail-words.ts';

type MoneyNews = Exclude<BookingNews, { readonly kind: 'booking-confirmed' | 'booking-cancelled' }>;

/** What stands before the details of a booking, and what behind them. */
type MoneyWords = { readonly subject: string; readonly before: string; readonly after: string | null };

type Reader = { readonly name: string; readonly title: string; readonly language: Language };

/** What a customer is told when their money went back, or took another way. */
export const moneyWords = (news: MoneyNews, { name, title, language }: Reader): MoneyWords => {
  const words = bookingMailWords.in(language);
  const inWords = (money: Money): string => formatMoney(money, locales[language]);
  // What came in is what goes back, also where it was not the amount due.
  const told = { name, paid: inWords(news.facts.paid) };
  if (news.kind === 'payment-part-refunded') {
    const { subject, before, after } = words.partRefunded;
    const returned = inWords(news.facts.returned);
    return { subject: subject({ title }), before: before({ ...told, returned }), after };
  }
  const { subject, before, after } = words.money[news.kind];
  return { subject: subject({ title }), before: before(told), after };
};
