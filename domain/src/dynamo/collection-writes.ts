import { DynamoWrite } from './commit.ts';
import type { Condition, Model } from './models.ts';

export type Key = Record<string, string | number>;
export type Item = Record<string, unknown>;

export type Changes = {
  readonly set?: Item;
  readonly add?: Record<string, number>;
  readonly remove?: readonly string[];
};

/** Changes in Dynamoose's words. */
export const updateOf = ({ set, add, remove }: Changes) => ({
  ...(set && { $SET: set }),
  ...(add && { $ADD: add }),
  ...(remove?.length && { $REMOVE: [...remove] }),
});

/**
 * The writes of one kind of items in a table, made by Dynamoose. What is answered when a condition does not hold is said
 * with `or`.
 */
export const collectionWrites = <Stored extends Item>(model: Model) => {
  const update = async (key: Key, changes: Changes, condition?: Condition) => {
    const settings = condition && { condition };
    const { Update } = await model.transaction.update(key, updateOf(changes), settings);
    // Dynamoose's types do not know that it says what to change.
    return { Update: { ...Update, UpdateExpression: Update.UpdateExpression } };
  };

  return {
    /** Adds an item, unless there is one with its key. */
    insert: (item: Stored): DynamoWrite =>
      new DynamoWrite(() => model.transaction.create(item, { overwrite: false })),

    /** Puts the whole item in the place of the one that is there, if there is none or the condition holds. */
    put: (item: Stored, condition?: Condition): DynamoWrite =>
      new DynamoWrite(() =>
        model.transaction.create(item, { overwrite: true, ...(condition && { condition }) }),
      ),

    /** Changes an item while the condition holds. */
    change: (key: Key, changes: Changes, condition: Condition): DynamoWrite =>
      new DynamoWrite(() => update(key, changes, condition)),

    /** Changes an item, or makes it of the changes if there is none. */
    changeOrAdd: (key: Key, changes: Changes): DynamoWrite => new DynamoWrite(() => update(key, changes)),

    /** Removes an item while the condition holds; without one, it may be gone already. */
    remove: (key: Key, condition?: Condition): DynamoWrite =>
      new DynamoWrite(() => model.transaction.delete(key, condition && { condition })),

    /** Goes through while the condition holds for an item, which stays as it is. */
    require: (key: Key, condition: Condition): DynamoWrite =>
      new DynamoWrite(() => model.transaction.condition(key, condition)),
  };
};
