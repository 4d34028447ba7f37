import type { Auditor } from './audit-entry.ts';
import type { AuditStore } from './audit-store.ts';

/** What a use case needs to note what it does, in the commit that does it. */
export type Auditing = { readonly audit: Auditor; readonly audits: Pick<AuditStore, 'note'> };
