import { type Clock, seconds } from '../../clock.ts';
import type { EventId } from '../../ids.ts';
import { parseSeatId, type RowSeats, seatIdsOf } from '@parterre/seating/seat-id';
import { claimedUntil, stateAt } from './seat-claim.ts';
import type { BlockState, ClaimResult, SeatStore } from './seat-store.ts';

/**
 * How long, in milliseconds, this process goes by what it has just seen of a seat: in a rush a wish waits in line for as long,
 * and was made from a picture as old. What it has granted itself it goes by until the claim lapses, as long as the section
 * is read within this time and nothing else is read there: a process that is late would ask the database the more, the
 * later it is.
 */
const memory = seconds(3);

/** How much later than it was made a reading may show a claim, in milliseconds. */
const readingsLag = seconds(1);

type Seen = {
  readonly holder: string;
  readonly at: number;
  /** When it lapses, as far as that is known: `Infinity` for good, 0 where it is not known. */
  readonly until: number;
};

/** The seats of one row by their ids. */
type SeenRow = Map<string, Seen>;

const isRecent = (at: number, now: number): boolean =>
  // What was seen before the clock was set back is of unknown age.
  Math.abs(now - at) <= memory;

/** Whether what was read shows a seat, and nobody's claim on it. */
const showsFree = (row: ReadonlyMap<string, string>, seatId: string, now: number): boolean => {
  const claim = row.get(parseSeatId(seatId)?.seat ?? '');
  return !claim || stateAt(now, claimedUntil(claim)) === 'free';
};

/** What was seen in all rows. What nobody can go by any more is forgotten in passing. */
const seenSeats = (clock: Clock) => {
  const rows = new Map<string, { readonly section: string; readonly seen: SeenRow }>();
  /** When sections were last read, or what had changed in them. */
  const readAt = new Map<string, number>();
  let sweptAt = clock.now();
  const holds = (section: string, { at, until }: Seen, now: number): boolean =>
    isRecent(at, now) || (now <= until && isRecent(readAt.get(section) ?? 0, now));
  const sweep = (now: number): void => {
    if (isRecent(sweptAt, now)) return;
    sweptAt = now;
    for (const [key, { section, seen }] of rows) {
      for (const [seatId, one] of seen) if (!holds(section, one, now)) seen.delete(seatId);
      if (seen.size === 0) rows.delete(key);
    }
    for (const [section, at] of readAt) if (!isRecent(at, now)) readAt.delete(section);
  };
  const sectionOf = (eventId: EventId, sectionId: string): string => `${eventId}/${sectionId}`;
  return {
    /** Who holds a seat, as far as that can be gone by. */
    holderOf: (eventId: EventId, { sectionId, rowId }: RowSeats, seatId: string): string | null => {
      const now = clock.now();
      sweep(now);
      const section = sectionOf(eventId, sectionId);
      const one = rows.get(`${section}/${rowId}`)?.seen.get(seatId);
      return one && holds(section, one, now) ? one.holder : null;
    },
    note: (eventId: EventId, { sectionId, rowId }: RowSeats, seatIds: readonly string[], one: Seen): void => {
      const section = sectionOf(eventId, sectionId);
      const row = rows.get(`${section}/${rowId}`) ?? { section, seen: new Map<string, Seen>() };
      rows.set(`${section}/${rowId}`, row);
      for (const seatId of seatIds) row.seen.set(seatId, one);
    },
    forget: (eventId: EventId, row: RowSeats): void => {
      const seen = rows.get(`${sectionOf(eventId, row.sectionId)}/${row.rowId}`)?.seen;
      for (const seatId of seatIdsOf(row)) seen?.delete(seatId);
    },
    /** What came free elsewhere, as a reading shows that began at that moment. */
    learn: (eventId: EventId, state: BlockState, began: number): void => {
      const section = sectionOf(eventId, state.block);
      readAt.set(section, began);
      for (const [rowId, claims] of state.rows) {
        const seen = rows.get(`${section}/${rowId}`)?.seen;
        for (const [seatId, { at }] of seen ?? [])
          if (Math.abs(began - at) > readingsLag && showsFree(claims, seatId, began)) seen?.delete(seatId);
      }
    },
  };
};

/**
 * When everybody wants the same seats at once, the first one asks the database and the others learn from its answer:
 * who wants a seat that this process has seen taken is refused without a write. It never
 * grants anything by itself, and a booking's own seats are always left to the database.
 */
export const recentClaims = (store: SeatStore, clock: Clock): SeatStore => {
  const seen = seenSeats(clock);
  const underWay = new Map<string, Promise<unknown>>();

  const refusal = (eventId: EventId, row: RowSeats, bookingId: string): ClaimResult | null => {
    const found = seatIdsOf(row).flatMap((seatId) => {
      const holder = seen.holderOf(eventId, row, seatId);
      return holder === null ? [] : [{ seatId, holder }];
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
    // Of several holders it is not known which one has which seat.
    if (holder === undefined || others.length > 0) return result;
    const until = result.ok ? (claim.until ?? Infinity) : 0;
    seen.note(eventId, row, result.ok ? seatIdsOf(row) : result.taken, { holder, at: clock.now(), until });
    return result;
  };

  const claim: SeatStore['claim'] = async (eventId, row, wanted, now) => {
    const keys = seatIdsOf(row).map((seatId) => `${eventId}/${seatId}`);
    for (;;) {
      const ahead = keys.flatMap((key) => underWay.get(key) ?? []);
      if (ahead.length === 0) break;
      await Promise.allSettled(ahead);
    }
    const refused = refusal(eventId, row, wanted.bookingId);
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
      seen.forget(eventId, row);
    },
    // What has come free meanwhile, whoever gave it back, is free on the maps of this process, too.
    read: async (eventId, blocks, changedSince) => {
      const began = clock.now();
      const read = await store.read(eventId, blocks, changedSince);
      for (const state of read) seen.learn(eventId, state, began);
      return read;
    },
  };
};
