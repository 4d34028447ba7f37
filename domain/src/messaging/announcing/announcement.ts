import { z } from 'zod';
import { eventId } from '../../ids.ts';

/** An event that was perhaps just published: those who follow its organization are to be told. */
export const announceDue = z.object({
  kind: z.literal('announce'),
  eventId,
  /** When it was laid down, in milliseconds. */
  since: z.int(),
});
export type AnnounceDue = z.infer<typeof announceDue>;

/** Some followers who are to be told: a page of one of the keys under which they are found. */
export const announceJob = z.object({
  kind: z.literal('announce'),
  eventId,
  /** When the event was published, the same for all who are told. */
  at: z.iso.datetime(),
  shard: z.int().min(0),
  cursor: z.string().optional(),
});
export type AnnounceJob = z.infer<typeof announceJob>;
