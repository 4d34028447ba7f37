import { z } from 'zod';
import { eventId, type EventId } from '../../ids.ts';
import { person } from '../kinds/person.ts';

/** So many people are told by one job: what fails is tried again for few. */
export const peopleOfJob = 25;

/** The start of an event's sale. `since`: when it was laid down, in milliseconds. */
export const saleStartDue = z.object({ kind: z.literal('sale-start'), eventId, since: z.int() });
export type SaleStartDue = z.infer<typeof saleStartDue>;

/** Some people who are to be told that a sale has started, and when that was: the same for all who are told. */
export const saleStartJob = z.object({
  kind: z.literal('sale-start'),
  eventId,
  at: z.iso.datetime(),
  people: z.array(person).min(1).max(peopleOfJob),
});
export type SaleStartJob = z.infer<typeof saleStartJob>;

/** By this name the start of an event's sale is due: one for all who await it. */
export const saleStartId = (id: EventId): string => `sale-start#${id}`;
