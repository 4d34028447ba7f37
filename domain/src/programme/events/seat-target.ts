import { z } from 'zod';
import { unseenText } from '../../text.ts';

const id = unseenText(32, 1);

/** What a stroke of the brush covers. Seats are named by their ids: `stalls-centre/C/24`. */
export const seatTarget = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('section'), sectionId: id }),
  z.strictObject({ type: z.literal('row'), sectionId: id, rowId: id }),
  z.strictObject({ type: z.literal('seats'), seats: z.array(unseenText(100)).min(1).max(2000) }),
  z.strictObject({ type: z.literal('area'), areaId: id }),
]);
export type SeatTarget = z.infer<typeof seatTarget>;
