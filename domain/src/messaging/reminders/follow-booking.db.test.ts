import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fromInstant, minutes } from '../../clock.ts';
import { accountId, type EventId, randomIds } from '../../ids.ts';
import type { Booking } from '../../sales/bookings/booking.ts';
import { killedAfter } from '../../testing/killed-after.ts';
import { aReminder, aReminderWorld, type ReminderWorld } from '../../testing/reminder-world.ts';
import type { Person } from '../kinds/person.ts';
import { personOf } from '../kinds/person.ts';
import { followBooking } from './follow-booking.ts';
import { rhythmKey } from './reminder.ts';
import type { Rhythm } from './reminder-times.ts';
import { setReminders } from './set-reminders.ts';

const newsOf = ({ id }: Booking) => ({ facts: { bookingId: id } });

describe('who has booked', () => {
  let at: ReminderWorld;
  beforeAll(async () => {
    at = await aReminderWorld();
  });
  afterAll(() => at.close());

  const follow = (booking: Booking) => followBooking(at.deps)(newsOf(booking));
  const personWho = (booking: Booking): Person => {
    const person = personOf(booking.buyer);
    if (!person) throw new Error('nobody');
    return person;
  };
  const wishOf = (booking: Booking) => at.deps.reminders.wishOf(personWho(booking), booking.eventId);
  const leadsOf = async (booking: Booking) =>
    (await wishOf(booking))?.reminders.map(({ lead }) => lead) ?? [];
  const membersOf = async (eventId: EventId, rhythm: Rhythm): Promise<Person[]> => {
    const found: Person[] = [];
    for (const part of at.deps.reminders.members(eventId, rhythm))
      for await (const people of part) found.push(...people);
    return found;
  };
  const cancelled = (booking: Booking) => at.putBooking({ ...booking, status: 'cancelled' });

  it('is reminded a day and two hours before, and found for it', async () => {
    const event = at.anEventIn(10);
    const booking = at.book(event);
    await follow(booking);
    expect(await leadsOf(booking)).toEqual(['P1D', 'PT2H']);
    expect((await at.deps.reminders.rhythmsOf(event.id)).map(rhythmKey)).toEqual(['P1D~never', 'PT2H~never']);
    expect(await membersOf(event.id, aReminder('P1D'))).toEqual([personWho(booking)]);
  });

  it('is reminded as they like it in general', async () => {
    at.settings.leads = ['P1W', 'PT168H', 'P7D', 'nonsense'];
    const booking = at.book(at.anEventIn(10));
    await follow(booking);
    at.settings.leads = ['P1D', 'PT2H'];
    expect(await leadsOf(booking)).toEqual(['P7D', 'PT168H']);
  });

  it('in the last hours is reminded of what is not past yet, and of nothing once it has begun', async () => {
    const [soon, begun] = [at.anEventIn(0.5), at.anEventIn(-0.1)];
    const [late, tooLate] = [at.book(soon), at.book(begun)];
    await follow(late);
    await follow(tooLate);
    expect(await leadsOf(late)).toEqual(['PT2H']);
    expect(await wishOf(tooLate)).toBeNull();
  });

  it('by mail, without an account, is reminded as well, and who bought at the counter is not', async () => {
    const event = at.anEventIn(10);
    const guest = at.book(event, { kind: 'guest', email: 'ada@example.org', name: 'Ada', language: 'en' });
    await follow(guest);
    expect(await membersOf(event.id, aReminder('P1D'))).toEqual(['address#ada@example.org']);
    const employeeId = accountId.parse(randomIds.next());
    await follow(at.book(event, { kind: 'box-office', employeeId, sale: 'one' }));
    expect(await membersOf(event.id, aReminder('P1D'))).toHaveLength(1);
  });

  it('twice keeps the reminders until the last booking is over', async () => {
    const event = at.anEventIn(10);
    const first = at.book(event);
    const second = at.book(event, first.buyer);
    await Promise.all([follow(first), follow(second)]);
    expect((await wishOf(first))?.bookings.toSorted()).toEqual([first.id, second.id].toSorted());
    await follow(cancelled(first));
    await follow(cancelled(first));
    expect(await leadsOf(first)).toEqual(['P1D', 'PT2H']);
    await follow(cancelled(second));
    expect(await leadsOf(first)).toEqual([]);
    expect(await membersOf(event.id, aReminder('P1D'))).toEqual([]);
  });

  it('is reminded as the booking is, in whichever order the news of it comes', async () => {
    const booking = at.book(at.anEventIn(10));
    cancelled(booking);
    await follow(booking);
    await follow(booking);
    expect(await leadsOf(booking)).toEqual([]);
  });

  it('again after all was over gets the usual ones again', async () => {
    const event = at.anEventIn(10);
    const first = at.book(event);
    await follow(first);
    await setReminders(at.deps)(first.buyer, event.id, [aReminder('P2D')]);
    await follow(cancelled(first));
    const second = at.book(event, first.buyer);
    await follow(second);
    expect(await leadsOf(second)).toEqual(['P1D', 'PT2H']);
    expect(await membersOf(event.id, aReminder('P1D'))).toEqual([personWho(second)]);
    expect(await membersOf(event.id, aReminder('P2D'))).toEqual([]);
  });

  it('and chose reminders before the news came keeps what they chose', async () => {
    const event = at.anEventIn(10);
    const booking = at.book(event);
    await setReminders(at.deps)(booking.buyer, event.id, [aReminder('P3D')]);
    await follow(booking);
    expect(await leadsOf(booking)).toEqual(['P3D']);
  });

  it('is not lost among many who change the same at once', async () => {
    const event = at.anEventIn(10);
    const bookings = Array.from({ length: 4 }, () => event).reduce<Booking[]>(
      (all, of) => [...all, at.book(of, all[0]?.buyer)],
      [],
    );
    const [first] = bookings;
    if (!first) throw new Error('no booking');
    await Promise.all([
      ...bookings.map((booking) => follow(booking)),
      setReminders(at.deps)(first.buyer, event.id, [aReminder('P4D')]),
    ]);
    const wish = await wishOf(first);
    expect(wish?.bookings.toSorted()).toEqual(bookings.map(({ id }) => id).toSorted());
    expect(wish?.reminders.map(({ lead }) => lead)).toEqual(['P4D']);
  });

  it('is found for all that they wish, wherever a worker dies, once it is told again', async () => {
    for (const when of ['before', 'after'] as const)
      for (let count = 0; ; count++) {
        const event = at.anEventIn(10);
        const booking = at.book(event);
        const { intercept, wasKilled } = killedAfter(count, when);
        await followBooking({ ...at.deps, ...at.storesAs(intercept) })(newsOf(booking)).catch(
          () => undefined,
        );
        const halfWay = (await wishOf(booking))?.reminders ?? [];
        for (const one of halfWay) expect(await membersOf(event.id, one)).toEqual([personWho(booking)]);
        await follow(booking);
        const wish = await wishOf(booking);
        expect(wish?.reminders).toHaveLength(2);
        for (const one of wish?.reminders ?? [])
          expect(await membersOf(event.id, one)).toEqual([personWho(booking)]);
        expect(await at.deps.reminders.rhythmsOf(event.id)).toHaveLength(2);
        // Whatever is known as a rhythm is laid down for its time.
        await at.goTo(fromInstant(event.startsAt) - minutes(24 * 60));
        at.queued.length = 0;
        await at.sweep();
        expect(at.queued.filter((job) => job.eventId === event.id).map(({ people }) => people)).toEqual([
          [personWho(booking)],
        ]);
        if (!wasKilled()) break;
      }
  });

  it('and comes back is not taken out by who was still taking them out', async () => {
    const event = at.anEventIn(10);
    const booking = at.book(event);
    await follow(booking);
    const person = personWho(booking);
    const mine = { eventId: event.id, person, ...aReminder('P1D') };
    const wish = await wishOf(booking);
    const taken = { ...mine, version: (wish?.version ?? 0) + 1 };
    await follow(cancelled(booking));
    await follow(at.book(event, booking.buyer));
    await at.deps.reminders.leave(taken);
    expect(await membersOf(event.id, aReminder('P1D'))).toEqual([person]);
  });
});
