import type { LowLevelDatabase } from '../dynamo/models.ts';

/** Tells what is asked of the database, call by call: `UpdateItem Codes: done`, or `refused` by a condition. */
export const observeWork = ({ client, tablePrefix }: LowLevelDatabase) => {
  let calls: string[] = [];
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const { TableName = '' } = args.input as { readonly TableName?: string };
      const name = `${(context.commandName ?? '').replace('Command', '')} ${TableName.replace(tablePrefix, '')}`;
      try {
        const answer = await next(args);
        calls.push(`${name}: done`);
        return answer;
      } catch (error) {
        calls.push(`${name}: refused`);
        throw error;
      }
    },
    { step: 'initialize' },
  );
  return async (work: () => Promise<unknown>): Promise<readonly string[]> => {
    calls = [];
    await work();
    return [...calls];
  };
};
