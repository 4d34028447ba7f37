import type { Queue } from './queue.ts';
import { type QueueName, queueUrl } from './queue-names.ts';
import { sqsDeadLetters } from './sqs-dead-letters.ts';
import { connectToQueues, type QueueSettings, sqsQueue } from './sqs-queue.ts';

/** A process' connection to its queues, which are found by what their addresses begin with. */
export const openQueues = ({ prefix, ...connection }: QueueSettings & { readonly prefix: string }) => {
  const client = connectToQueues(connection);
  return {
    queue: (name: QueueName): Queue => sqsQueue(client, queueUrl(prefix, name)),
    deadLetters: sqsDeadLetters(client, prefix),
    /** For who reads them. */
    client,
    close: () => client.destroy(),
  };
};

export type Queues = ReturnType<typeof openQueues>;
