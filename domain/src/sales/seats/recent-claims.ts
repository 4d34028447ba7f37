import { type Clock, seconds } from '../../clock.ts';
import type { EventId } from '../../ids.ts';
import { claimedUntil, parseSeatId, type RowSeats, seatIdsOf, stateAt } from './seat-claim.ts';
import type { BlockState, ClaimResult, SeatStore } from './seat-store.ts';

/**
 * How long, in milliseconds, this process goes by what it has just seen of a seat: in a rush a wish waits in line for as long,
 * and was made from a picture as old.
 */
const memory = seconds(3);

type Seen = {
  readonly eventId: EventId;
  readonly seatId: string;
  readonly holder: string;
  readonly at: number;
};

/** How much later than it was made a reading may show a claim, in milliseconds. */
const readingsLag = seconds(1);

const keyOf = (eventId: EventId, seatId: string): string => `${eventId}/${seatId}`;

const keysOf = (eventId: EventId, row: RowSeats): string[] => seatIdsOf(row).map((id) => keyOf(eventId, id));

/** Whether what was read shows a seat, and nobody's claim on it. */
const showsFree = (read: readonly BlockState[], seatId: string, now: number): boolean => {
  const seat = parseSeatId(seatId);
  const row = seat && read.find(({ block }) => block === seat.sectionId)?.rows.get(seat.rowId);
  const claim = seat && row?.get(seat.seat);
  return !!row && (!claim || stateAt(now, claimedUntil(claim)) === 'free');
};

/**
 * When everybody wants the same seats at once, the first one asks the database and the others learn from its answer:
 * who wants a seat that this process has seen taken within the last seconds is refused without a write. It never
 * grants anything by itself, and a booking's own seats are always left to the database.
 */
export const recentClaims = (store: SeatStore, clock: Clock): SeatStore => {
  const seen = new Map<string, Seen>();
  const underWay = new Map<string, Promise<unknown>>();

  const forgetOld = (): void => {
    const oldest = clock.now() - memory;
    for (const [key, { at }] of seen) {
      if (at >= oldest) return;
      seen.delete(key);
    }
  };
  const remember = (eventId: EventId, seatId: string, holder: string): void => {
    const key = keyOf(eventId, seatId);
    seen.delete(key);
    seen.set(key, { eventId, seatId, holder, at: clock.now() });
  };
  const forget = (eventId: EventId, row: RowSeats): void => {
    for (const key of keysOf(eventId, row)) seen.delete(key);
  };

  const refusal = (keys: readonly string[], bookingId: string): ClaimResult | null => {
    forgetOld();
    const found = keys.flatMap((key) => {
      const known = seen.get(key);
      return known ? [known] : [];
    });
    if (found.length === 0 || found.some(({ holder }) => holder === bookingId)) return null;
    return {
      ok: false,
      taken: found.map(({ seatId }) => seatId),
      holders: found.map(({ holder }) => holder),
    };
  };

  const claimNow: SeatStore['claim'] = async (eventId, row, claim, now) => {
    const result = await store.claim(eventId, row, claim, now);
    const [holder, ...others] = result.ok ? [claim.bookingId] : result.holders;
    const seatIds = result.ok ? seatIdsOf(row) : result.taken;
    // Of several holders it is not known which one has which seat.
    if (holder !== undefined && others.length === 0) for (const id of seatIds) remember(eventId, id, holder);
    return result;
  };

  const claim: SeatStore['claim'] = async (eventId, row, wanted, now) => {
    const keys = keysOf(eventId, row);
    for (;;) {
      const ahead = keys.flatMap((key) => underWay.get(key) ?? []);
      if (ahead.length === 0) break;
      await Promise.allSettled(ahead);
    }
    const refused = refusal(keys, wanted.bookingId);
    if (refused) return refused;
    const work = claimNow(eventId, row, wanted, now);
    for (const key of keys) underWay.set(key, work);
    try {
      return await work;
    } finally {
      for (const key of keys) if (underWay.get(key) === work) underWay.delete(key);
    }
  };

  return {
    ...store,
    claim,
    release: async (eventId, row, claimed) => {
      await store.release(eventId, row, claimed);
      forget(eventId, row);
    },
    // What has come free meanwhile, whoever gave it back, is free on the maps of this process, too.
    read: async (eventId, blocks, changedSince) => {
      const began = clock.now();
      const read = await store.read(eventId, blocks, changedSince);
      const rowsRead = read.filter(({ rows }) => rows.size > 0);
      if (rowsRead.length === 0) return read;
      for (const [key, { eventId: of, seatId, at }] of seen)
        if (of === eventId && at < began - readingsLag && showsFree(rowsRead, seatId, began))
          seen.delete(key);
      return read;
    },
  };
};
