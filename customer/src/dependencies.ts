import { dynamoSalesStores } from '@parterre/domain/sales/dynamo-sales-stores';
import { accountUseCases } from '@parterre/domain/people/account-use-cases';
import { background } from '@parterre/domain/background';
import { bcryptPasswords } from '@parterre/domain/people/passwords/bcrypt-passwords';
import { dynamoAccountStores } from '@parterre/domain/people/dynamo-account-stores';
import { inLots } from '@parterre/domain/limits/in-lots';
import { holdRefusals } from '@parterre/domain/sales/holding/hold-refusals';
import { turnsHere } from '@parterre/domain/limits/turn';
import { dynamoAttemptLimits } from '@parterre/domain/limits/dynamo-attempt-limits';
import { endedSessions } from '@parterre/domain/people/sessions/ended-sessions';
import { networkMark } from '@parterre/domain/people/callers/network-mark';
import { randomSecrets } from '@parterre/domain/people/codes/random-secrets';
import { countConfirmed } from '@parterre/domain/sales/paying/count-confirmed';
import type { Alarm } from '@parterre/domain/alarm';
import type { Selling } from '@parterre/domain/sales/selling/selling';
import { takeBackLapsed } from '@parterre/domain/sales/paying/take-back-lapsed';
import { chartLibrary } from '@parterre/domain/house/charts/chart-library';
import { dynamoChartStore } from '@parterre/domain/house/charts/dynamo-chart-store';
import { type Clock, systemClock } from '@parterre/domain/clock';
import type { CostlyWork } from '@parterre/domain/costly/costly-work';
import { piscinaCostlyWork } from '@parterre/domain/costly/piscina-costly-work';
import { describeError } from '@parterre/domain/dynamo/describe-error';
import { askDatabase } from '@parterre/domain/dynamo/ask-database';
import { openDatabase } from '@parterre/domain/dynamo/database';
import { openLowLevelDatabase, openModels } from '@parterre/domain/dynamo/models';
import { dynamoEventStore } from '@parterre/domain/programme/events/dynamo-event-store';
import { eventListing } from '@parterre/domain/programme/catalogue/event-listing';
import { salesPlanLibrary } from '@parterre/domain/programme/publishing/sales-plan-library';
import { type AccountId, type Ids, randomIds } from '@parterre/domain/ids';
import { liveEvents } from '@parterre/domain/live/live-events';
import { liveSeatCounts } from '@parterre/domain/live/live-seat-counts';
import { shownOnMap } from '@parterre/domain/live/shown-on-map';
import { openStorage, s3ObjectStore } from '@parterre/domain/files/s3-object-store';
import { dispatchSoon } from '@parterre/domain/news/dispatch-news';
import { mailQueue } from '@parterre/domain/messaging/mail-queues';
import { queueUrl } from '@parterre/domain/queues/queue-names';
import { connectToQueues, sqsQueue } from '@parterre/domain/queues/sqs-queue';
import { dynamoPaymentInbox } from '@parterre/domain/sales/payments/dynamo-payment-inbox';
import { stripeProvider } from '@parterre/domain/sales/payments/stripe-provider';
import { stripeWebhookReader } from '@parterre/domain/sales/payments/stripe-webhook';
import { recentClaims } from '@parterre/domain/sales/seats/recent-claims';
import { ticketDesk } from '@parterre/domain/sales/ticket-desk/ticket-desk';
import { ticketPrinter } from '@parterre/domain/sales/ticket-desk/ticket-printer';
import { costlyMetrics } from '@parterre/service-kit/metrics/costly-metrics';
import { createMetrics } from '@parterre/service-kit/metrics/service-metrics';
import { createLogger, type Logger } from '@parterre/service-kit/request-log';
import { customerSessions, deviceCookieOf, registrationCookieOf, resetCookieOf } from './accounts/access.ts';
import { networkTurns } from './catalogue/network-turns.ts';
import type { Config } from './config.ts';
import { seatStreams } from './live/seat-stream.ts';
import { customerRoutes } from './routes.ts';
import { type SaleMetrics, saleMetrics } from './sale-metrics.ts';

/** Connections to what keeps our data. */
const connect = (config: Config) => {
  const aws = { region: config.AWS_REGION };
  const tables = { ...aws, endpoint: config.DYNAMODB_ENDPOINT, tablePrefix: config.TABLE_PREFIX };
  const lowLevel = openLowLevelDatabase(tables);
  return {
    database: openDatabase(tables),
    lowLevel,
    models: openModels(lowLevel),
    storage: openStorage({ ...aws, endpoint: config.S3_ENDPOINT }),
    queues: connectToQueues({ ...aws, endpoint: config.SQS_ENDPOINT }),
  };
};

type Connections = ReturnType<typeof connect>;

const openCatalogue = ({ models, storage }: Connections, config: Config, clock: Clock) => {
  const drawings = s3ObjectStore(storage, config.CHARTS_BUCKET);
  const library = chartLibrary({ charts: dynamoChartStore(models), drawings });
  const events = dynamoEventStore(models);
  return {
    events,
    library,
    media: s3ObjectStore(storage, config.MEDIA_BUCKET),
    listing: eventListing({ events, clock }),
    plans: salesPlanLibrary({ events, library, clock }),
  };
};

