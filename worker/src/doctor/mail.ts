import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { layOutMail } from '@parterre/domain/mail/mail-layout';
import type { Deliveries } from '@parterre/domain/news/deliveries';
import type { MailJob } from '@parterre/domain/messaging/mail-job';
import { usualLanguage } from '@parterre/domain/words/languages';
import { messageBody } from '@parterre/domain/queues/message-body';
import { queuedDelivery } from '../sending/send-mails.ts';
import { type Check, comesTrue } from './check.ts';

type Deps = {
  readonly client: SQSClient;
  readonly emailQueueUrl: string;
  readonly deliveries: Pick<Deliveries, 'isDone'>;
  readonly publicUrl: string;
  readonly within?: number;
};

/** Somebody is written to the way that everybody is: by the queue, the worker and the mail server. */
export const mailGoesOut = (
  { client, emailQueueUrl, deliveries, publicUrl, within }: Deps,
  to: string,
): Check => ({
  name: 'mail',
  ask: async () => {
    const { attachments: _none, ...message } = layOutMail({
      to,
      language: usualLanguage,
      subject: 'Mail from Parterre arrives',
      paragraphs: [`The doctor of ${publicUrl} sent this to see whether mail goes out. It does.`],
      footnote: 'Somebody who runs Parterre gave this address to the doctor.',
    });
    const job: MailJob = { kind: 'mail', message };
    const { MessageId = '' } = await client.send(
      new SendMessageCommand({ QueueUrl: emailQueueUrl, MessageBody: messageBody(job) }),
    );
    if (!(await comesTrue(() => deliveries.isDone(queuedDelivery(MessageId)), within)))
      throw new Error(`no mail server took the mail to ${to}: the log of the worker says why`);
    return `the mail server took one to ${to}; look whether it has arrived, and not among the spam`;
  },
});
