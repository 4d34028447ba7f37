import type { BookingNewsKind } from '../sales/bookings/booking-news.ts';

type MoneyNews = Extract<
  BookingNewsKind,
  'refund-impossible' | 'payment-part-refunded' | 'payment-disputed' | 'dispute-won' | 'dispute-lost'
>;

type Facts = {
  readonly name: string;
  readonly title: string;
  /** What came in, and how much of it went back, as people write it. */
  readonly paid: string;
  readonly returned: string;
  readonly facts: readonly string[];
};

/** What a customer is told when their money took another way than tickets and back. */
export const moneyWords = (
  kind: MoneyNews,
  { name, title, paid, returned, facts }: Facts,
): { readonly subject: string; readonly paragraphs: string[] } => {
  switch (kind) {
    case 'refund-impossible':
      return {
        subject: `We could not send your money back yet: ${title}`,
        paragraphs: [
          `${name}, we wanted to send ${paid} back to you, but it cannot go back the way you paid.`,
          ...facts,
          'You do not have to do anything. The money is still yours: we have been told, and will find another way.',
        ],
      };
    case 'payment-part-refunded':
      return {
        subject: `Part of your money is on its way back: ${title}`,
        paragraphs: [
          `${name}, we sent ${returned} of ${paid} back. Your tickets stay valid:`,
          ...facts,
          'The money comes back the way you paid. Your bank may take a few days.',
        ],
      };
    case 'payment-disputed':
      return {
        subject: `Your tickets are not valid for now: ${title}`,
        paragraphs: [
          `${name}, your bank has taken back the ${paid} that you paid, because somebody objected to the payment. Until that is decided, these tickets do not open the door:`,
          ...facts,
          'If that was a mistake, ask your bank to withdraw the objection. Your places are kept meanwhile.',
        ],
      };
    case 'dispute-won':
      return {
        subject: `Your tickets are valid again: ${title}`,
        paragraphs: [
          `${name}, your bank has decided about your payment of ${paid}, and your tickets are valid again:`,
          ...facts,
        ],
      };
    case 'dispute-lost':
      return {
        subject: `Your booking is over: ${title}`,
        paragraphs: [
          `${name}, your bank has given the ${paid} that you paid back to you, so these places are not booked for you any more:`,
          ...facts,
        ],
      };
    default:
      return kind satisfies never;
  }
};
