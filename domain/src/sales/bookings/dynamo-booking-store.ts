import { ConditionalCheckFailedException, TransactionConflictException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { batchGet } from '../../dynamo/batch-get.ts';
import type { Database } from '../../dynamo/database.ts';
import { readCursor, refuseStart, writeCursor } from '../../dynamo/cursor.ts';
import { bookingId } from '../../ids.ts';
import { type Booking, booking } from './booking.ts';
import { forgottenAt } from './booking-trace.ts';
import type { Alongside, BookingStore, SaveResult } from './booking-store.ts';
import { dueBookings, sweepShardOf } from './dynamo-due-bookings.ts';
import { dynamoCustomerPlaces } from './dynamo-customer-places.ts';
import { dynamoOpenBookings, stepToOpen } from './dynamo-open-bookings.ts';
import { stepsAlongside, stepsToReclaim, transact } from './dynamo-booking-transaction.ts';

const toItem = (of: Booking) => ({
  ...of,
  ...(of.sweepAt !== undefined && { sweepShard: sweepShardOf(of) }),
  expiresAt: forgottenAt(of),
});

export const dynamoBookingStore = (database: Database): BookingStore => {
  const { client, table } = database;
  const TableName = table('Bookings');

  const create: BookingStore['create'] = (of, alongside, opening) => {
    const Put = { TableName, Item: toItem(of), ConditionExpression: 'attribute_not_exists(id)' };
    return transact(client, [
      { write: { Put }, failure: 'conflict' },
      stepToOpen(table, of, opening),
      ...stepsAlongside(table, of, alongside),
    ]);
  };

  const save = async (of: Booking, alongside: Alongside = {}): Promise<SaveResult> => {
    const Put = {
      TableName,
      Item: toItem(of),
      ConditionExpression: 'version = :before',
      ExpressionAttributeValues: { ':before': of.version - 1 },
    };
    const steps = stepsAlongside(table, of, alongside);
    if (steps.length > 0) return transact(client, [{ write: { Put }, failure: 'conflict' }, ...steps]);
    try {
      await client.send(new PutCommand(Put));
      return 'saved';
    } catch (error) {
      // The second: a transaction is at work on this booking. Either way somebody else was first, or we ourselves, when an
      // answer got lost and the SDK repeated the write: whoever is told of a conflict looks at the booking again.
      if (error instanceof ConditionalCheckFailedException || error instanceof TransactionConflictException)
        return 'conflict';
      throw error;
    }
  };

  const getAll = async (ids: readonly string[]): Promise<Booking[]> => {
    const keys = ids.map((id) => ({ id }));
    // Whoever does not find a booking takes it for forgotten: a moment behind is too late.
    const items = await batchGet(database, 'Bookings', keys, { ConsistentRead: true });
    const found = new Map(items.map((item) => booking.parse(item)).map((item) => [item.id, item]));
    return ids.flatMap((id) => found.get(bookingId.parse(id)) ?? []);
  };

  return {
    create,
    save,
    getAll,
    ...dynamoOpenBookings(database),
    ...dynamoCustomerPlaces(database),
    reclaim: (of, line, now) => transact(client, stepsToReclaim(table, of, line, now)),

    get: async (id) => {
      const { Item } = await client.send(new GetCommand({ TableName, Key: { id }, ConsistentRead: true }));
      return Item ? booking.parse(Item) : null;
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
