import { ConditionalCheckFailedException, TransactionConflictException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import type { Database } from '../dynamo/database.ts';
import { type AccountId, type BookingId, bookingId, eventId } from '../ids.ts';
import type { Booking } from './booking.ts';
import type { BookingStore } from './booking-store.ts';
import type { Step } from './dynamo-booking-transaction.ts';

/*
 * An item per account beside the bookings has, for each event, the booking that was opened there last. That a booking
 * may only take the place of one that is over keeps a customer to one open booking per event, and finds it at any age.
 */

type Table = Database['table'];

const keyOf = (accountId: AccountId) => ({ id: `open#${accountId}` });

const opened = z.record(z.string(), z.string());

/** Of the account's item, all but its key. */
const readOpened = (item: unknown): ReadonlyMap<z.infer<typeof eventId>, BookingId> => {
  const { id: _, ...byEvent } = opened.parse(item ?? {});
  return new Map(
    Object.entries(byEvent).map(([event, booking]) => [eventId.parse(event), bookingId.parse(booking)]),
  );
};

/** Notes a new booking as the open one, in place of `instead` or of none. */
export const stepToOpen = (table: Table, of: Booking, instead?: BookingId): Step<'another-open'> => ({
  write: {
    Update: {
      TableName: table('Bookings'),
      Key: keyOf(of.accountId),
      UpdateExpression: 'SET #event = :booking',
      ConditionExpression: `attribute_not_exists(#event) OR #event = :booking${instead ? ' OR #event = :instead' : ''}`,
      ExpressionAttributeNames: { '#event': of.eventId },
      ExpressionAttributeValues: { ':booking': of.id, ...(instead && { ':instead': instead }) },
    },
  },
  failure: 'another-open',
});

export const dynamoOpenBookings = ({
  client,
  table,
}: Database): Pick<BookingStore, 'lastOpened' | 'forgetOpened'> => ({
  lastOpened: async (accountId) => {
    const get = new GetCommand({
      TableName: table('Bookings'),
      Key: keyOf(accountId),
      ConsistentRead: true,
    });
    return readOpened((await client.send(get)).Item);
  },

  forgetOpened: async (of) => {
    const remove = new UpdateCommand({
      TableName: table('Bookings'),
      Key: keyOf(of.accountId),
      UpdateExpression: 'REMOVE #event',
      ConditionExpression: '#event = :booking',
      ExpressionAttributeNames: { '#event': of.eventId },
      ExpressionAttributeValues: { ':booking': of.id },
    });
    await client.send(remove).catch((error: unknown) => {
      // Another booking has taken its place, or is about to.
      if (error instanceof ConditionalCheckFailedException || error instanceof TransactionConflictException)
        return;
      throw error;
    });
  },
});
