import { withAccount } from '../sales/bookings/buyer.ts';
import { describe, expect, test } from '@jest/globals';
import type { Booking } from '../sales/bookings/booking.ts';
import { accountId, bookingId, randomIds } from '../ids.ts';
import { type BookingNewsKind, newsOfBooking } from '../sales/bookings/booking-news.ts';
import { aPayment, aRefund } from '../testing/booking-builder.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { aPlan } from '../testing/sales-plan-builder.ts';
import { bookingMail } from './booking-mail.ts';

const plan = aPlan();
const aBooking = (change: Partial<Booking> = {}): Booking => ({
  id: bookingId.parse(randomIds.next()),
  buyer: withAccount(accountId.parse(randomIds.next())),
  origin: 'portal',
  eventId: plan.event.id,
  status: 'cancelled',
  version: 4,
  lines: [],
  places: [],
  currency: 'MYR',
  total: 24000,
  deadline: 0,
  requestHash: '',
  createdAt: '2026-11-01T00:00:00.000Z',
  ...change,
});
const tools = { ids: randomIds, clock: manualClock() };
const textOf = (kind: BookingNewsKind, booking: Booking, now = booking) =>
  bookingMail(newsOfBooking(tools, booking, { kind }), {
    booking: now,
    plan,
    to: { email: 'ada@example.org', name: 'Ada', language: 'en' },
    url: 'https://tickets.test/bookings/1',
  }).text;

describe('news of a booking', () => {
  test('names the order by the number that stands on its tickets, too', () => {
    const booking = aBooking({ id: bookingId.parse('7k3q9fzm0c4tw2xa') });
    expect(textOf('booking-cancelled', booking)).toContain('Order number: 7K3Q-9FZM-0C4T-W2XA');
  });
});

const paid = (amount: number) => ({ payments: [aPayment({ amount })] });

describe('news of a refund', () => {
  test('names what came in, also where that was not the amount due', () => {
    const booking = aBooking({ ...paid(10000), refunds: [aRefund({ amount: 10000, state: 'due' })] });
    for (const kind of ['payment-refunded', 'booking-cancelled'] as const) {
      expect(textOf(kind, booking)).toContain('RM\u00a0100.00');
      expect(textOf(kind, booking)).not.toContain('240.00');
    }
  });

  test('says of a part what had gone back by then, also when another part went back before it is sent', () => {
    const part = aRefund({ amount: 5000 });
    const first = aBooking({ status: 'confirmed', ...paid(24000), refunds: [part] });
    const then = { ...first, refunds: [part, aRefund({ amount: 6000 })] };
    const text = textOf('payment-part-refunded', first, then);
    expect(text).toContain('RM\u00a050.00 of RM\u00a0240.00');
    const second = textOf('payment-part-refunded', then);
    expect(second).toContain('RM\u00a060.00 back, RM\u00a0110.00 of RM\u00a0240.00 in all');
  });

  test('promises no money to somebody who did not pay', () => {
    expect(textOf('booking-cancelled', aBooking())).toContain('nothing to pay back');
  });

  test('is honest when the bank would not have the money', () => {
    const booking = aBooking({ ...paid(24000), refunds: [aRefund({ amount: 24000, state: 'failed' })] });
    expect(textOf('refund-failed', booking)).toContain('bank did not accept it');
  });

  test('is told by the title that was paid for while the event is a draft again', () => {
    const checkout = { id: 'page-1', url: 'https://pay.test/1', title: 'Nocturnes' };
    const booking = aBooking({ checkout, ...paid(12000), refunds: [aRefund({ amount: 12000 })] });
    const to = { email: 'ada@example.org', name: 'Ada', language: 'en' } as const;
    const mail = bookingMail(newsOfBooking(tools, booking, { kind: 'payment-refunded' }), {
      booking,
      plan: null,
      to,
      url: 'https://tickets.test/1',
    });
    expect(mail.subject).toContain('Nocturnes');
  });
});
