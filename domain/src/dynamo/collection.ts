import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import type { output, ZodObject, ZodType } from 'zod';
import type { Page } from '../page.ts';
import { type Changes, collectionWrites, type Item, type Key, updateOf } from './collection-writes.ts';
import { readCursor, refuseStart, writeCursor } from './cursor.ts';
import type { Condition, Model } from './models.ts';

export type Listing = {
  readonly hash: readonly [attribute: string, value: string];
  readonly index?: string;
  /** Only from this sort key on. */
  readonly from?: readonly [attribute: string, value: string];
  readonly newestFirst?: boolean;
  /** Also what was written a moment ago; not for an index. */
  readonly consistent?: boolean;
  readonly limit: number;
  readonly cursor?: string | undefined;
};

/**
 * The items of one kind in a table. Reading parses every item by its schema; `writes` makes what is committed. Reads by
 * key are strongly consistent.
 */
export const collection = <Stored extends Item>(model: Model, schema: ZodType<Stored>) => {
  const parse = (item: { toJSON: () => unknown }): Stored => schema.parse(item.toJSON());
  // Dynamoose's types do not know that there may be none.
  const parseIfAny = (item: { toJSON: () => unknown } | undefined): Stored | null =>
    item ? parse(item) : null;

  const read = async (listing: Listing, attributes?: string[]) => {
    const { hash, index, from, newestFirst, consistent, limit, cursor } = listing;
    const query = model.query(hash[0]).eq(hash[1]);
    if (index) query.using(index);
    if (consistent) query.consistent();
    if (from) query.where(from[0]).ge(from[1]);
    if (attributes) query.attributes(attributes);
    query.sort(newestFirst ? 'descending' : 'ascending').limit(limit);
    const start = readCursor(cursor);
    // The hash key is never the client's choice.
    if (start) query.startAt({ ...start, [hash[0]]: hash[1] });
    return query.exec().catch(refuseStart(start));
  };

  return {
    writes: collectionWrites<Stored>(model),

    find: async (key: Key): Promise<Stored | null> => parseIfAny(await model.get(key, { consistent: true })),

    /** Everything with one hash key, in order; for sets that are small by their nature. */
    all: async (hash: readonly [attribute: string, value: string]): Promise<Stored[]> => {
      const items = await model.query(hash[0]).eq(hash[1]).consistent().all().exec();
      return items.map(parse);
    },

    list: async (listing: Listing): Promise<Page<Stored>> => {
      const items = await read(listing);
      return { items: items.map(parse), nextCursor: writeCursor(items.lastKey) };
    },

    /** Of the items of a listing only some attributes, which are all that goes over the wire. */
    listOf: async <Part extends ZodObject>(part: Part, listing: Listing): Promise<Page<output<Part>>> => {
      const items = await read(listing, Object.keys(part.shape));
      return {
        items: items.map((item) => part.parse(item.toJSON())),
        nextCursor: writeCursor(items.lastKey),
      };
    },

    /** Changes one item at once, or makes it of the changes if there is none. */
    changeOrAddNow: async (key: Key, changes: Changes): Promise<Stored> =>
      parse(await model.update(key, updateOf(changes))),

    /** Changes one item at once; null when the condition does not hold. */
    changeNow: async (key: Key, changes: Changes, condition: Condition): Promise<Stored | null> => {
      try {
        return parse(await model.update(key, updateOf(changes), { condition }));
      } catch (error) {
        if (error instanceof ConditionalCheckFailedException) return null;
        throw error;
      }
    },
  };
};
