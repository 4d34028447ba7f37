import type { Clock } from '../clock.ts';
import { dynamoCommit } from '../dynamo/commit.ts';
import type { Database } from '../dynamo/database.ts';
import { dynamoOutbox } from '../news/dynamo-outbox.ts';
import { bookingNews } from './bookings/booking-news.ts';
import { dynamoBookingStore } from './bookings/dynamo-booking-store.ts';
import { dynamoPaymentInbox } from './payments/dynamo-payment-inbox.ts';
import { dynamoSeatStore } from './seats/dynamo-seat-store.ts';
import { dynamoTicketStore } from './tickets/dynamo-ticket-store.ts';

/** All that a sale is written to, and what commits it. */
export const dynamoSalesStores = (database: Database, clock: Clock) => ({
  commit: dynamoCommit(database.plain),
  seats: dynamoSeatStore(database, clock),
  bookings: dynamoBookingStore(database),
  tickets: dynamoTicketStore(database),
  inbox: dynamoPaymentInbox(database),
  outbox: dynamoOutbox(database, bookingNews),
});
