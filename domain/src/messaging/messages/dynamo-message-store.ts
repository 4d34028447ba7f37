import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, paginateQuery, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { fromInstant } from '../../clock.ts';
import { readCursor, refuseStart, writeCursor } from '../../dynamo/cursor.ts';
import type { Database } from '../../dynamo/database.ts';
import { rowsOf } from '../../dynamo/read-rows.ts';
import { guardedWrite, nativeWrite } from '../../dynamo/native-write.ts';
import type { EventId } from '../../ids.ts';
import type { TicketPart } from '../../sales/tickets/ticket-lister.ts';
import { newFigures } from './dynamo-message-figures.ts';
import { type Message, message, messageLifetime, pauseBetween } from './message.ts';
import type { MessageProgress, MessageStore, PartProgress } from './message-store.ts';

const ofEvent = (eventId: EventId) => `event#${eventId}`;
const ofMessage = (id: string) => `told#${id}`;
const messages = 'message#';
/** When the next one is possible: beside the messages, so that both are written together. */
const free = (eventId: EventId) => ({ series: ofEvent(eventId), entry: 'free' });

const keyOf = (eventId: EventId, id: string) => ({ series: ofEvent(eventId), entry: messages + id });
const partKey = ({ id }: Message, { blockId, shard }: TicketPart) => ({
  series: ofMessage(id),
  entry: `${blockId}#${shard ?? 'all'}`,
});

const inSeconds = (milliseconds: number) => Math.ceil(milliseconds / 1000);
const keptUntil = ({ at }: Message): number => inSeconds(fromInstant(at) + messageLifetime);

const storedFree = z.object({ nextAt: z.int() });
const storedPart = z.object({ page: z.int(), people: z.int(), boxOffice: z.int(), isDone: z.boolean() });

const together = (sum: MessageProgress, { people, boxOffice, isDone }: z.infer<typeof storedPart>) => ({
  people: sum.people + people,
  boxOffice: sum.boxOffice + boxOffice,
  partsDone: sum.partsDone + (isDone ? 1 : 0),
});

const unlessFurther = (TableName: string, Item: Record<string, unknown>, { page }: PartProgress) =>
  new PutCommand({
    TableName,
    Item,
    ConditionExpression: 'attribute_not_exists(#page) OR #page < :page',
    ExpressionAttributeNames: { '#page': 'page' },
    ExpressionAttributeValues: { ':page': page },
  });

export const dynamoMessageStore = (database: Database): MessageStore => {
  const { client, table } = database;
  const TableName = table('Messages');
  const rows = rowsOf(database, 'Messages', ['series', 'entry']);
  const read = async (Key: Record<string, string>) =>
    (await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }))).Item;

  return {
    add: (of, now) => [
      guardedWrite(
        {
          Put: {
            TableName,
            Item: {
              ...free(of.eventId),
              nextAt: now + pauseBetween,
              expiresAt: inSeconds(now + 2 * pauseBetween),
            },
            ConditionExpression: 'attribute_not_exists(nextAt) OR nextAt <= :now',
            ExpressionAttributeValues: { ':now': now },
          },
        },
        'too-soon',
      ),
      nativeWrite({
        Put: { TableName, Item: { ...keyOf(of.eventId, of.id), ...of, expiresAt: keptUntil(of) } },
      }),
      ...newFigures(TableName, of.id, keptUntil(of)),
    ],
    nextAt: async (eventId) => {
      const item = await read(free(eventId));
      return item ? storedFree.parse(item).nextAt : null;
    },
    get: async (eventId, id) => {
      const item = await read(keyOf(eventId, id));
      return item ? message.parse(item) : null;
    },
    list: async (eventId, { limit, cursor }) => {
      const start = readCursor(cursor);
      const series = ofEvent(eventId);
      const { Items = [], LastEvaluatedKey } = await client
        .send(
          new QueryCommand({
            TableName,
            KeyConditionExpression: 'series = :series AND begins_with(entry, :messages)',
            ExpressionAttributeValues: { ':series': series, ':messages': messages },
            ScanIndexForward: false,
            Limit: limit,
            // Whose messages they are, is never the client's choice.
            ...(start && { ExclusiveStartKey: { ...start, series } }),
          }),
        )
        .catch(refuseStart(start));
      return { items: rows(Items, (row) => message.parse(row)), nextCursor: writeCursor(LastEvaluatedKey) };
    },
    pageOf: async (of, part) => {
      const item = await read(partKey(of, part));
      return item ? storedPart.parse(item).page : 0;
    },
    noteProgress: async (of, part, progress) => {
      const Item = { ...partKey(of, part), ...progress, expiresAt: keptUntil(of) };
      await client.send(unlessFurther(TableName, Item, progress)).catch((error: unknown) => {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      });
    },
    progressOf: async ({ id }) => {
      let sum: MessageProgress = { people: 0, boxOffice: 0, partsDone: 0 };
      const query = {
        TableName,
        KeyConditionExpression: 'series = :series',
        ExpressionAttributeValues: { ':series': ofMessage(id) },
      };
      for await (const { Items = [] } of paginateQuery({ client }, query))
        sum = rows(Items, (row) => storedPart.parse(row)).reduce(together, sum);
      return sum;
    },
  };
};
