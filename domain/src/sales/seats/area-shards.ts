/** Places per shard of an area's counter: enough for hundreds of sales a second per area, few enough to read at once. */
const placesPerShard = 250;
const maxShards = 16;

export type Shard = { readonly name: string; readonly capacity: number };

/** How an area's capacity is divided among its counter's shards. The shards' capacities add up to exactly the area's. */
export const shardsOf = (capacity: number): Shard[] => {
  const count = Math.min(maxShards, Math.ceil(capacity / placesPerShard));
  const [each, left] = [Math.floor(capacity / count), capacity % count];
  return Array.from({ length: count }, (_, n) => ({ name: String(n), capacity: each + (n < left ? 1 : 0) }));
};

export type Allocation = Readonly<Record<string, number>>;

/**
 * Puts `count` places into one shard, the first with room from `start` on, so that buyers who come at once meet rarely;
 * where none has room for all, into as few shards as possible. Null when there is not room for all of them.
 */
export const allocate = (
  shards: readonly Shard[],
  taken: ReadonlyMap<string, number>,
  count: number,
  start: number,
): Allocation | null => {
  const inOrder = shards
    .map((_, n) => shards[(start + n) % shards.length])
    .filter((shard) => shard !== undefined);
  const roomOf = ({ name, capacity }: Shard) => capacity - (taken.get(name) ?? 0);
  const together = inOrder.find((shard) => roomOf(shard) >= count);
  if (together) return { [together.name]: count };
  const allocation: Record<string, number> = {};
  let left = count;
  for (const shard of inOrder.sort((one, other) => roomOf(other) - roomOf(one))) {
    const share = Math.min(left, Math.max(0, roomOf(shard)));
    if (share > 0) allocation[shard.name] = share;
    left -= share;
  }
  return left === 0 ? allocation : null;
};
