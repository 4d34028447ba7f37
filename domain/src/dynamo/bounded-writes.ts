import type { DynamoDB, ServiceInputTypes, WriteRequest } from '@aws-sdk/client-dynamodb';
import { DomainError } from '../domain-error.ts';
import { itemSize, largestItem, largestTransaction, type StoredItem } from './item-size.ts';
import { say } from '../words/ground/say.ts';

const tooLarge = () =>
  new DomainError(
    'too-much-to-keep',
    say(({ tooMuchToKeep }) => tooMuchToKeep),
  );

const putOf = ({ PutRequest }: WriteRequest): StoredItem[] => (PutRequest?.Item ? [PutRequest.Item] : []);

/** What a request writes: whole items, and of changes the values, which are never more than the item. */
const writtenBy = (input: ServiceInputTypes): StoredItem[] => {
  if ('Item' in input && input.Item) return [input.Item];
  if ('ExpressionAttributeValues' in input && input.ExpressionAttributeValues)
    return [input.ExpressionAttributeValues];
  if ('TransactItems' in input && input.TransactItems)
    return input.TransactItems.flatMap((step) => {
      if ('Put' in step && step.Put?.Item) return [step.Put.Item];
      if ('Update' in step && step.Update?.ExpressionAttributeValues)
        return [step.Update.ExpressionAttributeValues];
      return [];
    });
  if ('RequestItems' in input && input.RequestItems)
    return Object.values(input.RequestItems).flatMap((requests) =>
      Array.isArray(requests) ? requests.flatMap(putOf) : [],
    );
  return [];
};

const check = (input: ServiceInputTypes): void => {
  const sizes = writtenBy(input).map(itemSize);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  if (total > largestTransaction || sizes.some((size) => size > largestItem)) throw tooLarge();
};

/**
 * Refuses what DynamoDB would not take for its size, before it is sent, by whichever way it is written.
 * Every store's connection is made so; the schemas keep usual input far below.
 */
export const refuseLargeWrites = ({ middlewareStack }: DynamoDB): void =>
  middlewareStack.add(
    (next) => (args) => {
      check(args.input);
      return next(args);
    },
    // After the document client has written values as DynamoDB does, before anything is signed or tried again.
    { step: 'build', name: 'refuseLargeWrites' },
  );
