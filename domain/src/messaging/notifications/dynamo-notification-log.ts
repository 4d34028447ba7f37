import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { batchGet } from '../../dynamo/batch-get.ts';
import { readCursor, unknownPage, writeCursor } from '../../dynamo/cursor.ts';
import type { Database } from '../../dynamo/database.ts';
import type { Page, PageRequest } from '../../page.ts';
import { notificationRows } from './dynamo-notification-rows.ts';
import type { Notification, NotificationKey } from './notification.ts';
import { eventLog, houseLog, logShards, troubleLog } from './notification-item.ts';
import type { LogName } from './notification-store.ts';

const before = z.object({ before: z.string() });

/** Without an index it is the table itself. */
type Places = { readonly index?: string; readonly hash: string; readonly keys: readonly string[] };

/** The index of a log and the keys under which it lies. */
const placesOf = (name: LogName): Places => {
  const shards = Array.from({ length: logShards }, (_none, shard) => shard);
  if ('eventId' in name)
    return { index: 'byEvent', hash: 'eventLog', keys: shards.map((shard) => eventLog(name.eventId, shard)) };
  if ('persons' in name) return { hash: 'person', keys: name.persons };
  const { organizationId, onlyTroubled } = name;
  return onlyTroubled
    ? { index: 'byTrouble', hash: 'troubleLog', keys: [troubleLog(organizationId)] }
    : { index: 'byHouse', hash: 'houseLog', keys: shards.map((shard) => houseLog(organizationId, shard)) };
};

const newestFirst = (one: NotificationKey, other: NotificationKey): number =>
  one.at < other.at ? 1 : one.at > other.at ? -1 : 0;

/** Reads a log: the newest of each of its keys, of which the newest are answered. */
export const dynamoNotificationLog =
  (database: Database) =>
  async (name: LogName, { limit, cursor }: PageRequest): Promise<Page<Notification>> => {
    const { index, hash, keys } = placesOf(name);
    const rows = notificationRows(database);
    const read = cursor === undefined ? null : before.safeParse(readCursor(cursor));
    if (read && !read.success) throw unknownPage();
    const start = read && read.data.before;
    const found = await Promise.all(
      keys.map(async (key) => {
        const { Items } = await database.client.send(
          new QueryCommand({
            TableName: database.table('Notifications'),
            ...(index !== undefined && { IndexName: index }),
            KeyConditionExpression: start === null ? '#hash = :key' : '#hash = :key AND #at < :before',
            ExpressionAttributeNames: { '#hash': hash, ...(start !== null && { '#at': 'at' }) },
            ExpressionAttributeValues: { ':key': key, ...(start !== null && { ':before': start }) },
            ScanIndexForward: false,
            Limit: limit,
          }),
        );
        return rows.keys(Items);
      }),
    );
    const newest = found.flat().sort(newestFirst).slice(0, limit);
    const items = await batchGet(database, 'Notifications', newest);
    const last = newest.length === limit ? newest.at(-1) : undefined;
    return {
      items: rows.known(items).sort(newestFirst),
      nextCursor: writeCursor(last && { before: last.at }),
    };
  };
