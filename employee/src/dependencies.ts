import { setTimeout as pause } from 'node:timers/promises';
import { accountUseCases } from '@parterre/domain/people/account-use-cases';
import { background } from '@parterre/domain/background';
import { bcryptPasswords } from '@parterre/domain/people/passwords/bcrypt-passwords';
import { dynamoAccountStores } from '@parterre/domain/people/dynamo-account-stores';
import { employeeUseCases } from '@parterre/domain/people/employee-use-cases';
import { endedSessions } from '@parterre/domain/people/sessions/ended-sessions';
import { randomSecrets } from '@parterre/domain/people/codes/random-secrets';
import type { SessionEndingStore } from '@parterre/domain/people/sessions/session-ending-store';
import type { Alarm } from '@parterre/domain/alarm';
import { auditor } from '@parterre/domain/people/audit/audit-entry';
import { dynamoAuditStore } from '@parterre/domain/people/audit/dynamo-audit-store';
import {
  generateChart,
  importChart,
  previewChart,
  previewGenerated,
} from '@parterre/domain/house/charts/add-chart';
import { chartLibrary } from '@parterre/domain/house/charts/chart-library';
import { chartMaker } from '@parterre/domain/house/charts/chart-maker';
import { dynamoChartStore } from '@parterre/domain/house/charts/dynamo-chart-store';
import { type Clock, systemClock } from '@parterre/domain/clock';
import type { CostlyWork } from '@parterre/domain/costly/costly-work';
import { piscinaCostlyWork } from '@parterre/domain/costly/piscina-costly-work';
import { describeError } from '@parterre/domain/dynamo/describe-error';
import { askDatabase } from '@parterre/domain/dynamo/ask-database';
import { openDatabase } from '@parterre/domain/dynamo/database';
import { openLowLevelDatabase, openModels } from '@parterre/domain/dynamo/models';
import { dynamoEventStore } from '@parterre/domain/programme/events/dynamo-event-store';
import { bookingsBySeats } from '@parterre/domain/sales/seats/bookings-by-seats';
import { eventUseCases } from '@parterre/domain/programme/publishing/event-use-cases';
import { type Ids, randomIds } from '@parterre/domain/ids';
import type { Notifications } from '@parterre/domain/mail/notifications';
import type { ObjectStore } from '@parterre/domain/files/object-store';
import { openStorage, s3ObjectStore } from '@parterre/domain/files/s3-object-store';
import { threadedPosterMaker } from '@parterre/domain/programme/posters/threaded-poster-maker';
import { createOrganization } from '@parterre/domain/people/organizations/create-organization';
import { dynamoOrganizationStore } from '@parterre/domain/people/organizations/dynamo-organization-store';
import { renameOrganization } from '@parterre/domain/people/organizations/rename-organization';
import type { DeadLetters } from '@parterre/domain/queues/dead-letters';
import { sendDeadLettersAgain } from '@parterre/domain/messaging/send-dead-letters-again';
import { sqsDeadLetters } from '@parterre/domain/queues/sqs-dead-letters';
import { mailQueue } from '@parterre/domain/messaging/mail-queues';
import { queueUrl } from '@parterre/domain/queues/queue-names';
import { openQueues, sqsQueue } from '@parterre/domain/queues/sqs-queue';
import { dynamoSeatStore } from '@parterre/domain/sales/seats/dynamo-seat-store';
import { createVenue } from '@parterre/domain/house/venues/create-venue';
import { dynamoVenueStore } from '@parterre/domain/house/venues/dynamo-venue-store';
import { costlyMetrics } from '@parterre/service-kit/metrics/costly-metrics';
import { uploadMetrics } from '@parterre/service-kit/metrics/upload-metrics';
import { createMetrics } from '@parterre/service-kit/metrics/service-metrics';
import { createLogger, type Logger } from '@parterre/service-kit/request-log';
import { uploadsAtOnce } from '@parterre/service-kit/uploads-at-once';
import type { StorageConfig } from './config.ts';
import { employeeRoutes } from './routes.ts';
import { deviceCookieOf, employeeAccess, employeeSessions, resetCookieOf } from './session/access.ts';
import { describeEmployee } from './session/describe-employee.ts';

/** What is neither the database nor computing: files, mail and queues. */
export type Outside = {
  readonly drawings: ObjectStore;
  readonly media: ObjectStore;
  readonly notifications: Notifications;
  readonly deadLetters: DeadLetters;
  readonly close: () => void;
};

const connectOutside = (config: StorageConfig): Outside => {
  const aws = { region: config.AWS_REGION };
  const storage = openStorage({ ...aws, endpoint: config.S3_ENDPOINT });
  const queues = openQueues({ ...aws, endpoint: config.SQS_ENDPOINT });
  return {
    drawings: s3ObjectStore(storage, config.CHARTS_BUCKET),
    media: s3ObjectStore(storage, config.MEDIA_BUCKET),
    notifications: mailQueue(sqsQueue(queues, queueUrl(config.QUEUE_PREFIX, 'email'))),
    deadLetters: sqsDeadLetters(queues, config.QUEUE_PREFIX),
    close: () => {
      storage.destroy();
      queues.destroy();
    },
  };
};

