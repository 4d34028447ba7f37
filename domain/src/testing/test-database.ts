import { createTables } from '@parterre/local/database/create-tables';
import { connectToDynamo } from '../dynamo/connection.ts';
import { type Database, databaseAt } from '../dynamo/database.ts';
import { randomIds } from '../ids.ts';

/** A database call about to be made. Its input may still be changed, which is how guards are taken away. */
export type Call = { readonly command: string; readonly input: unknown };

/** Runs instead of a database call; `run` makes the call. */
export type Interceptor = (run: () => Promise<unknown>, call: Call) => Promise<unknown>;

export type TestDatabase = Database & {
  /** The same tables seen by another process, whose calls go through `interceptor`. */
  readonly seenBy: (interceptor: Interceptor) => Database;
  readonly close: () => void;
};

/** Fresh tables on the DynamoDB Local that Jest's global setup started. */
export const openTestDatabase = async (): Promise<TestDatabase> => {
  const endpoint = process.env.DYNAMODB_ENDPOINT;
  if (!endpoint) throw new Error('this test needs the database that the "integration" project starts');
  const prefix = `t${randomIds.next()}-`;
  await createTables(endpoint, prefix);
  const open = () => databaseAt(connectToDynamo({ endpoint }), prefix);
  const seenBy = (interceptor: Interceptor): Database => {
    const intercepted = open();
    intercepted.client.middlewareStack.add(
      (next, context) => async (args) => {
        let result: Awaited<ReturnType<typeof next>> | undefined;
        await interceptor(async () => (result = await next(args)), {
          command: context.commandName ?? '',
          input: args.input,
        });
        if (!result) throw new Error('the interceptor did not make the call');
        return result;
      },
      { step: 'initialize', priority: 'low' },
    );
    return intercepted;
  };
  const database = open();
  return { ...database, seenBy, close: () => database.client.destroy() };
};
