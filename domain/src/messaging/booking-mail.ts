import type { Booking } from '../sales/bookings/booking.ts';
import { placesInWords } from '../sales/ticket-desk/places-in-words.ts';
import type { SalesPlan } from '../programme/publishing/sales-plan.ts';
import { formatMoney } from '../money.ts';
import type { BookingNews } from '../sales/bookings/booking-news.ts';
import { spokenId } from '../spoken-id.ts';
import { formatEventTime } from '../sales/ticket-desk/event-in-words.ts';
import { layOutMail } from '../mail/mail-layout.ts';
import type { MailMessage } from '../mail/mail-message.ts';
import { type Language, locales } from '../words/languages.ts';
import { moneyWords } from './money-words.ts';
import { bookingMailWords } from './words/booking-mail-words.ts';

export type MailedBooking = {
  readonly booking: Booking;
  /** Null while the event is a draft again: then the title that was paid for has to do. */
  readonly plan: SalesPlan | null;
  readonly to: { readonly email: string; readonly name: string; readonly language: Language };
  /** Where the booking is shown. */
  readonly url: string;
};

const whereOf = ({ event: { venue } }: SalesPlan, online: string): string =>
  venue.online ? online : `${venue.name}, ${venue.city}`;

/** What was booked: the event's title, then a line for each thing to know. */
const detailsOf = ({ booking, plan, to: { language } }: MailedBooking): readonly [string, ...string[]] => {
  const words = bookingMailWords.in(language);
  const order = words.orderNumber({ number: spokenId(booking.id) });
  if (!plan) return [booking.checkout?.title ?? words.yourEvent, order];
  const when = formatEventTime(plan.event.startsAt, plan.event.timeZone, language);
  const places = placesInWords(plan, booking, language);
  return [plan.event.title, when, whereOf(plan, words.online), ...places, order];
};

/** News of a booking as an e-mail: its amounts are those of the news, the rest is the booking as it is now. */
export const bookingMail = (news: BookingNews, mailed: MailedBooking): MailMessage => {
  const { url } = mailed;
  const { email, name, language } = mailed.to;
  const words = bookingMailWords.in(language);
  const [title, ...others] = detailsOf(mailed);
  const details = [title, ...others].map((fact) => ({ fact }));
  const around = {
    to: email,
    language,
    button: { label: words.showBooking, url },
    footnote: words.why({ title }),
  };
  switch (news.kind) {
    case 'booking-confirmed': {
      const { subject, attached, paid, showTickets } = words.confirmed;
      const total = formatMoney(news.facts.total, locales[language]);
      return layOutMail({
        ...around,
        subject: subject({ title }),
        paragraphs: [attached({ name }), ...details, paid({ total })],
        button: { label: showTickets, url },
      });
    }
    case 'booking-cancelled': {
      const { subject, isCancelled, goesBack, nothingPaid } = words.cancelled;
      const back = news.facts.back === undefined ? news.facts.paid : news.facts.back;
      return layOutMail({
        ...around,
        subject: subject({ title }),
        paragraphs: [
          isCancelled({ name }),
          ...details,
          back?.amount ? goesBack({ paid: formatMoney(back, locales[language]) }) : nothingPaid,
        ],
      });
    }
    default: {
      const { subject, before, after } = moneyWords(news, { name, title, language });
      const paragraphs = [before, ...details, ...(after === null ? [] : [after])];
      return layOutMail({ ...around, subject, paragraphs });
    }
  }
};