/** By what a browser is known: its session, that somebody signed in there before, and the code it waits for. */
const knowBrowsers = (config: StorageConfig, endings: SessionEndingStore, clock: Clock) => {
  const ended = endedSessions({ endings, clock });
  return {
    ended,
    sessions: employeeSessions(config.EMPLOYEE_SESSION_KEY, config.PUBLIC_URL, ended),
    deviceCookie: deviceCookieOf(config.PUBLIC_URL),
    resetCookie: resetCookieOf(config.PUBLIC_URL),
  };
};

const openTables = (config: StorageConfig) => {
  const tables = {
    region: config.AWS_REGION,
    endpoint: config.DYNAMODB_ENDPOINT,
    tablePrefix: config.TABLE_PREFIX,
  };
  const lowLevel = openLowLevelDatabase(tables);
  return { database: openDatabase(tables), lowLevel, models: openModels(lowLevel) };
};

const openThreads = ({ LIMITS: limits }: StorageConfig, clock: Clock) => {
  const metrics = createMetrics();
  return { metrics, costly: piscinaCostlyWork({ limits, figures: costlyMetrics(metrics), clock }) };
};

type AroundAccounts = {
  readonly logger: Logger;
  readonly costly: CostlyWork;
  readonly notifications: Notifications;
  readonly clock: Clock;
  readonly ids: Ids;
};

/** What accounts need beside what is kept of them. */
const accountPorts = (config: StorageConfig, { logger, costly, ...around }: AroundAccounts) => {
  const alarm: Alarm = {
    raise: (message, { error, ...facts }) => logger.error({ err: error, ...facts }, message),
  };
  return {
    ...around,
    passwords: bcryptPasswords(costly),
    secrets: randomSecrets(config.EMPLOYEE_SESSION_KEY),
    background: background((error) => logger.error({ err: error }, 'work in the background failed')),
    alarm,
    publicUrl: config.PUBLIC_URL,
    portal: 'employee' as const,
  };
};

/** Builds everything that this service works with. Nothing else constructs adapters. */
export const createDependencies = (config: StorageConfig, outside = connectOutside(config)) => {
  const logger = createLogger('employee', config.LOG_LEVEL);
  const { database, lowLevel, models } = openTables(config);
  const [clock, ids] = [systemClock, randomIds];
  const audit = auditor({ clock, ids });

  const stores = dynamoAccountStores(models, lowLevel, config.LIMITS);
  const { commit } = stores;
  const [organizations, venues] = [dynamoOrganizationStore(models), dynamoVenueStore(models)];
  const charts = dynamoChartStore(models);
  const events = dynamoEventStore(models);
  const audits = dynamoAuditStore(models);
  const { drawings, media, notifications, deadLetters } = outside;
  const library = chartLibrary({ charts, drawings });

  const { metrics, costly } = openThreads(config, clock);
  const account = accountPorts(config, { logger, costly, notifications, clock, ids });
  const accountDeps = { ...stores, ...account };
  const accounts = accountUseCases(accountDeps);
  const { startSession, desk } = accounts;
  const browsers = knowBrowsers(config, stores.endings, clock);
  const chartDeps = { commit, venues, charts, drawings, audits, audit, clock, maker: chartMaker(costly) };
  const bookings = bookingsBySeats({ seats: dynamoSeatStore(database, clock), clock });

  return {
    logger,
    describeError,
    metrics,
    clock,
    publicUrl: config.PUBLIC_URL,
    ...browsers,
    uploads: uploadsAtOnce({
      bounds: config.LIMITS.uploads,
      shareOf: (request) => browsers.sessions.read(request)?.accountId ?? '',
      figures: uploadMetrics(metrics),
    }),
    routes: employeeRoutes(employeeAccess(browsers.sessions, stores.accounts)),
    accounts,
    commit,
    accountStore: stores.accounts,
    employees: employeeUseCases({ ...accountDeps, organizations, audit, audits, startSession, desk }),
    describeEmployee: describeEmployee(organizations),
    organizations,
    createOrganization: createOrganization({ commit, organizations, audit, audits, ids, clock }),
    renameOrganization: renameOrganization({ commit, organizations, audit, audits }),
    venues,
    charts,
    library,
    createVenue: createVenue({ commit, venues, audits, audit, ids, clock }),
    importChart: importChart(chartDeps),
    previewChart: previewChart(chartDeps),
    previewGenerated: previewGenerated(chartDeps),
    generateChart: generateChart(chartDeps),
    events,
    ...eventUseCases({
      commit,
      events,
      venues,
      organizations,
      library,
      media,
      makePoster: threadedPosterMaker(costly),
      bookings,
      audits,
      audit,
      pause,
      ids,
      clock,
    }),
    audits,
    trail: stores.trail,
    deadLetters,
    sendDeadLettersAgain: sendDeadLettersAgain({ commit, deadLetters, audits, audit }),
    /** Fails while the database is not there. */
    ask: () => askDatabase(database),
    /** Until all is done that no answer waits for. */
    idle: account.background.idle,
    /** Lets go of what is open, once no request needs it any more. */
    close: async () => {
      await account.background.idle();
      await costly.close();
      for (const client of [database.client, lowLevel.client]) client.destroy();
      outside.close();
    },
  };
};

export type Dependencies = ReturnType<typeof createDependencies>;
