import type { OrganizationId } from '../../ids.ts';
import type { Page } from '../../page.ts';
import type { AuditEntry } from './audit-entry.ts';

/** Entries are written by the store of what they speak of, in the same transaction; here they are read. */
export type AuditStore = {
  /** Only for what no store of ours does. */
  readonly add: (entry: AuditEntry) => Promise<void>;
  readonly list: (
    organizationId: OrganizationId | null,
    page: { readonly limit: number; readonly cursor?: string | undefined },
  ) => Promise<Page<AuditEntry>>;
};
