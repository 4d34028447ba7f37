import type { Auditor } from '../../people/audit/audit-entry.ts';
import type { AuditStore } from '../../people/audit/audit-store.ts';
import type { Clock } from '../../clock.ts';
import type { Commit } from '../../commit.ts';
import type { Ids } from '../../ids.ts';
import type { ObjectStore } from '../../files/object-store.ts';
import type { PosterMaker } from '../posters/poster-maker.ts';
import type { OrganizationStore } from '../../people/organizations/organization-store.ts';
import { assignSeats } from '../assignments/assign-seats.ts';
import { changeEvent } from '../events/change-event.ts';
import { createEvent } from '../events/create-event.ts';
import type { EventBookings } from './event-bookings.ts';
import type { DossierDeps } from '../events/event-dossier.ts';
import { openSettledDossier } from './finish-unpublishing.ts';
import { publishEvent } from './publish-event.ts';
import { setPoster } from '../events/set-poster.ts';
import { ticketCategories } from '../assignments/ticket-categories.ts';
import { unpublishEvent } from './unpublish-event.ts';

type Deps = DossierDeps & {
  readonly commit: Commit;
  readonly organizations: OrganizationStore;
  readonly media: ObjectStore;
  readonly makePoster: PosterMaker;
  readonly bookings: EventBookings;
  readonly audits: Pick<AuditStore, 'note'>;
  readonly audit: Auditor;
  readonly pause: (milliseconds: number) => Promise<unknown>;
  readonly ids: Ids;
  readonly clock: Clock;
};

/** What an organizer does with an event, from the first idea to the open box office. */
export const eventUseCases = (deps: Deps) => ({
  openDossier: openSettledDossier(deps),
  createEvent: createEvent(deps),
  changeEvent: changeEvent(deps),
  setPoster: setPoster(deps),
  categories: ticketCategories(deps),
  assignSeats: assignSeats(deps),
  publishEvent: publishEvent(deps),
  unpublishEvent: unpublishEvent(deps),
});
