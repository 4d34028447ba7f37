import { type Booking, countOf, totalMoney } from '../bookings/booking.ts';
import type { SalesPlan } from '../events/sales-plan.ts';
import { formatMoney } from '../money.ts';
import type { OutboxMessage } from '../outbox/outbox-message.ts';
import { formatEventTime } from '../tickets/ticket-desk.ts';
import { layOutMail } from './mail-layout.ts';
import type { MailMessage } from './mail-message.ts';

export type BookingNews = {
  readonly booking: Booking;
  readonly plan: SalesPlan;
  readonly to: { readonly email: string; readonly name: string };
  /** Where the booking is shown. */
  readonly url: string;
};

const placesOf = ({ booking, plan }: BookingNews): string[] => [
  ...booking.lines.map(({ sectionId, rowId, seats }) => `${plan.chart.section(sectionId)?.name ?? sectionId}, row ${rowId}, ${seats.length === 1 ? 'seat' : 'seats'} ${seats.join(', ')}`),
  ...booking.places.map((places) => `${plan.chart.area(places.areaId)?.name ?? places.areaId}: ${countOf(places)}`),
];

const whereOf = ({ plan: { event } }: BookingNews): string => (event.venue.online ? 'Online' : `${event.venue.name}, ${event.venue.city}`);

/** News of a booking as an e-mail. */
export const bookingMail = (kind: OutboxMessage['kind'], news: BookingNews): MailMessage => {
  const { booking, plan, to, url } = news;
  const when = formatEventTime(plan.event.startsAt, plan.event.timeZone);
  const total = formatMoney(totalMoney(booking));
  const facts = [plan.event.title, when, whereOf(news), ...placesOf(news)];
  switch (kind) {
    case 'booking-confirmed':
      return layOutMail(to.email, {
        subject: `Your tickets for ${plan.event.title}`,
        greeting: `Enjoy the evening, ${to.name}`,
        paragraphs: ['Your tickets are attached, and always here:', ...facts, `Paid: ${total}`],
        action: { label: 'Show my tickets', url },
      });
    case 'booking-cancelled':
      return layOutMail(to.email, {
        subject: `Cancelled: ${plan.event.title}`,
        greeting: `Your booking is cancelled, ${to.name}`,
        paragraphs: [...facts, booking.total > 0 ? `${total} goes back the way you paid. Your bank may take a few days.` : 'There was nothing to pay back.'],
        action: { label: 'See the booking', url },
      });
    case 'payment-refunded':
      return layOutMail(to.email, {
        subject: `Your money is on its way back: ${plan.event.title}`,
        greeting: `We sent ${total} back, ${to.name}`,
        paragraphs: ['These seats are not booked for you any more:', ...facts, 'The money comes back the way you paid. Your bank may take a few days.'],
        action: { label: 'See the booking', url },
      });
    default:
      return kind satisfies never;
  }
};
