import type { Clock } from '@parterre/domain/clock';
import { atFault, DomainError } from '@parterre/domain/domain-error';
import type { EventListing } from '@parterre/domain/programme/catalogue/event-listing';
import type { EventStore } from '@parterre/domain/programme/events/event-store';
import { recentSeatCounts } from '@parterre/domain/programme/catalogue/recent-seat-counts';
import type { SalesPlan, SalesPlans } from '@parterre/domain/programme/publishing/sales-plan';
import type { SeatCounts } from '@parterre/domain/programme/catalogue/seat-counts';
import type { EventId } from '@parterre/domain/ids';
import express, { type Router } from 'express';
import type { Routes } from '../routes.ts';
import * as contract from './catalogue-contract.ts';
import { describeEvent, describeSummary } from './event-answers.ts';

export type CatalogueDeps = {
  readonly events: Pick<EventStore, 'bySlug'>;
  readonly listing: EventListing;
  readonly plans: SalesPlans;
  readonly counts: SeatCounts;
  readonly clock: Clock;
};

const usualPage = 24;

const notFound = (field: 'eventId' | 'slug') =>
  new DomainError(
    'not-found',
    'This event does not exist, or is not on sale any more.',
    atFault(field, 'is not on sale'),
  );

export const catalogueRoutes = (
  { route, rawRoute }: Routes,
  { events, listing, plans, counts, clock }: CatalogueDeps,
): Router => {
  const router = express.Router();

  const recent = recentSeatCounts(counts, clock);
  const requirePlan = async (id: EventId | undefined, field: 'eventId' | 'slug'): Promise<SalesPlan> => {
    const plan = id && (await plans.get(id));
    if (!plan) throw notFound(field);
    return plan;
  };

  route(router, contract.listEvents, async ({ query }) => {
    const { q, category, online, cursor, limit = usualPage, ...period } = query;
    const filter = { ...period, text: q, kind: category, online: online && online === 'true' };
    const { items, nextCursor } = await listing(filter, { limit, cursor });
    const now = clock.now();
    return { events: items.map((event) => describeSummary(event, recent.total(event.id), now)), nextCursor };
  });

  route(router, contract.getEvent, async ({ params }) => {
    const plan = await requirePlan((await events.bySlug(params.slug))?.id, 'slug');
    return describeEvent(plan, await counts.left(plan.event.id), clock.now());
  });

  rawRoute(router, contract.getPrices, async ({ params }, response) => {
    const { event, assignments } = await requirePlan(params.eventId, 'eventId');
    response.set('Cache-Control', 'no-cache').set('ETag', `"${event.id}-${event.pricesVersion}"`);
    response.json(assignments);
  });

  return router;
};
