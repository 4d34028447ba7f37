import { z } from 'zod';
import { eventId, ticketCategoryId } from '../../ids.ts';
import { money } from '../../money.ts';

/** The looks of categories on a chart; their shades and the marks in them belong to the portals. */
export const categoryColour = z.enum([
  ...(['c1', 'c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8', 'c9', 'c10'] as const),
  ...(['c11', 'c12', 'c13', 'c14', 'c15', 'c16', 'c17', 'c18', 'c19', 'c20'] as const),
]);
export type CategoryColour = z.infer<typeof categoryColour>;

/** As many as there are looks that people with any colour vision can tell apart by colour and mark. */
export const maxCategories = categoryColour.options.length;

export const ticketCategory = z.object({
  id: ticketCategoryId,
  eventId,
  name: z.string().min(1).max(40),
  price: money,
  colour: categoryColour,
});
export type TicketCategory = z.infer<typeof ticketCategory>;

const looks: readonly string[] = categoryColour.options;

/** The order in which people are shown categories; those of one price as their looks are listed. */
export const dearestFirst = (
  one: Pick<TicketCategory, 'price' | 'colour'>,
  other: Pick<TicketCategory, 'price' | 'colour'>,
): number => other.price.amount - one.price.amount || looks.indexOf(one.colour) - looks.indexOf(other.colour);
