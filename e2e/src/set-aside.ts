import { queuePrefix } from '@parterre/local/emulators/buckets-and-queues';
import { expect } from '@playwright/test';
import { addresses } from './stack.ts';

/** What queues are called on a laptop. */
const prefix = 'parterre-local-';

const note = {
  tries: 51,
  since: new Date(Date.now() - 24 * 3_600_000).toISOString(),
  why: 'connect ECONNREFUSED 127.0.0.1:1025',
};

/** Sets a message of a queue aside, as a worker does after a day. */
export async function setAside(queue: string, body: string): Promise<void> {
  const { host, origin } = new URL(addresses.aws);
  const answer = await fetch(origin, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-amz-json-1.0', 'X-Amz-Target': 'AmazonSQS.SendMessage' },
    body: JSON.stringify({
      QueueUrl: `${queuePrefix(host, prefix)}${queue}-dead`,
      MessageBody: body,
      MessageAttributes: { Note: { DataType: 'String', StringValue: JSON.stringify(note) } },
    }),
  });
  expect(answer.ok, await answer.text()).toBe(true);
}
