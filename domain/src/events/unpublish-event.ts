import type { Employee } from '../accounts/account.ts';
import type { AuditEntry, Auditor } from '../audit/audit-entry.ts';
import { seconds } from '../clock.ts';
import { DomainError } from '../domain-error.ts';
import type { EventId } from '../ids.ts';
import { requireVersion } from './change-event.ts';
import type { Event } from './event.ts';
import type { EventBookings } from './event-bookings.ts';
import type { EventStore, EventUpdate } from './event-store.ts';
import { type DossierDeps, openDossier } from './event-dossier.ts';
import { planFreshness } from './sales-plan-library.ts';

type Deps = DossierDeps & {
  readonly audit: Auditor;
  readonly bookings: EventBookings;
  readonly pause: (milliseconds: number) => Promise<unknown>;
};

/** Until every process has noticed that the event is a draft, and what was under way has been written. */
const settling = planFreshness + seconds(1);

/** What publishing had laid down is open again. */
const notPublished = {
  status: 'draft',
  chartVersion: null,
  pricesVersion: null,
  priceFrom: null,
  placesForSale: null,
  publishedAt: null,
} as const;

const hasBookings = () =>
  new DomainError(
    'event-has-bookings',
    'Somebody has booked already: an event can only be unpublished before.',
  );

const attempts = 5;

/** Somebody may have edited the draft meanwhile: that must not keep an event with bookings from being on sale again. */
const putBack = async (
  events: EventStore,
  draft: Event,
  published: EventUpdate,
  entry: AuditEntry,
): Promise<void> => {
  let current: Event | null = draft;
  for (let attempt = 1; current?.status === 'draft'; attempt++) {
    try {
      // Prices may have been edited, too: a version of their own makes every process read them anew.
      await events.change(current, { ...published, pricesVersion: current.version + 1 }, entry);
      return;
    } catch (error) {
      const isOvertaken = error instanceof DomainError && error.code === 'changed-meanwhile';
      if (!isOvertaken || attempt === attempts) throw error;
      current = await events.byId(draft.id);
    }
  }
};

/**
 * Takes an event back to a draft while nobody has booked. Other processes sell from plans that are a few seconds old:
 * so it is marked first, then looked at again when they have noticed, and put back on sale if somebody was faster.
 * @throws DomainError `event-has-bookings`, `changed-meanwhile`
 */
export const unpublishEvent = (deps: Deps) => {
  const open = openDossier(deps);
  const { events, bookings, audit, pause } = deps;
  return async (actor: Employee, id: EventId, version: number): Promise<Event> => {
    const { event, chart } = await open(actor, id);
    requireVersion(event, version);
    if (event.status !== 'published' || !chart)
      throw new DomainError('changed-meanwhile', 'This event is not published.');
    if (await bookings.hasAny(id, chart)) throw hasBookings();

    const { status, chartVersion, priceFrom, placesForSale, publishedAt } = event;
    const published = { status, chartVersion, priceFrom, placesForSale, publishedAt };
    const unpublished = await events.change(
      event,
      notPublished,
      audit(actor, event.organizationId, 'event-unpublished', event.title),
    );
    await pause(settling);
    if (!(await bookings.hasAny(id, chart))) return unpublished;
    const entry = audit(actor, event.organizationId, 'event-published-again', event.title);
    await putBack(events, unpublished, published, entry);
    throw hasBookings();
  };
};
