import type { AuditEntry } from '../../people/audit/audit-entry.ts';
import type { OrganizationId, VenueId } from '../../ids.ts';
import type { Page } from '../../page.ts';
import type { Venue } from './venue.ts';

export type VenueStore = {
  readonly byId: (id: VenueId) => Promise<Venue | null>;
  readonly add: (venue: Venue, audit: AuditEntry) => Promise<void>;
  readonly ofOrganization: (
    id: OrganizationId,
    page: { readonly limit: number; readonly cursor?: string | undefined },
  ) => Promise<Page<Venue>>;
};
