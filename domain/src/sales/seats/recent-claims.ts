import { type Clock, seconds } from '../../clock.ts';
import type { EventId } from '../../ids.ts';
import { type RowSeats, seatIdsOf } from './seat-claim.ts';
import type { ClaimResult, SeatStore } from './seat-store.ts';

/**
 * How long, in milliseconds, this process goes by what it has just seen of a seat: in a rush a wish waits in line for as long,
 * and was made from a picture as old.
 */
const memory = seconds(3);

type Seen = { readonly holder: string; readonly at: number };

const keysOf = (eventId: EventId, row: RowSeats): string[] => seatIdsOf(row).map((id) => `${eventId}/${id}`);

const seatIdOf = (key: string): string => key.slice(key.indexOf('/') + 1);

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
  const remember = (key: string, holder: string): void => {
    seen.delete(key);
    seen.set(key, { holder, at: clock.now() });
  };
  const forget = (eventId: EventId, row: RowSeats): void => {
    for (const key of keysOf(eventId, row)) seen.delete(key);
  };

  const refusal = (keys: readonly string[], bookingId: string): ClaimResult | null => {
    forgetOld();
    const found = keys.flatMap((key) => {
      const known = seen.get(key);
      return known ? [{ key, holder: known.holder }] : [];
    });
    if (found.length === 0 || found.some(({ holder }) => holder === bookingId)) return null;
    return {
      ok: false,
      taken: found.map(({ key }) => seatIdOf(key)),
      holders: found.map(({ holder }) => holder),
    };
  };

  const claimNow: SeatStore['claim'] = async (eventId, row, claim, now) => {
    const result = await store.claim(eventId, row, claim, now);
    const [holder, ...others] = result.ok ? [claim.bookingId] : result.holders;
    const keys = result.ok ? keysOf(eventId, row) : result.taken.map((id) => `${eventId}/${id}`);
    // Of several holders it is not known which one has which seat.
    if (holder !== undefined && others.length === 0) for (const key of keys) remember(key, holder);
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
  };
};
