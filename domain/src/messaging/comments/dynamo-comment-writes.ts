import type { Database } from '../../dynamo/database.ts';
import { guardedWrite, nativeWrite } from '../../dynamo/native-write.ts';
import type { AccountId, EventId } from '../../ids.ts';
import { type Comment, type CommentState, mostComments } from './comment.ts';
import type { CommentStore } from './comment-store.ts';

export const ofEvent = (eventId: EventId) => `event#${eventId}`;
/** Beside the comments, so that both are of one key. */
export const modeKey = (eventId: EventId) => ({ series: ofEvent(eventId), entry: 'mode' });
export const commentKey = (eventId: EventId, id: string) => ({
  series: ofEvent(eventId),
  entry: `comment#${id}`,
});
/** Which comments somebody has at an event, which also counts them. */
export const authorKey = (accountId: AccountId, eventId: EventId) => ({
  series: `author#${accountId}`,
  entry: eventId,
});
export const listing = (eventId: EventId, state: CommentState) => `${eventId}#${state}`;

const itemOf = (of: Comment) => ({
  ...commentKey(of.eventId, of.id),
  ...of,
  listing: listing(of.eventId, of.state),
  listedAt: `${of.at}#${of.id}`,
});

type Writes = Pick<CommentStore, 'setMode' | 'modeIs' | 'add' | 'change' | 'remove'>;

export const dynamoCommentWrites = ({ table }: Pick<Database, 'table'>): Writes => {
  const TableName = table('Comments');
  return {
    setMode: (eventId, mode) => nativeWrite({ Put: { TableName, Item: { ...modeKey(eventId), mode } } }),
    modeIs: (eventId, mode) =>
      guardedWrite(
        {
          ConditionCheck: {
            TableName,
            Key: modeKey(eventId),
            ConditionExpression: '#mode = :mode',
            ExpressionAttributeNames: { '#mode': 'mode' },
            ExpressionAttributeValues: { ':mode': mode },
          },
        },
        'mode-changed',
      ),
    add: (of) => [
      guardedWrite(
        { Put: { TableName, Item: itemOf(of), ConditionExpression: 'attribute_not_exists(entry)' } },
        'exists',
      ),
      guardedWrite(
        {
          Update: {
            TableName,
            Key: authorKey(of.accountId, of.eventId),
            UpdateExpression: 'ADD written :one',
            ConditionExpression: 'attribute_not_exists(written) OR size(written) < :most',
            ExpressionAttributeValues: { ':one': new Set([of.id]), ':most': mostComments },
          },
        },
        'too-many',
      ),
    ],
    change: (next, before) =>
      guardedWrite(
        {
          Put: {
            TableName,
            Item: itemOf(next),
            ConditionExpression: '#state = :before',
            ExpressionAttributeNames: { '#state': 'state' },
            ExpressionAttributeValues: { ':before': before },
          },
        },
        'changed',
      ),
    remove: ({ id, eventId, accountId }) => [
      guardedWrite(
        {
          Delete: {
            TableName,
            Key: commentKey(eventId, id),
            ConditionExpression: 'accountId = :author',
            ExpressionAttributeValues: { ':author': accountId },
          },
        },
        'gone',
      ),
      nativeWrite({
        Update: {
          TableName,
          Key: authorKey(accountId, eventId),
          UpdateExpression: 'DELETE written :one',
          ExpressionAttributeValues: { ':one': new Set([id]) },
        },
      }),
    ],
  };
};
