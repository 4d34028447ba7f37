import { DomainError } from '../../domain-error.ts';
import type { SalesPlan } from '../../programme/publishing/sales-plan.ts';
import { allocate, shardsOf } from '../seats/area-shards.ts';
import { type BookingPlaces, countOf, maxCounters } from '../bookings/booking.ts';
import type { CounterMove } from '../seats/seat-store.ts';
import type { PricedPlaces } from './choice.ts';
import { capacityOf, counterMoves } from '../bookings/counter-moves.ts';
import type { Selling } from '../selling/selling.ts';
import { say } from '../words/sales-words.ts';

const attempts = 6;

/** What is left of `have` after giving back all but `count` places. */
const keep = (have: Readonly<Record<string, number>>, count: number): Record<string, number> => {
  const kept: Record<string, number> = {};
  let left = count;
  for (const [shard, number] of Object.entries(have)) {
    if (left > 0) kept[shard] = Math.min(left, number);
    left -= Math.min(left, number);
  }
  return kept;
};

const merge = (
  one: Readonly<Record<string, number>>,
  other: Readonly<Record<string, number>>,
): Record<string, number> => {
  const sum = { ...one };
  for (const [shard, count] of Object.entries(other)) sum[shard] = (sum[shard] ?? 0) + count;
  return sum;
};

type Wanted = {
  readonly plan: SalesPlan;
  readonly before: readonly BookingPlaces[];
  readonly places: readonly PricedPlaces[];
};
type Taken = ReadonlyMap<string, ReadonlyMap<string, number>>;

const areaFull = (areas: readonly string[]): DomainError =>
  new DomainError(
    'area-full',
    say((words) => words.areaFull),
    { areas },
  );

const spread = ({ plan, before, places }: Wanted, taken: Taken, start: number): BookingPlaces[] =>
  places.map(({ areaId, count, categoryId, price }) => {
    const have = before.find((item) => item.areaId === areaId);
    const missing = count - (have ? countOf(have) : 0);
    if (have && missing <= 0) return { ...have, shards: keep(have.shards, count) };
    const shards = shardsOf(capacityOf(plan, areaId));
    const more = allocate(shards, taken.get(areaId) ?? new Map(), missing, start);
    if (!more) throw areaFull([areaId]);
    return { areaId, categoryId, price, shards: merge(have?.shards ?? {}, more) };
  });

const counterCount = (places: readonly BookingPlaces[]): number =>
  places.reduce((total, { shards }) => total + Object.keys(shards).length, 0);

/** Places so scattered that they are in more counters than one write can move are as good as gone. */
const arrange = (wanted: Wanted, taken: Taken, start: number): BookingPlaces[] => {
  const places = spread(wanted, taken, start);
  if (counterCount(places) > maxCounters) throw areaFull(wanted.places.map(({ areaId }) => areaId));
  return places;
};

/**
 * Finds room in the counters and lets `write` take it. The first attempt guesses; when a counter turns out to be
 * full, what lapsed is given back, the counters are read, and the places spread over what is left.
 * @throws DomainError `area-full`
 */
export const holdPlaces = async <Result extends string>(
  { seats, ids, takeBack }: Pick<Selling, 'seats' | 'ids' | 'takeBack'>,
  wanted: Wanted,
  write: (places: BookingPlaces[], moves: CounterMove[]) => Promise<Result>,
): Promise<Result> => {
  let taken: Taken = new Map();
  for (let attempt = 0; attempt < attempts; attempt++) {
    const start = Number.parseInt(ids.next().slice(-3), 36);
    const places = arrange(wanted, taken, start);
    const result = await write(places, counterMoves(wanted.plan, wanted.before, places));
    if (result !== 'full') return result;
    await takeBack();
    const blocks = await seats.read(
      wanted.plan.event.id,
      wanted.places.map(({ areaId }) => areaId),
    );
    taken = new Map(blocks.map(({ block, counters }) => [block, counters]));
  }
  throw areaFull(wanted.places.map(({ areaId }) => areaId));
};
