import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import { seconds } from '../clock.ts';
import { noLongerThan } from '../patience.ts';
import { longestWait } from './longest-wait.ts';
import { messageBody } from './message-body.ts';

export type QueueSettings = {
  readonly region: string;
  readonly endpoint?: string | undefined;
  /** How long, in milliseconds, one of three attempts may take. */
  readonly patience?: number;
};

/** An answer that there is no message comes when the wait for one is over. */
const usualPatience = seconds(longestWait + 5);

export const openQueues = ({ region, endpoint, patience = usualPatience }: QueueSettings): SQSClient =>
  new SQSClient({ region, ...(endpoint && { endpoint }), requestHandler: noLongerThan(patience) });

/** The most that one batch of SQS messages takes. */
const batchSize = 10;

/** Accepted means safe; may deliver twice. */
export const sendAll = async (
  client: SQSClient,
  QueueUrl: string,
  bodies: readonly unknown[],
): Promise<void> => {
  for (let start = 0; start < bodies.length; start += batchSize) {
    const Entries = bodies
      .slice(start, start + batchSize)
      .map((body, n) => ({ Id: String(n), MessageBody: messageBody(body) }));
    const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
    if (Failed.length > 0)
      throw new Error(`the queue refused ${Failed.length} messages: ${Failed[0]?.Message}`);
  }
};
