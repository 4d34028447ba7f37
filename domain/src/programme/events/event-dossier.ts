import type { Employee } from '../../people/accounts/account.ts';
import { requireManaged } from '../../people/accounts/permissions.ts';
import type { ChartIndex } from '@parterre/seating/chart-index';
import type { ChartLibrary } from '../../house/charts/chart-library.ts';
import type { EventId } from '../../ids.ts';
import type { Venue } from '../../house/venues/venue.ts';
import type { VenueStore } from '../../house/venues/venue-store.ts';
import type { Event } from './event.ts';
import type { EventStore } from './event-store.ts';
import { type SeatAssignments, withoutRemovedCategories } from './seat-assignment.ts';
import type { TicketCategory } from './ticket-category.ts';

/** An event with everything that an organizer has laid down for it. */
export type EventDossier = {
  readonly event: Event;
  readonly venue: Venue;
  readonly categories: readonly TicketCategory[];
  readonly assignments: SeatAssignments;
  /** A draft follows its venue's newest chart, a published event keeps its own. */
  readonly chart: ChartIndex | null;
};

export type DossierDeps = {
  readonly events: EventStore;
  readonly venues: Pick<VenueStore, 'byId'>;
  readonly library: ChartLibrary;
};

/** The event, if this employee may work on it. @throws DomainError `not-found` */
export const requireEvent = async (events: EventStore, actor: Employee, id: EventId): Promise<Event> =>
  requireManaged(actor, await events.byId(id), 'event');

/** All that belongs to an event that was just read or written. */
export const completeDossier =
  ({ events, venues, library }: DossierDeps) =>
  async (event: Event): Promise<EventDossier> => {
    const [venue, categories, assignments] = await Promise.all([
      venues.byId(event.venueId),
      events.categories(event.id),
      events.assignments(event.id),
    ]);
    if (!venue) throw new TypeError(`event ${event.id} has no venue`);
    const version = event.chartVersion ?? venue.latestChart;
    const found = version > 0 ? await library.get(venue.id, version) : null;
    const known = new Set(categories.map((category) => category.id));
    return {
      event,
      venue,
      categories,
      assignments: withoutRemovedCategories(assignments, known),
      chart: found?.index ?? null,
    };
  };

/** @throws DomainError `not-found` */
export const openDossier = (deps: DossierDeps) => {
  const complete = completeDossier(deps);
  return async (actor: Employee, id: EventId): Promise<EventDossier> =>
    complete(await requireEvent(deps.events, actor, id));
};
