import { z } from 'zod';
import { offeredCurrency } from '../../currency.ts';
import { venueId } from '../../ids.ts';
import { slug } from '../../slug.ts';
import { line, paragraphs } from '../../text.ts';
import { eventKind, instant } from './event.ts';

const details = {
  title: line({ max: 120 }),
  slug,
  description: paragraphs({ max: 5000 }),
  kind: eventKind,
  startsAt: instant,
  doorsAt: instant.nullable(),
  endsAt: instant,
  currency: offeredCurrency,
  salesOpenAt: instant,
  salesCloseAt: instant,
  cancellableUntil: instant.nullable(),
  holdMinutes: z.int().min(2).max(30),
  placesPerCustomer: z.int().min(1).max(50).nullable(),
  noSingleSeats: z.boolean(),
};

/** The least that a draft needs; the rest has sensible values until somebody says otherwise. */
export const eventDraft = z
  .strictObject(details)
  .partial()
  .required({ title: true, startsAt: true, endsAt: true, currency: true })
  .extend({ venueId });
export type EventDraft = z.infer<typeof eventDraft>;

export const eventChanges = z.strictObject(details).partial();
export type EventChanges = z.infer<typeof eventChanges>;

/** What may still change when people have bought tickets on the strength of the rest. */
export const changeableWhenPublished = [
  'title',
  'description',
  'doorsAt',
  'placesPerCustomer',
  'noSingleSeats',
] as const satisfies readonly (keyof EventChanges)[];
