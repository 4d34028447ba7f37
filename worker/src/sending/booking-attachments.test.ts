import { describe, expect, it } from '@jest/globals';
import { ticketDesk } from '@parterre/domain/sales/ticket-desk/ticket-desk';
import { aBooking } from '@parterre/domain/testing/booking-builder';
import { manualClock } from '@parterre/domain/testing/manual-clock';
import { aPlan } from '@parterre/domain/testing/sales-plan-builder';
import { attachmentsOf } from './booking-attachments.ts';

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
    const [file, ...others] = await attachmentsOf(deps, 'booking-cancelled', booking);
    expect(others).toEqual([]);
    expect(file?.contentType).toContain('method=CANCEL');
    expect(file?.content.toString()).toContain(`UID:${booking.id}@parterre`);
    expect(file?.content.toString()).toContain('METHOD:CANCEL');
  });

  it.each([
    ['booking-confirmed', 'cancelled'],
    ['payment-refunded', 'expired'],
    ['refund-failed', 'cancelled'],
  ] as const)('of %s is nothing when the booking is %s', async (kind, status) => {
    expect(await attachmentsOf(deps, kind, aBooking({ status }))).toEqual([]);
  });
});
