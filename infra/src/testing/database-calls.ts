import { z } from 'zod';

/** One thing that a role has to allow, by the names of IAM: `PutItem` on `Seats`, `Query` on `Events/index/byListing`. */
export type DatabaseCall = {
  readonly operation: string;
  readonly on: string;
  /** The texts by which the item is found, its keys among them; none where there are several items. */
  readonly item: Readonly<Record<string, string>>;
};

const texts = z
  .record(z.string(), z.object({ S: z.string().optional() }))
  .default({})
  .transform((attributes) =>
    Object.fromEntries(
      Object.entries(attributes).flatMap(([name, { S }]) => (S === undefined ? [] : [[name, S]])),
    ),
  );
const single = z
  .object({ TableName: z.string(), IndexName: z.string().optional(), Key: texts, Item: texts })
  .transform(({ TableName, IndexName, Key, Item }) => ({
    on: IndexName ? `${TableName}/index/${IndexName}` : TableName,
    item: { ...Key, ...Item },
  }));

const batch = z.object({ RequestItems: z.record(z.string(), z.unknown()) });
const transaction = z.object({ TransactItems: z.array(z.record(z.string(), single)) });

/** A transaction asks for the permission of each of its parts. */
const partsOf: Readonly<Record<string, string>> = {
  Get: 'GetItem',
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
};

/** What a request to DynamoDB does, as it goes over the wire: `operation` is the end of its `X-Amz-Target`. */
export const callsIn = (operation: string, body: unknown): DatabaseCall[] => {
  if (operation.startsWith('Transact'))
    return transaction
      .parse(body)
      .TransactItems.flatMap((item) => Object.entries(item))
      .map(([part, call]) => ({ operation: partsOf[part] ?? part, ...call }));
  if (operation.startsWith('Batch'))
    return Object.keys(batch.parse(body).RequestItems).map((on) => ({ operation, on, item: {} }));
  return [{ operation, ...single.parse(body) }];
};
