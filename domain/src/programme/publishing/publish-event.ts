import type { Employee } from '../../people/accounts/account.ts';
import type { Auditor } from '../../people/audit/audit-entry.ts';
import type { AuditStore } from '../../people/audit/audit-store.ts';
import { type Clock, toInstant } from '../../clock.ts';
import type { Commit } from '../../commit.ts';
import { DomainError } from '../../domain-error.ts';
import type { EventId } from '../../ids.ts';
import { requireVersion } from '../events/change-event.ts';
import { checklist } from './checklist.ts';
import type { Event } from '../events/event.ts';
import { type DossierDeps, openDossier } from '../events/event-dossier.ts';
import { changedMeanwhile, eventAfter, updateOf } from '../events/event-update.ts';
import { sellsAccessibleSeats } from '../assignments/accessible-seats.ts';
import { countSeating } from '../assignments/seating-counts.ts';
import { say } from '../words/say.ts';

type Deps = DossierDeps & {
  readonly commit: Commit;
  readonly audits: Pick<AuditStore, 'note'>;
  readonly audit: Auditor;
  /** Has it announced once it is published; laid down before, so that it cannot be forgotten. */
  readonly announceSoon: (id: EventId) => Promise<void>;
  readonly clock: Clock;
};

/** Between what and what a place costs. */
const priceRange = (prices: readonly number[]): Pick<Event, 'priceFrom' | 'priceTo'> =>
  prices.length > 0
    ? { priceFrom: Math.min(...prices), priceTo: Math.max(...prices) }
    : { priceFrom: null, priceTo: null };

/**
 * Puts a complete event on sale: its chart is pinned and its prices do not change from here.
 * @throws DomainError `not-ready-to-publish` with what is missing, `changed-meanwhile`, `event-is-published`
 */
export const publishEvent = (deps: Deps) => {
  const open = openDossier(deps);
  const { commit, events, audits, audit, announceSoon, clock } = deps;
  return async (actor: Employee, id: EventId, version: number): Promise<Event> => {
    const dossier = await open(actor, id);
    const { event, chart, categories, assignments } = dossier;
    requireVersion(event, version);
    // Somebody may have booked: looking at it anew finds out.
    if (event.unpublishing) throw changedMeanwhile();
    if (event.status !== 'draft')
      throw new DomainError(
        'event-is-published',
        say((words) => words.noDraft),
      );
    const now = clock.now();
    const missing = checklist(dossier, now).filter(({ ok }) => !ok);
    if (missing.length > 0 || !chart)
      throw new DomainError(
        'not-ready-to-publish',
        say((words) => words.stillMissing),
        { missing },
      );

    const { byCategory, assigned } = countSeating(chart, assignments);
    const sold = categories.filter((category) => byCategory.has(category.id));
    const published = {
      status: 'published',
      chartVersion: chart.version,
      pricesVersion: event.version + 1,
      ...priceRange(sold.map(({ price }) => price.amount)),
      placesForSale: assigned,
      accessible: sellsAccessibleSeats(chart, assignments),
      publishedAt: toInstant(now),
      publishedAs: event.slug,
      // Nobody has a booking, so all that is sold from here on is counted.
      limitedSince: null,
    } as const;
    const update = updateOf(event, published, now);
    const entry = audit(actor, event.organizationId, 'event-published', event.title);
    await announceSoon(id);
    return eventAfter(update, await commit([...events.publish(update), audits.note(entry)]));
  };
};
