import { type Clock, seconds } from '../../clock.ts';
import { DomainError } from '../../domain-error.ts';
import type { Event } from '../../programme/events/event.ts';
import type { DueStore } from '../due/due-store.ts';
import type { Person } from '../kinds/person.ts';
import { layDown, layDownAnew, nextTime } from './lay-down.ts';
import { noWish, type Reminder, rhythmKey, type Wish } from './reminder.ts';
import { type EventNow, keptUntil } from './reminded-event.ts';
import type { ReminderStore } from './reminder-store.ts';
import type { Rhythm } from './reminder-times.ts';
import { say } from './words/reminder-words.ts';

export type WishDeps = {
  readonly reminders: ReminderStore;
  readonly due: Pick<DueStore, 'put'>;
  readonly events: EventNow;
  readonly clock: Clock;
};

/** Two tabs and a worker change the same wish at most. */
const mostAttempts = 8;

export const changedMeanwhile = () =>
  new DomainError(
    'changed-meanwhile',
    say((words) => words.changedMeanwhile),
  );

/** Those of the first that are not among the second. */
const without = (some: readonly Reminder[], others: readonly Reminder[]): Reminder[] => {
  const known = new Set(others.map(rhythmKey));
  return some.filter((one) => !known.has(rhythmKey(one)));
};

/**
 * A rhythm that is new at an event: first it is laid down, then it is known. So whoever finds it known knows that it will be due,
 * whatever became of who wrote it.
 */
const addRhythms = async (deps: WishDeps, event: Event, rhythms: readonly Rhythm[]): Promise<void> => {
  if (rhythms.length === 0) return;
  const known = await deps.reminders.knownRhythms(event.id, rhythms);
  for (const { lead, repeat } of rhythms) {
    if (known.has(rhythmKey({ lead, repeat }))) continue;
    await layDown(deps)(event, { lead, repeat });
    await deps.reminders.addRhythm(event.id, { lead, repeat }, { until: keptUntil(event) });
  }
};

/** In milliseconds: who reads the members of a rhythm at its time may have read them before this one joined. */
const closeBy = seconds(5);

/**
 * An event that is moved is moved for the rhythms that are known by then, and who is reminded is read when a rhythm is due. Whoever
 * comes while that happens looks again.
 */
const lookAgain = async (deps: WishDeps, event: Event, rhythms: readonly Rhythm[], begun: number) => {
  if (rhythms.length === 0) return;
  const now = await deps.events.byId(event.id);
  if (!now) return;
  const isMoved = now.startsAt !== event.startsAt || now.timeZone !== event.timeZone;
  for (const rhythm of rhythms) {
    const time = nextTime(rhythm, event, begun);
    if (isMoved || (time !== null && time <= deps.clock.now() + closeBy))
      await layDownAnew(deps)(now, rhythm);
  }
};

/**
 * Changes what somebody wants to be reminded of at an event, as it is then. They are found under each rhythm before the wish says so, and
 * until it says so no more: whoever dies in between leaves too many to be found, never too few.
 */
export const changeWish =
  (deps: WishDeps) =>
  async (person: Person, event: Event, change: (now: Wish) => Wish): Promise<Wish> => {
    const { reminders } = deps;
    const kept = { until: keptUntil(event) };
    const begun = deps.clock.now();
    for (let attempt = 1; attempt <= mostAttempts; attempt++) {
      const before = (await reminders.wishOf(person, event.id)) ?? noWish(person, event.id);
      const changed = change(before);
      if (changed === before) return before;
      const next = { ...changed, version: before.version + 1 };
      const memberOf = ({ lead, repeat }: Rhythm) => ({
        ...{ eventId: event.id, person, lead, repeat },
        version: next.version,
      });
      const added = without(next.reminders, before.reminders);
      // Joined first: whoever forgets a rhythm looks for members after that (`remindOfEvent`), and who is not seen there finds it forgotten here.
      await Promise.all(added.map((one) => reminders.join(memberOf(one), kept)));
      await addRhythms(deps, event, added);
      if (!(await reminders.saveWish(next, kept))) continue;
      await lookAgain(deps, event, added, begun);
      await Promise.all(
        without(before.reminders, next.reminders).map((one) => reminders.leave(memberOf(one))),
      );
      return next;
    }
    throw changedMeanwhile();
  };
