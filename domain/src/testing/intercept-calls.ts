import type { DynamoDB } from '@aws-sdk/client-dynamodb';

/** A database call about to be made. Its input may still be changed, which is how guards are taken away. */
export type Call = { readonly command: string; readonly input: unknown };

/** Runs instead of a database call; `run` makes the call. */
export type Interceptor = (run: () => Promise<unknown>, call: Call) => Promise<unknown>;

/** Sends the calls of a connection through an interceptor. */
export const interceptCalls = (client: DynamoDB, interceptor: Interceptor): DynamoDB => {
  client.middlewareStack.add(
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
  return client;
};
