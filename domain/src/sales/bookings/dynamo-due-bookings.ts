import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import type { Database } from '../../dynamo/database.ts';
import { type BookingId, bookingId } from '../../ids.ts';
import { type Booking, isLive } from './booking.ts';
import { refundsOf } from './booking-money.ts';
import type { BookingStore, SweepWork } from './booking-store.ts';

/** The sweeper's index is spread over this many keys per kind of work, by the booking's id. */
const sweepShards = '0123456789abcdef'.split('');
const prefixes = { seats: 'sweep', money: 'money' } as const satisfies Record<SweepWork, string>;

const needsNobody = (of: Booking): boolean =>
  isLive(of)
    ? of.status === 'held' || of.sweptAs === 'hold'
    : of.releasing === true && refundsOf(of).length === 0;

export const sweepShardOf = (of: Booking): string =>
  `${prefixes[needsNobody(of) ? 'seats' : 'money']}#${sweepShards[Number.parseInt(of.id.slice(-1), 36) % sweepShards.length]}`;

type Cursor = Record<string, unknown> | undefined;

/** What the sweeper's index has for it. */
export const dueBookings = ({ client, table }: Database): BookingStore['due'] => {
  const TableName = table('Bookings');

  const pageOfDue = async (sweepShard: string, now: number, ExclusiveStartKey: Cursor) => {
    const answer = await client.send(
      new QueryCommand({
        TableName,
        IndexName: 'bySweep',
        KeyConditionExpression: 'sweepShard = :shard AND sweepAt <= :now',
        ExpressionAttributeValues: { ':shard': sweepShard, ':now': now },
        ExclusiveStartKey,
        Limit: 100,
      }),
    );
    const found = z.array(z.object({ id: bookingId, sweepAt: z.int() })).parse(answer.Items ?? []);
    return { sweepShard, found, start: answer.LastEvaluatedKey };
  };

  /**
   * A page of every shard, the oldest of all of them first, then the next page of those that have more. Where there is
   * time for a few only, no shard stands before the others.
   */
  const due = async function* (work: SweepWork, now: number): AsyncGenerator<BookingId> {
    let open: readonly { readonly sweepShard: string; readonly start: Cursor }[] = sweepShards.map(
      (shard) => ({ sweepShard: `${prefixes[work]}#${shard}`, start: undefined }),
    );
    while (open.length > 0) {
      const pages = await Promise.all(open.map(({ sweepShard, start }) => pageOfDue(sweepShard, now, start)));
      const found = pages.flatMap((page) => page.found).sort((one, other) => one.sweepAt - other.sweepAt);
      yield* found.map(({ id }) => id);
      open = pages.filter(({ start }) => start !== undefined);
    }
  };

  return due;
};
