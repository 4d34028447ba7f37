import { LRUCache } from 'lru-cache';
import { type Clock, seconds } from '../clock.ts';
import type { EventId, TicketCategoryId } from '../ids.ts';
import type { SeatCounts } from './seat-counts.ts';

const freshness = seconds(5);
const maxEvents = 2000;

/** Counts for lists: what is older than some seconds is answered once more while it is counted anew. */
export const cachedSeatCounts = (counts: SeatCounts, clock: Clock): SeatCounts => {
  const cache = new LRUCache<EventId, ReadonlyMap<TicketCategoryId, number>>({
    max: maxEvents,
    ttl: freshness,
    ttlResolution: 0,
    allowStale: true,
    perf: clock,
    fetchMethod: (id) => counts.left(id),
  });
  return { left: async (id) => (await cache.fetch(id)) ?? new Map() };
};
