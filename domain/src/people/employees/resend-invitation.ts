import type { Commit } from '../../commit.ts';
import type { Actor, Auditor } from '../audit/audit-entry.ts';
import type { AuditStore } from '../audit/audit-store.ts';
import type { Clock } from '../../clock.ts';
import { atFault, DomainError } from '../../domain-error.ts';
import type { CodeStore } from '../codes/code-store.ts';
import { newsOfAccount } from '../account-news/account-news.ts';
import type { Telling } from '../account-news/tell-accounts.ts';
import type { AccountId, Ids } from '../../ids.ts';
import type { OrganizationStore } from '../organizations/organization-store.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import type { AttemptLimits } from '../../limits/attempt-limits.ts';
import { newInvitation } from './invitation.ts';
import type { Secrets } from '../codes/secrets.ts';
import { say } from '../words/say.ts';

/** What an invitation is made, mailed and noted with. */
export type InvitingDeps = Telling & {
  readonly commit: Commit;
  readonly accounts: AccountStore;
  readonly codes: CodeStore;
  readonly organizations: OrganizationStore;
  readonly audit: Auditor;
  readonly audits: AuditStore;
  readonly limits: AttemptLimits;
  readonly secrets: Secrets;
  readonly ids: Ids;
  readonly clock: Clock;
};

/**
 * Sends a new link to somebody who was invited and has not come yet. The old link is good no more.
 * @throws DomainError `not-found` or `too-many-attempts`
 */
export const resendInvitation = (deps: InvitingDeps) => {
  const {
    commit,
    accounts,
    codes,
    organizations,
    outbox,
    dispatcher,
    audit,
    audits,
    limits,
    secrets,
    clock,
  } = deps;
  return async (actor: Actor, id: AccountId): Promise<void> => {
    const employee = await accounts.byId(id);
    if (employee?.portal !== 'employee' || employee.state !== 'invited' || !employee.organizationId)
      throw new DomainError(
        'not-found',
        say((words) => words.nobodyWaits),
        atFault(
          'employeeId',
          say((words) => words.field.waitsForNone),
        ),
      );
    await limits.spend('invitation', actor.id);
    const organization = await organizations.byId(employee.organizationId);
    const { token, stored } = newInvitation({ secrets, clock }, id);
    const entry = audit(actor, employee.organizationId, 'invitation-sent-again', employee.email);
    const { email } = employee;
    const facts = { email, organization: organization?.name ?? '', token, expiresAt: stored.expiresAt };
    const news = newsOfAccount(deps, { kind: 'employee-invited', facts });
    await commit([codes.keep(stored), audits.note(entry), outbox.leave(news)]);
    dispatcher.dispatch([news]);
  };
};
