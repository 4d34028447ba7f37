import { hash } from 'node:crypto';
import { z } from 'zod';
import { type AccountId, accountId, encodeId, type EventId, eventId } from '../../ids.ts';
import { line, paragraphs } from '../../text.ts';

/** So many one person may have at one event. */
export const mostComments = 20;

/** Whether an event's page has comments, and whether its organizer looks at each before everybody sees it. */
export const commentMode = z.enum(['off', 'after-approval', 'at-once']);
export type CommentMode = z.infer<typeof commentMode>;

/** `waiting`: for the organizer. `hidden`: by them; its author sees it still. */
export const commentState = z.enum(['waiting', 'shown', 'hidden']);
export type CommentState = z.infer<typeof commentState>;

/** What a person writes: links in it are plain text. */
export const commentText = paragraphs({ min: 1, max: 1000 });

/** Why one is hidden, in a few words, for those who look after the event. */
export const hidingReason = line({ max: 120 });

export const commentId = z.string().regex(/^[0-9a-hjkmnp-tv-z]{16}$/);

/** What somebody with a ticket wrote on the page of an event. Their name is none of it: it is read as it is by now. */
export const comment = z.object({
  id: commentId,
  eventId,
  accountId,
  text: z.string(),
  at: z.string(),
  state: commentState,
  /** By whom, when and why it was hidden. */
  hidden: z.object({ by: z.string(), at: z.string(), why: z.string() }).optional(),
});
export type Comment = z.infer<typeof comment>;

type Asked = {
  readonly accountId: AccountId;
  readonly eventId: EventId;
  /** The client's key for this request: the same key makes the same comment. */
  readonly idempotencyKey: string;
};

export const commentIdFor = (asked: Asked): string =>
  encodeId(hash('sha256', `comment:${asked.accountId}:${asked.eventId}:${asked.idempotencyKey}`, 'buffer'));
