import { LRUCache } from 'lru-cache';
import { type Clock, seconds } from '../../clock.ts';
import type { EventId } from '../../ids.ts';
import type { SeatCounts } from './seat-counts.ts';

const freshness = seconds(5);
const maxEvents = 5000;

/**
 * Totals for lists, which must not wait for thousands of rows to be counted: answers what was counted last, null
 * before the first time, and counts anew in the background when that is some seconds ago. Tells each count to who asks for that.
 */
export const recentSeatCounts = (
  counts: SeatCounts,
  clock: Clock,
  tell: (id: EventId, left: number) => void = () => undefined,
) => {
  const totals = new LRUCache<EventId, number>({
    max: maxEvents,
    ttl: freshness,
    ttlResolution: 0,
    allowStale: true,
    noDeleteOnStaleGet: true,
    perf: clock,
    // What cannot be counted stays as it was; the event's own page says why.
    ignoreFetchAbort: true,
    allowStaleOnFetchRejection: true,
    fetchMethod: async (id) => {
      const total = [...(await counts.left(id)).values()].reduce((sum, left) => sum + left, 0);
      tell(id, total);
      return total;
    },
  });
  return {
    total: (id: EventId): number | null => {
      void totals.fetch(id).catch(() => undefined);
      return totals.get(id) ?? null;
    },
  };
};

export type RecentSeatCounts = ReturnType<typeof recentSeatCounts>;
