import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, paginateQuery, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import type { Clock } from '../../clock.ts';
import type { Database } from '../../dynamo/database.ts';
import { rowsOf } from '../../dynamo/read-rows.ts';
import type { Ids } from '../../ids.ts';
import { dueKey, instantKey, minuteOf, readDueKey, shardOf, slotKey } from './due-slot.ts';
import type { DueStore, FoundDue } from './due-store.ts';
import { dynamoDueMarks } from './dynamo-due-marks.ts';
import { unlessRefused } from './dynamo-unless-refused.ts';

/** How many are looked at together. */
export const duePage = 100;

const stored = z.object({
  due: z.string(),
  tries: z.int().default(0),
  leaseUntil: z.int().default(0),
  putAs: z.string().nullable().default(null),
  work: z.unknown(),
});

type Place = Pick<FoundDue, 'slot' | 'id' | 'at'>;

const keyOf = ({ slot, id, at }: Place) => ({ slot: slotKey(slot), due: dueKey({ id, at }) });

const withoutLease = 'attribute_not_exists(leaseUntil) OR leaseUntil < :now';

type Around = { readonly clock: Clock; readonly ids: Ids };

/** Past Dynamoose: it is asked for what is due every few seconds, for all minutes that are open. */
export const dynamoDueStore = (database: Database, { clock, ids }: Around): DueStore => {
  const { client, table } = database;
  const TableName = table('Due');
  const rows = rowsOf(database, 'Due', ['slot', 'due']);
  const put = async (place: Place, rest: object) => {
    await client.send(new PutCommand({ TableName, Item: { ...keyOf(place), ...rest, putAs: ids.next() } }));
  };

  return {
    put: ({ id, at, work }) =>
      put({ id, at, slot: { minute: minuteOf(Math.max(at, clock.now())), shard: shardOf(id) } }, { work }),

    postpone: ({ slot, tries, work, ...found }, until) =>
      put({ ...found, slot: { ...slot, minute: minuteOf(until) } }, { work, tries: tries + 1 }),

    look: async (slot, now, closely) => {
      const query = {
        TableName,
        KeyConditionExpression: 'slot = :slot AND due < :end',
        // The next character after `#`: all of this very millisecond.
        ExpressionAttributeValues: { ':slot': slotKey(slot), ':end': `${instantKey(now)}$` },
        ConsistentRead: closely,
        Limit: duePage,
      };
      for await (const { Items } of paginateQuery({ client }, query)) {
        const found = rows(Items, (row) => {
          const { due, ...rest } = stored.parse(row);
          return { slot, ...readDueKey(due), ...rest };
        });
        // A slot counts as done where nothing is found: behind a page of what nobody can read there may be more.
        if (found.length > 0) return found;
      }
      return [];
    },

    claim: async (found, now, lease) => {
      const [leaseUntil, holder] = [now + lease, ids.next()];
      const claimed = { ...found, leaseUntil, holder };
      try {
        await client.send(
          new UpdateCommand({
            TableName,
            Key: keyOf(found),
            UpdateExpression: 'SET leaseUntil = :until, holder = :mine',
            ConditionExpression: `attribute_exists(slot) AND (${withoutLease})`,
            ExpressionAttributeValues: { ':until': leaseUntil, ':now': now, ':mine': holder },
            ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
          }),
        );
        return claimed;
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
        // The answer to our own claim may have got lost, and the SDK asked again.
        return error.Item?.holder?.S === holder ? claimed : null;
      }
    },

    remove: async (claimed) => {
      const { holder } = claimed;
      await client
        .send(
          new DeleteCommand({
            TableName,
            Key: keyOf(claimed),
            ConditionExpression: 'holder = :mine',
            ExpressionAttributeValues: { ':mine': holder },
          }),
        )
        .catch(unlessRefused);
    },

    removeUnclaimed: async (found) => {
      await client
        .send(
          new DeleteCommand({
            TableName,
            Key: keyOf(found),
            ConditionExpression: found.putAs === null ? 'attribute_not_exists(putAs)' : 'putAs = :found',
            ...(found.putAs !== null && { ExpressionAttributeValues: { ':found': found.putAs } }),
          }),
        )
        .catch(unlessRefused);
    },
    ...dynamoDueMarks(client, TableName),
  };
};
