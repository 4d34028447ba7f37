import { fromInstant, toInstant } from '../../clock.ts';
import { fewAtATime } from '../../few-at-a-time.ts';
import type { Event } from '../../programme/events/event.ts';
import type { Queue } from '../../queues/queue.ts';
import type { DueHandler } from '../due/due-kind.ts';
import type { Person } from '../kinds/person.ts';
import { knownAs } from './known-as.ts';
import { peopleOfJob, type ReminderDue, type ReminderJob } from './reminder-job.ts';
import { type EventNow, isOff, keptUntil } from './reminded-event.ts';
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
  readonly reminders: Pick<
    ReminderStore,
    'members' | 'addRhythm' | 'forgetRhythm' | 'toldFor' | 'noteToldFor'
  >;
  readonly events: EventNow;
  readonly audience: Queue;
  readonly dropped: DroppedReminders;
};

type Turn = Pick<ReminderJob, 'occurrence' | 'knownAs'>;

const jobsOf = (work: ReminderDue, turn: Turn, people: readonly Person[]): ReminderJob[] => {
  const jobs: ReminderJob[] = [];
  for (let start = 0; start < people.length; start += peopleOfJob)
    jobs.push({ ...work, ...turn, people: people.slice(start, start + peopleOfJob) });
  return jobs;
};

/** Parts of a rhythm that are read at once: there are many events whose people are reminded in one minute. */
const partsAtOnce = 4;

/** Everybody of the rhythm, a page after the other, a few parts side by side. Answers how many they are. */
const queueAll = async (
  deps: RemindOfEventDeps,
  work: ReminderDue,
  event: Event,
  time: number,
): Promise<number> => {
  const known = await knownAs(deps)(event, work, time);
  const turn = { occurrence: toInstant(time), knownAs: toInstant(known) };
  let count = 0;
  await fewAtATime(deps.reminders.members(work.eventId, work), partsAtOnce, async (pages) => {
    for await (const people of pages) {
      if (people.length > 0) await deps.audience.send(jobsOf(work, turn, people));
      count += people.length;
    }
  });
  return count;
};

const hasMembers = async ({ reminders }: RemindOfEventDeps, work: ReminderDue): Promise<boolean> => {
  for (const pages of reminders.members(work.eventId, work))
    for await (const people of pages) if (people.length > 0) return true;
  return false;
};

/**
 * Forgets a rhythm that nobody wants: it does not come up again. Whoever joins meanwhile is seen here, or sees that it is forgotten
 * and lays it down anew.
 */
const forgetUnlessWanted = async (
  deps: RemindOfEventDeps,
  work: ReminderDue,
  event: Event,
): Promise<boolean> => {
  await deps.reminders.forgetRhythm(work.eventId, work);
  if (!(await hasMembers(deps, work))) return true;
  await deps.reminders.addRhythm(work.eventId, work, { until: keptUntil(event) });
  return false;
};

/**
 * Queues everybody who wants to be reminded of an event in a rhythm whose time has come, if the event begins when it was to
 * begin. Done twice, or again after a small move, everybody is told once, as each notification is known by what it reminds of.
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
    const isWanted = turn.send === null || (await queueAll(deps, work, event, turn.send)) > 0;
    return !isWanted && (await forgetUnlessWanted(deps, work, event)) ? null : turn.next;
  };
