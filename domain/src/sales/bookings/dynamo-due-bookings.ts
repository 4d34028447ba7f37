import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import type { Database } from '../../dynamo/database.ts';
import { type BookingId, bookingId } from '../../ids.ts';
import { type Booking, isLive } from './booking.ts';
import { refundsOf } from './booking-money.ts';
import type { BookingStore, SweepWork } from './booking-store.ts';

/** The sweeper's index is spread over this many keys per kind of work, by the booking's id. */
const sweepShards = '0123456789abcdef'.split('');
const prefixes = { seats: 'sweep', money: 'money', news: 'news' } as const satisfies Record<
  SweepWork,
  string
>;

const shardOf = ({ id }: Booking): string =>
  sweepShards[Number.parseInt(id.slice(-1), 36) % sweepShards.length] ?? '0';

const needsNobody = (of: Booking): boolean =>
  isLive(of)
    ? of.status === 'held' || of.sweptAs === 'hold'
    : of.releasing === true && refundsOf(of).length === 0;

/** News waits with the other work that there is, and else by itself; that of a purchase where the index has it already. */
const workOf = (of: Booking): SweepWork => {
  if (of.sweepAt !== undefined) return needsNobody(of) ? 'seats' : 'money';
  return isLive(of) && of.sweptAs === 'hold' ? 'seats' : 'news';
};

/**
 * Where the sweeper's index has a booking, by what is due first. `dueAt` keeps the time of its other work while news of it waits.
 */
export const entryOf = (of: Booking) => {
  const times = [of.sweepAt ?? [], (of.untold ?? []).map(({ by }) => by)].flat();
  if (times.length === 0) return { sweepAt: undefined };
  return {
    sweepAt: Math.min(...times),
    sweepShard: `${prefixes[workOf(of)]}#${shardOf(of)}`,
    ...(of.untold && { dueAt: of.sweepAt }),
  };
};

const whatever = z.unknown().optional();
const stored = z.looseObject({ untold: whatever, sweepAt: whatever, dueAt: whatever });

/** An item with the time of its own work again. What the release before has written since has lost its news, and says both in one. */
export const withoutEntry = (item: unknown) => {
  const { dueAt, ...rest } = stored.parse(item);
  return { ...rest, sweepAt: rest.untold === undefined ? rest.sweepAt : dueAt };
};

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
