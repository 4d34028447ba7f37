import { hash } from 'node:crypto';
import { DeleteCommand, GetCommand, paginateQuery, PutCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import type { Database } from '../../dynamo/database.ts';
import { held } from '../../dynamo/held.ts';
import { rowsOf } from '../../dynamo/read-rows.ts';
import type { EventId } from '../../ids.ts';
import { person, type Person } from '../kinds/person.ts';
import { awaitedSales, nothingAwaited } from './awaited-sales.ts';
import type { Awaiting, AwaitedSaleStore } from './awaited-sale-store.ts';

/** Those who await one sale are spread over so many keys: many touch the same button in one minute. */
const shards = Array.from({ length: 16 }, (_, n) => n.toString(16));

const keyOfList = (of: Person) => ({ series: `awaits#${of}`, entry: 'sales' });
const listOf = (eventId: EventId, shard: string) => `sale#${eventId}#${shard}`;
const keyOf = ({ eventId, person: of }: Omit<Awaiting, 'version'>) => ({
  series: listOf(eventId, hash('sha256', of).charAt(0)),
  entry: of,
});

const inSeconds = (milliseconds: number) => Math.ceil(milliseconds / 1000);

const newest = (version: number) => ({
  ConditionExpression: 'attribute_not_exists(version) OR version <= :version',
  ExpressionAttributeValues: { ':version': version },
});

const found = z.object({ entry: person });

/** In the table of reminders, by series of its own. */
export const dynamoAwaitedSaleStore = (database: Database): AwaitedSaleStore => {
  const { client, table } = database;
  const TableName = table('Reminders');
  const rows = rowsOf(database, 'Reminders', ['series', 'entry']);

  const peopleIn = async function* (series: string): AsyncGenerator<readonly Person[]> {
    const query = {
      TableName,
      KeyConditionExpression: 'series = :series',
      ProjectionExpression: 'entry',
      ExpressionAttributeValues: { ':series': series },
      ConsistentRead: true,
    };
    for await (const { Items } of paginateQuery({ client }, query))
      yield rows(Items, (row) => found.parse(row).entry, { series });
  };

  return {
    of: async (of) => {
      const Key = keyOfList(of);
      const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
      return Item ? awaitedSales.parse(Item) : nothingAwaited(of);
    },

    save: (next, { until }) =>
      held(
        client.send(
          new PutCommand({
            TableName,
            Item: { ...keyOfList(next.person), ...next, expiresAt: inSeconds(until) },
            ConditionExpression: next.version === 1 ? 'attribute_not_exists(version)' : 'version = :before',
            ...(next.version > 1 && { ExpressionAttributeValues: { ':before': next.version - 1 } }),
          }),
        ),
      ),

    join: async (one, { until }) => {
      const { version } = one;
      const Item = { ...keyOf(one), version, expiresAt: inSeconds(until) };
      await held(client.send(new PutCommand({ TableName, Item, ...newest(version) })));
    },

    leave: async (one) => {
      await held(client.send(new DeleteCommand({ TableName, Key: keyOf(one), ...newest(one.version) })));
    },

    whoAwait: (eventId) => shards.map((shard) => peopleIn(listOf(eventId, shard))),
  };
};
