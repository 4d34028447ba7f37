import { describe, expect, it } from '@jest/globals';
import { aBooking, aPayment, aRefund } from '../../testing/booking-builder.ts';
import type { Booking } from './booking.ts';
import { dueMoney, paidMoney, refundToTell, returnedMoney } from './booking-money.ts';
import { bookingItem, readBooking } from './stored-booking.ts';

/*
 * Items as the release before wrote them, from its database, one for each way that money took there.
 */
const stored = {
  id: '7k3q9fzm0c4tw2xa',
  accountId: 'b1m4x8s2k6v0p9ne',
  eventId: '3c8v5t1k9w2m6q0e',
  version: 7,
  lines: [
    {
      sectionId: 'stalls',
      rowId: 'C',
      seats: ['24', '25'],
      token: 'k9x2',
      categoryId: '9d2w6k0q4m8v1t5a',
      price: 12000,
    },
  ],
  places: [],
  currency: 'MYR',
  total: 24000,
  deadline: 1795000000000,
  requestHash: 'qF3xZ0a_1-9bTr2c',
  madeBy: 'k9x2',
  createdAt: '2026-11-21T12:00:00.000Z',
  terms: { title: 'Nocturnes', lines: [{ name: 'Stalls, row C, 24, 25', price: 12000, count: 2 }] },
  pageAttempt: 1,
  checkout: { id: 'cs_test_1', url: 'https://pay.test/1' },
  expiresAt: undefined,
};
const paid = { id: 'pi_1', amount: 24000, at: '2026-11-21T12:03:00.000Z' };
const refundOf = (of: Booking) =>
  (of.refunds ?? []).map(({ amount, state, reason }) => [amount, state, reason]);

describe('a booking that the release before has stored', () => {
  it.each([
    ['held', { status: 'held' }, [undefined, []]],
    ['confirmed', { status: 'confirmed', paid }, [24000, []]],
    [
      'partly refunded by hand',
      { status: 'confirmed', paid, returned: 5000 },
      [24000, [[5000, 'done', 'by-hand']]],
    ],
    [
      'cancelled, its refund due',
      { status: 'cancelled', ending: 'cancelled', paid, refund: 'due', refundAttempt: 2 },
      [24000, [[24000, 'due', 'cancelled']]],
    ],
    [
      'cancelled when a part had gone back by hand',
      { status: 'cancelled', ending: 'cancelled', paid, refund: 'done', returned: 5000 },
      [
        24000,
        [
          [5000, 'done', 'by-hand'],
          [19000, 'done', 'cancelled'],
        ],
      ],
    ],
    [
      'paid too late',
      { status: 'cancelled', ending: 'too-late', paid, refund: 'done', refundChecks: 2 },
      [24000, [[24000, 'done', 'too-late']]],
    ],
    [
      'refunded by hand as a whole',
      { status: 'cancelled', ending: 'refunded', paid, refund: 'done' },
      [24000, [[24000, 'done', 'by-hand']]],
    ],
    [
      'one whose refund failed',
      { status: 'cancelled', ending: 'cancelled', paid, refund: 'failed' },
      [24000, [[24000, 'failed', 'cancelled']]],
    ],
    ['charged back', { status: 'cancelled', ending: 'charged-back', paid, dispute: 'lost' }, [24000, []]],
    [
      'charged back while its refund was due',
      { status: 'cancelled', ending: 'cancelled', paid, refund: 'done', dispute: 'lost' },
      [24000, [[24000, 'void', 'cancelled']]],
    ],
  ] as const)('is read: %s', (_, change, [amount, refunds]) => {
    const read = readBooking({ ...stored, ...change });
    expect(read).toMatchObject({ id: stored.id, status: change.status, total: 24000 });
    expect(read.payments?.[0]?.amount).toBe(amount);
    expect(refundOf(read)).toEqual(refunds);
    expect(readBooking(JSON.parse(JSON.stringify(bookingItem(read))))).toEqual(read);
  });

  it('keeps the try of its refund, by the id that the provider knows', () => {
    const change = { status: 'cancelled', paid, refund: 'due', refundAttempt: 2 };
    expect(readBooking({ ...stored, ...change }).refunds).toMatchObject([
      { id: stored.id, paymentId: 'pi_1', attempt: 2 },
    ]);
  });
});

describe('the item of a booking', () => {
  const part = aRefund({ amount: 2000, reason: 'organizer' });
  const confirmed = aBooking({ status: 'confirmed', payments: [aPayment()], refunds: [part] });

  it('is read as it was written', () => {
    const items = [aBooking(), confirmed, { ...confirmed, status: 'cancelled' as const }];
    for (const item of items) expect(readBooking(bookingItem(item))).toEqual(item);
  });

  it('says to the release before what went back of a live booking, and that nothing is due: it would send all', () => {
    const due = aRefund({ amount: 3000, state: 'due' });
    expect(bookingItem({ ...confirmed, refunds: [part, due] })).toMatchObject({
      paid: { id: 'pay', amount: 42000 },
      returned: 2000,
    });
    expect(bookingItem({ ...confirmed, refunds: [part, due] })).not.toHaveProperty('refund');
  });

  it.each(['due', 'done', 'failed', 'impossible'] as const)('says that the rest is %s', (state) => {
    const rest = aRefund({ amount: 40_000, state });
    const over = { ...confirmed, status: 'cancelled' as const, refunds: [part, rest] };
    expect(bookingItem(over)).toMatchObject({ refund: state });
  });

  it('that the release before has written last is made of what it knew', () => {
    const { payments: _, refunds: __, ...kept } = bookingItem(confirmed);
    const read = readBooking(kept);
    expect([paidMoney(read).amount, returnedMoney(read).amount]).toEqual([42000, 2000]);
  });
});

describe('the money of a booking', () => {
  it('is that of the tickets alone: a payment that came twice bought nothing', () => {
    const booking = aBooking({
      status: 'confirmed',
      payments: [aPayment(), aPayment({ id: 'twice', stray: true })],
      refunds: [
        aRefund({ paymentId: 'twice', reason: 'paid-twice' }),
        aRefund({ amount: 1000, state: 'due', reason: 'organizer' }),
        aRefund({ amount: 500, reason: 'organizer' }),
      ],
    });
    expect([paidMoney(booking), returnedMoney(booking), dueMoney(booking)]).toEqual(
      [42000, 500, 1000].map((amount) => ({ amount, currency: 'MYR' })),
    );
    expect(refundToTell(booking)).toEqual({ amount: { amount: 1000, currency: 'MYR' }, state: 'due' });
  });
});
