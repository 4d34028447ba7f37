import { toInstant } from '../../clock.ts';
import { atFault, DomainError } from '../../domain-error.ts';
import type { EventId } from '../../ids.ts';
import type { Event } from '../../programme/events/event.ts';
import type { BookingStore } from '../../sales/bookings/booking-store.ts';
import type { Buyer } from '../../sales/bookings/buyer.ts';
import type { Text } from '../../words/catalogue.ts';
import { type Person, personOf } from '../kinds/person.ts';
import { changedMeanwhile, changeWish, type WishDeps } from './change-wish.ts';
import { nextTime } from './lay-down.ts';
import { mostReminders, type Reminder, rhythmKey, type Wish } from './reminder.ts';
import { isOver } from './reminded-event.ts';
import { type LeadsOf, usualReminders } from './usual-reminders.ts';
import { say } from './words/reminder-words.ts';

export type SetRemindersDeps = WishDeps & {
  readonly bookings: Pick<BookingStore, 'atEvent' | 'getAll'>;
  readonly leadsOf: LeadsOf;
};

/** A reminder as its owner sees it: with the next time that it is sent. */
export type ShownReminder = Reminder & { readonly next: string | null };

/** `chosen`: by the person for this event, rather than by how they want it for every event. */
export type EventReminders = {
  readonly reminders: readonly ShownReminder[];
  readonly chosen: boolean;
  /** Another one after each change. */
  readonly version: number;
};

const refuse = (field: string, text: Text) => new DomainError('invalid-input', text, atFault(field, text));

const notBooked = () =>
  new DomainError(
    'not-found',
    say((words) => words.notBooked),
  );

const shown = ({ reminders, chosen, version }: Wish, event: Event, now: number): EventReminders => ({
  chosen,
  version,
  reminders: reminders.map((one) => {
    const next = isOver(event, now) ? null : nextTime(one, event, now);
    return { ...one, next: next === null ? null : toInstant(next) };
  }),
});

/** The confirmed bookings of somebody at an event; the worker may not have heard of the newest one yet. */
const bookingsAt = async ({ bookings }: SetRemindersDeps, buyer: Buyer, eventId: EventId) => {
  const found = await bookings.getAll(await bookings.atEvent({ buyer, eventId }));
  return found.filter(({ status }) => status === 'confirmed').map(({ id }) => id);
};

/** `isKept`: whether the wish is there already, and laid down. */
type Found = {
  readonly person: Person;
  readonly event: Event;
  readonly wish: Wish;
  readonly isKept: boolean;
};

/** @throws DomainError `not-found` when they have not booked */
const requireWish = async (deps: SetRemindersDeps, buyer: Buyer, eventId: EventId): Promise<Found> => {
  const person = personOf(buyer);
  const event = person && (await deps.events.byId(eventId));
  if (!event) throw notBooked();
  const wish = await deps.reminders.wishOf(person, eventId);
  if (wish && wish.bookings.length > 0) return { person, event, wish, isKept: true };
  const bookings = await bookingsAt(deps, buyer, eventId);
  if (bookings.length === 0) throw notBooked();
  const reminders = await usualReminders(deps.leadsOf)(person, event, deps.clock.now());
  const version = wish?.version ?? 0;
  const usual = { person, eventId, bookings, reminders, chosen: false, version };
  return { person, event, wish: usual, isKept: false };
};

const layDownUsual = (deps: SetRemindersDeps, person: Person, event: Event, usual: Wish): Promise<Wish> =>
  changeWish(deps)(person, event, (now) =>
    now.bookings.length > 0
      ? now
      : { ...now, bookings: usual.bookings, reminders: now.chosen ? now.reminders : usual.reminders },
  );

/** What somebody is reminded of at an event that they have booked. */
export const remindersOf =
  (deps: SetRemindersDeps) =>
  async (buyer: Buyer, eventId: EventId): Promise<EventReminders> => {
    const { person, event, wish, isKept } = await requireWish(deps, buyer, eventId);
    // The news of the booking may be late, or older than reminders: what is shown is laid down.
    const known =
      isKept || isOver(event, deps.clock.now()) ? wish : await layDownUsual(deps, person, event, wish);
    return shown(known, event, deps.clock.now());
  };

/** What is there already may be past; what is new has to have a time yet. */
const check = (wanted: readonly Reminder[], { event, wish }: Found, now: number): void => {
  if (isOver(event, now))
    throw refuse(
      'eventId',
      say((words) => words.eventOver),
    );
  if (wanted.length > mostReminders)
    throw refuse(
      'reminders',
      say((words) => words.tooMany({ most: mostReminders })),
    );
  const known = new Set(wish.reminders.map(rhythmKey));
  const seen = new Set<string>();
  for (const [n, one] of wanted.entries()) {
    const key = rhythmKey(one);
    const field = `reminders.${n}.lead`;
    if (seen.has(key))
      throw refuse(
        field,
        say((words) => words.twice),
      );
    seen.add(key);
    if (!known.has(key) && nextTime(one, event, now) === null)
      throw refuse(
        field,
        say((words) => words.past),
      );
  }
};

/**
 * Lets somebody be reminded of an event as they wish, in place of what was.
 * @param seen the version that they have changed; whatever it is now, where none is given
 * @throws DomainError `not-found` when they have not booked, `invalid-input` for a time that is past, `changed-meanwhile`
 */
export const setReminders =
  (deps: SetRemindersDeps) =>
  async (
    buyer: Buyer,
    eventId: EventId,
    wanted: readonly Reminder[],
    seen?: number,
  ): Promise<EventReminders> => {
    const found = await requireWish(deps, buyer, eventId);
    const { person, event, wish } = found;
    check(wanted, found, deps.clock.now());
    const saved = await changeWish(deps)(person, event, (now) => {
      if (seen !== undefined && now.version !== seen) throw changedMeanwhile();
      return {
        ...now,
        bookings: now.bookings.length > 0 ? now.bookings : wish.bookings,
        reminders: [...wanted],
        chosen: true,
      };
    });
    return shown(saved, event, deps.clock.now());
  };
