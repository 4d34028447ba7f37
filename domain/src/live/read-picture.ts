import type { SalesPlan } from '../events/sales-plan.ts';
import type { SeatStore } from '../seats/seat-store.ts';
import { pictureOf, type SeatPicture } from './seat-picture.ts';

/**
 * Sections and areas read at once. Drawn one by one, what was read of a section is forgotten before the next ones come:
 * all of 60,000 seats at once cost the garbage collector more than the reading itself.
 */
const atOnce = 4;

/** Reads what the rows say at the moment `now` (milliseconds), over the picture of an event where nothing is taken. */
export const readPicture = async (
  plan: SalesPlan,
  empty: SeatPicture,
  seats: Pick<SeatStore, 'read'>,
  now: number,
): Promise<SeatPicture> => {
  const { picture, draw } = pictureOf(plan, empty, now);
  const blocks = [...plan.chart.sectionIds, ...plan.chart.areaIds].values();
  const readOn = async (): Promise<void> => {
    for (const block of blocks) (await seats.read(plan.event.id, [block])).forEach(draw);
  };
  await Promise.all(Array.from({ length: atOnce }, readOn));
  return picture;
};
