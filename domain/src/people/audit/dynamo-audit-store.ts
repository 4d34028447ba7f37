import { collection } from '../../dynamo/collection.ts';
import type { Models } from '../../dynamo/models.ts';
import { auditEntry, platform } from './audit-entry.ts';
import type { AuditStore } from './audit-store.ts';
import { auditTable } from './audit-table.ts';

export const dynamoAuditStore = (models: Models): AuditStore => {
  const entries = collection(models(...auditTable), auditEntry);
  return {
    note: (entry) => entries.writes.insert(entry),
    list: (organizationId, page) =>
      entries.list({ hash: ['organizationId', organizationId ?? platform], newestFirst: true, ...page }),
  };
};
