import type { Employee } from '../../people/accounts/account.ts';
import { organizationOf } from '../../people/accounts/permissions.ts';
import type { Auditor } from '../../people/audit/audit-entry.ts';
import { type Clock, toInstant } from '../../clock.ts';
import { type Ids, type OrganizationId, venueId } from '../../ids.ts';
import type { Venue, VenueDetails } from './venue.ts';
import type { VenueStore } from './venue-store.ts';

type Deps = {
  readonly venues: VenueStore;
  readonly audit: Auditor;
  readonly ids: Ids;
  readonly clock: Clock;
};

const nowhere = { address: '', city: '', country: '' };

/** Creates a place, or an online room, that has no chart yet. */
export const createVenue =
  ({ venues, audit, ids, clock }: Deps) =>
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
    await venues.add(venue, audit(actor, owner, 'venue-created', venue.name));
    return venue;
  };
