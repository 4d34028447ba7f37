import type { Alarm } from '../alarm.ts';
import type { Clock } from '../clock.ts';
import type { SalesPlans } from '../programme/publishing/sales-plan.ts';
import type { EventId, Ids } from '../ids.ts';
import type { SeatStore } from '../sales/seats/seat-store.ts';
import { requirePlan } from '../sales/selling/selling.ts';
import { type LiveEvent, liveEvent, type Snapshot } from './live-event.ts';
import type { SeatWatch } from './shown-on-map.ts';
import type { Later } from './spaced.ts';

type Deps = {
  readonly plans: SalesPlans;
  readonly seats: Pick<SeatStore, 'read'>;
  readonly clock: Clock;
  readonly later: Later;
  readonly ids: Ids;
  readonly alarm: Alarm;
  readonly whenFull?: () => Promise<void>;
};

/** Live maps kept in memory at most; the one not asked for longest goes first. */
const maxEvents = 200;

export type LiveEvents = SeatWatch & {
  /** @throws DomainError `not-found` */
  readonly get: (eventId: EventId) => Promise<LiveEvent>;
  /**
   * An event's picture if it can be shown without asking anybody: nobody has to read it, and the event was looked up no more
   * than `maxAge` milliseconds ago.
   */
  readonly atHand: (eventId: string, maxAge: number) => Snapshot | null;
  /** Reads the rows of every watched event anew; called once a second. */
  readonly refreshWatched: () => Promise<void>;
};

/** The live maps of this process: one in-memory picture per event that somebody looks at. */
export const liveEvents = ({ plans, alarm, ...deps }: Deps): LiveEvents => {
  const { clock } = deps;
  const events = new Map<string, LiveEvent>();
  /** When it was last known that the event's plan is the newest one. */
  const lookedUpAt = new WeakMap<LiveEvent, number>();

  /** Nobody may go on with one that is not in the map: it would stand still. */
  const forget = (eventId: string): void => {
    events.get(eventId)?.end();
    events.delete(eventId);
  };

  const keep = (eventId: EventId, live: LiveEvent): LiveEvent => {
    if (events.get(eventId) === live) events.delete(eventId);
    else forget(eventId);
    events.set(eventId, live);
    lookedUpAt.set(live, clock.now());
    for (const [id, candidate] of events) {
      if (events.size <= maxEvents) break;
      if (!candidate.isWatched()) forget(id);
    }
    return live;
  };

  return {
    get: async (eventId) => {
      const plan = await requirePlan(plans, eventId);
      const known = events.get(eventId);
      const isCurrent =
        known &&
        known.plan.chart === plan.chart &&
        known.plan.event.pricesVersion === plan.event.pricesVersion;
      return keep(eventId, isCurrent ? known : liveEvent(plan, deps));
    },
    atHand: (eventId, maxAge) => {
      const live = events.get(eventId);
      if (!live) return null;
      const age = Math.abs(clock.now() - (lookedUpAt.get(live) ?? Number.NEGATIVE_INFINITY));
      return age > maxAge ? null : live.atHand(maxAge);
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
    asked: (eventId, seatIds) => events.get(eventId)?.asked(seatIds) ?? (() => undefined),
  };
};
