import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';
import { NotSent } from '../not-sent.ts';
import { noLongerThan } from '../patience.ts';
import type { SmsSender } from './sms-sender.ts';
import { snsFault } from './sns-fault.ts';

export type SmsService = {
  readonly region: string;
  /** Only where it is not AWS itself. */
  readonly endpoint?: string | undefined;
  /** How long, in milliseconds, an answer is waited for. */
  readonly patience?: number;
};

/** Well below the time of a worker's lease. */
const usualPatience = 10_000;

/** Codes and tickets go before advertisements, and are tried for longer. */
const attributes = { 'AWS.SNS.SMS.SMSType': { DataType: 'String', StringValue: 'Transactional' } };

/**
 * Sends by Amazon SNS as the role that the process runs as. It asks once: SNS knows no message again, so an attempt of
 * which nobody heard could have been taken, and each more might be one that the reader pays for with their patience. The
 * queue tries again, and a lease says that it is one at a time.
 */
export const snsSmsSender = ({
  region,
  endpoint,
  patience = usualPatience,
}: SmsService): SmsSender & { readonly close: () => void } => {
  const client = new SNSClient({
    region,
    ...(endpoint && { endpoint }),
    maxAttempts: 1,
    requestHandler: noLongerThan(patience),
  });
  return {
    send: async ({ to, text }) => {
      const publish = new PublishCommand({ PhoneNumber: to, Message: text, MessageAttributes: attributes });
      const { MessageId } = await client.send(publish).catch((error: unknown) => {
        throw snsFault(error);
      });
      if (MessageId === undefined) throw new NotSent('later', 'SNS answered without a message id');
      return { providerId: MessageId };
    },
    close: () => client.destroy(),
  };
};
