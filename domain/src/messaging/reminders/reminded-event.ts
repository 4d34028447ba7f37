import { fromInstant, minutes } from '../../clock.ts';
import type { EventId } from '../../ids.ts';
import type { Event } from '../../programme/events/event.ts';

/** Reads an event as it is at this moment. */
export type EventNow = { readonly byId: (id: EventId) => Promise<Event | null> };

/**
 * How long after an event begins its reminders are kept, in milliseconds: people are reminded again of an event that is put off for
 * up to so long.
 */
const kept = minutes(400 * 24 * 60);

export const keptUntil = ({ startsAt }: Pick<Event, 'startsAt'>): number => fromInstant(startsAt) + kept;

/**
 * Whether an event does not take place, or is over. A draft may be an event that is just being taken back, and stays on sale because
 * somebody has booked.
 */
export const isOff = ({ status }: Pick<Event, 'status'>): boolean =>
  status === 'cancelled' || status === 'ended';

/** Whether there is nothing to be reminded of any more. */
export const isOver = ({ status, startsAt }: Pick<Event, 'status' | 'startsAt'>, now: number): boolean =>
  isOff({ status }) || fromInstant(startsAt) <= now;
