import type { Booking } from '../data/api.ts';

type SeatMark = NonNullable<Booking['seats'][number]['mark']>;

/** What a seat is beyond a seat, in a few words. */
export const seatMarkWords: Readonly<Record<SeatMark, string>> = {
  accessible: $localize`wheelchair place`,
  companion: $localize`companion seat beside a wheelchair place`,
  restricted: $localize`restricted view`,
};
