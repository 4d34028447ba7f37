import { openConnections } from '@parterre/domain/connections/open-connections';
import type { Tables } from '@parterre/domain/dynamo/open-tables';
import type { ObjectStore } from '@parterre/domain/files/object-store';
import type { MailQueue } from '@parterre/domain/mail/mail-queue';
import { mailQueue } from '@parterre/domain/messaging/mail-queues';
import type { Queue } from '@parterre/domain/queues/queue';
import { openPayments, type Payments } from '@parterre/domain/sales/open-payments';
import type { Config } from './config.ts';

/** What this service works with over the network. */
export type Outside = {
  readonly tables: Tables;
  readonly drawings: ObjectStore;
  readonly media: ObjectStore;
  readonly news: Queue;
  readonly mailQueue: MailQueue;
  /** Where codes for phones wait; null in a house that sends no text messages. */
  readonly sms: Queue | null;
  readonly payments: Payments;
  readonly close: () => void;
};

export const connectOutside = (config: Config): Outside => {
  const connections = openConnections(config);
  const { tables, files, queues } = connections;
  return {
    tables,
    drawings: files.bucket(config.CHARTS_BUCKET),
    media: files.bucket(config.MEDIA_BUCKET),
    news: queues.queue('news'),
    mailQueue: mailQueue(queues.queue('email')),
    sms: config.SMS_BY === '' ? null : queues.queue('sms'),
    payments: openPayments({
      secretKey: config.STRIPE_SECRET_KEY,
      webhookSecret: config.STRIPE_WEBHOOK_SECRET,
      apiUrl: config.STRIPE_API_URL,
    }),
    close: connections.close,
  };
};
