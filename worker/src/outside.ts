import { openConnections } from '@parterre/domain/connections/open-connections';
import type { Clock } from '@parterre/domain/clock';
import type { Tables } from '@parterre/domain/dynamo/open-tables';
import type { ObjectStore } from '@parterre/domain/files/object-store';
import { openMailer } from '@parterre/domain/mail/open-mailer';
import { openPushSender } from '@parterre/domain/push/open-push-sender';
import type { Queues } from '@parterre/domain/queues/open-queues';
import { openSharedPayments } from '@parterre/domain/sales/open-payments';
import type { PaymentProvider } from '@parterre/domain/sales/payments/payment-provider';
import { openSmsSender } from '@parterre/domain/sms/open-sms-sender';
import type { Config } from './config.ts';

/** What the worker works with over the network. */
export type Outside = {
  readonly tables: Tables;
  readonly drawings: ObjectStore;
  readonly media: ObjectStore;
  readonly queues: Queues;
  readonly mailer: ReturnType<typeof openMailer>;
  /** None where the house sends no text messages. */
  readonly sms: ReturnType<typeof openSmsSender>;
  readonly push: ReturnType<typeof openPushSender>;
  readonly payments: PaymentProvider;
  readonly close: () => void;
};

export const connectOutside = (config: Config, clock: Clock): Outside => {
  const connections = openConnections(config);
  const { tables, files, queues } = connections;
  const mailer = openMailer({ url: config.SMTP_URL, from: config.MAIL_FROM, region: config.AWS_REGION });
  const sms = openSmsSender({
    by: config.SMS_BY,
    region: config.AWS_REGION,
    endpoint: config.SNS_ENDPOINT,
  });
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
    sms,
    push: openPushSender({
      vapid: config.VAPID_KEYS,
      mailFrom: config.MAIL_FROM,
      ownHosts: config.PUSH_HOSTS,
      clock,
    }),
    payments: openSharedPayments(stripe, { tables, limits: config.LIMITS, clock, random: Math.random }),
    close: () => {
      mailer.close();
      sms?.close();
      connections.close();
    },
  };
};
