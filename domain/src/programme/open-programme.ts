import type { Clock } from '../clock.ts';
import type { Tables } from '../dynamo/open-tables.ts';
import type { ObjectStore } from '../files/object-store.ts';
import type { ChartLibrary } from '../house/charts/chart-library.ts';
import type { House } from '../house/open-house.ts';
import type { EventId, Ids } from '../ids.ts';
import type { Employee } from '../people/accounts/account.ts';
import type { Auditing } from '../people/audit/auditing.ts';
import type { OrganizationStore } from '../people/organizations/organization-store.ts';
import { assignSeats } from './assignments/assign-seats.ts';
import { ticketCategories } from './assignments/ticket-categories.ts';
import { changeEvent } from './events/change-event.ts';
import { createEvent } from './events/create-event.ts';
import { dynamoEventStore } from './events/dynamo-event-store.ts';
import { requireEvent } from './events/event-dossier.ts';
import { listEvents } from './events/list-events.ts';
import { setPoster } from './events/set-poster.ts';
import type { PosterMaker } from './posters/poster-maker.ts';
import type { EventBookings } from './publishing/event-bookings.ts';
import { settledDossiers } from './publishing/finish-unpublishing.ts';
import { publishEvent } from './publishing/publish-event.ts';
import type { SalesPlans } from './publishing/sales-plan.ts';
import { salesPlanLibrary } from './publishing/sales-plan-library.ts';
import { lookForEvents } from './search/look-for-events.ts';
import { miniEventSearch } from './search/mini-event-search.ts';
import { programmeFeed } from './search/programme-feed.ts';
import { unpublishEvent } from './publishing/unpublish-event.ts';

type CatalogueDeps = {
  readonly tables: Pick<Tables, 'models'>;
  readonly library: ChartLibrary;
  /** In place of those that the tables say. */
  readonly plans?: SalesPlans | undefined;
  readonly clock: Clock;
};

type Deps = Auditing & {
  readonly tables: Pick<Tables, 'models' | 'commit'>;
  readonly house: Pick<House, 'venues' | 'library'>;
  readonly organizations: Pick<OrganizationStore, 'byId'>;
  readonly media: ObjectStore;
  readonly makePoster: PosterMaker;
  readonly bookings: EventBookings;
  readonly pause: (milliseconds: number) => Promise<unknown>;
  /** Has an event announced once it is published; nobody where nothing is said. */
  readonly announceSoon?: ((id: EventId) => Promise<void>) | undefined;
  readonly ids: Ids;
  readonly clock: Clock;
};

/** Reads an event as it is at this moment, whatever its state. */
export const openEventReader = ({ tables }: { readonly tables: Pick<Tables, 'models'> }) => {
  const { byId } = dynamoEventStore(tables.models);
  return { byId };
};

/** What is on, and how it is sold. */
export const openCatalogue = ({ tables, library, clock, ...own }: CatalogueDeps) => {
  const events = dynamoEventStore(tables.models);
  const search = miniEventSearch({ clock });
  const plans = own.plans ?? salesPlanLibrary({ events, library, clock });
  return {
    plans,
    ...lookForEvents(search, programmeFeed({ events, search, clock })),
    /** The plan of an event by its short name; null when there is none on sale or past. */
    planBySlug: async (slug: string) => {
      const event = await events.bySlug(slug);
      return event && plans.get(event.id);
    },
    /** Whether everybody could once see an event by that short name, which it still has. */
    wasPublished: async (slug: string) => (await events.bySlug(slug))?.publishedAs === slug,
  };
};

export type Catalogue = ReturnType<typeof openCatalogue>;

/** What an organizer does with an event, from the first idea to the open box office. */
export const openProgramme = ({ tables, house, announceSoon = async () => undefined, ...around }: Deps) => {
  const { models, commit } = tables;
  const deps = { ...around, ...house, announceSoon, commit, events: dynamoEventStore(models) };
  return {
    ...settledDossiers(deps),
    /** The event, if this employee may work on it. @throws DomainError `not-found` */
    requireEvent: (actor: Employee, id: EventId) => requireEvent(deps.events, actor, id),
    listEvents: listEvents(deps),
    createEvent: createEvent(deps),
    changeEvent: changeEvent(deps),
    setPoster: setPoster(deps),
    categories: ticketCategories(deps),
    assignSeats: assignSeats(deps),
    publishEvent: publishEvent(deps),
    unpublishEvent: unpublishEvent(deps),
  };
};

export type Programme = ReturnType<typeof openProgramme>;
