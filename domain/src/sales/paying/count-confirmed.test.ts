import { expect, test } from '@jest/globals';
import { randomIds } from '../../ids.ts';
import { aBooking, aPayment } from '../../testing/booking-builder.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { type BookingNews, type BookingNewsKind, newsOfBooking } from '../bookings/booking-news.ts';
import { countConfirmed } from './count-confirmed.ts';

const news = (kind: BookingNewsKind): BookingNews =>
  newsOfBooking({ ids: randomIds, clock: manualClock() }, aBooking({ payments: [aPayment()] }), { kind });

test('confirmations are counted, other news are not, and all of them go on', () => {
  const [passedOn, counted]: [BookingNews[], number[]] = [[], []];
  const dispatcher = countConfirmed(
    { dispatch: (some) => void passedOn.push(...some) },
    (bookings) => void counted.push(bookings),
  );
  dispatcher.dispatch([news('booking-confirmed'), news('booking-cancelled'), news('booking-confirmed')]);
  dispatcher.dispatch([news('payment-refunded')]);
  expect(counted).toEqual([2]);
  expect(passedOn).toHaveLength(4);
});
