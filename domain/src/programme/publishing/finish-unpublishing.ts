import type { Employee } from '../../people/accounts/account.ts';
import type { Auditor } from '../../people/audit/audit-entry.ts';
import type { AuditStore } from '../../people/audit/audit-store.ts';
import { type Clock, toInstant } from '../../clock.ts';
import type { Commit } from '../../commit.ts';
import type { Event } from '../events/event.ts';
import type { EventBookings } from './event-bookings.ts';
import {
  completeDossier,
  type DossierDeps,
  type EventDossier,
  requireEvent,
} from '../events/event-dossier.ts';
import type { EventId } from '../../ids.ts';
import { changedMeanwhile, type EventAttributes, eventAfter, updateOf } from '../events/event-update.ts';

export type FinishDeps = DossierDeps & {
  readonly commit: Commit;
  readonly audits: Pick<AuditStore, 'note'>;
  readonly audit: Auditor;
  readonly bookings: EventBookings;
  readonly clock: Clock;
};

const attempts = 5;

/**
 * As it was on sale. Prices may have been edited: a version of their own makes every process read them anew. With a price of
 * nothing comes a limit, which those who have booked were not counted for.
 */
const asItWas = ({ unpublishing, version }: Event, now: number): EventAttributes => {
  const { until: _until, ...was } = unpublishing ?? {};
  const limitedSince = toInstant(now);
  return { ...was, status: 'published', pricesVersion: version + 1, limitedSince, unpublishing: null };
};

const isBooked = async ({ library, bookings }: FinishDeps, { id, venueId, unpublishing }: Event) => {
  const chart = unpublishing && (await library.get(venueId, unpublishing.chartVersion));
  if (!chart) throw new TypeError(`the chart that event ${id} was published with is gone`);
  return bookings.hasAny(id, chart.index);
};

/**
 * Ends what unpublishing began, once every process has noticed: the event stays a draft, or is on sale again where
 * somebody was faster. Somebody may have edited the draft meanwhile, which must not keep an event with bookings from
 * being on sale again. May be repeated, and by several at once. Answers the event as it is then.
 */
export const finishUnpublishing =
  (deps: FinishDeps) =>
  async (actor: Employee, draft: Event): Promise<Event> => {
    const { commit, events, audits, audit, clock } = deps;
    const again = (await isBooked(deps, draft))
      ? audit(actor, draft.organizationId, 'event-published-again', draft.title)
      : null;
    let current: Event | null = draft;
    for (let attempt = 1; current?.unpublishing; attempt++) {
      const now = clock.now();
      const update = updateOf(current, again ? asItWas(current, now) : { unpublishing: null }, now);
      const result = await commit([...events.change(update), ...(again ? [audits.note(again)] : [])]);
      if (result !== 'conflict' || attempt === attempts) return eventAfter(update, result);
      current = await events.byId(draft.id);
    }
    if (!current) throw changedMeanwhile();
    return current;
  };

/**
 * Opens an event's dossier, by its id or from what a change answered. Where the process that was unpublishing it has not
 * lived to finish that, it is finished first.
 */
export const settledDossiers = (deps: FinishDeps) => {
  const [complete, finish] = [completeDossier(deps), finishUnpublishing(deps)];
  const dossierOf = async (actor: Employee, event: Event): Promise<EventDossier> => {
    const { unpublishing } = event;
    const isOver = unpublishing && deps.clock.now() >= Date.parse(unpublishing.until);
    return complete(isOver ? await finish(actor, event) : event);
  };
  return {
    dossierOf,
    /** @throws DomainError `not-found` */
    openDossier: async (actor: Employee, id: EventId): Promise<EventDossier> =>
      dossierOf(actor, await requireEvent(deps.events, actor, id)),
  };
};
