import { formatMoney } from '../money.ts';
import type { BookingNews } from '../sales/bookings/booking-news.ts';

type MoneyNews = Exclude<BookingNews, { readonly kind: 'booking-confirmed' | 'booking-cancelled' }>;

type Words = { readonly name: string; readonly title: string; readonly details: readonly string[] };

/** What a customer is told when their money went back, or took another way. */
export const moneyWords = (
  { kind, facts }: MoneyNews,
  { name, title, details }: Words,
): { readonly subject: string; readonly paragraphs: string[] } => {
  // What came in is what goes back, also where it was not the amount due.
  const paid = formatMoney(facts.paid);
  switch (kind) {
    case 'payment-refunded':
      return {
        subject: `Your money is on its way back: ${title}`,
        paragraphs: [
          `${name}, we sent ${paid} back. These seats are not booked for you any more:`,
          ...details,
          'The money comes back the way you paid. Your bank may take a few days.',
        ],
      };
    case 'refund-failed':
      return {
        subject: `Your refund did not arrive: ${title}`,
        paragraphs: [
          `${name}, we sent ${paid} back to you, but your bank did not accept it, for example because the card was closed.`,
          ...details,
          'You do not have to do anything. The money is still yours: we have been told, and will find another way.',
        ],
      };
    case 'refund-impossible':
      return {
        subject: `We could not send your money back yet: ${title}`,
        paragraphs: [
          `${name}, we wanted to send ${paid} back to you, but it cannot go back the way you paid.`,
          ...details,
          'You do not have to do anything. The money is still yours: we have been told, and will find another way.',
        ],
      };
    case 'payment-part-refunded':
      return {
        subject: `Part of your money is on its way back: ${title}`,
        paragraphs: [
          `${name}, we sent ${formatMoney(facts.returned)} of ${paid} back. Your tickets stay valid:`,
          ...details,
          'The money comes back the way you paid. Your bank may take a few days.',
        ],
      };
    case 'payment-disputed':
      return {
        subject: `Your tickets are not valid for now: ${title}`,
        paragraphs: [
          `${name}, your bank has taken back the ${paid} that you paid, because somebody objected to the payment. Until that is decided, these tickets do not open the door:`,
          ...details,
          'If that was a mistake, ask your bank to withdraw the objection. Your places are kept meanwhile.',
        ],
      };
    case 'dispute-won':
      return {
        subject: `Your tickets are valid again: ${title}`,
        paragraphs: [
          `${name}, your bank has decided about your payment of ${paid}, and your tickets are valid again:`,
          ...details,
        ],
      };
    case 'dispute-lost':
      return {
        subject: `Your booking is over: ${title}`,
        paragraphs: [
          `${name}, your bank has given the ${paid} that you paid back to you, so these places are not booked for you any more:`,
          ...details,
        ],
      };
    default:
      return kind satisfies never;
  }
};
