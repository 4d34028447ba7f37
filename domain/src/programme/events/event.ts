import { z } from 'zod';
import { currency } from '../../currency.ts';
import { eventId, organizationId, venueId } from '../../ids.ts';
import { slug } from '../../slug.ts';

export const eventStatus = z.enum(['draft', 'published', 'cancelled', 'ended']);
export type EventStatus = z.infer<typeof eventStatus>;

export const eventKind = z.enum(['music', 'theatre', 'comedy', 'family', 'sport', 'talk', 'film', 'other']);
export type EventKind = z.infer<typeof eventKind>;

/** A time as stored and sent: ISO-8601 in UTC. */
export const instant = z.iso.datetime();

/** Where an event happens, as its page shows it; copied from the venue so that a listing needs one read. */
export const eventVenue = z.object({
  name: z.string(),
  address: z.string(),
  city: z.string(),
  country: z.string(),
  online: z.boolean(),
});
export type EventVenue = z.infer<typeof eventVenue>;

/** Keys of the poster's sizes in the media bucket, and its main colour while it loads. */
export const poster = z.object({
  small: z.string(),
  large: z.string(),
  /** For other sites; absent in what older releases made. */
  shared: z.string().optional(),
  alt: z.string(),
  colour: z.string().regex(/^#[0-9a-f]{6}$/),
});
export type Poster = z.infer<typeof poster>;

/**
 * What an event was on sale with, kept while it is being unpublished: it is put back should somebody have booked in the
 * last moment. From `until` on, whoever looks at it may find that out.
 */
export const unpublishing = z.object({
  chartVersion: z.int(),
  priceFrom: z.int().nullable(),
  priceTo: z.int().nullish(),
  placesForSale: z.int().nullable(),
  accessible: z.boolean().nullish(),
  publishedAt: instant.nullable(),
  until: instant,
});

export const event = z.object({
  id: eventId,
  organizationId,
  organizationName: z.string(),
  venueId,
  venue: eventVenue,
  status: eventStatus,
  title: z.string(),
  slug,
  description: z.string(),
  kind: eventKind,
  startsAt: instant,
  doorsAt: instant.nullable(),
  endsAt: instant,
  timeZone: z.string(),
  currency,
  salesOpenAt: instant,
  salesCloseAt: instant,
  cancellableUntil: instant.nullable(),
  holdMinutes: z.int().min(2).max(30),
  /** Tickets that one customer may have; null for as many as they like. Absent while the organizer has said nothing. */
  placesPerCustomer: z.int().min(1).max(50).nullish(),
  /** When the limit came, of an event that may have been sold without one. */
  limitedSince: instant.nullish(),
  /** Whether nobody may leave a single seat free between taken ones while there is another way; absent: they may. */
  noSingleSeats: z.boolean().optional(),
  poster: poster.nullable(),
  /** The version of the venue's chart that is used; pinned when the event is published. */
  chartVersion: z.int().nullable(),
  /** The event's version when it was published: prices do not change while this stays. */
  pricesVersion: z.int().nullable(),
  /** The lowest price in minor units, known once the event is published. */
  priceFrom: z.int().nullable(),
  /** The highest one; absent in what older releases published. */
  priceTo: z.int().nullish(),
  /** Seats and places on sale, known once the event is published. */
  placesForSale: z.int().nullable(),
  /** Whether accessible seats are on sale, known once the event is published; absent in what older releases published. */
  accessible: z.boolean().nullish(),
  /** Goes up by one with every change; a change names the version it was made from. */
  version: z.int(),
  /** Goes up by one with every assignment of seats, which is saved without asking for `version`. */
  seatingVersion: z.int(),
  createdAt: instant,
  /** When `version` last went up; absent in what older releases stored and nobody has changed since. */
  changedAt: instant.optional(),
  publishedAt: instant.nullable(),
  /** The short name by which it was last seen by everybody: stays when it is taken back to a draft, or gets another one. */
  publishedAs: slug.optional(),
  unpublishing: unpublishing.nullish(),
});
export type Event = z.infer<typeof event>;

/** What tells whether an event is still the one that was read. */
export const eventMark = event.pick({ id: true, version: true });
export type EventMark = z.infer<typeof eventMark>;
