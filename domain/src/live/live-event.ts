import { brotliCompressSync, constants } from 'node:zlib';
import { packSeatStates, type SeatPicture, seatState } from '@parterre/seating/seat-states';
import type { Clock } from '../clock.ts';
import type { SalesPlan } from '../programme/publishing/sales-plan.ts';
import type { Ids, TicketCategoryId } from '../ids.ts';
import type { SeatStore } from '../sales/seats/seat-store.ts';
import { occupancyReader } from './occupancy.ts';
import { ownClaims } from './own-claims.ts';
import { emptyPicture, pictureAt } from './seat-picture.ts';
import { type Later, spaced } from './spaced.ts';
import { trackedPicture } from './tracked-picture.ts';

/**
 * One numbered step from a version of the picture to the next, ready to be written to every watcher. The numbers are this
 * live event's own: another process counts other steps, so that its version 7 is another picture.
 */
export type Delta = { readonly version: number; readonly data: string };

/** Somebody who follows a live event. */
export type Watcher = {
  readonly step: (delta: Delta) => void;
  /** Nothing more will come from this live event: another one took its place. */
  readonly end: () => void;
};

export type Snapshot = {
  readonly version: number;
  /** An entity tag that no other picture has, in whichever process (RFC 9110, 8.8.3). */
  readonly tag: string;
  /**
   * The packed picture, a character per byte (latin1): Node writes a string together with the head of its answer, bytes
   * on their own.
   */
  readonly packed: string;
  /** The same, compressed by Brotli: made once per version, when first asked for. */
  readonly compressed: () => string;
};

const takeSnapshot = (picture: SeatPicture, version: number, series: string): Snapshot => {
  const bytes = Buffer.from(packSeatStates({ ...picture, version }).buffer);
  let compressed: string | null = null;
  return {
    version,
    tag: `"${series}-${version}"`,
    packed: bytes.toString('latin1'),
    compressed: () => (compressed ??= brotliCompressSync(bytes, compression).toString('latin1')),
  };
};

/** Quick rather than thorough: 60,000 seats take a millisecond. */
const compression = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_LGWIN]: 16 },
};

/**
 * One event's live map in this process: a picture that is refreshed from the rows while somebody watches, and
 * numbered deltas from it.
 */
export type LiveEvent = {
  readonly plan: SalesPlan;
  /**
   * The picture. One older than `maxAge` milliseconds is read anew while nobody waits for that, until it is twice as old:
   * then it is waited for.
   */
  readonly snapshot: (maxAge: number) => Promise<Snapshot>;
  /** The picture if nobody has to read it: it is no older than `maxAge` milliseconds, or twice that and being read. */
  readonly atHand: (maxAge: number) => Snapshot | null;
  /** The picture as it is, which the next delta follows: between asking for it and watching nothing may be awaited. */
  readonly current: () => Snapshot;
  readonly refresh: () => Promise<void>;
  /** Whether a seat is free as far as this process knows by now, also where that is not told to watchers yet. */
  readonly isFree: (seat: number) => boolean;
  /** Places left in the picture as it is, by area. */
  readonly placesLeft: () => Uint32Array;
  /** Free seats and places per category in the picture as it is. */
  readonly left: () => ReadonlyMap<TicketCategoryId, number>;
  /** Seats held or sold by this process just now, shown without waiting for the next refresh. */
  readonly claimed: (seatIds: readonly string[], state: 'held' | 'sold') => void;
  /** Seats that turned out to be somebody else's: where they are shown as free, they are held from here on. */
  readonly lost: (seatIds: readonly string[]) => void;
  /**
   * Seats that this process is asking the database for, and offers nobody else meanwhile. Answers what is to be called when
   * that is over: those that came to be nobody's are free again.
   */
  readonly asked: (seatIds: readonly string[]) => (nobodys: readonly string[]) => void;
  readonly watch: (watcher: Watcher) => () => void;
  readonly isWatched: () => boolean;
  /** Sends the watchers away: from here on this one is not refreshed any more, and learns of no claims. */
  readonly end: () => void;
  readonly hasEnded: () => boolean;
};

