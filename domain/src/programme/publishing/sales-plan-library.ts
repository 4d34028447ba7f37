import { LRUCache } from 'lru-cache';
import type { ChartLibrary } from '../../house/charts/chart-library.ts';
import { type Clock, seconds } from '../../clock.ts';
import type { EventId } from '../../ids.ts';
import type { Event } from '../events/event.ts';
import type { EventStore } from '../events/event-store.ts';
import { withoutRemovedCategories } from '../events/seat-assignment.ts';
import { planAsOf, planSales, type SalesPlan, type SalesPlans } from './sales-plan.ts';

type Deps = {
  readonly events: Pick<EventStore, 'byId' | 'categories' | 'assignments'>;
  readonly library: ChartLibrary;
  readonly clock: Clock;
};

/** How old the event of a plan may be, in milliseconds: so long can a process sell after somebody unpublished. */
export const planFreshness = seconds(3);

const maxPlans = 500;

const hasPlan = (event: Event | null): event is Event & { chartVersion: number } =>
  event !== null && event.status !== 'draft' && event.chartVersion !== null;

/** Prices and chart are fixed when an event is published: only the event itself is read again. */
const isSamePricing = (plan: SalesPlan, event: Event): boolean =>
  plan.event.pricesVersion === event.pricesVersion && plan.event.chartVersion === event.chartVersion;

/** Plans kept in memory, each looked at anew every few seconds. */
export const salesPlanLibrary = ({ events, library, clock }: Deps): SalesPlans => {
  const load = async (id: EventId, known: SalesPlan | undefined): Promise<SalesPlan | undefined> => {
    const event = await events.byId(id);
    if (!hasPlan(event)) return undefined;
    if (known && isSamePricing(known, event))
      return known.event.version === event.version ? known : planAsOf(known, event);
    const [chart, categories, assignments] = await Promise.all([
      library.get(event.venueId, event.chartVersion),
      events.categories(id),
      events.assignments(id),
    ]);
    if (!chart) return undefined;
    const existing = new Set(categories.map((category) => category.id));
    return planSales(event, categories, chart.index, withoutRemovedCategories(assignments, existing));
  };
  const cache = new LRUCache<EventId, SalesPlan>({
    max: maxPlans,
    ttl: planFreshness,
    ttlResolution: 0,
    // What is stale is still good to compare with.
    noDeleteOnStaleGet: true,
    perf: clock,
    fetchMethod: (id, known) => load(id, known),
  });
  return { get: async (id) => cache.get(id) ?? (await cache.fetch(id)) ?? null };
};
