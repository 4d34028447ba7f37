import { z } from 'zod';
import { auditCollection } from '../audit/dynamo-audit-store.ts';
import { trailWriter } from './dynamo-account-trail.ts';
import { DomainError } from '../../domain-error.ts';
import { collection } from '../../dynamo/collection.ts';
import { commit } from '../../dynamo/commit-or-throw.ts';
import { type Models, when } from '../../dynamo/models.ts';
import { errandWriter } from '../errands/dynamo-errand-store.ts';
import { type AccountId, accountId } from '../../ids.ts';
import type { Portal } from '../rights/portal.ts';
import { account, type Account, employee } from './account.ts';
import type { AccountStore, CodeUse } from './account-store.ts';
import { codeCollection } from '../codes/dynamo-code-store.ts';
import { sessionEndingCollection } from '../sessions/dynamo-session-ending-store.ts';
import { everySessionOf, newSessionEnding } from '../sessions/session-ending.ts';

/** Keeps an address from belonging to two accounts of one portal. */
const guard = z.object({ id: z.string(), accountId });

const guardId = (portal: Portal, email: string) => `email#${portal}#${email}`;

const emailInUse = () =>
  new DomainError('email-in-use', 'Somebody has an account with this address already.');
const alreadyConfirmed = () =>
  new DomainError('email-in-use', 'This address has an account meanwhile. Please sign in.');
const notFound = () => new DomainError('not-found', 'This account does not exist.');
const codeUsed = () => new DomainError('code-expired', 'This was used already. Please ask for a new one.');

export const dynamoAccountStore = (models: Models): AccountStore => {
  const model = models('Accounts', {
    hash: 'id',
    indexes: { byOrganization: { hash: 'organizationId', range: 'email' } },
  });
  const accounts = collection(model, account);
  const employees = collection(model, employee);
  const guards = collection(model, guard);
  const codes = codeCollection(models);
  const audits = auditCollection(models);
  const count = trailWriter(models);
  const endings = sessionEndingCollection(models);
  const due = errandWriter(models);

  const byId = (id: AccountId) => accounts.find({ id });
  const byEmail = async (portal: Portal, email: string) => {
    const found = await guards.find({ id: guardId(portal, email) });
    return found && byId(found.accountId);
  };
  // The guard comes first: who adds an account twice is told of its address.
  const add = (item: Account, refusal = emailInUse) => [
    guards.insert({ id: guardId(item.portal, item.email), accountId: item.id }, refusal),
    accounts.insert(item),
  ];
  const use = ({ id, digest }: CodeUse) => codes.remove({ id }, when('digest').eq(digest), codeUsed);
  const ended = (id: AccountId, at: string) => endings.put(newSessionEnding(everySessionOf(id), at));
  const change = (id: AccountId, set: Partial<Account>) =>
    accounts.change({ id }, { set }, when('id').exists(), notFound);

  return {
    byId,
    byEmail,

    addUnlessKnown: async (item) => {
      try {
        await commit(...add(item));
        return null;
      } catch (error) {
        if (error instanceof DomainError && error.code === 'email-in-use')
          return byEmail(item.portal, item.email);
        throw error;
      }
    },

    invite: (item, invitation, audit, errand) =>
      commit(...add(item), codes.put(invitation), audits.insert(audit), due(errand)),

    inviteAgain: (invitation, audit, errand) =>
      commit(codes.put(invitation), audits.insert(audit), due(errand)),

    register: (item, registration) => commit(use(registration), ...add(item, alreadyConfirmed)),

    setPassword: ({ id, portal }, { passwordHash, at, act, errand }, code) =>
      commit(
        change(id, {
          passwordHash,
          sessionsEndedAt: at,
          ...(portal === 'employee' && { mustChangePassword: false }),
        }),
        ended(id, at),
        count(act),
        due(errand),
        ...(code ? [use(code)] : []),
      ),

    acceptInvitation: (id, passwordHash, code, audit) =>
      commit(
        accounts.change(
          { id },
          { set: { passwordHash, state: 'active' } },
          when('state').eq('invited'),
          codeUsed,
        ),
        use(code),
        audits.insert(audit),
      ),

    rename: (id, name) => commit(change(id, { name })),
    endSessions: (id, at, act) => commit(change(id, { sessionsEndedAt: at }), ended(id, at), count(act)),

    deactivate: (id, at, audit) =>
      commit(change(id, { state: 'deactivated', sessionsEndedAt: at }), ended(id, at), audits.insert(audit)),

    ofOrganization: (organizationId, page) =>
      employees.list({ index: 'byOrganization', hash: ['organizationId', organizationId], ...page }),
  };
};
