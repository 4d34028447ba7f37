import { minutes, toInstant } from '../../clock.ts';
import type { SalesPlan } from '../../programme/publishing/sales-plan.ts';
import type { BookingNewsKind } from '../../sales/bookings/booking-news.ts';
import { bookingId } from '../../ids.ts';
import { toldEventOf } from '../kinds/told-event.ts';
import type { NotificationKind, Told } from '../kinds/told.ts';
import { sampleBooking, sampleNews } from './sample-booking.ts';

/** An example of every kind. A kind that is missing here does not compile. */
export const sampleTold = (plan: SalesPlan, now: number): Readonly<Record<NotificationKind, Told>> => {
  const event = toldEventOf(plan.event);
  const { organizationId, organizationName: organization, startsAt } = plan.event;
  const told = (kind: BookingNewsKind): Told => {
    const news = sampleNews(sampleBooking(plan, kind, now), kind, now);
    return { kind: 'booking', news, event, title: event.title };
  };
  const booked = { event, bookingId: bookingId.parse('7k3q9fzm0c4tw2xa') };
  const giveBackUntil = toInstant(now + minutes(7 * 24 * 60));
  const words = (subject: string, text: string) => ({ organization, subject, text });
  return {
    'booking-confirmed': told('booking-confirmed'),
    'booking-cancelled': told('booking-cancelled'),
    'payment-refunded': told('payment-refunded'),
    'payment-part-refunded': told('payment-part-refunded'),
    'refund-failed': told('refund-failed'),
    'refund-impossible': told('refund-impossible'),
    'payment-disputed': told('payment-disputed'),
    'dispute-won': told('dispute-won'),
    'dispute-lost': told('dispute-lost'),
    'event-cancelled': {
      ...{ kind: 'event-cancelled', ...booked },
      ...words(
        'The concert is cancelled',
        'Our pianist is ill, and we are sorry.\nYour money goes back by itself.',
      ),
    },
    'event-moved': {
      ...{ kind: 'event-moved', ...booked, was: startsAt, giveBackUntil },
      ...words('A new date', 'Our pianist is ill. We play two weeks later.'),
    },
    'event-changed': {
      ...{ kind: 'event-changed', ...booked, giveBackUntil },
      ...words('Another programme', 'We play Ravel instead of Debussy.'),
    },
    reminder: { kind: 'reminder', ...booked, lead: 'P1D' },
    'organizer-message': {
      ...{ kind: 'organizer-message', event, messageId: 'sample' },
      ...words('Doors open earlier', 'The doors open at half past six.\nPlease come by the west entrance.'),
    },
    'message-test': {
      ...{ kind: 'message-test', event },
      ...words('Doors open earlier', 'The doors open at half past six.\nPlease come by the west entrance.'),
    },
    'sale-started': { kind: 'sale-started', event },
    'event-announced': { kind: 'event-announced', event, organizationId, organization },
    'registration-code': { kind: 'registration-code' },
    'already-registered': { kind: 'already-registered' },
    'password-reset-code': { kind: 'password-reset-code' },
    'password-changed': { kind: 'password-changed' },
    'employee-invited': { kind: 'employee-invited', organization },
    'number-code': { kind: 'number-code' },
    'channel-ended': { kind: 'channel-ended', channel: 'sms', address: '+60 12-345 6789', isUnwanted: false },
  };
};
