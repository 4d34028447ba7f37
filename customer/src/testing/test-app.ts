import type { Alarm } from '@parterre/domain/alarm';
import { type Clock, systemClock } from '@parterre/domain/clock';
import type { Tables } from '@parterre/domain/dynamo/open-tables';
import type { SalesPlan, SalesPlans } from '@parterre/domain/programme/publishing/sales-plan';
import { type AccountId, accountId, randomIds } from '@parterre/domain/ids';
import { aCustomer as aCustomerAccount } from '@parterre/domain/testing/account-builders';
import { openSalesStores } from '@parterre/domain/sales/open-sales';
import { storesOf } from '@parterre/domain/testing/stores-of';
import { type FakePayments, fakePayments } from '@parterre/domain/testing/fake-payments';
import { usualLimits } from '@parterre/domain/limits';
import { aCustomer } from '@parterre/domain/testing/selling-world';
import { openTestDatabase } from '@parterre/domain/testing/test-database';
import { guardDatabase } from '@parterre/infra/testing/guarded-database';
import express from 'express';
import supertest from 'supertest';
import { createApp } from '../app.ts';
import type { Config } from '../config.ts';
import { createDependencies } from '../dependencies.ts';
import { connectOutside } from '../outside.ts';
import { aTicketKey } from '@parterre/domain/testing/ticket-key';
import { someVapidKeys } from '@parterre/domain/testing/vapid-keys';

export const aConfig = async (tablePrefix: string): Promise<Config> => ({
  NODE_ENV: 'test',
  LOG_LEVEL: 'fatal',
  HOST: '127.0.0.1',
  PORT: 0,
  MANAGEMENT_PORT: 0,
  PUBLIC_URL: 'http://tickets.test',
  PROXY_HOPS: 1,
  VERSION: 'of-this-test',
  DRAIN_NOTICE_SECONDS: 0,
  AWS_REGION: 'eu-central-1',
  DYNAMODB_ENDPOINT: process.env.DYNAMODB_ENDPOINT,
  S3_ENDPOINT: 'http://127.0.0.1:9',
  SQS_ENDPOINT: 'http://127.0.0.1:9',
  TABLE_PREFIX: tablePrefix,
  MEDIA_BUCKET: 'media',
  CHARTS_BUCKET: 'charts',
  QUEUE_PREFIX: 'http://127.0.0.1:9/test-',
  STRIPE_SECRET_KEY: 'sk_test_nothing',
  STRIPE_WEBHOOK_SECRET: 'whsec_of_this_test',
  SESSION_KEY: 'a session key that is long enough for a test',
  TICKET_KEYS: [await aTicketKey('one')],
  SMS_BY: 'sns',
  VAPID_KEYS: someVapidKeys(),
  PUSH_HOSTS: [],
  LIMITS: usualLimits,
  PORTAL_DIR: import.meta.dirname,
});

export type SignedIn = { readonly accountId: AccountId; readonly cookie: string; readonly xsrf: string };

type World = {
  readonly config: Config;
  readonly payments: FakePayments;
  /** What is on sale; without it, what the tables say. */
  readonly plans?: SalesPlans;
};

const alarm: Alarm = {
  raise: (message, facts) => {
    throw new Error(`${message} ${JSON.stringify(facts)}`);
  },
};

/** What of a process may be another one's than usual: its way to the tables, and its clock. */
type Own = { readonly database?: Tables['database']; readonly clock?: Clock };

const ada = aCustomerAccount({ email: 'ada@example.org', name: 'Ada Lovelace' });

/**
 * One process of the customer service, with connections and a memory of its own, without queues. `signIn` gives a
 * customer's cookies without the way through a password.
 */
const anInstance = ({ config, payments, plans }: World, { database, clock = systemClock }: Own = {}) => {
  const outside = connectOutside(config);
  const tables = database ? { ...outside.tables, database } : outside.tables;
  const real = createDependencies(
    config,
    {
      ...outside,
      tables,
      payments: { ...outside.payments, provider: payments },
      news: { send: () => Promise.reject(new Error('there is no queue')) },
      sms: { send: async () => undefined },
    },
    { clock, alarm, ...(plans && { plans }) },
  );
  const dependencies = { ...real, people: { ...real.people, accountOf: async () => ada } };
  const app = express();
  app.get('/session-of/:accountId', (request, response) => {
    const id = accountId.parse(request.params.accountId);
    real.sessions.open(response, {
      accountId: id,
      sessionId: randomIds.next(),
      begunAt: Date.now(),
      refreshToken: null,
    });
    response.end();
  });
  app.use(createApp(dependencies));
  const agent = supertest(app);

  const signIn = async (id = aCustomer()): Promise<SignedIn> => {
    const { headers } = await agent.get(`/session-of/${id}`);
    const cookies = [headers['set-cookie'] ?? []].flat().map((cookie) => cookie.split(';')[0] ?? '');
    const xsrf =
      cookies.find((cookie) => cookie.startsWith('XSRF-TOKEN='))?.slice('XSRF-TOKEN='.length) ?? '';
    return { accountId: id, cookie: cookies.join('; '), xsrf };
  };

  return {
    app,
    agent,
    payments,
    dependencies,
    /** What is kept in the tables, past the use cases. */
    tables: { ...storesOf(outside.tables.models), ...openSalesStores({ tables, clock }) },
    signIn,
    close: real.close,
  };
};

export type Instance = ReturnType<typeof anInstance>;

/**
 * The customer service on tables that are there already, in a database that allows it what its role in AWS does, with
 * a payment provider in memory.
 */
export const startTestAppOn = async (
  tablePrefix: string,
  { plans, ...change }: Pick<World, 'plans'> & Partial<Config> = {},
) => {
  const own = await aConfig(tablePrefix);
  const guarded = await guardDatabase('customer', { database: own.DYNAMODB_ENDPOINT ?? '', tablePrefix });
  const config = { ...own, ...change, DYNAMODB_ENDPOINT: guarded.endpoint };
  const payments = fakePayments();
  const world = { config, payments, ...(plans && { plans }) };
  const first = anInstance(world);
  const instances = [first];
  return {
    ...first,
    config,
    /** Another process of the service, which shares nothing with the first but the tables. */
    another: (own?: Own): Instance => {
      const instance = anInstance(world, own);
      instances.push(instance);
      return instance;
    },
    close: async () => {
      await Promise.all(instances.map(({ close }) => close()));
      await guarded.close();
    },
  };
};

/** The customer service on tables of its own, selling the given events. */
export const startTestApp = async (...plans: readonly SalesPlan[]) => {
  const database = await openTestDatabase();
  const tablePrefix = database.table('Seats').replace(/Seats$/, '');
  const started = await startTestAppOn(tablePrefix, {
    plans: { get: async (id) => plans.find(({ event }) => event.id === id) ?? null },
  });
  return {
    ...started,
    database,
    close: async () => {
      await started.close();
      database.close();
    },
  };
};

export type TestApp = Awaited<ReturnType<typeof startTestApp>>;