type Deps = {
  readonly seats: Pick<SeatStore, 'read'>;
  readonly clock: Clock;
  readonly later: Later;
  readonly ids: Ids;
  /** An area is full, perhaps with what nobody gave back. */
  readonly whenFull?: () => Promise<void>;
};

/** Milliseconds between steps: a rush of changes is at most twenty deltas a second to each watcher. */
const stepEvery = 50;

const countLeft = (plan: SalesPlan, { seats, areas }: SeatPicture): ReadonlyMap<TicketCategoryId, number> => {
  const counts = new Map<TicketCategoryId, number>([...plan.categories.keys()].map((id) => [id, 0]));
  const add = (id: TicketCategoryId | null | undefined, count: number) =>
    id && counts.set(id, (counts.get(id) ?? 0) + count);
  seats.forEach((code, index) => code === seatState.free && add(plan.categoryAt(index), 1));
  areas.forEach((count, n) => add(plan.categoryOfArea(plan.chart.areaIds[n] ?? ''), count));
  return counts;
};

export const liveEvent = (plan: SalesPlan, { seats, clock, later, ids, whenFull }: Deps): LiveEvent => {
  const empty = emptyPicture(plan);
  const tracked = trackedPicture(empty);
  const readOccupancy = occupancyReader(plan, seats);
  const watchers = new Set<Watcher>();
  const series = ids.next();
  let version = 1;
  let packed: Snapshot | null = null;
  let left: ReadonlyMap<TicketCategoryId, number> | null = null;
  let readAt = Number.NEGATIVE_INFINITY;
  let reading: Promise<void> | null = null;
  let hasEnded = false;

  const step = (): void => {
    const changes = tracked.takeChanges();
    if (!changes) return;
    version += 1;
    packed = left = null;
    const delta = { version, data: JSON.stringify({ v: version, ...changes }) };
    for (const watcher of watchers) watcher.step(delta);
  };

  const own = ownClaims({ plan, tracked, soon: spaced(step, stepEvery, { clock, later }) });

  const read = async (): Promise<void> => {
    const startedAt = clock.now();
    own.readingBegins();
    const after = pictureAt(startedAt, empty, await readOccupancy(startedAt));
    own.correct(after);
    readAt = startedAt;
    tracked.become(after);
    step();
    const isFull = after.areas.some((count, n) => count === 0 && (empty.areas[n] ?? 0) > 0);
    // The next picture shows what came of it; whoever wants a place tries it again, and hears of a failure.
    if (isFull) whenFull?.().catch(() => undefined);
  };

  const refresh = (): Promise<void> => {
    reading ??= read().finally(() => {
      reading = null;
    });
    return reading;
  };

  const current = (): Snapshot => (packed ??= takeSnapshot(tracked.told, version, series));

  // What was read in the future, before the clock was set back, is of unknown age.
  const age = (): number => Math.abs(clock.now() - readAt);

  return {
    plan,
    refresh,
    snapshot: async (maxAge) => {
      if (age() > 2 * maxAge) await refresh();
      // One that fails is asked for again by the next caller, who hears of it in the end.
      else if (age() > maxAge) refresh().catch(() => undefined);
      return current();
    },
    atHand: (maxAge) => (age() <= (reading ? 2 * maxAge : maxAge) ? current() : null),
    current,
    isFree: (seat) => tracked.seat(seat) === seatState.free,
    placesLeft: () => tracked.told.areas,
    left: () => (left ??= countLeft(plan, tracked.told)),
    claimed: own.claimed,
    lost: own.lost,
    asked: own.asked,
    watch: (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    isWatched: () => watchers.size > 0,
    end: () => {
      hasEnded = true;
      for (const watcher of watchers) watcher.end();
    },
    hasEnded: () => hasEnded,
  };
};
