import { type SeatPicture, seatState } from '@parterre/seating/seat-states';
import type { SalesPlan } from '../programme/publishing/sales-plan.ts';

import type { TrackedPicture } from './tracked-picture.ts';

type Deps = {
  readonly plan: SalesPlan;
  readonly tracked: TrackedPicture;
  /** Something has changed, which is to be told soon. */
  readonly soon: () => void;
};

/** What this process knows of seats before a reading shows it, as it makes the claims itself. */
export const ownClaims = ({ plan: { chart }, tracked, soon }: Deps) => {
  /** Own writes made while a refresh was reading: what it read of these seats may be older than the write. */
  const shownWhileReading = new Map<number, number>();
  /** Seats that the database is being asked for. */
  const underWay = new Set<number>();

  const show = (indexes: readonly number[], code: number): void => {
    for (const index of indexes) {
      tracked.setSeat(index, code);
      shownWhileReading.set(index, code);
    }
    soon();
  };
  const placesOf = (seatIds: readonly string[]): number[] => seatIds.flatMap((id) => chart.indexOf(id) ?? []);
  const isShown = (code: number) => (index: number) => tracked.seat(index) === code;
  const freeOf = (seatIds: readonly string[]) => placesOf(seatIds).filter(isShown(seatState.free));

  return {
    readingBegins: () => shownWhileReading.clear(),
    /** What was read as it is to be shown. */
    correct: ({ seats }: SeatPicture): void => {
      for (const [index, code] of shownWhileReading) seats[index] = code;
      for (const index of underWay)
        if (seats[index] === seatState.free) seats[index] = seatState.held;
        // It is somebody's by now, whatever comes of the asking.
        else underWay.delete(index);
    },
    claimed: (seatIds: readonly string[], state: 'held' | 'sold') =>
      show(placesOf(seatIds), seatState[state]),
    lost: (seatIds: readonly string[]) => show(freeOf(seatIds), seatState.held),
    asked: (seatIds: readonly string[]) => {
      const shown = freeOf(seatIds);
      for (const index of shown) underWay.add(index);
      show(shown, seatState.held);
      return (nobodys: readonly string[]): void => {
        const back = placesOf(nobodys).filter((index) => shown.includes(index) && underWay.has(index));
        for (const index of shown) underWay.delete(index);
        show(back.filter(isShown(seatState.held)), seatState.free);
      };
    },
  };
};
