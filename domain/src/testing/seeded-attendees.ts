import type { Database } from '../dynamo/database.ts';
import { randomIds, type EventId } from '../ids.ts';
import type { Booking } from '../sales/bookings/booking.ts';
import { bookingItem } from '../sales/bookings/stored-booking.ts';
import { ticketItem } from '../sales/tickets/dynamo-ticket-store.ts';
import { issueTickets } from '../sales/tickets/ticket.ts';
import { aBooking } from './booking-builder.ts';
import { aGuest } from './selling-world.ts';
import { writeStraight } from './write-straight.ts';

const inArea = (eventId: EventId, areaId: string): Booking => {
  const { places, ...booking } = aBooking({ eventId, status: 'confirmed', buyer: aGuest(), lines: [] });
  return { ...booking, places: places.map((some) => ({ ...some, areaId, shards: { 0: 2 } })) };
};

/** Puts guests with two tickets each straight into the tables, evenly in these areas. */
export const seedAttendees = async (
  database: Database,
  eventId: EventId,
  areaIds: readonly string[],
  count: number,
): Promise<void> => {
  const bookings = Array.from({ length: count }, (_none, n) =>
    inArea(eventId, areaIds[n % areaIds.length] ?? ''),
  );
  const write = writeStraight(database);
  await write('Bookings', bookings.map(bookingItem));
  const at = '2026-12-01T12:01:00.000Z';
  await write('Tickets', bookings.flatMap((one) => issueTickets(one, randomIds, at)).map(ticketItem));
};
