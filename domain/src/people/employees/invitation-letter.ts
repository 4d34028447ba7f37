import type { Actor, Auditor } from '../audit/audit-entry.ts';
import type { AuditStore } from '../audit/audit-store.ts';
import type { Clock } from '../../clock.ts';
import type { Commit } from '../../commit.ts';
import type { CodeStore } from '../codes/code-store.ts';
import { newsOfAccount } from '../account-news/account-news.ts';
import type { Telling } from '../account-news/tell-accounts.ts';
import type { AccountId, Ids, OrganizationId } from '../../ids.ts';
import type { OrganizationStore } from '../organizations/organization-store.ts';
import type { AccountStore } from '../accounts/account-store.ts';
import type { AttemptLimits } from '../../limits/attempt-limits.ts';
import { newInvitation } from './invitation.ts';
import type { Secrets } from '../codes/secrets.ts';

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

type Letter = {
  readonly to: { readonly id: AccountId; readonly email: string };
  readonly organization: { readonly id: OrganizationId; readonly name: string };
  /** What the audit trail calls it. */
  readonly action: 'employee-invited' | 'invitation-sent-again';
};

/** A new link for an employee, in whose place the last one is good no more: what is written for it, and the news of it. */
export const invitationLetter = (
  deps: InvitingDeps,
  actor: Actor,
  { to: { id, email }, organization, action }: Letter,
) => {
  const { token, stored } = newInvitation(deps, id);
  const facts = { email, organization: organization.name, token, expiresAt: stored.expiresAt };
  const news = newsOfAccount(deps, { kind: 'employee-invited', facts });
  const note = deps.audit(actor, organization.id, action, email);
  return { news, writes: [deps.codes.keep(stored), deps.audits.note(note), deps.outbox.leave(news)] };
};
