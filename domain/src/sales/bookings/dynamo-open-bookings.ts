import { ConditionalCheckFailedException, TransactionConflictException } from '@aws-sdk/client-dynamodb';
import { GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import type { Write } from '../../commit.ts';
import type { Database } from '../../dynamo/database.ts';
import { guardedWrite } from '../../dynamo/native-write.ts';
import { type BookingId, bookingId, eventId } from '../../ids.ts';
import type { Booking } from './booking.ts';
import { type Buyer, buyerKey } from './buyer.ts';
import type { BookingStore, Opening } from './booking-store.ts';

/*
 * An item per customer beside the bookings has, for each event, the booking that was opened there last. That a booking
 * may only take the place of one that is over keeps a customer to one open booking per event, and finds it at any age. How
 * many events there are is counted beside them: what is over is forgotten only when somebody looks, or wants more.
 */

type Table = Database['table'];

const keyOf = (of: Buyer) => ({ id: `open#${buyerKey(of)}` });

const opened = z.looseObject({ id: z.string().optional(), events: z.int().optional() }).catchall(z.string());

/** Of the account's item, all but its key and their number. */
const readOpened = (item: unknown): ReadonlyMap<z.infer<typeof eventId>, BookingId> => {
  const { id: _, events: __, ...byEvent } = opened.parse(item ?? {});
  return new Map(
    Object.entries(byEvent).map(([event, booking]) => [eventId.parse(event), bookingId.parse(booking)]),
  );
};

/** Notes a new booking as the open one: in place of another, or of none while there are fewer than one may have. */
export const openingOf = (table: Table, of: Booking, { instead, atMost }: Opening): Write<'another-open'> =>
  guardedWrite(
    {
      Update: {
        TableName: table('Bookings'),
        Key: keyOf(of.buyer),
        ...(instead
          ? {
              UpdateExpression: 'SET #event = :booking',
              ConditionExpression: '#event = :instead',
              ExpressionAttributeValues: { ':booking': of.id, ':instead': instead },
            }
          : {
              UpdateExpression: 'SET #event = :booking ADD events :one',
              ConditionExpression:
                'attribute_not_exists(#event) AND (attribute_not_exists(events) OR events < :events)',
              ExpressionAttributeValues: { ':booking': of.id, ':one': 1, ':events': atMost },
            }),
        ExpressionAttributeNames: { '#event': of.eventId },
      },
    },
    'another-open',
  );

export const dynamoOpenBookings = ({
  client,
  table,
}: Database): Pick<BookingStore, 'lastOpened' | 'forgetOpened'> => ({
  lastOpened: async (buyer) => {
    const get = new GetCommand({
      TableName: table('Bookings'),
      Key: keyOf(buyer),
      ConsistentRead: true,
    });
    return readOpened((await client.send(get)).Item);
  },

  forgetOpened: async (of) => {
    const remove = new UpdateCommand({
      TableName: table('Bookings'),
      Key: keyOf(of.buyer),
      UpdateExpression: 'REMOVE #event ADD events :less',
      ConditionExpression: '#event = :booking',
      ExpressionAttributeNames: { '#event': of.eventId },
      ExpressionAttributeValues: { ':booking': of.id, ':less': -1 },
    });
    await client.send(remove).catch((error: unknown) => {
      // Another booking has taken its place, or is about to.
      if (error instanceof ConditionalCheckFailedException || error instanceof TransactionConflictException)
        return;
      throw error;
    });
  },
});
