import { describe, expect, it } from '@jest/globals';
import { allocate, shardsOf } from './area-shards.ts';

describe('places in an area', () => {
  const shards = shardsOf(4000);
  const leaving = (rooms: readonly number[]) =>
    new Map(shards.map(({ name, capacity }, n) => [name, capacity - (rooms[n] ?? 0)]));

  it('are in one shard where one has room', () => {
    expect(allocate(shards, leaving([10, 20, 50]), 50, 0)).toEqual({ 2: 50 });
  });

  it('are in as few shards as possible where none has', () => {
    const rooms = [1, 1, 1, 1, 1, 30, 1, 1, 25];
    expect(allocate(shards, leaving(rooms), 50, 0)).toEqual({ 5: 30, 8: 20 });
  });

  it('are refused where there is not room for all', () => {
    expect(allocate(shards, leaving([10, 20]), 50, 0)).toBeNull();
  });

  it('add up to the area in shards', () => {
    for (const capacity of [1, 249, 251, 3999, 60_000])
      expect(shardsOf(capacity).reduce((total, shard) => total + shard.capacity, 0)).toBe(capacity);
  });
});
