import { z } from 'zod';
import { bookingId, eventId } from '../../ids.ts';

/** A message that was just written: its attendees are to be queued. */
export const messageDue = z.object({ kind: z.literal('message'), eventId, messageId: z.string() });
export type MessageDue = z.infer<typeof messageDue>;

/** Some attendees who are to be told, by their tickets; and how many were told in this part before. */
export const messageJob = messageDue.extend({
  blockId: z.string(),
  shard: z.int().nullable(),
  /** The place behind which these tickets lie. */
  after: z.string().nullable(),
  page: z.int().min(1),
  people: z.int(),
  boxOffice: z.int(),
  /** These alone, whom a page could not tell; the pages behind it have gone on. */
  only: z.array(bookingId).optional(),
});
export type MessageJob = z.infer<typeof messageJob>;
