import type { Employee } from '../../people/accounts/account.ts';
import { requireManaged } from '../../people/accounts/permissions.ts';
import type { AuditEntry, Auditor } from '../../people/audit/audit-entry.ts';
import type { AuditStore } from '../../people/audit/audit-store.ts';
import { type Clock, toInstant } from '../../clock.ts';
import type { Commit } from '../../commit.ts';
import { eventId, type Ids } from '../../ids.ts';
import type { OrganizationStore } from '../../people/organizations/organization-store.ts';
import { slugFor } from '../../slug.ts';
import type { VenueStore } from '../../house/venues/venue-store.ts';
import type { Event } from './event.ts';
import type { EventDraft } from './event-details.ts';
import type { EventStore } from './event-store.ts';
import { slugInUse } from './event-update.ts';

type Deps = {
  readonly commit: Commit;
  readonly events: Pick<EventStore, 'add'>;
  readonly venues: Pick<VenueStore, 'byId'>;
  readonly organizations: Pick<OrganizationStore, 'byId'>;
  readonly audits: Pick<AuditStore, 'note'>;
  readonly audit: Auditor;
  readonly ids: Ids;
  readonly clock: Clock;
};

const usualHoldMinutes = 8;

/** Creates a draft in one of the organization's venues; what was not said has a sensible value. */
export const createEvent = ({ commit, events, venues, organizations, audits, audit, ids, clock }: Deps) => {
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

  /** Null when the address is taken. */
  const add = async (event: Event, entry: AuditEntry): Promise<Event | null> => {
    const result = await commit([...events.add(event), audits.note(entry)]);
    switch (result) {
      case 'saved':
        return event;
      case 'slug-in-use':
        return null;
      default:
        return result satisfies never;
    }
  };

  return async (actor: Employee, draft: EventDraft): Promise<Event> => {
    const event = await complete(actor, draft);
    const entry = audit(actor, event.organizationId, 'event-created', event.title);
    const distinct = { ...event, slug: `${event.slug}-${event.id.slice(0, 5)}` };
    const added = (await add(event, entry)) ?? (draft.slug === undefined ? await add(distinct, entry) : null);
    if (!added) throw slugInUse();
    return added;
  };
};
