import type { AuditEntry } from '../people/audit/audit-entry.ts';
import { accountId, randomIds } from '../ids.ts';

/** What somebody did, to be noted in the commit that does it. */
export const anAuditEntry = (change: Partial<AuditEntry> = {}): AuditEntry => ({
  organizationId: randomIds.next(),
  at: `2026-12-01T12:00:00.000Z#${randomIds.next()}`,
  action: 'event-created',
  target: 'Nocturnes',
  byId: accountId.parse(randomIds.next()),
  byName: 'Olive',
  ...change,
});
