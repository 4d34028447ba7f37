import { systemClock } from '@parterre/domain/clock';
import { type EventId, randomIds } from '@parterre/domain/ids';
import { openSalesStores } from '@parterre/domain/sales/open-sales';
import { issueTickets } from '@parterre/domain/sales/tickets/ticket';
import { aBooking } from '@parterre/domain/testing/booking-builder';
import { aGuest } from '@parterre/domain/testing/selling-world';
import { areas } from './requests.ts';
import type { TestApp } from './test-app.ts';

/** A place in the area of `aPublishedEvent`, bought by somebody without an account. */
export const boughtByAGuest = async ({ tables }: TestApp, eventId: EventId): Promise<void> => {
  const { bookings, tickets, commit } = openSalesStores({ tables, clock: systemClock });
  const [place] = aBooking().places;
  const [areaId] = areas;
  if (!place || areaId === undefined) throw new Error('a room has one area');
  const booking = aBooking({
    ...{ eventId, status: 'confirmed', buyer: aGuest(), lines: [] },
    places: [{ ...place, areaId }],
  });
  const issued = issueTickets(booking, randomIds, booking.createdAt);
  await commit([...bookings.create(booking, { atMost: 5 }), ...issued.map(tickets.issue)]);
};
