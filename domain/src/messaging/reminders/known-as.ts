import { fromInstant, minutes } from '../../clock.ts';
import type { Event } from '../../programme/events/event.ts';
import { keptUntil } from './reminded-event.ts';
import type { ReminderStore } from './reminder-store.ts';
import type { Rhythm } from './reminder-times.ts';

/** However long before the event: later by half a day, in milliseconds, is another time. */
const most = minutes(12 * 60);

/**
 * Whether a reminder that has been sent stands for one that is later by so much, when so much is left from that one until the event:
 * later by less than half of that. What is earlier it stands for as well. All in milliseconds.
 */
const standsFor = (later: number, left: number): boolean => later < Math.min(most, left / 2);

type Deps = { readonly reminders: Pick<ReminderStore, 'toldFor' | 'noteToldFor'> };

/** Two workers do the same rhythm at most, when one of them was thought to be dead. */
const mostAttempts = 8;

/**
 * The time, in milliseconds, by which a reminder at `time` is known: the one that people were last reminded for in this rhythm, if the
 * event was moved by little since. Whoever was reminded then is not again, and who was not is now. It is noted before anybody is told, so that whoever
 * dies in between leaves a name that nobody has heard of rather than people who hear it twice.
 */
export const knownAs =
  ({ reminders }: Deps) =>
  async (event: Event, rhythm: Rhythm, time: number): Promise<number> => {
    const left = fromInstant(event.startsAt) - time;
    for (let attempt = 1; attempt <= mostAttempts; attempt++) {
      const before = await reminders.toldFor(event.id, rhythm);
      if (before !== null && standsFor(time - before, left)) return before;
      const told = { before, time };
      if (await reminders.noteToldFor(event.id, rhythm, told, { until: keptUntil(event) })) return time;
    }
    throw new Error('a rhythm is told by too many at once');
  };
