import { accountUseCases } from '../people/account-use-cases.ts';
import { background } from '../background.ts';
import { dynamoAccountStores } from '../people/dynamo-account-stores.ts';
import { employeeUseCases } from '../people/employee-use-cases.ts';
import type { Employee } from '../people/accounts/account.ts';
import type { Passwords } from '../people/passwords/passwords.ts';
import { randomSecrets } from '../people/codes/random-secrets.ts';
import { auditor } from '../people/audit/audit-entry.ts';
import { dynamoAuditStore } from '../people/audit/dynamo-audit-store.ts';
import { randomIds } from '../ids.ts';
import { usualLimits } from '../limits.ts';
import type { MailMessage } from '../mail/mail-message.ts';
import { createOrganization } from '../people/organizations/create-organization.ts';
import { renameOrganization } from '../people/organizations/rename-organization.ts';
import { dynamoOrganizationStore } from '../people/organizations/dynamo-organization-store.ts';
import { type Interceptor, interceptCalls } from './intercept-calls.ts';
import { manualClock } from './manual-clock.ts';
import { noLimits } from './no-limits.ts';
import { openTestModels } from './test-models.ts';
import { observeWork } from './work-of.ts';

/** Passwords that anybody can read: bcrypt's slowness is not what these tests are about. */
export const readablePasswords: Passwords = {
  hash: async (password) => `hash of ${password}`,
  matches: async (password, hash) => hash === `hash of ${password}`,
};

/** Accounts on real tables, with a clock that is moved by hand and mails that stay here. */
export const anAccountWorld = async ({ limits = 'none' }: { limits?: 'none' | 'as in production' } = {}) => {
  const { models, lowLevel, close } = await openTestModels();
  const clock = manualClock();
  const mails: (MailMessage & { readonly id: string })[] = [];
  const alarms: string[] = [];
  let interceptor: Interceptor = (run) => run();
  interceptCalls(lowLevel.client, (run, call) => interceptor(run, call));
  const enqueue = async (mail: MailMessage, id: string): Promise<void> => {
    const input = { mail, id };
    await interceptor(async () => void mails.push({ ...mail, id }), { command: 'enqueue', input });
  };
  const work = background((error) => {
    throw error;
  });
  const stores = dynamoAccountStores(models, lowLevel, usualLimits);
  const organizations = dynamoOrganizationStore(models);
  const audits = dynamoAuditStore(models);
  const audit = auditor({ clock, ids: randomIds });
  const deps = {
    ...stores,
    limits: limits === 'none' ? noLimits : stores.limits,
    passwords: readablePasswords,
    secrets: randomSecrets('a key for this test'),
    mailQueue: { enqueue },
    background: work,
    alarm: { raise: (message: string) => void alarms.push(message) },
    publicUrl: 'https://tickets.test',
    ids: randomIds,
    clock,
    portal: 'customer' as const,
  };
  const accounts = accountUseCases(deps);
  const { startSession, telling } = accounts;
  const employees = employeeUseCases({ ...deps, ...telling, organizations, audit, audits, startSession });

  const houses = { commit: stores.commit, organizations, audit, audits, ids: randomIds, clock };

  const mailsTo = (email: string) => mails.filter(({ to }) => to === email);
  const lastMailTo = async (email: string): Promise<MailMessage> => {
    await work.idle();
    const mail = mailsTo(email).at(-1);
    if (!mail) throw new Error(`no mail to ${email}`);
    return mail;
  };

  return {
    clock,
    stores,
    organizations,
    audits,
    accounts,
    employees,
    work,
    alarms,
    /** Does something, and what it leaves to the background, with every call of database and queue going through `by`. */
    intercepted: async <Result>(by: Interceptor, does: () => Promise<Result>): Promise<Result> => {
      interceptor = by;
      try {
        return await does();
      } finally {
        await work.idle();
        interceptor = (run) => run();
      }
    },
    /** What a piece of work asks of the database. */
    workOf: observeWork(lowLevel),
    mailsTo,
    lastMailTo,
    codeFor: async (email: string) => /\b\d{6}\b/.exec((await lastMailTo(email)).text)?.[0] ?? '',
    invitationFor: async (email: string) => /token=([\w.-]+)/.exec((await lastMailTo(email)).text)?.[1] ?? '',
    anAdmin: async (): Promise<Employee> => {
      const email = `${randomIds.next()}@admin.test`;
      await employees.createAdmin({
        email,
        name: 'Ada',
        password: 'curtain-up-2026',
        mustChangePassword: false,
      });
      const admin = await stores.accounts.byEmail('employee', email);
      if (admin?.portal !== 'employee') throw new Error('no admin');
      return admin;
    },
    createOrganization: createOrganization(houses),
    renameOrganization: renameOrganization(houses),
    close: async () => {
      await work.idle();
      close();
    },
  };
};

export type AccountWorld = Awaited<ReturnType<typeof anAccountWorld>>;
