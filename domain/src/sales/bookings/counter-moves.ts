import type { SalesPlan } from '../../programme/publishing/sales-plan.ts';
import { type Shard, shardsOf } from '../seats/area-shards.ts';
import type { BookingPlaces } from './booking.ts';
import type { CounterMove } from '../seats/seat-store.ts';

export const capacityOf = (plan: SalesPlan, areaId: string): number => plan.chart.area(areaId)?.capacity ?? 0;

const shardCapacity = (shards: readonly Shard[], name: string): number =>
  shards.find((shard) => shard.name === name)?.capacity ?? 0;

type Change = Omit<CounterMove, 'capacity'>;

const changesBetween = (before: readonly BookingPlaces[], after: readonly BookingPlaces[]): Change[] => {
  const changes = new Map<string, Change>();
  const add = (places: readonly BookingPlaces[], sign: 1 | -1) => {
    for (const { areaId, shards } of places)
      for (const [shard, count] of Object.entries(shards)) {
        const key = `${areaId} ${shard}`;
        changes.set(key, { areaId, shard, count: (changes.get(key)?.count ?? 0) + sign * count });
      }
  };
  add(before, -1);
  add(after, 1);
  return [...changes.values()].filter(({ count }) => count !== 0);
};

/** The moves that turn what a booking has in areas into what it is to have. */
export const counterMoves = (
  plan: SalesPlan,
  before: readonly BookingPlaces[],
  after: readonly BookingPlaces[],
): CounterMove[] =>
  changesBetween(before, after).map((move) => ({
    ...move,
    capacity: shardCapacity(shardsOf(capacityOf(plan, move.areaId)), move.shard),
  }));

/** The moves that give all places back. They need no plan: only taking has a limit. */
export const movesBack = (places: readonly BookingPlaces[]): CounterMove[] =>
  changesBetween(places, []).map((move) => ({ ...move, capacity: 0 }));
