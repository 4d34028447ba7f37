import type { Employee } from '../../people/accounts/account.ts';
import { seconds, toInstant } from '../../clock.ts';
import { DomainError } from '../../domain-error.ts';
import type { EventId } from '../../ids.ts';
import { requireVersion } from '../events/change-event.ts';
import type { Event } from '../events/event.ts';
import { openDossier } from '../events/event-dossier.ts';
import { eventAfter, updateOf } from '../events/event-update.ts';
import { type FinishDeps, finishUnpublishing } from './finish-unpublishing.ts';
import { planFreshness } from './sales-plan-library.ts';
import { say } from '../words/say.ts';

type Deps = FinishDeps & {
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
  priceTo: null,
  placesForSale: null,
  accessible: null,
  publishedAt: null,
} as const;

const hasBookings = () =>
  new DomainError(
    'event-has-bookings',
    say((words) => words.hasBookings),
  );

/**
 * Takes an event back to a draft while nobody has booked. Other processes sell from plans that are a few seconds old:
 * so it is marked first, then looked at again when they have noticed, and put back on sale if somebody was faster. The
 * mark says what it was: should this process not live to look again, whoever opens the event does.
 * @throws DomainError `event-has-bookings`, `changed-meanwhile`
 */
export const unpublishEvent = (deps: Deps) => {
  const [open, finish] = [openDossier(deps), finishUnpublishing(deps)];
  const { commit, events, bookings, audits, audit, pause, clock } = deps;
  return async (actor: Employee, id: EventId, version: number): Promise<Event> => {
    const { event, chart } = await open(actor, id);
    requireVersion(event, version);
    if (event.status !== 'published' || !chart)
      throw new DomainError(
        'changed-meanwhile',
        say((words) => words.notPublished),
      );
    if (await bookings.hasAny(id, chart)) throw hasBookings();

    const { chartVersion, priceFrom, priceTo = null, placesForSale, accessible = null, publishedAt } = event;
    if (chartVersion === null) throw new TypeError(`event ${id} is published without a chart`);
    const now = clock.now();
    const until = toInstant(now + settling);
    const unpublishing = { chartVersion, priceFrom, priceTo, placesForSale, accessible, publishedAt, until };
    const mark = updateOf(event, { ...notPublished, publishedAs: event.slug, unpublishing }, now);
    const entry = audit(actor, event.organizationId, 'event-unpublished', event.title);
    const marked = eventAfter(mark, await commit([...events.change(mark), audits.note(entry)]));
    await pause(settling);
    const finished = await finish(actor, marked);
    if (finished.status === 'published') throw hasBookings();
    return finished;
  };
};
