import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  type Put,
  PutItemCommand,
  TransactionConflictException,
  type TransactWriteItem,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import type { Commit, Write } from '../commit.ts';
import { reasonsOf } from './again-when-met.ts';

/** A write as the stores make it: what is sent when it is committed. */
export class DynamoWrite<Refusal extends string = never> implements Write<Refusal> {
  readonly request: () => TransactWriteItem | Promise<TransactWriteItem>;
  readonly refusal: Refusal | undefined;
  constructor(request: DynamoWrite['request'], refusal?: Refusal) {
    this.request = request;
    this.refusal = refusal;
  }

  /** The same write, and what is answered when its condition does not hold; unsaid, that is a fault, which is thrown. */
  or<Word extends string>(refusal: Word): DynamoWrite<Word> {
    return new DynamoWrite(this.request, refusal);
  }
}

/**
 * A put that goes without a transaction when it is all of its commit, for half the price. It may be refused although it was
 * done, when the answer got lost and the SDK repeated it, and when a transaction is at work on the item: whoever is refused
 * looks at the item again.
 */
export class LonePut<Refusal extends string> extends DynamoWrite<Refusal> {
  declare readonly refusal: Refusal;
  readonly put: Put;
  constructor(put: Put, refusal: Refusal) {
    super(() => ({ Put: put }), refusal);
    this.put = put;
  }
}

const isOurs = <Refusal extends string>(write: Write<Refusal>): write is DynamoWrite<Refusal> =>
  write instanceof DynamoWrite;

const isLonePut = <Refusal extends string>(write: DynamoWrite<Refusal>): write is LonePut<Refusal> =>
  write instanceof LonePut;

const putAlone = async <Refusal extends string>(
  client: DynamoDBClient,
  { put, refusal }: LonePut<Refusal>,
): Promise<'saved' | Refusal> => {
  try {
    await client.send(new PutItemCommand(put));
    return 'saved';
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException || error instanceof TransactionConflictException)
      return refusal;
    throw error;
  }
};

/**
 * Commits over one connection. The SDK gives each transaction a token, so that one that it repeats because the answer got
 * lost is done once.
 */
export const dynamoCommit =
  (client: DynamoDBClient): Commit =>
  async (writes) => {
    const ours = writes.filter(isOurs);
    if (ours.length < writes.length) throw new TypeError('a write that no store of this database has made');
    const [first, ...others] = ours;
    if (first && others.length === 0 && isLonePut(first)) return putAlone(client, first);
    const TransactItems = await Promise.all(ours.map(async ({ request }) => request()));
    try {
      await client.send(new TransactWriteItemsCommand({ TransactItems }));
      return 'saved';
    } catch (error) {
      const refusal = ours[reasonsOf(error).indexOf('ConditionalCheckFailed')]?.refusal;
      if (refusal === undefined) throw error;
      return refusal;
    }
  };
