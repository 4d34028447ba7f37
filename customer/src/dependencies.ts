import { accountUseCases } from '@parterre/domain/accounts/account-use-cases';
import { background } from '@parterre/domain/accounts/background';
import { bcryptPasswords } from '@parterre/domain/accounts/bcrypt-passwords';
import { dynamoAccountStores } from '@parterre/domain/accounts/dynamo-account-stores';
import { randomSecrets } from '@parterre/domain/accounts/random-secrets';
import { dynamoBookingStore } from '@parterre/domain/bookings/dynamo-booking-store';
import type { Alarm, Selling } from '@parterre/domain/bookings/selling';
import { chartLibrary } from '@parterre/domain/charts/chart-library';
import { dynamoChartStore } from '@parterre/domain/charts/dynamo-chart-store';
import { systemClock } from '@parterre/domain/clock';
import { openDatabase } from '@parterre/domain/dynamo/database';
import { openLowLevelDatabase, openModels } from '@parterre/domain/dynamo/models';
import { dynamoEventStore } from '@parterre/domain/events/dynamo-event-store';
import { eventListing } from '@parterre/domain/events/event-listing';
import { salesPlanLibrary } from '@parterre/domain/events/sales-plan-library';
import { type AccountId, randomIds } from '@parterre/domain/ids';
import { liveEvents } from '@parterre/domain/live/live-events';
import { liveSeatCounts } from '@parterre/domain/live/live-seat-counts';
import { openStorage, s3ObjectStore } from '@parterre/domain/media/s3-object-store';
import { printPictures } from '@parterre/domain/media/print-pictures';
import { dispatchSoon } from '@parterre/domain/outbox/dispatch-messages';
import { dynamoOutbox } from '@parterre/domain/outbox/dynamo-outbox';
import { mailQueue, notificationQueue, openQueues } from '@parterre/domain/outbox/sqs-queue';
import { dynamoPaymentInbox } from '@parterre/domain/payments/dynamo-payment-inbox';
import { stripeProvider, stripeWebhookReader } from '@parterre/domain/payments/stripe-provider';
import { dynamoSeatStore } from '@parterre/domain/seats/dynamo-seat-store';
import { dynamoTicketStore } from '@parterre/domain/tickets/dynamo-ticket-store';
import { ticketDesk } from '@parterre/domain/tickets/ticket-desk';
import { createLogger } from '@parterre/service-kit/request-log';
import { customerSessions } from './accounts/access.ts';
import type { Config } from './config.ts';
import { seatStreams } from './live/seat-stream.ts';
import { customerRoutes } from './routes.ts';

/** Builds everything that this service works with. Nothing else constructs adapters. */
export const createDependencies = (config: Config) => {
  const logger = createLogger('customer', config.LOG_LEVEL);
  const alarm: Alarm = {
    raise: (message, { error, ...facts }) => logger.error({ err: error, ...facts }, message),
  };
  const aws = { region: config.AWS_REGION };
  const tables = { ...aws, endpoint: config.DYNAMODB_ENDPOINT, tablePrefix: config.TABLE_PREFIX };
  const database = openDatabase(tables);
  const lowLevel = openLowLevelDatabase(tables);
  const models = openModels(lowLevel);
  const storage = openStorage({ ...aws, endpoint: config.S3_ENDPOINT });
  const queues = openQueues({ ...aws, endpoint: config.SQS_ENDPOINT });
  const stripe = {
    secretKey: config.STRIPE_SECRET_KEY,
    webhookSecret: config.STRIPE_WEBHOOK_SECRET,
    apiUrl: config.STRIPE_API_URL,
  };
  const [clock, ids] = [systemClock, randomIds];

  const media = s3ObjectStore(storage, config.MEDIA_BUCKET);
  const library = chartLibrary({
    charts: dynamoChartStore(models),
    drawings: s3ObjectStore(storage, config.CHARTS_BUCKET),
  });
  const events = dynamoEventStore(models);
  const plans = salesPlanLibrary({ events, library, clock });
  const seats = dynamoSeatStore(database);
  const live = liveEvents({ plans, seats, clock, alarm });
  const tickets = dynamoTicketStore(database);
  const dispatcher = dispatchSoon({
    outbox: dynamoOutbox(database),
    queue: notificationQueue(queues, config.NOTIFICATIONS_QUEUE_URL),
  });
  const selling: Selling = {
    seats,
    bookings: dynamoBookingStore(database),
    tickets,
    plans,
    payments: stripeProvider(stripe),
    watch: live,
    dispatcher,
    alarm,
    clock,
    ids,
  };

  const stores = dynamoAccountStores(models, lowLevel);
  const passwords = bcryptPasswords();
  const work = background((error) => logger.error({ err: error }, 'work in the background failed'));
  const accounts = accountUseCases({
    ...stores,
    passwords,
    secrets: randomSecrets(config.SESSION_KEY),
    notifications: mailQueue(queues, config.EMAIL_QUEUE_URL),
    background: work,
    publicUrl: config.PUBLIC_URL,
    ids,
    clock,
  });
  const accountOf = async (id: AccountId) => {
    const found = await stores.accounts.byId(id);
    if (!found) throw new TypeError(`no account ${id}`);
    return found;
  };
  const sessions = customerSessions(config.SESSION_KEY, config.PUBLIC_URL);

  return {
    logger,
    clock,
    publicUrl: config.PUBLIC_URL,
    portalDirectory: config.PORTAL_DIR,
    sessions,
    routes: customerRoutes(sessions),
    accounts,
    accountStore: stores.accounts,
    events,
    listing: eventListing({ events, clock }),
    library,
    counts: liveSeatCounts(live),
    media,
    plans,
    selling,
    live,
    streams: seatStreams(),
    inbox: dynamoPaymentInbox(database),
    readWebhook: stripeWebhookReader(stripe),
    desk: ticketDesk({ tickets, plans, keys: config.TICKET_KEYS, pictures: printPictures(media) }),
    ticketKeys: config.TICKET_KEYS,
    emailOf: async (id: AccountId) => (await accountOf(id)).email,
    nameOf: async (id: AccountId) => (await accountOf(id)).name,
    /** Lets go of what is open, once no request needs it any more. */
    close: async () => {
      await Promise.all([dispatcher.idle(), work.idle()]);
      await passwords.close();
      for (const client of [database.client, lowLevel.client, storage, queues]) client.destroy();
    },
  };
};

export type Dependencies = ReturnType<typeof createDependencies>;
