import type { Employee } from '../../people/accounts/account.ts';
import { requireManaged } from '../../people/accounts/permissions.ts';
import type { Auditor } from '../../people/audit/audit-entry.ts';
import { type Clock, toInstant } from '../../clock.ts';
import { DomainError } from '../../domain-error.ts';
import { eventId, type Ids } from '../../ids.ts';
import type { OrganizationStore } from '../../people/organizations/organization-store.ts';
import { slugFor } from '../../slug.ts';
import type { VenueStore } from '../../house/venues/venue-store.ts';
import type { Event } from './event.ts';
import type { EventDraft } from './event-details.ts';
import type { EventStore } from './event-store.ts';

type Deps = {
  readonly events: EventStore;
  readonly venues: Pick<VenueStore, 'byId'>;
  readonly organizations: Pick<OrganizationStore, 'byId'>;
  readonly audit: Auditor;
  readonly ids: Ids;
  readonly clock: Clock;
};

const usualHoldMinutes = 8;

/** Creates a draft in one of the organization's venues; what was not said has a sensible value. */
export const createEvent = ({ events, venues, organizations, audit, ids, clock }: Deps) => {
  const complete = async (actor: Employee, { venueId, ...draft }: EventDraft): Promise<Event> => {
    const venue = requireManaged(actor, await venues.byId(venueId), 'venue');
    const organization = await organizations.byId(venue.organizationId);
    const id = eventId.parse(ids.next());
    const createdAt = toInstant(clock.now());
    const { name, address, city, country, online } = venue;
    return {
      slug: slugFor(draft.title, `event-${id}`),
      description: '',
      kind: 'other',
      doorsAt: null,
      salesOpenAt: createdAt,
      salesCloseAt: draft.startsAt,
      cancellableUntil: null,
      holdMinutes: usualHoldMinutes,
      ...draft,
      id,
      organizationId: venue.organizationId,
      organizationName: organization?.name ?? '',
      venueId,
      venue: { name, address, city, country, online },
      timeZone: venue.timeZone,
      status: 'draft',
      poster: null,
      chartVersion: null,
      pricesVersion: null,
      priceFrom: null,
      priceTo: null,
      placesForSale: null,
      version: 1,
      seatingVersion: 1,
      createdAt,
      publishedAt: null,
    };
  };

  return async (actor: Employee, draft: EventDraft): Promise<Event> => {
    const event = await complete(actor, draft);
    const entry = audit(actor, event.organizationId, 'event-created', event.title);
    try {
      await events.add(event, entry);
      return event;
    } catch (error) {
      const isTaken = error instanceof DomainError && error.code === 'slug-in-use';
      if (!isTaken || draft.slug !== undefined) throw error;
      const distinct = { ...event, slug: `${event.slug}-${event.id.slice(0, 5)}` };
      await events.add(distinct, entry);
      return distinct;
    }
  };
};
