import { z } from 'zod';
import { type Clock, toInstant } from '../../clock.ts';
import { accountId, type Ids, type OrganizationId } from '../../ids.ts';

/** What concerns no single organization is filed under this word. */
export const platform = 'platform';

/** What an employee did: who, what, when, to which thing, in which organization. */
export const auditEntry = z.object({
  organizationId: z.string(),
  /** The instant, and an id behind it because two things may happen at once. */
  at: z.string(),
  action: z.string(),
  target: z.string(),
  byId: accountId,
  byName: z.string(),
});
export type AuditEntry = z.infer<typeof auditEntry>;

export type Actor = { readonly id: AuditEntry['byId']; readonly name: string };

/** Makes audit entries of one act. */
export type Auditor = (
  actor: Actor,
  organizationId: OrganizationId | null,
  action: string,
  target: string,
) => AuditEntry;

export const auditor =
  ({ clock, ids }: { readonly clock: Clock; readonly ids: Ids }): Auditor =>
  (actor, organizationId, action, target) => ({
    organizationId: organizationId ?? platform,
    at: `${toInstant(clock.now())}#${ids.next()}`,
    action,
    target,
    byId: actor.id,
    byName: actor.name,
  });
