import { TransactionCanceledException, ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import {
  BatchGetCommand,
  GetCommand,
  PutCommand,
  QueryCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import type { Database } from '../dynamo/database.ts';
import { readCursor, writeCursor } from '../dynamo/cursor.ts';
import { type BookingId, bookingId } from '../ids.ts';
import { blockOf } from '../seats/dynamo-seat-store.ts';
import { ticketItem } from '../tickets/dynamo-ticket-store.ts';
import { type Booking, booking } from './booking.ts';
import type { Alongside, BookingStore, CounterMove, SaveResult } from './booking-store.ts';

type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];
/** A write of a transaction with what it means when just its condition fails. */
type Step = { readonly write: Write; readonly failure: Exclude<SaveResult, 'saved'> };

/** The sweeper's index is spread over this many keys, by the booking's id. */
const sweepShards = '0123456789abcdef'.split('');
const sweepShardOf = (id: BookingId): string =>
  `sweep#${sweepShards[Number.parseInt(id.slice(-1), 36) % sweepShards.length]}`;

const conflictRetries = 12;

const toItem = (of: Booking) => ({
  ...of,
  ...(of.sweepAt !== undefined && { sweepShard: sweepShardOf(of.id) }),
});

export const dynamoBookingStore = ({ client, table }: Database): BookingStore => {
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

  const moveCounter = (of: Booking, { areaId, shard, count, capacity }: CounterMove): Step => ({
    write: {
      Update: {
        TableName: table('Seats'),
        Key: { block: blockOf(of.eventId, areaId), rowId: `#${shard}` },
        UpdateExpression: 'ADD taken :count',
        ConditionExpression: count > 0 ? 'attribute_not_exists(taken) OR taken <= :room' : 'taken >= :back',
        ExpressionAttributeValues: {
          ':count': count,
          ...(count > 0 ? { ':room': capacity - count } : { ':back': -count }),
        },
      },
    },
    failure: 'full',
  });

  const stepsAlongside = (
    of: Booking,
    { counters = [], payment, issue = [], void: voided = [], messages = [] }: Alongside,
  ): Step[] => [
    ...counters.map((move) => moveCounter(of, move)),
    ...(payment
      ? [{ write: { Put: { TableName: table('Payments'), Item: payment } }, failure: 'conflict' as const }]
      : []),
    ...issue.map((ticket): Step => ({
      write: {
        Put: {
          TableName: table('Tickets'),
          Item: ticketItem(ticket),
          // A second line of defence: whatever went wrong with the rows, a place has one live ticket.
          ConditionExpression: 'attribute_not_exists(#state) OR #state = :void',
          ExpressionAttributeNames: { '#state': 'state' },
          ExpressionAttributeValues: { ':void': 'void' },
        },
      },
      failure: 'place-taken',
    })),
    ...voided.map((ticket): Step => ({
      write: {
        Put: {
          TableName: table('Tickets'),
          Item: ticketItem({ ...ticket, state: 'void' }),
          ConditionExpression: 'id = :id',
          ExpressionAttributeValues: { ':id': ticket.id },
        },
      },
      failure: 'conflict',
    })),
    ...messages.map((message): Step => ({
      write: { Put: { TableName: table('Outbox'), Item: message } },
      failure: 'conflict',
    })),
  ];

  const transact = async (steps: readonly Step[], attempt = 0): Promise<SaveResult> => {
    try {
      await client.send(new TransactWriteCommand({ TransactItems: steps.map(({ write }) => write) }));
      return 'saved';
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error;
      const reasons = error.CancellationReasons?.map(({ Code }) => Code) ?? [];
      const failed = reasons.indexOf('ConditionalCheckFailed');
      const step = steps[failed];
      if (step) return step.failure;
      if (!reasons.includes('TransactionConflict') || attempt >= conflictRetries) throw error;
      // Another transaction is at work on the same counter; which of us is first does not matter.
      await new Promise((resolve) => setTimeout(resolve, 4 * (attempt + 1)));
      return transact(steps, attempt + 1);
    }
  };

  const write = async (of: Booking, alongside: Alongside, isNew: boolean): Promise<SaveResult> => {
    const steps = stepsAlongside(of, alongside);
    if (steps.length > 0)
      return transact([{ write: { Put: putBooking(of, isNew) }, failure: 'conflict' }, ...steps]);
    try {
      await client.send(new PutCommand(putBooking(of, isNew)));
      return 'saved';
    } catch (error) {
      if (error instanceof ConditionalCheckFailedException) return 'conflict';
      throw error;
    }
  };

  const getAll = async (ids: readonly string[]): Promise<Booking[]> => {
    if (ids.length === 0) return [];
    const answer = await client.send(
      new BatchGetCommand({ RequestItems: { [TableName]: { Keys: ids.map((id) => ({ id })) } } }),
    );
    const found = new Map(
      (answer.Responses?.[TableName] ?? []).map((item) => booking.parse(item)).map((item) => [item.id, item]),
    );
    return ids.flatMap((id) => found.get(bookingId.parse(id)) ?? []);
  };

  const dueInShard = async (shard: string, now: number): Promise<BookingId[]> => {
    const answer = await client.send(
      new QueryCommand({
        TableName,
        IndexName: 'bySweep',
        KeyConditionExpression: 'sweepShard = :shard AND sweepAt <= :now',
        ExpressionAttributeValues: { ':shard': `sweep#${shard}`, ':now': now },
        Limit: 100,
      }),
    );
    return z
      .array(z.object({ id: bookingId }))
      .parse(answer.Items ?? [])
      .map(({ id }) => id);
  };

  return {
    create: (of, alongside = {}) => write(of, alongside, true),
    save: (of, alongside = {}) => write(of, alongside, false),

    get: async (id) => {
      const { Item } = await client.send(new GetCommand({ TableName, Key: { id }, ConsistentRead: true }));
      return Item ? booking.parse(Item) : null;
    },

    listOf: async (accountId, { eventId, limit, cursor }) => {
      const answer = await client.send(
        new QueryCommand({
          TableName,
          IndexName: 'byAccount',
          KeyConditionExpression: 'accountId = :accountId',
          ...(eventId && { FilterExpression: 'eventId = :eventId' }),
          ExpressionAttributeValues: { ':accountId': accountId, ...(eventId && { ':eventId': eventId }) },
          ScanIndexForward: false,
          Limit: limit,
          ExclusiveStartKey: readCursor(cursor),
        }),
      );
      const ids = z
        .array(z.object({ id: z.string() }))
        .parse(answer.Items ?? [])
        .map(({ id }) => id);
      return { bookings: await getAll(ids), nextCursor: writeCursor(answer.LastEvaluatedKey) };
    },

    due: async (now) => (await Promise.all(sweepShards.map((shard) => dueInShard(shard, now)))).flat(),
  };
};
