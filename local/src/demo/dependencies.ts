import { setTimeout as pause } from 'node:timers/promises';
import { accountUseCases } from '@parterre/domain/people/account-use-cases';
import { background } from '@parterre/domain/background';
import { bcryptPasswords } from '@parterre/domain/people/passwords/bcrypt-passwords';
import { dynamoAccountStores } from '@parterre/domain/people/dynamo-account-stores';
import { employeeUseCases } from '@parterre/domain/people/employee-use-cases';
import { randomSecrets } from '@parterre/domain/people/codes/random-secrets';
import { auditor } from '@parterre/domain/people/audit/audit-entry';
import { dynamoAuditStore } from '@parterre/domain/people/audit/dynamo-audit-store';
import { generateChart, importChart } from '@parterre/domain/house/charts/add-chart';
import { chartLibrary } from '@parterre/domain/house/charts/chart-library';
import { chartMaker } from '@parterre/domain/house/charts/chart-maker';
import { dynamoChartStore } from '@parterre/domain/house/charts/dynamo-chart-store';
import { systemClock } from '@parterre/domain/clock';
import { piscinaCostlyWork } from '@parterre/domain/costly/piscina-costly-work';
import { openLowLevelDatabase, openModels } from '@parterre/domain/dynamo/models';
import { dynamoEventStore } from '@parterre/domain/programme/events/dynamo-event-store';
import { eventUseCases } from '@parterre/domain/programme/publishing/event-use-cases';
import { randomIds } from '@parterre/domain/ids';
import { limitsSetting, usualLimits } from '@parterre/domain/limits/limits';
import type { MailMessage } from '@parterre/domain/mail/mail-message';
import { openStorage, s3ObjectStore } from '@parterre/domain/files/s3-object-store';
import { threadedPosterMaker } from '@parterre/domain/programme/posters/threaded-poster-maker';
import { createOrganization } from '@parterre/domain/people/organizations/create-organization';
import { dynamoOrganizationStore } from '@parterre/domain/people/organizations/dynamo-organization-store';
import { createVenue } from '@parterre/domain/house/venues/create-venue';
import { dynamoVenueStore } from '@parterre/domain/house/venues/dynamo-venue-store';
import type { readConfig } from './config.ts';
import { faultAlarm } from './alarm.ts';

/** Whoever loads an example house has a hundred wishes at once and time for all of them, on whatever machine. */
const unhurried = limitsSetting.parse(
  ['hash', 'picture', 'chart', 'pdf']
    .map((kind) => `${kind}-line.waiting=1000, ${kind}-line.perShare=1000, ${kind}-line.longestWait=600`)
    .join(),
);

/** The product's own use cases on the local stack. Mails are kept, for the codes and links in them. */
export const createDependencies = (config: ReturnType<typeof readConfig>) => {
  const aws = { region: config.AWS_REGION };
  const tables = { ...aws, endpoint: config.DYNAMODB_ENDPOINT, tablePrefix: config.TABLE_PREFIX };
  const lowLevel = openLowLevelDatabase(tables);
  const models = openModels(lowLevel);
  const storage = openStorage({ ...aws, endpoint: config.S3_ENDPOINT });
  const [clock, ids] = [systemClock, randomIds];
  const audit = auditor({ clock, ids });
  const mails: MailMessage[] = [];

  const stores = dynamoAccountStores(models, lowLevel, usualLimits);
  const { commit } = stores;
  const audits = dynamoAuditStore(models);
  const organizations = dynamoOrganizationStore(models);
  const venues = dynamoVenueStore(models);
  const charts = dynamoChartStore(models);
  const drawings = s3ObjectStore(storage, config.CHARTS_BUCKET);
  const costly = piscinaCostlyWork({ limits: unhurried });
  const work = background((error) => {
    throw error;
  });
  const accountDeps = {
    ...stores,
    passwords: bcryptPasswords(costly),
    // Good for this process only: every code and link that it makes is used before it ends.
    secrets: randomSecrets(ids.next()),
    notifications: { enqueue: async (mail: MailMessage) => void mails.push(mail) },
    background: work,
    alarm: faultAlarm,
    publicUrl: config.PUBLIC_URL,
    ids,
    clock,
    portal: 'employee' as const,
  };
  const accounts = accountUseCases(accountDeps);
  const { startSession, desk } = accounts;
  const chartDeps = { commit, venues, charts, drawings, audits, audit, clock, maker: chartMaker(costly) };

  return {
    mails,
    work,
    clock,
    accounts,
    commit,
    accountStore: stores.accounts,
    employees: employeeUseCases({ ...accountDeps, organizations, audit, audits, startSession, desk }),
    createOrganization: createOrganization({ commit, organizations, audit, audits, ids, clock }),
    createVenue: createVenue({ commit, venues, audits, audit, ids, clock }),
    importChart: importChart(chartDeps),
    generateChart: generateChart(chartDeps),
    ...eventUseCases({
      commit,
      events: dynamoEventStore(models),
      venues,
      organizations,
      library: chartLibrary({ charts, drawings }),
      media: s3ObjectStore(storage, config.MEDIA_BUCKET),
      makePoster: threadedPosterMaker(costly),
      bookings: { hasAny: async () => false },
      audits,
      audit,
      pause,
      ids,
      clock,
    }),
    close: async () => {
      await costly.close();
      for (const client of [lowLevel.client, storage]) client.destroy();
    },
  };
};

export type Dependencies = ReturnType<typeof createDependencies>;
