import type { EventId } from '../ids.ts';
import { seatIdsOf } from '@parterre/seating/seat-id';
import type { SeatClaim } from '../sales/seats/seat-claim.ts';
import type { SeatStore } from '../sales/seats/seat-store.ts';

/** What a live map learns from the rows' answers, before its next refresh. */
export type SeatWatch = {
  /** These seats were held or sold just now. */
  readonly claimed: (eventId: EventId, seatIds: readonly string[], state: 'held' | 'sold') => void;
  /** These seats turned out to be somebody else's. */
  readonly lost: (eventId: EventId, seatIds: readonly string[]) => void;
  /** These seats are being asked for, until what is answered here is told which of them are nobody's. */
  readonly asked: (eventId: EventId, seatIds: readonly string[]) => (nobodys: readonly string[]) => void;
};

const stateOf = ({ until }: SeatClaim) => (until === null ? 'sold' : 'held');

/**
 * Rows whose answers show on this process's live maps at once: in a rush nobody is offered a seat that this process
 * knows to be gone. Seats that are given back are left to the next refresh, as somebody else may have them by now.
 */
export const shownOnMap = (rows: SeatStore, watch: SeatWatch): SeatStore => ({
  ...rows,
  claim: async (eventId, row, claim, now) => {
    const result = await rows.claim(eventId, row, claim, now);
    if (result.ok) watch.claimed(eventId, seatIdsOf(row), stateOf(claim));
    else watch.lost(eventId, [...result.taken, ...(result.besides ?? [])]);
    return result;
  },
  prolong: async (eventId, row, claim) => {
    const result = await rows.prolong(eventId, row, claim);
    if (result.ok) watch.claimed(eventId, seatIdsOf(row), stateOf(claim));
    return result;
  },
});

/**
 * Rows that show what they are asked for on this process's live maps until they have answered: in a rush that takes half
 * a second, and whoever was offered the same seat meanwhile would wait for nothing, and come again.
 */
export const shownWhileAsked = (rows: SeatStore, watch: Pick<SeatWatch, 'asked'>): SeatStore => ({
  ...rows,
  claim: async (eventId, row, claim, now) => {
    const seatIds = seatIdsOf(row);
    const over = watch.asked(eventId, seatIds);
    try {
      const result = await rows.claim(eventId, row, claim, now);
      over(result.ok ? [] : seatIds.filter((id) => !result.taken.includes(id)));
      return result;
    } catch (error) {
      over(seatIds);
      throw error;
    }
  },
});
