import { z } from 'zod';
import { collection } from '../../dynamo/collection.ts';
import { type Models, when } from '../../dynamo/models.ts';
import { type AccountId, accountId } from '../../ids.ts';
import type { Portal } from '../rights/portal.ts';
import { account, type Employee, employee } from './account.ts';
import type { AccountStore } from './account-store.ts';

/** Keeps an address from belonging to two accounts of one portal. */
const guard = z.object({ id: z.string(), accountId });

const guardId = (portal: Portal, email: string) => `email#${portal}#${email}`;

export const dynamoAccountStore = (models: Models): AccountStore => {
  const model = models('Accounts', {
    hash: 'id',
    indexes: { byOrganization: { hash: 'organizationId', range: 'email' } },
  });
  const accounts = collection(model, account);
  const employees = collection(model, employee);
  const guards = collection(model, guard);

  const byId = (id: AccountId) => accounts.find({ id });
  const change = (id: AccountId, set: Partial<Employee>) =>
    accounts.writes.change({ id }, { set }, when('id').exists()).or('unknown-account');

  return {
    byId,
    byEmail: async (portal, email) => {
      const found = await guards.find({ id: guardId(portal, email) });
      return found && byId(found.accountId);
    },

    // The guard comes first: who adds an account twice is told of its address.
    add: (item) => [
      guards.writes.insert({ id: guardId(item.portal, item.email), accountId: item.id }).or('email-in-use'),
      accounts.writes.insert(item),
    ],

    setPassword: ({ id, portal }, passwordHash, at) =>
      change(id, {
        passwordHash,
        sessionsEndedAt: at,
        ...(portal === 'employee' && { mustChangePassword: false }),
      }),

    activate: (id, chosen) =>
      accounts.writes
        .change({ id }, { set: { ...chosen, state: 'active' } }, when('state').eq('invited'))
        .or('not-invited'),

    change,
    endSessions: (id, at) => change(id, { sessionsEndedAt: at }),
    deactivate: (id, at) => change(id, { state: 'deactivated', sessionsEndedAt: at }),

    ofOrganization: (organizationId, page) =>
      employees.list({ index: 'byOrganization', hash: ['organizationId', organizationId], ...page }),
  };
};
