import type { Write } from '../../commit.ts';
import type { OrganizationId } from '../../ids.ts';
import type { Page, PageRequest } from '../../page.ts';
import type { AuditEntry } from './audit-entry.ts';

export type AuditStore = {
  /** Notes what somebody did, in the commit that does it. */
  readonly note: (entry: AuditEntry) => Write;
  readonly list: (organizationId: OrganizationId | null, page: PageRequest) => Promise<Page<AuditEntry>>;
};
