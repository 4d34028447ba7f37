import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { batchGet } from '../../dynamo/batch-get.ts';
import { readCursor, refuseStart, writeCursor } from '../../dynamo/cursor.ts';
import type { Database } from '../../dynamo/database.ts';
import { dynamoNotificationLog } from './dynamo-notification-log.ts';
import { notificationRows } from './dynamo-notification-rows.ts';
import type { Notification, NotificationKey } from './notification.ts';
import { notificationItem, readNotification } from './notification-item.ts';
import type { NotificationStore } from './notification-store.ts';

/** Is told what was written, and what was there before. */
export type WrittenNotification = (before: Notification | null, after: Notification) => Promise<void>;

/** In the place of the version before, which is answered. */
const replacing = (TableName: string, next: Notification) =>
  new PutCommand({
    TableName,
    Item: notificationItem(next),
    ConditionExpression: 'version = :before',
    ExpressionAttributeValues: { ':before': next.version - 1 },
    ReturnValues: 'ALL_OLD',
  });

const itemOf =
  ({ client, table }: Database) =>
  async ({ person, at }: NotificationKey) => {
    const { Item } = await client.send(
      new GetCommand({ TableName: table('Notifications'), Key: { person, at }, ConsistentRead: true }),
    );
    return Item;
  };

/**
 * Past Dynamoose: an organizer's words to fifty thousand people are as many of these writes.
 * @param written is waited for, and must not throw: what it is told is written
 */
export const dynamoNotificationStore = (
  database: Database,
  written: WrittenNotification = async () => undefined,
): NotificationStore => {
  const { client } = database;
  const TableName = database.table('Notifications');
  const rows = notificationRows(database);

  const read = itemOf(database);

  const unreadKeys = async (person: string, limit: number) => {
    const { Items } = await client.send(
      new QueryCommand({
        TableName,
        IndexName: 'byUnread',
        KeyConditionExpression: 'unreadOf = :person',
        ExpressionAttributeValues: { ':person': person },
        ScanIndexForward: false,
        Limit: limit,
      }),
    );
    return rows.keys(Items);
  };

  return {
    add: async (of) => {
      try {
        const ConditionExpression = 'attribute_not_exists(person)';
        const ReturnValuesOnConditionCheckFailure = 'ALL_OLD';
        const Item = notificationItem(of);
        await client.send(
          new PutCommand({ TableName, Item, ConditionExpression, ReturnValuesOnConditionCheckFailure }),
        );
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException) || !error.Item) throw error;
        return readNotification(unmarshall(error.Item));
      }
      await written(null, of);
      return of;
    },
    get: async (key) => {
      const item = await read(key);
      return item ? readNotification(item) : null;
    },
    getIfReadable: async (key) => {
      const item = await read(key);
      return (item && rows.known([item])[0]) ?? null;
    },
    save: async (next) => {
      try {
        const { Attributes } = await client.send(replacing(TableName, next));
        await written(readNotification(Attributes), next);
        return true;
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return false;
        throw error;
      }
    },
    of: async (person, { limit, cursor }) => {
      const start = readCursor(cursor);
      const { Items = [], LastEvaluatedKey } = await client
        .send(
          new QueryCommand({
            TableName,
            KeyConditionExpression: 'person = :person',
            ExpressionAttributeValues: { ':person': person },
            ScanIndexForward: false,
            Limit: limit,
            // Whose inbox it is, is never the client's choice.
            ...(start && { ExclusiveStartKey: { ...start, person } }),
          }),
        )
        .catch(refuseStart(start));
      return { items: rows.known(Items), nextCursor: writeCursor(LastEvaluatedKey) };
    },
    countUnread: async (person, most) => (await unreadKeys(person, most)).length,
    unread: async (person, limit) =>
      rows.known(await batchGet(database, 'Notifications', await unreadKeys(person, limit))),
    log: dynamoNotificationLog(database),
  };
};
