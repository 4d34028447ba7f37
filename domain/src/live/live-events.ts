import { DomainError } from '../domain-error.ts';
import type { Alarm } from '../bookings/selling.ts';
import type { Clock } from '../clock.ts';
import type { SalesPlans } from '../events/sales-plan.ts';
import type { EventId, Ids } from '../ids.ts';
import type { SeatStore } from '../seats/seat-store.ts';
import { type LiveEvent, liveEvent } from './live-event.ts';
import type { SeatWatch } from './shown-on-map.ts';
import type { Later } from './spaced.ts';

type Deps = {
  readonly plans: SalesPlans;
  readonly seats: Pick<SeatStore, 'read'>;
  readonly clock: Clock;
  readonly later: Later;
  readonly ids: Ids;
  readonly alarm: Alarm;
};

/** Live maps kept in memory at most; the one not asked for longest goes first. */
const maxEvents = 200;

export type LiveEvents = SeatWatch & {
  /** @throws DomainError `not-found` */
  readonly get: (eventId: EventId) => Promise<LiveEvent>;
  /** Reads the rows of every watched event anew; called once a second. */
  readonly refreshWatched: () => Promise<void>;
};

/** The live maps of this process: one in-memory picture per event that somebody looks at. */
export const liveEvents = ({ plans, alarm, ...deps }: Deps): LiveEvents => {
  const events = new Map<EventId, LiveEvent>();

  /** Nobody may go on with one that is not in the map: it would stand still. */
  const forget = (eventId: EventId): void => {
    events.get(eventId)?.end();
    events.delete(eventId);
  };

  const keep = (eventId: EventId, live: LiveEvent): LiveEvent => {
    if (events.get(eventId) === live) events.delete(eventId);
    else forget(eventId);
    events.set(eventId, live);
    for (const [id, candidate] of events) {
      if (events.size <= maxEvents) break;
      if (!candidate.isWatched()) forget(id);
    }
    return live;
  };

  return {
    get: async (eventId) => {
      const plan = await plans.get(eventId);
      if (!plan) throw new DomainError('not-found', 'There is no such event.');
      const known = events.get(eventId);
      const isCurrent =
        known &&
        known.plan.chart === plan.chart &&
        known.plan.event.pricesVersion === plan.event.pricesVersion;
      return keep(eventId, isCurrent ? known : liveEvent(plan, deps));
    },
    refreshWatched: async () => {
      const watched = [...events.values()].filter((live) => live.isWatched());
      await Promise.all(
        watched.map((live) =>
          live
            .refresh()
            .catch((error: unknown) =>
              alarm.raise('a live map could not be refreshed', { eventId: live.plan.event.id, error }),
            ),
        ),
      );
    },
    claimed: (eventId, seatIds, state) => events.get(eventId)?.claimed(seatIds, state),
    lost: (eventId, seatIds) => events.get(eventId)?.lost(seatIds),
  };
};
