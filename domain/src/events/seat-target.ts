import { z } from 'zod';

const id = z.string().min(1).max(32);

/** What a stroke of the brush covers. Seats are named by their ids: `stalls-centre/C/24`. */
export const seatTarget = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('section'), sectionId: id }),
  z.strictObject({ type: z.literal('row'), sectionId: id, rowId: id }),
  z.strictObject({ type: z.literal('seats'), seats: z.array(z.string().max(100)).min(1).max(2000) }),
  z.strictObject({ type: z.literal('area'), areaId: id }),
]);
export type SeatTarget = z.infer<typeof seatTarget>;
