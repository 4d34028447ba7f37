import type { AuditEntry } from '../audit/audit-entry.ts';
import type { OrganizationId } from '../../ids.ts';
import type { Page } from '../../page.ts';
import type { Organization } from './organization.ts';

export type OrganizationStore = {
  readonly byId: (id: OrganizationId) => Promise<Organization | null>;
  /** @throws DomainError `slug-in-use` */
  readonly add: (organization: Organization, audit: AuditEntry) => Promise<void>;
  /** @throws DomainError `not-found` */
  readonly rename: (id: OrganizationId, name: string, audit: AuditEntry) => Promise<void>;
  /** The newest first. */
  readonly list: (page: {
    readonly limit: number;
    readonly cursor?: string | undefined;
  }) => Promise<Page<Organization>>;
};
