import { type SeatPicture, seatState } from '@parterre/seating/seat-states';
import type { SalesPlan } from '../programme/publishing/sales-plan.ts';
import { stateAt } from '../sales/seats/seat-claim.ts';
import type { Occupancy } from './occupancy.ts';

/** The picture of an event where nothing is taken. */
export const emptyPicture = (plan: SalesPlan): SeatPicture => {
  const seats = new Uint8Array(plan.chart.seatCount);
  for (let index = 0; index < seats.length; index++) {
    if (plan.categoryAt(index) === null) seats[index] = seatState.notForSale;
  }
  const areas = plan.chart.areaIds.map((id) =>
    plan.categoryOfArea(id) ? (plan.chart.area(id)?.capacity ?? 0) : 0,
  );
  return { seats, areas: Uint32Array.from(areas) };
};

/** What a map shows of this occupancy at the moment `now` (milliseconds), over the picture where nothing is taken. */
export const pictureAt = (now: number, empty: SeatPicture, { until, taken }: Occupancy): SeatPicture => ({
  seats: empty.seats.map((code, index) => {
    const state = stateAt(now, until[index] ?? 0);
    return state === 'free' ? code : seatState[state];
  }),
  areas: empty.areas.map((places, area) => Math.max(0, places - (taken[area] ?? 0))),
});
