import type { Employee } from '@parterre/domain/people/accounts/account';
import type { InvitedRole } from '@parterre/domain/people/rights/role';
import { type OrganizationId, randomIds } from '@parterre/domain/ids';
import { usualLimits } from '@parterre/domain/limits';
import type { MailMessage } from '@parterre/domain/mail/mail-message';
import { openTables } from '@parterre/domain/dynamo/open-tables';
import { memoryDeadLetters } from '@parterre/domain/testing/memory-dead-letters';
import { memoryObjects } from '@parterre/domain/testing/memory-objects';
import { storesOf } from '@parterre/domain/testing/stores-of';
import { openTestModels } from '@parterre/domain/testing/test-models';
import { guardDatabase } from '@parterre/infra/testing/guarded-database';
import express from 'express';
import supertest from 'supertest';
import { createApp } from '../app.ts';
import { createDependencies } from '../dependencies.ts';

const secret = 'a session key that is long enough for a test';

export type Caller = { readonly cookie: string; readonly xsrf: string };
export const nobody: Caller = { cookie: '', xsrf: '' };

export type SignedIn = Caller & { readonly employee: Employee };

/** The employee service on a real database, which allows it what its role allows in AWS, with files and mails in memory. */
export const startTestApp = async ({ deadLetters = memoryDeadLetters() } = {}) => {
  const { database, models, commit, tablePrefix, close } = await openTestModels();
  const guarded = await guardDatabase('employee', {
    database: process.env.DYNAMODB_ENDPOINT ?? '',
    tablePrefix,
  });
  const mails: MailMessage[] = [];
  const tables = openTables({
    region: process.env.AWS_REGION ?? '',
    endpoint: guarded.endpoint,
    tablePrefix,
  });
  const dependencies = createDependencies(
    {
      LOG_LEVEL: 'fatal',
      AWS_REGION: process.env.AWS_REGION ?? '',
      DYNAMODB_ENDPOINT: guarded.endpoint,
      TABLE_PREFIX: tablePrefix,
      MEDIA_BUCKET: 'media',
      CHARTS_BUCKET: 'charts',
      QUEUE_PREFIX: 'http://127.0.0.1:9/test-',
      PUBLIC_URL: 'http://tickets.test',
      EMPLOYEE_SESSION_KEY: secret,
      LIMITS: usualLimits,
      SMS_BY: 'sns',
      SMS_PART_PRICE: { amount: 8, currency: 'CHF' },
    },
    {
      tables,
      drawings: memoryObjects(),
      media: memoryObjects(),
      mailQueue: { enqueue: async (mail) => void mails.push(mail) },
      queue: () => ({ send: async () => undefined }),
      deadLetters,
      close: tables.close,
    },
  );
  const app = express();
  app.get('/session-of/:accountId', (request, response) => {
    const { accountId } = request.params;
    const session = { accountId, sessionId: randomIds.next(), begunAt: Date.now(), refreshToken: null };
    dependencies.sessions.open(response, session);
    response.end();
  });
  app.use(
    createApp(dependencies, { PORTAL_DIR: import.meta.dirname, PROXY_HOPS: 1, VERSION: 'of-this-test' }),
  );
  const agent = supertest(app);

  /** The cookies of an employee, without the way through a password. */
  const callAs = async (employee: Employee): Promise<SignedIn> => {
    const { headers } = await agent.get(`/session-of/${employee.id}`);
    return { employee, ...cookiesOf(headers) };
  };
  const anAdmin = async ({ mustChangePassword = false } = {}): Promise<SignedIn> => {
    const email = `${randomIds.next()}@admin.test`;
    const admin = { email, name: 'Ada', password: 'curtain-up-2026', mustChangePassword };
    await dependencies.people.employees.createAdmin(admin);
    const account = await dependencies.people.findByEmail('employee', email);
    if (account?.portal !== 'employee') throw new Error('no admin');
    return callAs(account);
  };
  const tokenFor = async (email: string): Promise<string> => {
    await dependencies.idle();
    return /token=([\w.-]+)/.exec(mails.findLast(({ to }) => to === email)?.text ?? '')?.[1] ?? '';
  };
  const aHouse = async (admin: SignedIn): Promise<OrganizationId> =>
    (await dependencies.people.createOrganization(admin.employee, { name: `House ${randomIds.next()}` })).id;
  const anEmployee = async (
    admin: SignedIn,
    organizationId: OrganizationId,
    role: InvitedRole,
  ): Promise<SignedIn> => {
    const email = `${randomIds.next()}@house.test`;
    await dependencies.people.employees.invite(admin.employee, {
      organizationId,
      email,
      name: 'Olive',
      role,
    });
    const { account } = await dependencies.people.employees.acceptInvitation(
      await tokenFor(email),
      'opening-night-1',
    );
    if (account.portal !== 'employee') throw new Error('no employee');
    return callAs(account);
  };

  return {
    agent,
    tablePrefix,
    guarded,
    secret,
    dependencies,
    /** Past the use cases, and past the role. */
    tables: { ...storesOf(models), commit, database },
    mails,
    tokenFor,
    anAdmin,
    aHouse,
    anEmployee,
    /** A request with somebody's cookies. */
    request: (caller: Caller, method: 'get' | 'post' | 'put' | 'patch' | 'delete', path: string) =>
      agent[method](path).set('Cookie', caller.cookie).set('X-XSRF-TOKEN', caller.xsrf),
    close: async () => {
      await dependencies.close();
      close();
      await guarded.close();
    },
  };
};

export type TestApp = Awaited<ReturnType<typeof startTestApp>>;

/** What a browser would keep of an answer. */
export const cookiesOf = (headers: Readonly<Record<string, string>>): Caller => {
  const pairs = [headers['set-cookie'] ?? []].flat().map((line) => line.split(';')[0] ?? '');
  const xsrf = pairs.find((pair) => pair.startsWith('XSRF-TOKEN-ADMIN='))?.split('=')[1] ?? '';
  return { cookie: pairs.join('; '), xsrf };
};
