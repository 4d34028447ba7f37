import type { Clock } from '../clock.ts';
import type { Tables } from '../dynamo/open-tables.ts';
import type { AccountId } from '../ids.ts';
import type { Limits } from '../limits.ts';
import { type AccountPorts, accountUseCases } from './account-use-cases.ts';
import { dynamoAccountNames } from './accounts/dynamo-account-names.ts';
import { dynamoAccountStore } from './accounts/dynamo-account-store.ts';
import { auditor } from './audit/audit-entry.ts';
import { dynamoAuditStore } from './audit/dynamo-audit-store.ts';
import { networkMark } from './callers/network-mark.ts';
import { dynamoAccountStores } from './dynamo-account-stores.ts';
import { employeeUseCases } from './employee-use-cases.ts';
import { createOrganization } from './organizations/create-organization.ts';
import { dynamoOrganizationStore } from './organizations/dynamo-organization-store.ts';
import { renameOrganization } from './organizations/rename-organization.ts';
import { dynamoSessionStore } from './sessions/dynamo-session-store.ts';
import { endedSessions } from './sessions/ended-sessions.ts';
import { liveSessions } from './sessions/live-sessions.ts';

type Deps = AccountPorts & {
  readonly tables: Pick<Tables, 'models' | 'lowLevel'>;
  readonly limits: Limits;
};

/** Who somebody's mails go to. */
export const openRecipients = ({ tables }: { readonly tables: Pick<Tables, 'models'> }) =>
  dynamoAccountStore(tables.models).byId;

/** Where somebody is signed in. */
export const openLiveSessions = ({
  tables,
  clock,
}: {
  readonly tables: Pick<Tables, 'models'>;
  readonly clock: Clock;
}) =>
  liveSessions({
    accounts: dynamoAccountStore(tables.models),
    sessions: dynamoSessionStore(tables.models),
    clock,
  });

/** What people are called, for pages that others see. */
export const openNames = ({ tables }: { readonly tables: Pick<Tables, 'database'> }) =>
  dynamoAccountNames(tables.database);

/** Accounts at a portal, and the organizations whose people work at the other one. */
export const openPeople = ({ tables, limits, ...ports }: Deps) => {
  const stores = dynamoAccountStores(tables.models, tables.lowLevel, limits);
  const organizations = dynamoOrganizationStore(tables.models);
  const audits = dynamoAuditStore(tables.models);
  const audit = auditor(ports);
  const deps = { ...ports, ...stores, organizations, audits, audit };
  // What is told is told by use cases: nobody else has a hand in it.
  const { telling, ...accounts } = accountUseCases(deps);
  const { startSession } = accounts;
  return {
    accounts,
    employees: employeeUseCases({ ...deps, ...telling, startSession }),
    /** For the wings above. */
    auditing: { audit, audits: { note: audits.note } },
    organizations: { byId: organizations.byId },
    /** Knows which sessions are over although their cookies are not. */
    ended: endedSessions({ endings: stores.endings, clock: ports.clock }),
    /** Tells a network from others, without its address. */
    markOfNetwork: (address: string) => networkMark(ports.secrets, address),
    findAccount: stores.accounts.byId,
    /** Of somebody who is signed in. */
    accountOf: async (id: AccountId) => {
      const account = await stores.accounts.byId(id);
      if (!account) throw new TypeError(`no account ${id}`);
      return account;
    },
    createOrganization: createOrganization(deps),
    renameOrganization: renameOrganization(deps),
    listOrganizations: organizations.list,
    listEmployees: stores.accounts.ofOrganization,
    findByEmail: stores.accounts.byEmail,
    /** What employees did. */
    listAudit: audits.list,
    /** What happened to accounts. */
    listTrail: stores.trail.list,
  };
};

export type People = ReturnType<typeof openPeople>;
