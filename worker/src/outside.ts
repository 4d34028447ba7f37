import type { Clock } from '@parterre/domain/clock';
import { openTables, type Tables } from '@parterre/domain/dynamo/open-tables';
import { openFiles } from '@parterre/domain/files/open-files';
import type { ObjectStore } from '@parterre/domain/files/object-store';
import { openMailer } from '@parterre/domain/mail/open-mailer';
import { openQueues, type Queues } from '@parterre/domain/queues/open-queues';
import { openSharedPayments } from '@parterre/domain/sales/open-payments';
import type { PaymentProvider } from '@parterre/domain/sales/payments/payment-provider';
import type { Config } from './config.ts';

/** What the worker works with over the network. */
export type Outside = {
  readonly tables: Tables;
  readonly drawings: ObjectStore;
  readonly media: ObjectStore;
  readonly queues: Queues;
  readonly mailer: ReturnType<typeof openMailer>;
  readonly payments: PaymentProvider;
  readonly close: () => void;
};

export const connectOutside = (config: Config, clock: Clock): Outside => {
  const region = config.AWS_REGION;
  const tables = openTables({
    region,
    endpoint: config.DYNAMODB_ENDPOINT,
    tablePrefix: config.TABLE_PREFIX,
  });
  const files = openFiles({ region, endpoint: config.S3_ENDPOINT });
  const queues = openQueues({ region, endpoint: config.SQS_ENDPOINT, prefix: config.QUEUE_PREFIX });
  const mailer = openMailer({ url: config.SMTP_URL, from: config.MAIL_FROM, region });
  const stripe = {
    secretKey: config.STRIPE_SECRET_KEY,
    webhookSecret: config.STRIPE_WEBHOOK_SECRET,
    apiUrl: config.STRIPE_API_URL,
  };
  return {
    tables,
    drawings: files.bucket(config.CHARTS_BUCKET),
    media: files.bucket(config.MEDIA_BUCKET),
    queues,
    mailer,
    payments: openSharedPayments(stripe, { tables, limits: config.LIMITS, clock, random: Math.random }),
    close: () => {
      mailer.close();
      tables.close();
      files.close();
      queues.close();
    },
  };
};
