import { GetCommand, QueryCommand } from '@aws-sdk/lib-dynamodb';
import { z } from 'zod';
import { batchGet } from '../../dynamo/batch-get.ts';
import { readCursor, refuseStart, writeCursor } from '../../dynamo/cursor.ts';
import type { Database } from '../../dynamo/database.ts';
import { rowsOf } from '../../dynamo/read-rows.ts';
import { type Comment, comment, commentMode } from './comment.ts';
import type { CommentStore } from './comment-store.ts';
import {
  authorKey,
  commentKey,
  dynamoCommentWrites,
  listing,
  modeKey,
  ofEvent,
} from './dynamo-comment-writes.ts';

const storedMode = z.object({ mode: commentMode });
const storedAuthor = z.object({ written: z.set(z.string()).optional() });

const newestFirst = (one: Comment, other: Comment) => (one.at < other.at ? 1 : -1);

/** Past Dynamoose: a comment, its author's count and the ticket behind it are one commit. */
export const dynamoCommentStore = (database: Database): CommentStore => {
  const { client, table } = database;
  const TableName = table('Comments');
  const rows = rowsOf(database, 'Comments', ['series', 'entry']);
  const read = async (Key: Record<string, string>) =>
    (await client.send(new GetCommand({ TableName, Key, ConsistentRead: true }))).Item;

  return {
    ...dynamoCommentWrites(database),
    modeOf: async (eventId) => {
      const item = await read(modeKey(eventId));
      return item ? storedMode.parse(item).mode : 'off';
    },
    get: async (eventId, id) => {
      const item = await read(commentKey(eventId, id));
      return item ? comment.parse(item) : null;
    },
    list: async (eventId, state, { limit, cursor }) => {
      const start = readCursor(cursor);
      // Whose comments they are, and in which state, is never the client's choice.
      const own = { series: ofEvent(eventId), listing: listing(eventId, state) };
      const { Items = [], LastEvaluatedKey } = await client
        .send(
          new QueryCommand({
            TableName,
            IndexName: 'byListing',
            KeyConditionExpression: 'listing = :listing',
            ExpressionAttributeValues: { ':listing': own.listing },
            ScanIndexForward: false,
            Limit: limit,
            ...(start && { ExclusiveStartKey: { ...start, ...own } }),
          }),
        )
        .catch(refuseStart(start));
      return { items: rows(Items, (row) => comment.parse(row)), nextCursor: writeCursor(LastEvaluatedKey) };
    },
    ofAuthor: async (accountId, eventId) => {
      const item = await read(authorKey(accountId, eventId));
      const ids = [...(storedAuthor.parse(item ?? {}).written ?? [])];
      const keys = ids.map((id) => commentKey(eventId, id));
      const items = await batchGet(database, 'Comments', keys, { ConsistentRead: true });
      return rows(items, (row) => comment.parse(row)).sort(newestFirst);
    },
  };
};
