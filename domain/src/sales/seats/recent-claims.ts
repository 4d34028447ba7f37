import { type Clock, seconds } from '../../clock.ts';
import type { EventId } from '../../ids.ts';
import { claimedUntil, parseSeatId, type RowSeats, seatIdsOf, stateAt } from './seat-claim.ts';
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

/** What this process has seen in one section of an event, by the ids of the seats, and when all of it was read last. */
type Section = { readonly seen: Map<string, Seen>; readAt: number };

const holds = ({ readAt }: Section, { at, until }: Seen, now: number): boolean =>
  at >= now - memory || (now <= until && readAt >= now - memory);

/** Whether what was read shows a seat, and nobody's claim on it. */
const showsFree = ({ rows }: BlockState, seatId: string, now: number): boolean => {
  const seat = parseSeatId(seatId);
  const row = seat && rows.get(seat.rowId);
  const claim = seat && row?.get(seat.seat);
  return !!row && (!claim || stateAt(now, claimedUntil(claim)) === 'free');
};

/** What was seen in all sections. What nobody can go by any more is forgotten in passing. */
const seenSections = (clock: Clock) => {
  const sections = new Map<string, Section>();
  let sweptAt = clock.now();
  const sweep = (now: number): void => {
    if (now - sweptAt < memory) return;
    sweptAt = now;
    for (const [key, section] of sections) {
      for (const [seatId, seen] of section.seen) if (!holds(section, seen, now)) section.seen.delete(seatId);
      if (section.seen.size === 0) sections.delete(key);
    }
  };
  return {
    find: (eventId: EventId, sectionId: string): Section | undefined => {
      sweep(clock.now());
      return sections.get(`${eventId}/${sectionId}`);
    },
    open: (eventId: EventId, sectionId: string): Section => {
      const key = `${eventId}/${sectionId}`;
      const section = sections.get(key) ?? { seen: new Map<string, Seen>(), readAt: 0 };
      sections.set(key, section);
      return section;
    },
  };
};

/**
 * When everybody wants the same seats at once, the first one asks the database and the others learn from its answer:
 * who wants a seat that this process has seen taken is refused without a write. It never
 * grants anything by itself, and a booking's own seats are always left to the database.
 */
export const recentClaims = (store: SeatStore, clock: Clock): SeatStore => {
  const sections = seenSections(clock);
  const underWay = new Map<string, Promise<unknown>>();

  const refusal = (eventId: EventId, row: RowSeats, bookingId: string): ClaimResult | null => {
    const section = sections.find(eventId, row.sectionId);
    if (!section) return null;
    const now = clock.now();
    const found = seatIdsOf(row).flatMap((seatId) => {
      const seen = section.seen.get(seatId);
      return seen && holds(section, seen, now) ? [{ seatId, holder: seen.holder }] : [];
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
    const seen = { holder, at: clock.now(), until: result.ok ? (claim.until ?? Infinity) : 0 };
    const section = sections.open(eventId, row.sectionId);
    for (const seatId of result.ok ? seatIdsOf(row) : result.taken) section.seen.set(seatId, seen);
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
      const section = sections.find(eventId, row.sectionId);
      for (const seatId of seatIdsOf(row)) section?.seen.delete(seatId);
    },
    // What has come free meanwhile, whoever gave it back, is free on the maps of this process, too.
    read: async (eventId, blocks, changedSince) => {
      const began = clock.now();
      const read = await store.read(eventId, blocks, changedSince);
      for (const state of read) {
        const section = sections.find(eventId, state.block);
        if (!section) continue;
        section.readAt = began;
        if (state.rows.size === 0) continue;
        for (const [seatId, { at }] of section.seen)
          if (at < began - readingsLag && showsFree(state, seatId, began)) section.seen.delete(seatId);
      }
      return read;
    },
  };
};
