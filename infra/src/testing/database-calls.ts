import { z } from 'zod';

/** One thing that a role has to allow, by the names of IAM: `PutItem` on `Seats`, `Query` on `Events/index/byListing`. */
export type DatabaseCall = { readonly operation: string; readonly on: string };

const single = z.object({ TableName: z.string(), IndexName: z.string().optional() });
const batch = z.object({ RequestItems: z.record(z.string(), z.unknown()) });
const named = z.object({ TableName: z.string() });
const transaction = z.object({ TransactItems: z.array(z.record(z.string(), named)) });

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
      .map(([part, { TableName }]) => ({ operation: partsOf[part] ?? part, on: TableName }));
  if (operation.startsWith('Batch'))
    return Object.keys(batch.parse(body).RequestItems).map((on) => ({ operation, on }));
  const { TableName, IndexName } = single.parse(body);
  return [{ operation, on: IndexName ? `${TableName}/index/${IndexName}` : TableName }];
};
