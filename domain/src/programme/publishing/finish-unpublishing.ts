import type { Employee } from '../../people/accounts/account.ts';
import type { Auditor } from '../../people/audit/audit-entry.ts';
import type { AuditStore } from '../../people/audit/audit-store.ts';
import type { Clock } from '../../clock.ts';
import type { Commit } from '../../commit.ts';
import type { Event } from '../events/event.ts';
import type { EventBookings } from './event-bookings.ts';
import { type DossierDeps, openDossier } from '../events/event-dossier.ts';
import { changedMeanwhile, type EventAttributes, eventAfter, updateOf } from '../events/event-update.ts';

export type FinishDeps = DossierDeps & {
  readonly commit: Commit;
  readonly audits: Pick<AuditStore, 'note'>;
  readonly audit: Auditor;
  readonly bookings: EventBookings;
  readonly clock: Clock;
};

const attempts = 5;

/** As it was on sale. Prices may have been edited: a version of their own makes every process read them anew. */
const asItWas = ({ unpublishing, version }: Event): EventAttributes => {
  const { until: _until, ...was } = unpublishing ?? {};
  return { ...was, status: 'published', pricesVersion: version + 1, unpublishing: null };
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
      const update = updateOf(current, again ? asItWas(current) : { unpublishing: null }, clock.now());
      const result = await commit([...events.change(update), ...(again ? [audits.note(again)] : [])]);
      if (result !== 'conflict' || attempt === attempts) return eventAfter(update, result);
      current = await events.byId(draft.id);
    }
    if (!current) throw changedMeanwhile();
    return current;
  };

/**
 * Opens an event's dossier. Where the process that was unpublishing it has not lived to finish that, it is finished
 * first. @throws DomainError `not-found`
 */
export const openSettledDossier = (deps: FinishDeps) => {
  const [open, finish] = [openDossier(deps), finishUnpublishing(deps)];
  return async (...asked: Parameters<typeof open>): ReturnType<typeof open> => {
    const dossier = await open(...asked);
    const { unpublishing } = dossier.event;
    if (!unpublishing || deps.clock.now() < Date.parse(unpublishing.until)) return dossier;
    await finish(asked[0], dossier.event);
    return open(...asked);
  };
};
