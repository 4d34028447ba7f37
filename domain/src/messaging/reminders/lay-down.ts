import { type Clock, fromInstant } from '../../clock.ts';
import type { EventId } from '../../ids.ts';
import type { Event } from '../../programme/events/event.ts';
import type { DueStore } from '../due/due-store.ts';
import { rhythmKey } from './reminder.ts';
import { timesOf, type Rhythm, type Start } from './reminder-times.ts';
import { reminderTurn } from './reminder-turn.ts';

type Deps = { readonly due: Pick<DueStore, 'put'>; readonly clock: Clock };

/** By this name a rhythm of an event is due: one for all who want it. */
export const dueIdOf = (eventId: EventId, rhythm: Rhythm): string =>
  `reminder#${eventId}#${rhythmKey(rhythm)}`;

/** The next time of a rhythm after `now`; null when there is none. */
export const nextTime = (rhythm: Rhythm, start: Start, now: number): number | null =>
  timesOf(rhythm, start).after(now);

const lay =
  (timeOf: (rhythm: Rhythm, event: Event, now: number) => number | null) =>
  ({ due, clock }: Deps) =>
  async (event: Event, { lead, repeat }: Rhythm): Promise<void> => {
    const at = timeOf({ lead, repeat }, event, clock.now());
    if (at === null) return;
    const work = { kind: 'reminder', eventId: event.id, lead, repeat } as const;
    await due.put({ id: dueIdOf(event.id, work), at, work });
  };

/** Lays a rhythm down for its next time. Done twice, it is there once. */
export const layDown = lay(nextTime);

/**
 * The same of an event that has been moved: also for a time that is just past, which nobody could know of. Where the rhythm is
 * still laid down for another time, it finds out then.
 */
export const layDownAnew = lay((rhythm, event, now) => {
  const times = timesOf(rhythm, event);
  const { send, next } = reminderTurn(times, { expected: -1, start: fromInstant(event.startsAt), now });
  return send ?? next;
});
