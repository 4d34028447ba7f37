import {
  ChangeMessageVisibilityBatchCommand,
  type Message,
  ReceiveMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { toInstant } from '../clock.ts';
import { asideNote, type AsideNote, type DeadLetter } from './dead-letter.ts';

/** The attribute of a message that has its note. */
export const noteAttribute = 'Note';

/**
 * For how long, in seconds, nobody else sees what was taken: SQS has no other way to look. Who dies while they look
 * leaves it hidden for as long, and nothing more happens.
 */
const hiddenFor = 30;

/** The most that SQS gives or takes at once. */
const batch = 10;

/** A letter, and the handle by which it is hidden now: each time that it is received it gets another, and the last one counts. */
export type InHand = { readonly letter: DeadLetter; readonly handle: string };

const noteOf = (text: string | undefined): AsideNote | null => {
  try {
    return asideNote.parse(JSON.parse(text ?? ''));
  } catch {
    return null;
  }
};

const inHand = ({ MessageId, ReceiptHandle, Body, Attributes, MessageAttributes }: Message): InHand[] => {
  if (MessageId === undefined || ReceiptHandle === undefined) return [];
  const letter: DeadLetter = {
    id: MessageId,
    body: Body ?? '',
    sentAt: toInstant(Number(Attributes?.SentTimestamp ?? 0)),
    receives: Number(Attributes?.ApproximateReceiveCount ?? 1),
    note: noteOf(MessageAttributes?.[noteAttribute]?.StringValue),
  };
  return [{ letter, handle: ReceiptHandle }];
};

/**
 * Takes some in hand; none where none can be seen for so many seconds. At least one: a long poll asks all servers of a queue, and
 * without one an answer may be empty though there are letters.
 */
export const take = async (client: SQSClient, QueueUrl: string, patience: number): Promise<InHand[]> => {
  const { Messages = [] } = await client.send(
    new ReceiveMessageCommand({
      QueueUrl,
      MaxNumberOfMessages: batch,
      VisibilityTimeout: hiddenFor,
      WaitTimeSeconds: patience,
      MessageSystemAttributeNames: ['SentTimestamp', 'ApproximateReceiveCount'],
      MessageAttributeNames: [noteAttribute],
    }),
  );
  return Messages.flatMap(inHand);
};

/** Lets others see them again. What fails of it comes about by itself, in half a minute. */
export const putBack = async (
  client: SQSClient,
  QueueUrl: string,
  letters: readonly InHand[],
): Promise<void> => {
  for (let start = 0; start < letters.length; start += batch) {
    const Entries = letters.slice(start, start + batch).map(({ handle }, n) => ({
      Id: String(n),
      ReceiptHandle: handle,
      VisibilityTimeout: 0,
    }));
    await client.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries })).catch(() => undefined);
  }
};
