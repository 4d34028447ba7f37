import { z } from 'zod';
import { eventId, ticketCategoryId } from '../ids.ts';
import { money } from '../money.ts';

/** The six colours of a chart; their shades and the marks beside them belong to the portals. */
export const categoryColour = z.enum(['c1', 'c2', 'c3', 'c4', 'c5', 'c6']);
export type CategoryColour = z.infer<typeof categoryColour>;

/** As many as there are colours that people with any colour vision can tell apart. */
export const maxCategories = categoryColour.options.length;

export const ticketCategory = z.object({
  id: ticketCategoryId,
  eventId,
  name: z.string().min(1).max(40),
  price: money,
  colour: categoryColour,
});
export type TicketCategory = z.infer<typeof ticketCategory>;
