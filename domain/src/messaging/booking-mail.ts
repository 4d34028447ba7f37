import { type Booking, totalMoney } from '../sales/bookings/booking.ts';
import { placesInWords } from '../sales/ticket-desk/places-in-words.ts';
import type { SalesPlan } from '../programme/publishing/sales-plan.ts';
import { formatMoney } from '../money.ts';
import type { BookingNewsKind } from '../sales/bookings/booking-news.ts';
import { spokenId } from '../spoken-id.ts';
import { formatEventTime } from '../sales/ticket-desk/ticket-desk.ts';
import { layOutMail } from '../mail/mail-layout.ts';
import type { MailMessage } from '../mail/mail-message.ts';
import { moneyWords } from './money-words.ts';

export type MailedBooking = {
  readonly booking: Booking;
  /** Null while the event is a draft again: then the booking's own words have to do. */
  readonly plan: SalesPlan | null;
  readonly to: { readonly email: string; readonly name: string };
  /** Where the booking is shown. */
  readonly url: string;
};

const whereOf = ({ event }: SalesPlan): string =>
  event.venue.online ? 'Online' : `${event.venue.name}, ${event.venue.city}`;

/** What was booked: the event's title, then a line for each thing to know. */
const factsOf = ({ booking, plan }: MailedBooking): readonly [title: string, ...string[]] => {
  const order = `Order number: ${spokenId(booking.id)}`;
  if (!plan)
    return [
      booking.terms?.title ?? 'your event',
      ...(booking.terms?.lines.map(({ name }) => name) ?? []),
      order,
    ];
  const when = formatEventTime(plan.event.startsAt, plan.event.timeZone);
  return [plan.event.title, when, whereOf(plan), ...placesInWords(plan, booking), order];
};

/** News of a booking as an e-mail. */
export const bookingMail = (kind: BookingNewsKind, news: MailedBooking): MailMessage => {
  const { booking, to, url } = news;
  const total = formatMoney(totalMoney(booking));
  // What came in is what goes back, also where it was not the amount due.
  const paid = formatMoney({ ...totalMoney(booking), amount: booking.paid?.amount ?? booking.total });
  const returned = formatMoney({ ...totalMoney(booking), amount: booking.returned ?? 0 });
  const facts = factsOf(news);
  const [title] = facts;
  const button = { label: 'Show my booking', url };
  const footnote = `You get this because of your booking for ${title}.`;
  switch (kind) {
    case 'booking-confirmed':
      return layOutMail({
        to: to.email,
        subject: `Your tickets for ${title}`,
        paragraphs: [`${to.name}, your tickets are attached, and always here:`, ...facts, `Paid: ${total}`],
        button: { label: 'Show my tickets', url },
        footnote,
      });
    case 'booking-cancelled':
      return layOutMail({
        to: to.email,
        subject: `Cancelled: ${title}`,
        paragraphs: [
          `${to.name}, your booking is cancelled.`,
          ...facts,
          booking.paid
            ? `${paid} goes back the way you paid. Your bank may take a few days.`
            : 'There was nothing to pay back.',
        ],
        button,
        footnote,
      });
    case 'payment-refunded':
      return layOutMail({
        to: to.email,
        subject: `Your money is on its way back: ${title}`,
        paragraphs: [
          `${to.name}, we sent ${paid} back. These seats are not booked for you any more:`,
          ...facts,
          'The money comes back the way you paid. Your bank may take a few days.',
        ],
        button,
        footnote,
      });
    case 'refund-failed':
      return layOutMail({
        to: to.email,
        subject: `Your refund did not arrive: ${title}`,
        paragraphs: [
          `${to.name}, we sent ${paid} back to you, but your bank did not accept it, for example because the card was closed.`,
          ...facts,
          'You do not have to do anything. The money is still yours: we have been told, and will find another way.',
        ],
        button,
        footnote,
      });
    default:
      return layOutMail({
        to: to.email,
        ...moneyWords(kind, { name: to.name, title, paid, facts, returned }),
        button,
        footnote,
      });
  }
};
