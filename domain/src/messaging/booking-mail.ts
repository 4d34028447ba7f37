import type { Booking } from '../sales/bookings/booking.ts';
import { placesInWords } from '../sales/ticket-desk/places-in-words.ts';
import type { SalesPlan } from '../programme/publishing/sales-plan.ts';
import { formatMoney } from '../money.ts';
import type { BookingNews } from '../sales/bookings/booking-news.ts';
import { spokenId } from '../spoken-id.ts';
import { formatEventTime } from '../sales/ticket-desk/ticket-desk.ts';
import { layOutMail } from '../mail/mail-layout.ts';
import type { MailMessage } from '../mail/mail-message.ts';
import type { Language } from '../words/languages.ts';
import { moneyWords } from './money-words.ts';

export type MailedBooking = {
  readonly booking: Booking;
  /** Null while the event is a draft again: then the booking's own words have to do. */
  readonly plan: SalesPlan | null;
  readonly to: { readonly email: string; readonly name: string; readonly language: Language };
  /** Where the booking is shown. */
  readonly url: string;
};

const whereOf = ({ event }: SalesPlan): string =>
  event.venue.online ? 'Online' : `${event.venue.name}, ${event.venue.city}`;

/** What was booked: the event's title, then a line for each thing to know. */
const detailsOf = ({ booking, plan }: MailedBooking): readonly [title: string, ...string[]] => {
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

/** News of a booking as an e-mail: its amounts are those of the news, the rest is the booking as it is now. */
export const bookingMail = (news: BookingNews, mailed: MailedBooking): MailMessage => {
  const { to, url } = mailed;
  const details = detailsOf(mailed);
  const [title] = details;
  const button = { label: 'Show my booking', url };
  const footnote = `You get this because of your booking for ${title}.`;
  switch (news.kind) {
    case 'booking-confirmed':
      return layOutMail({
        to: to.email,
        language: to.language,
        subject: `Your tickets for ${title}`,
        paragraphs: [
          `${to.name}, your tickets are attached, and always here:`,
          ...details,
          `Paid: ${formatMoney(news.facts.total)}`,
        ],
        button: { label: 'Show my tickets', url },
        footnote,
      });
    case 'booking-cancelled':
      return layOutMail({
        to: to.email,
        language: to.language,
        subject: `Cancelled: ${title}`,
        paragraphs: [
          `${to.name}, your booking is cancelled.`,
          ...details,
          news.facts.paid
            ? `${formatMoney(news.facts.paid)} goes back the way you paid. Your bank may take a few days.`
            : 'There was nothing to pay back.',
        ],
        button,
        footnote,
      });
    default:
      return layOutMail({
        to: to.email,
        language: to.language,
        ...moneyWords(news, { name: to.name, title, details }),
        button,
        footnote,
      });
  }
};
