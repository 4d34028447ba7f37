import { describe, expect, it } from '@jest/globals';
import { minutes } from '../../clock.ts';
import { aBooking, aPayment, aRefund } from '../../testing/booking-builder.ts';
import { type Booking, next } from './booking.ts';
import { forgottenAt } from './booking-trace.ts';

const days = (count: number) => minutes(count * 24 * 60);
const { deadline } = aBooking();
const after = (time: number) => Math.ceil((deadline + time) / 1000);

const checkout = { id: 'page-1', url: 'https://pay.test/page-1' };
const payments = [aPayment()];

/** Everything that a booking can be, and whatever else is noted with it. */
const statuses = ['held', 'paying', 'confirmed', 'cancelled', 'expired'] as const;
const traces: Partial<Booking>[] = [{}, { checkout }, { asked: { page: 1 } }];
const work: Partial<Booking>[] = [
  { sweepAt: deadline },
  { releasing: true },
  { lookBacks: 3, sweepAt: deadline },
];

describe('a booking that came to nothing', () => {
  it.each(['expired', 'cancelled'] as const)('is forgotten a day after its time, when it is %s', (status) => {
    expect(forgottenAt(aBooking({ status, ending: 'hold-over' }))).toBe(after(days(1)));
  });

  it.each(traces.slice(1))('is kept for three months where money may still come late: %j', (trace) => {
    expect(forgottenAt(aBooking({ status: 'expired', ending: 'unpaid', ...trace }))).toBe(after(days(90)));
  });
});

describe('a booking is never forgotten', () => {
  it.each(
    statuses.flatMap((status) =>
      traces.flatMap((trace) => work.map((left) => ({ status, ...trace, ...left }))),
    ),
  )('while something is left to do: %j', (change) => {
    expect(forgottenAt(aBooking(change))).toBeUndefined();
  });

  it.each(['held', 'paying', 'confirmed'] as const)('while it is %s', (status) => {
    for (const trace of traces) expect(forgottenAt(aBooking({ status, ...trace }))).toBeUndefined();
  });

  it('when it was revived for money that came late', () => {
    const lapsed = aBooking({ status: 'expired', ending: 'unpaid', checkout });
    expect(forgottenAt(lapsed)).toBeDefined();
    expect(forgottenAt(next(lapsed, { status: 'paying', revived: true }))).toBeUndefined();
  });

  it.each<Partial<Booking>>([
    { payments },
    { payments, refunds: [aRefund({ state: 'due' })] },
    { payments, refunds: [aRefund()] },
    { ending: 'cancelled' },
  ])('when there were tickets or money: %j', (change) => {
    expect(forgottenAt(aBooking({ status: 'cancelled', ...change }))).toBeUndefined();
  });
});
