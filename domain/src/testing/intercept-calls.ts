import type { DynamoDB } from '@aws-sdk/client-dynamodb';
import type { Interceptor } from './test-database.ts';

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
