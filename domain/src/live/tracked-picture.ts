import type { Change, SeatPicture } from '@parterre/seating/seat-states';

type PictureChanges = { readonly seats: readonly Change[]; readonly areas: readonly Change[] };

/** A picture as it was last told, and what changed since. */
export type TrackedPicture = {
  /** As it was last told: changes show in it once they were taken. */
  readonly told: SeatPicture;
  /** The seat's code with the changes. */
  readonly seat: (index: number) => number | undefined;
  readonly setSeat: (index: number, code: number) => void;
  readonly become: (after: SeatPicture) => void;
  /** What changed since the last time; it counts as told from here on. */
  readonly takeChanges: () => PictureChanges | null;
};

export const trackedPicture = (empty: SeatPicture): TrackedPicture => {
  const told = { seats: empty.seats.slice(), areas: empty.areas.slice() };
  const pending = { seats: new Map<number, number>(), areas: new Map<number, number>() };
  const set = (what: keyof SeatPicture, index: number, value: number): void => {
    if (told[what][index] !== value) pending[what].set(index, value);
    else if (pending[what].size > 0) pending[what].delete(index);
  };
  const take = (what: keyof SeatPicture): [number, number][] => {
    const changes = [...pending[what]];
    for (const [index, value] of changes) told[what][index] = value;
    pending[what].clear();
    return changes;
  };
  return {
    told,
    seat: (index) => pending.seats.get(index) ?? told.seats[index],
    setSeat: (index, code) => set('seats', index, code),
    become: (after) => {
      after.seats.forEach((code, index) => set('seats', index, code));
      after.areas.forEach((count, index) => set('areas', index, count));
    },
    takeChanges: () => {
      const changes = { seats: take('seats'), areas: take('areas') };
      return changes.seats.length + changes.areas.length > 0 ? changes : null;
    },
  };
};
