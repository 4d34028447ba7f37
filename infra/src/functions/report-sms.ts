import { gunzipSync } from 'node:zlib';
import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';

/** What CloudWatch Logs brings: its entries as JSON, packed by gzip. */
type Packed = { readonly awslogs: { readonly data: string } };

type Queue = Pick<SQSClient, 'send'>;

/** The most that one batch of SQS messages takes. */
const batchSize = 10;

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/**
 * What is handed on of an entry, as `domain/src/messaging/feedback/event-of-sms.ts` reads it: nothing of the number. Null when SNS
 * has not written it.
 */
export const reportOf = (entry: string): object | null => {
  const logged = parse(entry);
  const [notification, delivery] = [field(logged, 'notification'), field(logged, 'delivery')];
  const messageId = field(notification, 'messageId');
  if (typeof messageId !== 'string') return null;
  return {
    notification: { messageId, timestamp: field(notification, 'timestamp') },
    delivery: { providerResponse: field(delivery, 'providerResponse') },
    status: field(logged, 'status'),
  };
};

/** As `domain/src/queues/message-body.ts` does it; a function is one file. */
const bodyOf = (report: object): string =>
  JSON.stringify(report).replaceAll(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const reportsIn = ({ awslogs }: Packed): object[] => {
  const logEvents = field(parse(gunzipSync(Buffer.from(awslogs.data, 'base64')).toString()), 'logEvents');
  const entries: unknown[] = Array.isArray(logEvents) ? logEvents : [];
  return entries.flatMap((entry) => reportOf(String(field(entry, 'message'))) ?? []);
};

/** Hands on what became of text messages, from the log that SNS writes of them. What fails is tried again by Lambda. */
export const reportSms =
  (queue: Queue, QueueUrl: string) =>
  async (packed: Packed): Promise<void> => {
    const reports = reportsIn(packed);
    for (let start = 0; start < reports.length; start += batchSize) {
      const Entries = reports
        .slice(start, start + batchSize)
        .map((report, n) => ({ Id: String(n), MessageBody: bodyOf(report) }));
      const { Failed = [] } = await queue.send(new SendMessageBatchCommand({ QueueUrl, Entries }));
      if (Failed.length > 0) throw new Error(`the queue refused ${Failed.length} reports`);
    }
  };

export const handler = reportSms(new SQSClient(), process.env.QUEUE_URL ?? '');
