import { type Clock, seconds } from '../../clock.ts';
import type { EventId, Ids } from '../../ids.ts';
import type { PeerStore } from './peers.ts';

/** Milliseconds between two announcements. */
export const announceEvery = seconds(5);
/** One that has not said so for this long is not counted, in milliseconds. */
const aliveFor = seconds(15);

/** Rows that are remembered: some dozens of large houses. */
const mostRows = 100_000;

/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/): even enough to share rows out, and quick. */
const weight = (text: string): number => {
  let hash = 0x811c9dc5;
  for (let n = 0; n < text.length; n++) hash = Math.imul(hash ^ text.charCodeAt(n), 0x01000193);
  // The last characters of similar texts move only the low bits.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
};

export type RowShares = {
  /** Says that this process is alive, and sees which others are. */
  readonly announce: () => Promise<void>;
  /** How many processes come before this one in this row: none where it is its own. */
  readonly rank: (eventId: EventId, row: { readonly sectionId: string; readonly rowId: string }) => number;
  /** How many processes there are, this one among them. */
  readonly count: () => number;
};

/**
 * Rows of a house shared out among the processes that are alive, by rendezvous hashing: each row belongs to the process
 * whose weight with it is the greatest, so that one which comes or goes moves only its own rows. Who picks in its own
 * rows meets no other process there. A wrong list costs tries, never seats.
 */
export const rowShares = (
  service: string,
  { peers, clock, ids }: { readonly peers: PeerStore; readonly clock: Clock; readonly ids: Ids },
): RowShares => {
  const own = ids.next();
  let others: readonly string[] = [];
  /** By row: worked out once for as long as the others are the same. */
  const ranks = new Map<string, number>();
  return {
    announce: async () => {
      const until = (clock.now() + aliveFor) / 1000;
      await peers.announce({ service, id: own, expiresAt: Math.ceil(until) });
      const now = clock.now() / 1000;
      const alive = (await peers.of(service)).filter(({ expiresAt }) => expiresAt >= now);
      const found = alive.flatMap(({ id }) => (id === own ? [] : [id])).toSorted();
      if (found.join() !== others.join()) ranks.clear();
      others = found;
    },
    rank: (eventId, { sectionId, rowId }) => {
      const row = `/${eventId}/${sectionId}/${rowId}`;
      const known = ranks.get(row);
      if (known !== undefined) return known;
      const ours = weight(own + row);
      const rank = others.filter((id) => weight(id + row) > ours).length;
      if (ranks.size >= mostRows) ranks.clear();
      ranks.set(row, rank);
      return rank;
    },
    count: () => others.length + 1,
  };
};