const openSelling = (
  { database, lowLevel, queues }: Connections,
  config: Config,
  common: Pick<Selling, 'plans' | 'alarm' | 'clock' | 'ids'>,
  sales: SaleMetrics,
) => {
  const stripe = {
    secretKey: config.STRIPE_SECRET_KEY,
    webhookSecret: config.STRIPE_WEBHOOK_SECRET,
    apiUrl: config.STRIPE_API_URL,
  };
  const stores = dynamoSalesStores(database, common.clock);
  const rows = recentClaims(stores.seats, common.clock);
  const dispatcher = dispatchSoon({
    outbox: stores.outbox,
    queue: sqsQueue(queues, queueUrl(config.QUEUE_PREFIX, 'notifications')),
  });
  const behind = {
    ...common,
    ...stores,
    seats: rows,
    payments: stripeProvider(stripe),
    limits: config.LIMITS,
    refusals: holdRefusals(config.LIMITS, common.clock),
    attempts: inLots(dynamoAttemptLimits(lowLevel, config.LIMITS), config.LIMITS, common.clock),
    dispatcher: countConfirmed(dispatcher, sales.countConfirmed),
  };
  const takeBack = takeBackLapsed(behind);
  const later = (work: () => void, wait: number) => setTimeout(work, wait).unref();
  const live = liveEvents({ ...common, seats: rows, later, whenFull: takeBack });
  const selling: Selling = { ...behind, takeBack, seats: shownOnMap(rows, live) };
  return {
    selling,
    live,
    dispatcher,
    inbox: dynamoPaymentInbox(database),
    readWebhook: stripeWebhookReader(stripe),
  };
};

const openAccounts = (
  { models, lowLevel, queues }: Connections,
  config: Config,
  {
    logger,
    alarm,
    clock,
    ids,
    costly,
  }: { logger: Logger; alarm: Alarm; clock: Clock; ids: Ids; costly: CostlyWork },
) => {
  const stores = dynamoAccountStores(models, lowLevel, config.LIMITS);
  const work = background((error) => logger.error({ err: error }, 'work in the background failed'));
  const secrets = randomSecrets(config.SESSION_KEY);
  const accounts = accountUseCases({
    ...stores,
    passwords: bcryptPasswords(costly),
    secrets,
    mailQueue: mailQueue(sqsQueue(queues, queueUrl(config.QUEUE_PREFIX, 'email'))),
    background: work,
    alarm,
    publicUrl: config.PUBLIC_URL,
    ids,
    clock,
    portal: 'customer',
  });
  const accountOf = async (id: AccountId) => {
    const found = await stores.accounts.byId(id);
    if (!found) throw new TypeError(`no account ${id}`);
    return found;
  };
  return {
    accounts,
    commit: stores.commit,
    accountStore: stores.accounts,
    markOfNetwork: (address: string) => networkMark(secrets, address),
    ended: endedSessions({ endings: stores.endings, clock }),
    emailOf: async (id: AccountId) => (await accountOf(id)).email,
    nameOf: async (id: AccountId) => (await accountOf(id)).name,
    closeAccounts: work.idle,
  };
};

/** Builds everything that this service works with. Nothing else constructs adapters. */
export const createDependencies = (config: Config, clock: Clock = systemClock) => {
  const logger = createLogger('customer', config.LOG_LEVEL);
  const alarm: Alarm = {
    raise: (message, { error, ...facts }) => logger.error({ err: error, ...facts }, message),
  };
  const ids = randomIds;
  const connections = connect(config);
  const catalogue = openCatalogue(connections, config, clock);
  const metrics = createMetrics();
  const sales = saleMetrics(metrics);
  const costly = piscinaCostlyWork({
    limits: config.LIMITS,
    figures: costlyMetrics(metrics),
    clock,
  });
  const common = { plans: catalogue.plans, alarm, clock, ids };
  const { dispatcher, ...box } = openSelling(connections, config, common, sales);
  const { closeAccounts, ...people } = openAccounts(connections, config, {
    logger,
    alarm,
    clock,
    ids,
    costly,
  });
  const sessions = customerSessions(config.SESSION_KEY, config.PUBLIC_URL, people.ended);

  const print = ticketPrinter(costly);
  const streams = seatStreams(Math.random);
  sales.showWatchers(streams.count);

  return {
    logger,
    describeError,
    metrics,
    sales,
    clock,
    publicUrl: config.PUBLIC_URL,
    portalDirectory: config.PORTAL_DIR,
    proxyHops: config.PROXY_HOPS,
    version: config.VERSION,
    sessions,
    registrationCookie: registrationCookieOf(config.PUBLIC_URL),
    resetCookie: resetCookieOf(config.PUBLIC_URL),
    deviceCookie: deviceCookieOf(config.PUBLIC_URL),
    routes: customerRoutes(sessions, networkTurns(config.LIMITS, clock)),
    ...catalogue,
    counts: liveSeatCounts(box.live),
    ...box,
    ...people,
    streams,
    desk: ticketDesk({
      tickets: box.selling.tickets,
      plans: catalogue.plans,
      keys: config.TICKET_KEYS,
      pictures: catalogue.media,
      print,
      clock,
    }),
    ticketTurns: turnsHere(
      config.LIMITS.tickets,
      clock,
      'You have asked for your tickets very often just now. Please try again in a few seconds.',
    ),
    print,
    ticketKeys: config.TICKET_KEYS,
    /** Fails while the database is not there. */
    ask: () => askDatabase(connections.database),
    /** Lets go of what is open, once no request needs it any more. */
    close: async () => {
      await Promise.all([dispatcher.idle(), closeAccounts()]);
      await costly.close();
      const { database, lowLevel, storage, queues } = connections;
      for (const client of [database.client, lowLevel.client, storage, queues]) client.destroy();
    },
  };
};

export type Dependencies = ReturnType<typeof createDependencies>;
