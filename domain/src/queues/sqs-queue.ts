import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { seconds } from '../clock.ts';
import { noLongerThan } from '../patience.ts';
import { longestWait } from './longest-wait.ts';
import { messageBody } from './message-body.ts';
import type { Queue } from './queue.ts';

export type QueueSettings = {
  readonly region: string;
  readonly endpoint?: string | undefined;
  /** How long, in milliseconds, one of three attempts may take. */
  readonly patience?: number;
};

/** An answer that there is no message comes when the wait for one is over. */
const usualPatience = seconds(longestWait + 5);

export const connectToQueues = ({ region, endpoint, patience = usualPatience }: QueueSettings): SQSClient =>
  new SQSClient({ region, ...(endpoint && { endpoint }), requestHandler: noLongerThan(patience) });

/** The most that one batch of SQS messages takes. */
const batchSize = 10;

/** @throws when the queue does not take one of them; those before it may be there by then */
export const sqsQueue = (client: SQSClient, QueueUrl: string): Queue => ({
  send: async (messages) => {
    for (let start = 0; start < messages.length; start += batchSize) {
      const Entries = messages
        .slice(start, start + batchSize)
        .map((message, n) => ({ Id: String(n), MessageBody: messageBody(message) }));
      const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
      if (Failed.length > 0)
        throw new Error(`the queue refused ${Failed.length} messages: ${Failed[0]?.Message}`);
    }
  },
});
