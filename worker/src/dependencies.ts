import { dynamoSalesStores } from '@parterre/domain/sales/dynamo-sales-stores';
import { inLots } from '@parterre/domain/limits/in-lots';
import { dynamoAccountStores } from '@parterre/domain/people/dynamo-account-stores';
import { countConfirmed } from '@parterre/domain/sales/paying/count-confirmed';
import type { Alarm } from '@parterre/domain/alarm';
import { chartLibrary } from '@parterre/domain/house/charts/chart-library';
import { dynamoChartStore } from '@parterre/domain/house/charts/dynamo-chart-store';
import { systemClock } from '@parterre/domain/clock';
import { piscinaCostlyWork } from '@parterre/domain/costly/piscina-costly-work';
import { askDatabase } from '@parterre/domain/dynamo/ask-database';
import { openDatabase } from '@parterre/domain/dynamo/database';
import { type LowLevelDatabase, openLowLevelDatabase, openModels } from '@parterre/domain/dynamo/models';
import { dynamoEventStore } from '@parterre/domain/programme/events/dynamo-event-store';
import { salesPlanLibrary } from '@parterre/domain/programme/publishing/sales-plan-library';
import { randomIds } from '@parterre/domain/ids';
import { restingMailer } from '@parterre/domain/mail/resting-mailer';
import { sesMailer } from '@parterre/domain/mail/ses-mailer';
import { smtpMailer } from '@parterre/domain/mail/smtp-mailer';
import { openStorage, s3ObjectStore } from '@parterre/domain/files/s3-object-store';
import { dispatchSoon } from '@parterre/domain/news/dispatch-news';
import { dynamoDeliveries } from '@parterre/domain/news/dynamo-deliveries';
import { sqsDeadLetters } from '@parterre/domain/queues/sqs-dead-letters';
import { bookingMailQueue } from '@parterre/domain/messaging/mail-queues';
import { queueUrl } from '@parterre/domain/queues/queue-names';
import { connectToQueues, sqsQueue } from '@parterre/domain/queues/sqs-queue';
import { dynamoProviderShare } from '@parterre/domain/sales/payments/dynamo-provider-share';
import type { PaymentProvider } from '@parterre/domain/sales/payments/payment-provider';
import { stripeProvider } from '@parterre/domain/sales/payments/stripe-provider';
import { withinShare } from '@parterre/domain/sales/payments/within-share';
import { ticketDesk } from '@parterre/domain/sales/ticket-desk/ticket-desk';
import { ticketPrinter } from '@parterre/domain/sales/ticket-desk/ticket-printer';
import { costlyMetrics } from '@parterre/service-kit/metrics/costly-metrics';
import { createMetrics } from '@parterre/service-kit/metrics/service-metrics';
import { createLogger } from '@parterre/service-kit/request-log';
import type { Config } from './config.ts';
import { tellSubscribers } from './subscribers.ts';
import { untilRested } from './until-rested.ts';
import { workMetrics } from './work-metrics.ts';

const openPayments = (config: Config, database: LowLevelDatabase): PaymentProvider => {
  const stripe = stripeProvider({
    secretKey: config.STRIPE_SECRET_KEY,
    webhookSecret: config.STRIPE_WEBHOOK_SECRET,
    apiUrl: config.STRIPE_API_URL,
  });
  const share = dynamoProviderShare(database, config.LIMITS);
  return withinShare(stripe, { share, clock: systemClock, random: Math.random });
};

const openMailer = (config: Config) =>
  config.SMTP_URL === 'ses:'
    ? sesMailer({ region: config.AWS_REGION }, config.MAIL_FROM)
    : smtpMailer(config.SMTP_URL, config.MAIL_FROM);

/** Builds everything that the worker works with. Nothing else constructs adapters. */
export const createDependencies = (config: Config) => {
  const logger = createLogger('worker', config.LOG_LEVEL);
  const alarm: Alarm = {
    raise: (message, { error, ...facts }) => logger.error({ err: error, ...facts }, message),
  };
  const aws = { region: config.AWS_REGION };
  const tables = { ...aws, endpoint: config.DYNAMODB_ENDPOINT, tablePrefix: config.TABLE_PREFIX };
  const database = openDatabase(tables);
  const lowLevel = openLowLevelDatabase(tables);
  const models = openModels(lowLevel);
  const storage = openStorage({ ...aws, endpoint: config.S3_ENDPOINT });
  const queues = connectToQueues({ ...aws, endpoint: config.SQS_ENDPOINT });
  const [clock, ids] = [systemClock, randomIds];

  const library = chartLibrary({
    charts: dynamoChartStore(models),
    drawings: s3ObjectStore(storage, config.CHARTS_BUCKET),
  });
  const plans = salesPlanLibrary({ events: dynamoEventStore(models), library, clock });
  const stores = dynamoSalesStores(database, clock);
  const { bookings, tickets, outbox } = stores;
  const queue = sqsQueue(queues, queueUrl(config.QUEUE_PREFIX, 'notifications'));
  const bookingMails = bookingMailQueue(sqsQueue(queues, queueUrl(config.QUEUE_PREFIX, 'booking-mail')));
  const dispatcher = dispatchSoon({ outbox, queue });
  const mailer = openMailer(config);
  const { accounts, limits } = dynamoAccountStores(models, lowLevel, config.LIMITS);

  const metrics = createMetrics();
  const work = workMetrics(metrics);
  const costly = piscinaCostlyWork({ limits: config.LIMITS, figures: costlyMetrics(metrics), clock });
  const resting = restingMailer(work.countMails(mailer), { clock, alarm });
  work.tellOfRest(resting.restsUntil);

  return {
    logger,
    metrics,
    alarm,
    clock,
    queues,
    outbox: { outbox, queue, clock, alarm },
    tellSubscribers: tellSubscribers({ 'booking-mail': bookingMails }),
    deadLetters: sqsDeadLetters(queues, config.QUEUE_PREFIX),
    mailGoesOut: untilRested(resting, clock),
    selling: {
      ...stores,
      plans,
      payments: openPayments(config, lowLevel),
      // Nobody watches a live map in this process.
      dispatcher: countConfirmed(dispatcher, work.countConfirmed),
      attempts: inLots(limits, config.LIMITS, clock),
      alarm,
      clock,
      ids,
    },
    mails: {
      mailer: resting,
      deliveries: dynamoDeliveries(database),
      bookings,
      plans,
      desk: ticketDesk({
        tickets,
        plans,
        keys: config.TICKET_KEYS,
        pictures: s3ObjectStore(storage, config.MEDIA_BUCKET),
        print: ticketPrinter(costly),
        clock,
      }),
      recipient: accounts.byId,
      publicUrl: config.PUBLIC_URL,
      clock,
    },
    /** Fails while the database is not there. */
    ask: () => askDatabase(database),
    close: async () => {
      await dispatcher.idle();
      mailer.close();
      await costly.close();
      for (const client of [database.client, lowLevel.client, storage, queues]) client.destroy();
    },
  };
};
