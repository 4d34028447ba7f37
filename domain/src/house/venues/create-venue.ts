import type { Employee } from '../../people/accounts/account.ts';
import { organizationOf } from '../../people/accounts/permissions.ts';
import type { Auditor } from '../../people/audit/audit-entry.ts';
import type { AuditStore } from '../../people/audit/audit-store.ts';
import { type Clock, toInstant } from '../../clock.ts';
import type { Commit } from '../../commit.ts';
import { type Ids, type OrganizationId, venueId } from '../../ids.ts';
import type { Venue, VenueDetails } from './venue.ts';
import type { VenueStore } from './venue-store.ts';

type Deps = {
  readonly commit: Commit;
  readonly venues: Pick<VenueStore, 'add'>;
  readonly audits: Pick<AuditStore, 'note'>;
  readonly audit: Auditor;
  readonly ids: Ids;
  readonly clock: Clock;
};

const nowhere = { address: '', city: '', country: '' };

/** Creates a place, or an online room, that has no chart yet. */
export const createVenue =
  ({ commit, venues, audits, audit, ids, clock }: Deps) =>
  async (
    actor: Employee,
    organizationId: OrganizationId | undefined,
    details: VenueDetails,
  ): Promise<Venue> => {
    const owner = organizationOf(actor, organizationId);
    const venue: Venue = {
      ...nowhere,
      ...details,
      id: venueId.parse(ids.next()),
      organizationId: owner,
      latestChart: 0,
      createdAt: toInstant(clock.now()),
    };
    const entry = audit(actor, owner, 'venue-created', venue.name);
    await commit([venues.add(venue), audits.note(entry)]);
    return venue;
  };
