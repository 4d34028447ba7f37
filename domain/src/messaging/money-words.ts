import { formatMoney, type Money } from '../money.ts';
import type { BookingNews } from '../sales/bookings/booking-news.ts';
import { type Language, locales } from '../words/languages.ts';
import { bookingMailWords } from './words/booking-mail-words.ts';

type MoneyNews = Exclude<BookingNews, { readonly kind: 'booking-confirmed' | 'booking-cancelled' }>;

/** What stands before the details of a booking, and what behind them. */
type MoneyWords = { readonly subject: string; readonly before: string; readonly after: string | null };

type Reader = { readonly name: string; readonly title: string; readonly language: Language };

/** Of a refund what it sends, which may be a part of what came in; all of it where the release before tells of it. */
export const amountOf = (news: MoneyNews): Money => {
  switch (news.kind) {
    case 'payment-refunded':
    case 'payment-part-refunded':
    case 'refund-failed':
    case 'refund-impossible':
      return news.facts.amount ?? news.facts.paid;
    case 'payment-disputed':
    case 'dispute-won':
    case 'dispute-lost':
      return news.facts.paid;
    default:
      return news satisfies never;
  }
};

/** What a customer is told when their money went back, or took another way. */
export const moneyWords = (news: MoneyNews, { name, title, language }: Reader): MoneyWords => {
  const words = bookingMailWords.in(language);
  const inWords = (money: Money): string => formatMoney(money, locales[language]);
  const { paid } = news.facts;
  if (news.kind === 'payment-part-refunded') {
    const { subject, before, after } = words.partRefunded;
    const { amount, returned } = news.facts;
    const sums = { paid: inWords(paid), amount: inWords(amount ?? returned), returned: inWords(returned) };
    return { subject: subject({ title }), before: before({ name, ...sums }), after };
  }
  const { subject, before, after } = words.money[news.kind];
  // Of a refund it is the refund, which may be a part of what came in.
  return { subject: subject({ title }), before: before({ name, paid: inWords(amountOf(news)) }), after };
};
