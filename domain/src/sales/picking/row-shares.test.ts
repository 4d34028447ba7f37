import { describe, expect, it } from '@jest/globals';
import { eventId, randomIds } from '../../ids.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import type { Peer, PeerStore } from './peers.ts';
import { type RowShares, rowShares } from './row-shares.ts';

const event = eventId.parse(randomIds.next());
const rows = Array.from({ length: 1000 }, (_, n) => ({ sectionId: `s${n % 20}`, rowId: `r${n}` }));

const house = () => {
  const clock = manualClock();
  const announced = new Map<string, Peer>();
  const peers: PeerStore = {
    announce: async (peer) => void announced.set(peer.id, peer),
    of: async () => [...announced.values()],
  };
  const aProcess = () => rowShares('customer', { peers, clock, ids: randomIds });
  return { clock, aProcess };
};
const announceAll = async (processes: readonly RowShares[]) => {
  // Twice: who was first did not see the others.
  for (const process of [...processes, ...processes]) await process.announce();
};
const ownersOf = (processes: readonly RowShares[]) =>
  rows.map((row) => processes.flatMap((process, n) => (process.rank(event, row) === 0 ? [n] : [])));

describe('rows shared out among processes', () => {
  it('are all of a process that is alone, or knows nobody', () => {
    const { aProcess } = house();
    const alone = aProcess();
    expect(rows.every((row) => alone.rank(event, row) === 0)).toBe(true);
  });

  it('are of one process each, and about as many of each', async () => {
    const { aProcess } = house();
    const processes = Array.from({ length: 10 }, aProcess);
    await announceAll(processes);
    const owners = ownersOf(processes);
    expect(owners.every((of) => of.length === 1)).toBe(true);
    const shares = processes.map((_, n) => owners.filter(([owner]) => owner === n).length);
    expect(Math.min(...shares)).toBeGreaterThan(50);
    expect(Math.max(...shares)).toBeLessThan(200);
  });

  it('go to the others when a process is gone, and no other row moves', async () => {
    const { aProcess, clock } = house();
    const processes = Array.from({ length: 5 }, aProcess);
    await announceAll(processes);
    const before = ownersOf(processes);
    clock.advance(20_000);
    const left = processes.slice(1);
    await announceAll(left);
    const after = ownersOf(left).map(([owner = -1]) => owner + 1);
    before.forEach(([owner], n) => {
      if (owner !== 0) expect(after[n]).toBe(owner);
    });
    expect(after.every((owner) => owner > 0)).toBe(true);
  });
});
