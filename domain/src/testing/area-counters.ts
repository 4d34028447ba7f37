import type { Booking } from '../sales/bookings/booking.ts';
import type { CounterMove } from '../sales/seats/seat-store.ts';
import { systemClock } from '../clock.ts';
import type { Database } from '../dynamo/database.ts';
import { dynamoSeatStore } from '../sales/seats/dynamo-seat-store.ts';

/** Takes places on the floor, or gives them back. */
export const aMove = (count: number, capacity = 5): CounterMove => ({
  areaId: 'floor',
  shard: '0',
  count,
  capacity,
});

/** How many places on the floor are taken at the event of a booking; undefined where nobody took any. */
export const takenOnFloor = async (database: Database, of: Booking): Promise<number | undefined> => {
  const [block] = await dynamoSeatStore(database, systemClock).read(of.eventId, ['floor']);
  return block?.counters.get('0');
};
