import { z } from 'zod';
import { fromInstant, minutes } from '../../clock.ts';
import { accountId, eventId, type Ids, organizationId, ticketCategoryId } from '../../ids.ts';
import type { Event } from '../../programme/events/event.ts';
import { line, paragraphs, unseenText } from '../../text.ts';

/** One may be written for an event in this time, in milliseconds. */
export const pauseBetween = minutes(24 * 60);

/** How long, in milliseconds, it is kept with what became of it. */
export const messageLifetime = minutes(400 * 24 * 60);

/** So many sections and areas can be named; charts have fewer. */
const mostBlocks = 1000;

/** An id of a message begins with when it was written, so that they lie in that order. */
export const messageId = z.string().regex(/^[0-9a-z]{9}[0-9a-hjkmnp-tv-z]{16}$/);

/** @param now in milliseconds since the epoch */
export const newMessageId = (ids: Ids, now: number): string => now.toString(36).padStart(9, '0') + ids.next();

/** Who is written to: all who have a ticket, or those with one of these categories, or in one of these sections or areas. */
export const audience = z.strictObject({
  categoryIds: z.array(ticketCategoryId).min(1).max(50).optional(),
  sectionIds: z.array(unseenText(100, 1)).min(1).max(mostBlocks).optional(),
});
export type Audience = z.infer<typeof audience>;

/** What an organizer writes. */
export const messageDraft = z.strictObject({
  subject: line({ max: 120 }),
  text: paragraphs({ min: 1, max: 2000 }),
  audience,
});
export type MessageDraft = z.infer<typeof messageDraft>;

/** An organizer's words to attendees of an event. */
export const message = z.object({
  id: z.string(),
  eventId,
  organizationId,
  /** Its name, as it was when they were written to. */
  organization: z.string(),
  at: z.string(),
  by: z.object({ id: accountId, name: z.string() }),
  subject: z.string(),
  text: z.string(),
  audience,
  /** Sections and areas whose tickets are looked at. */
  blocks: z.array(z.string()),
});
export type Message = z.infer<typeof message>;

/** Whether an event's attendees may be written to: as long as it is not over, and of one that does not take place, too. */
export const hasAttendees = ({ status, endsAt }: Pick<Event, 'status' | 'endsAt'>, now: number): boolean =>
  status === 'cancelled' || (status === 'published' && now < fromInstant(endsAt));
