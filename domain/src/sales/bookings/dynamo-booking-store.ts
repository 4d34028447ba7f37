import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { batchGet } from '../../dynamo/batch-get.ts';
import type { Database } from '../../dynamo/database.ts';
import { rowsOf } from '../../dynamo/read-rows.ts';
import { lonePut, guardedWrite } from '../../dynamo/native-write.ts';
import { readCursor, refuseStart, writeCursor } from '../../dynamo/cursor.ts';
import { bookingId } from '../../ids.ts';
import type { Booking } from './booking.ts';
import { bookingItem, readBooking } from './stored-booking.ts';
import { forgottenAt } from './booking-trace.ts';
import type { BookingStore } from './booking-store.ts';
import { dueBookings, entryOf, withoutEntry } from './dynamo-due-bookings.ts';
import { dynamoCustomerPlaces } from './dynamo-customer-places.ts';
import { dynamoOpenBookings, openingOf } from './dynamo-open-bookings.ts';

const toItem = (of: Booking) => ({
  ...bookingItem(of),
  ...entryOf(of),
  expiresAt: forgottenAt(of),
});

const readItem = (item: unknown): Booking => readBooking(withoutEntry(item));

export const dynamoBookingStore = (database: Database): BookingStore => {
  const { client, table } = database;
  const TableName = table('Bookings');

  const rows = rowsOf(database, 'Bookings', ['id']);
  type ReadItems = (items: Record<string, unknown>[]) => Booking[];
  const getBy =
    (read: ReadItems) =>
    async (ids: readonly string[]): Promise<Booking[]> => {
      const keys = ids.map((id) => ({ id }));
      // Whoever does not find a booking takes it for forgotten: a moment behind is too late.
      const items = await batchGet(database, 'Bookings', keys, { ConsistentRead: true });
      const found = new Map(read(items).map((item) => [item.id, item]));
      return ids.flatMap((id) => found.get(bookingId.parse(id)) ?? []);
    };
  const getAll = getBy((items) => items.map(readItem));

  return {
    create: (of, opening) => [
      guardedWrite(
        { Put: { TableName, Item: toItem(of), ConditionExpression: 'attribute_not_exists(id)' } },
        'conflict',
      ),
      openingOf(table, of, opening),
    ],
    save: (of) =>
      lonePut(
        {
          TableName,
          Item: toItem(of),
          ConditionExpression: 'version = :before',
          ExpressionAttributeValues: { ':before': of.version - 1 },
        },
        'conflict',
      ),
    unchanged: (of) =>
      guardedWrite(
        {
          ConditionCheck: {
            TableName,
            Key: { id: of.id },
            ConditionExpression: 'version = :read',
            ExpressionAttributeValues: { ':read': of.version },
          },
        },
        'conflict',
      ),
    getAll,
    getReadable: getBy((items) => rows(items, readItem)),
    ...dynamoOpenBookings(database),
    ...dynamoCustomerPlaces(database),

    get: async (id) => {
      const { Item } = await client.send(new GetCommand({ TableName, Key: { id }, ConsistentRead: true }));
      return Item ? readItem(Item) : null;
    },

    listOf: async (accountId, { limit, cursor }) => {
      const ExclusiveStartKey = readCursor(cursor);
      const query = new QueryCommand({
        TableName,
        IndexName: 'byAccount',
        KeyConditionExpression: 'accountId = :accountId',
        ExpressionAttributeValues: { ':accountId': accountId },
        ScanIndexForward: false,
        Limit: limit,
        ExclusiveStartKey,
      });
      const answer = await client.send(query).catch(refuseStart(ExclusiveStartKey));
      const ids = z
        .array(z.object({ id: z.string() }))
        .parse(answer.Items ?? [])
        .map(({ id }) => id);
      return { bookings: await getAll(ids), nextCursor: writeCursor(answer.LastEvaluatedKey) };
    },

    due: dueBookings(database),
  };
};
