import type { Alarm } from '../alarm.ts';
import type { Clock } from '../clock.ts';
import type { Ids } from '../ids.ts';
import type { SalesPlans } from '../programme/publishing/sales-plan.ts';
import { recentClaims } from '../sales/seats/recent-claims.ts';
import type { SeatStore } from '../sales/seats/seat-store.ts';
import { type LiveEvents, liveEvents } from './live-events.ts';
import { liveSeatCounts } from './live-seat-counts.ts';
import { seatsAtHand } from './seats-at-hand.ts';
import { shownOnMap, shownWhileAsked } from './shown-on-map.ts';

type Deps = {
  readonly plans: SalesPlans;
  readonly rows: SeatStore;
  /** Gives back what nobody holds any more, for who finds no room. */
  readonly whenFull: () => Promise<void>;
  readonly alarm: Alarm;
  readonly clock: Clock;
  readonly ids: Ids;
};

/** The live seat map of every event that somebody looks at. */
export const openLive = ({ rows, clock, ...around }: Deps) => {
  const recent = recentClaims(shownWhileAsked(rows, { asked: (...seats) => events.asked(...seats) }), clock);
  const later = (work: () => void, wait: number) => setTimeout(work, wait).unref();
  const events: LiveEvents = liveEvents({ ...around, seats: recent, clock, later });
  return {
    events,
    counts: liveSeatCounts(events),
    atHand: seatsAtHand(events),
    /** The rows that are to be sold from: whatever they answer shows on the maps at once. */
    rows: shownOnMap(recent, events),
  };
};

export type Live = ReturnType<typeof openLive>;
