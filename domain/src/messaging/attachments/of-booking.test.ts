import { describe, expect, it } from '@jest/globals';
import { ticketDesk } from '../../sales/ticket-desk/ticket-desk.ts';
import { aBooking } from '../../testing/booking-builder.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { aPlan } from '../../testing/sales-plan-builder.ts';
import { attachmentsOfBooking } from './of-booking.ts';

const desk = ticketDesk({
  tickets: { of: async () => [] },
  plans: { get: async () => aPlan() },
  keys: [],
  pictures: { get: async () => null },
  print: async () => Buffer.from(''),
  clock: manualClock(),
});
const deps = {
  desk,
  url: 'https://tickets.test/bookings/1',
  holder: { name: 'Ada', language: 'en' as const },
};

describe('what comes with news of a booking', () => {
  it('of a cancelled one takes its entry out of the calendar', async () => {
    const booking = aBooking({ status: 'cancelled' });
    const [file, ...others] = attachmentsOfBooking(deps, 'booking-cancelled', booking);
    expect(others).toEqual([]);
    expect(file?.contentType).toContain('method=CANCEL');
    const text = (await file?.make())?.toString();
    expect(text).toContain(`UID:${booking.id}@parterre`);
    expect(text).toContain('METHOD:CANCEL');
  });

  it.each([
    ['booking-confirmed', 'cancelled'],
    ['payment-refunded', 'expired'],
    ['refund-failed', 'cancelled'],
  ] as const)('of %s is nothing when the booking is %s', (kind, status) => {
    expect(attachmentsOfBooking(deps, kind, aBooking({ status }))).toEqual([]);
  });
});
