import type { DynamoDB } from '@aws-sdk/client-dynamodb';

/** What the SDK takes for a broken connection, after which it repeats the request. */
const brokenOff = () => Object.assign(new Error('the connection broke off'), { name: 'TimeoutError' });

/**
 * Loses the first answer to each request of a connection: what was asked for is done all the same, and the SDK asks for
 * it again.
 */
export const loseAnswers = (client: DynamoDB): DynamoDB => {
  client.middlewareStack.add(
    (next) => {
      let isLost = false;
      return async (args) => {
        const answer = await next(args);
        if (isLost) return answer;
        isLost = true;
        throw brokenOff();
      };
    },
    // Inside of the SDK's own repetition.
    { step: 'finalizeRequest', priority: 'low' },
  );
  return client;
};
