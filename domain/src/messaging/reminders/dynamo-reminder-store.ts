import { hash } from 'node:crypto';
import { DeleteCommand, GetCommand, paginateQuery, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { batchGet } from '../../dynamo/batch-get.ts';
import { readCursor, refuseStart, writeCursor } from '../../dynamo/cursor.ts';
import type { Database } from '../../dynamo/database.ts';
import { held } from '../../dynamo/held.ts';
import { rowsOf } from '../../dynamo/read-rows.ts';
import type { EventId } from '../../ids.ts';
import { type Person, person } from '../kinds/person.ts';
import { readRhythm, rhythmKey, wish, type Wish } from './reminder.ts';
import type { Member, ReminderStore } from './reminder-store.ts';
import type { Rhythm } from './reminder-times.ts';

/** The members of one rhythm are spread over so many keys: half a house wants the same one. */
const shards = Array.from({ length: 16 }, (_, n) => n.toString(16));

const listOfPerson = (person: Person) => `person#${person}`;
const listOfEvent = (eventId: EventId) => `event#${eventId}`;
const listOfMembers = (eventId: EventId, rhythm: Rhythm, shard: string) =>
  `members#${eventId}#${rhythmKey(rhythm)}#${shard}`;

const keyOfWish = ({ person, eventId }: Pick<Wish, 'person' | 'eventId'>) => ({
  series: listOfPerson(person),
  entry: eventId,
});
const keyOfMember = ({ eventId, person, lead, repeat }: Member) => ({
  series: listOfMembers(eventId, { lead, repeat }, hash('sha256', person).charAt(0)),
  entry: person,
});

const entry = z.object({ entry: z.string() });
const rhythmRow = z.object({ toldFor: z.int().optional() });
const keyOfRhythm = (eventId: EventId, rhythm: Rhythm) => ({
  series: listOfEvent(eventId),
  entry: rhythmKey(rhythm),
});
const member = z.object({ entry: person });

const inSeconds = (milliseconds: number) => Math.ceil(milliseconds / 1000);

const newest = (version: number) => ({
  ConditionExpression: 'attribute_not_exists(version) OR version <= :version',
  ExpressionAttributeValues: { ':version': version },
});

/** By their keys, of which one person has few: an event may have very many. */
const rhythmsBy = (
  database: Database,
): Pick<ReminderStore, 'knownRhythms' | 'addRhythm' | 'forgetRhythm' | 'toldFor' | 'noteToldFor'> => {
  const { client, table } = database;
  const TableName = table('Reminders');
  return {
    knownRhythms: async (eventId, rhythms) => {
      const keys = rhythms.map((rhythm) => keyOfRhythm(eventId, rhythm));
      const found = entry
        .array()
        .parse(await batchGet(database, 'Reminders', keys, { ConsistentRead: true }));
      return new Set(found.map(({ entry }) => entry));
    },
    forgetRhythm: async (eventId, rhythm) => {
      await client.send(new DeleteCommand({ TableName, Key: keyOfRhythm(eventId, rhythm) }));
    },
    addRhythm: async (eventId, rhythm, { until }) => {
      const Item = { ...keyOfRhythm(eventId, rhythm), expiresAt: inSeconds(until) };
      const ConditionExpression = 'attribute_not_exists(series)';
      await held(client.send(new PutCommand({ TableName, Item, ConditionExpression })));
    },
    toldFor: async (eventId, rhythm) => {
      const Key = keyOfRhythm(eventId, rhythm);
      const { Item } = await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }));
      return rhythmRow.parse(Item ?? {}).toldFor ?? null;
    },
    noteToldFor: (eventId, rhythm, { before, time }, { until }) =>
      held(
        client.send(
          new PutCommand({
            TableName,
            Item: { ...keyOfRhythm(eventId, rhythm), toldFor: time, expiresAt: inSeconds(until) },
            ConditionExpression: before === null ? 'attribute_not_exists(toldFor)' : 'toldFor = :before',
            ...(before !== null && { ExpressionAttributeValues: { ':before': before } }),
          }),
        ),
      ),
  };
};

/** Past Dynamoose: everybody who buys is written here, and whole houses are read at once. */
export const dynamoReminderStore = (database: Database): ReminderStore => {
  const { client, table } = database;
  const TableName = table('Reminders');
  const rows = rowsOf(database, 'Reminders', ['series', 'entry']);
  const read = async (Key: Record<string, string>) =>
    (await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }))).Item;

  const pagesOf = async function* (list: string) {
    const query = {
      TableName,
      KeyConditionExpression: 'series = :series',
      ProjectionExpression: 'entry',
      ExpressionAttributeValues: { ':series': list },
    };
    for await (const { Items } of paginateQuery({ client }, { ...query, ConsistentRead: true }))
      yield Items ?? [];
  };

  const membersIn = async function* (list: string): AsyncGenerator<readonly Person[]> {
    for await (const page of pagesOf(list))
      yield rows(page, (row) => member.parse(row).entry, { series: list });
  };

  return {
    wishOf: async (person, eventId) => {
      const item = await read(keyOfWish({ person, eventId }));
      return item ? wish.parse(item) : null;
    },

    wishesOf: async (people, eventId) => {
      const keys = people.map((person) => keyOfWish({ person, eventId }));
      const found = await batchGet(database, 'Reminders', keys, { ConsistentRead: true });
      return rows(found, (row) => wish.parse(row));
    },

    listWishes: async (person, { limit, cursor }) => {
      const ExclusiveStartKey = readCursor(cursor);
      const { Items, LastEvaluatedKey } = await client
        .send(
          new QueryCommand({
            TableName,
            KeyConditionExpression: 'series = :series',
            ExpressionAttributeValues: { ':series': listOfPerson(person) },
            ExclusiveStartKey,
            Limit: limit,
          }),
        )
        .catch(refuseStart(ExclusiveStartKey));
      return { items: rows(Items, (row) => wish.parse(row)), nextCursor: writeCursor(LastEvaluatedKey) };
    },

    saveWish: (of, { until }) =>
      held(
        client.send(
          new PutCommand({
            TableName,
            Item: { ...keyOfWish(of), ...of, expiresAt: inSeconds(until) },
            ConditionExpression: of.version === 1 ? 'attribute_not_exists(version)' : 'version = :before',
            ...(of.version > 1 && { ExpressionAttributeValues: { ':before': of.version - 1 } }),
          }),
        ),
      ),

    rhythmsOf: async (eventId) => {
      const [found, series]: [Rhythm[], string] = [[], listOfEvent(eventId)];
      for await (const page of pagesOf(series))
        found.push(...rows(page, (row) => readRhythm(entry.parse(row).entry), { series }));
      return found;
    },
    ...rhythmsBy(database),

    join: async (member, { until }) => {
      const { version } = member;
      const Item = { ...keyOfMember(member), version, expiresAt: inSeconds(until) };
      await held(client.send(new PutCommand({ TableName, Item, ...newest(version) })));
    },
    leave: async (member) => {
      await held(
        client.send(new DeleteCommand({ TableName, Key: keyOfMember(member), ...newest(member.version) })),
      );
    },
    members: (eventId, rhythm) => shards.map((shard) => membersIn(listOfMembers(eventId, rhythm, shard))),
  };
};
