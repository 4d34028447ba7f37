import { fromInstant, toInstant } from '../../clock.ts';
import type { Queue } from '../../queues/queue.ts';
import type { DueHandler } from '../due/due-kind.ts';
import type { Person } from '../kinds/person.ts';
import { peopleOfJob, type ReminderDue, type ReminderJob } from './reminder-job.ts';
import { type EventNow, isOff } from './reminded-event.ts';
import type { ReminderStore } from './reminder-store.ts';
import { timesOf } from './reminder-times.ts';
import { reminderTurn } from './reminder-turn.ts';

/** Told of reminders that made no sense any more when their turn came. */
export type DroppedReminders = (facts: {
  readonly eventId: string;
  readonly lead: string;
  /** The instants they were for. */
  readonly occurrences: readonly string[];
}) => void;

export type RemindOfEventDeps = {
  readonly reminders: Pick<ReminderStore, 'members'>;
  readonly events: EventNow;
  readonly audience: Queue;
  readonly dropped: DroppedReminders;
};

const jobsOf = (work: ReminderDue, occurrence: string, people: readonly Person[]): ReminderJob[] => {
  const jobs: ReminderJob[] = [];
  for (let start = 0; start < people.length; start += peopleOfJob)
    jobs.push({ ...work, occurrence, people: people.slice(start, start + peopleOfJob) });
  return jobs;
};

/** Everybody of the rhythm, a page after the other, all parts side by side. */
const queueAll = async (deps: RemindOfEventDeps, work: ReminderDue, time: number): Promise<void> => {
  const parts = deps.reminders.members(work.eventId, work);
  await Promise.all(
    parts.map(async (pages) => {
      for await (const people of pages) await deps.audience.send(jobsOf(work, toInstant(time), people));
    }),
  );
};

/**
 * Queues everybody who wants to be reminded of an event in a rhythm whose time has come, if the event begins when it was to
 * begin. Done twice, everybody is told once, as each notification is known by what it reminds of.
 */
export const remindOfEvent =
  (deps: RemindOfEventDeps): DueHandler<ReminderDue> =>
  async (work, { at, now }) => {
    const event = await deps.events.byId(work.eventId);
    if (!event || isOff(event)) return null;
    const start = fromInstant(event.startsAt);
    const turn = reminderTurn(timesOf(work, event), { expected: at, start, now });
    if (turn.dropped.length > 0)
      deps.dropped({ ...work, occurrences: turn.dropped.map((time) => toInstant(time)) });
    if (turn.send !== null) await queueAll(deps, work, turn.send);
    return turn.next;
  };
