import { z } from 'zod';
import { eventId, type EventId } from '../../ids.ts';
import { person, type Person } from '../kinds/person.ts';

/** Of so many sales one person may await the start at once. */
export const mostAwaited = 200;

/** The sales that somebody is to be told of when they start: one list for each person, so that it can be bounded. */
export const awaitedSales = z.object({
  person,
  /** `until`: when it is forgotten, in milliseconds. */
  events: z.array(z.object({ eventId, until: z.int() })).max(mostAwaited),
  /** Another one after each change. */
  version: z.int(),
});
export type AwaitedSales = z.infer<typeof awaitedSales>;

/** Of who awaits nothing. */
export const nothingAwaited = (of: Person): AwaitedSales => ({ person: of, events: [], version: 0 });

export const isAwaited = ({ events }: AwaitedSales, id: EventId): boolean =>
  events.some(({ eventId }) => eventId === id);

/** With one sale more, and without those that are long over. */
export const withSale = (now: AwaitedSales, id: EventId, until: number, time: number): AwaitedSales =>
  isAwaited(now, id)
    ? now
    : { ...now, events: [...now.events.filter((one) => one.until > time), { eventId: id, until }] };

export const withoutSale = (now: AwaitedSales, id: EventId): AwaitedSales =>
  isAwaited(now, id) ? { ...now, events: now.events.filter(({ eventId }) => eventId !== id) } : now;
