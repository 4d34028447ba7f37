import { ConditionalCheckFailedException, TransactionConflictException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { batchGet } from '../dynamo/batch-get.ts';
import type { Database } from '../dynamo/database.ts';
import { readCursor, refuseStart, writeCursor } from '../dynamo/cursor.ts';
import { bookingId } from '../ids.ts';
import { type Booking, booking } from './booking.ts';
import type { Alongside, BookingStore, SaveResult } from './booking-store.ts';
import { dueBookings, sweepShardOf } from './dynamo-due-bookings.ts';
import { stepsAlongside, stepsToReclaim, transact } from './dynamo-booking-transaction.ts';

const toItem = (of: Booking) => ({
  ...of,
  ...(of.sweepAt !== undefined && { sweepShard: sweepShardOf(of) }),
});

export const dynamoBookingStore = (database: Database): BookingStore => {
  const { client, table } = database;
  const TableName = table('Bookings');

  const putBooking = (of: Booking, isNew: boolean) => ({
    TableName,
    Item: toItem(of),
    ...(isNew
      ? { ConditionExpression: 'attribute_not_exists(id)' }
      : {
          ConditionExpression: 'version = :before',
          ExpressionAttributeValues: { ':before': of.version - 1 },
        }),
  });

  const write = async (of: Booking, alongside: Alongside, isNew: boolean): Promise<SaveResult> => {
    const steps = stepsAlongside(table, of, alongside);
    if (steps.length > 0)
      return transact(client, [{ write: { Put: putBooking(of, isNew) }, failure: 'conflict' }, ...steps]);
    try {
      await client.send(new PutCommand(putBooking(of, isNew)));
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
    const items = await batchGet(database, 'Bookings', keys);
    const found = new Map(items.map((item) => booking.parse(item)).map((item) => [item.id, item]));
    return ids.flatMap((id) => found.get(bookingId.parse(id)) ?? []);
  };

  return {
    create: (of, alongside = {}) => write(of, alongside, true),
    save: (of, alongside = {}) => write(of, alongside, false),
    reclaim: (of, line, now) => transact(client, stepsToReclaim(table, of, line, now)),

    get: async (id) => {
      const { Item } = await client.send(new GetCommand({ TableName, Key: { id }, ConsistentRead: true }));
      return Item ? booking.parse(Item) : null;
    },

    listOf: async (accountId, { eventId, limit, cursor }) => {
      const ExclusiveStartKey = readCursor(cursor);
      const query = new QueryCommand({
        TableName,
        IndexName: 'byAccount',
        KeyConditionExpression: 'accountId = :accountId',
        ...(eventId && { FilterExpression: 'eventId = :eventId' }),
        ExpressionAttributeValues: { ':accountId': accountId, ...(eventId && { ':eventId': eventId }) },
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
