import { messageBody } from '@parterre/domain/queues/message-body';
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

async function send(queue: string, message: object): Promise<void> {
  const { host, origin } = new URL(addresses.aws);
  const answer = await fetch(origin, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-amz-json-1.0', 'X-Amz-Target': 'AmazonSQS.SendMessage' },
    body: JSON.stringify({ QueueUrl: `${queuePrefix(host, prefix)}${queue}`, ...message }),
  });
  expect(answer.ok, await answer.text()).toBe(true);
}

/** Sets a message of a queue aside, as a worker does after a day. */
export const setAside = (queue: string, body: string): Promise<void> =>
  send(`${queue}-dead`, {
    MessageBody: body,
    MessageAttributes: { Note: { DataType: 'String', StringValue: JSON.stringify(note) } },
  });

/**
 * Tells that a mail came back for good, as SES does by its topic: of a mailbox that is none.
 * Source: https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-examples.html
 * @param messageId what the provider calls the mail
 */
export const reportBounce = (messageId: string, address: string): Promise<void> => {
  const timestamp = new Date().toISOString();
  const event = {
    eventType: 'Bounce',
    bounce: {
      ...{ bounceType: 'Permanent', bounceSubType: 'General', timestamp, feedbackId: 'a-feedback' },
      bouncedRecipients: [
        {
          emailAddress: address,
          ...{ action: 'failed', status: '5.1.1', diagnosticCode: 'smtp; 550 5.1.1 user unknown' },
        },
      ],
    },
    mail: { timestamp, messageId, destination: [address] },
  };
  const Message = JSON.stringify(event);
  return send('feedback', { MessageBody: messageBody({ Type: 'Notification', Message }) });
};
