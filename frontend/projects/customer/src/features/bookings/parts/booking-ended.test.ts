import { provideRouter } from '@angular/router';
import { render, screen } from '@testing-library/angular';
import type { Booking } from '../../../data/api.ts';
import { aBooking } from '../../../testing/a-booking.ts';
import { BookingEnded } from './booking-ended.ts';
import { BookingStatusWord } from './booking-status.ts';

const amount = { amount: 6000, currency: 'EUR' };
const evening = '2026-12-04T19:00:00Z';

describe('a booking that is over', () => {
  const shown = async (change: Partial<Booking>): Promise<string> => {
    const booking = aBooking('nocturne', evening, 'cancelled', change);
    const { container } = await render(BookingEnded, {
      inputs: { booking },
      providers: [provideRouter([])],
    });
    return container.textContent;
  };

  it.each<[Booking['ending'], string]>([
    ['given-back', 'Given back'],
    ['cancelled', 'Cancelled'],
    ['hold-over', 'Your hold has run out'],
    ['unpaid', 'Not paid in time'],
    ['refused', 'Your bank declined the payment'],
    ['too-late', 'Your payment came too late'],
    ['impossible', 'We could not give you these seats'],
    ['refunded', 'Your money was sent back'],
    ['charged-back', 'Your bank took the payment back'],
    [null, 'This booking is over'],
  ])('says why (%s), and leads back to the event', async (ending, words) => {
    await shown({ ending });
    expect(screen.getByRole('heading', { name: words })).toBeDefined();
    expect(screen.getByRole('link', { name: 'To the event' }).getAttribute('href')).toBe('/events/nocturne');
  });

  it.each<[string, Partial<Booking>, RegExp]>([
    ['is on its way', { refund: { amount, state: 'due' } }, /€60 are on the way back to you/],
    ['has come', { refund: { amount, state: 'done' } }, /We sent €60 back to you/],
    [
      'was not taken by the bank',
      { refund: { amount, state: 'failed' } },
      /did not accept the €60.*still yours/s,
    ],
    ['cannot go back', { refund: { amount, state: 'impossible' } }, /The €60 cannot go back.*still yours/s],
    ['was taken by the bank', { dispute: 'lost' }, /Your bank has given you the money back/],
    ['may still come', { ending: 'unpaid' }, /Nothing was charged\. Should money still come/],
    ['was never taken', { ending: 'given-back' }, /Nothing was charged\.(?! Should)/],
  ])('says where the money is that %s', async (_, change, words) => {
    expect(await shown(change)).toMatch(words);
  });
});

describe('the state of a booking in a word', () => {
  it.each<[Booking['status'], Partial<Booking>, string]>([
    ['held', {}, 'Held for you'],
    ['paying', {}, 'Payment not finished'],
    ['confirmed', {}, 'Confirmed'],
    ['confirmed', { dispute: 'open' }, 'Not valid for now'],
    ['expired', { ending: 'unpaid' }, 'Expired'],
    ['expired', { ending: 'refused' }, 'Payment declined'],
    ['cancelled', {}, 'Cancelled'],
    ['cancelled', { refund: { amount, state: 'due' } }, 'Refund on its way'],
    ['cancelled', { refund: { amount, state: 'done' } }, 'Refunded'],
    ['cancelled', { refund: { amount, state: 'failed' } }, 'Refund did not arrive'],
    ['cancelled', { refund: { amount, state: 'impossible' } }, 'Refund did not arrive'],
  ])('of one that is %s %j is “%s”', async (status, change, word) => {
    const booking = aBooking('nocturne', evening, status, change);
    const { container } = await render(BookingStatusWord, { inputs: { booking } });
    expect(container.textContent).toBe(word);
  });
});
