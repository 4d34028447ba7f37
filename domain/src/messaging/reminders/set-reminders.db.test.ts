import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fromInstant, minutes, toInstant } from '../../clock.ts';
import type { Event } from '../../programme/events/event.ts';
import { withAccount } from '../../sales/bookings/buyer.ts';
import { aReminder, aReminderWorld, type ReminderWorld } from '../../testing/reminder-world.ts';
import { aCustomer } from '../../testing/selling-world.ts';
import { followBooking } from './follow-booking.ts';
import { mostReminders, type Reminder } from './reminder.ts';
import { remindersOf, setReminders } from './set-reminders.ts';

describe('reminders that somebody sets', () => {
  let at: ReminderWorld;
  beforeAll(async () => {
    at = await aReminderWorld();
  });
  afterAll(() => at.close());

  const booked = async (event: Event) => {
    const booking = at.book(event);
    await followBooking(at.deps)({ facts: { bookingId: booking.id } });
    return booking.buyer;
  };
  const set = async (event: Event, reminders: readonly Reminder[]) =>
    setReminders(at.deps)(await booked(event), event.id, reminders);

  it('are shown with when they come next', async () => {
    const event = at.anEventIn(10);
    const start = fromInstant(event.startsAt);
    const hours = (count: number) => toInstant(start - minutes(60 * count));
    const buyer = await booked(event);
    expect(await remindersOf(at.deps)(buyer, event.id)).toEqual({
      chosen: false,
      version: 1,
      reminders: [
        { ...aReminder('P1D'), next: hours(24) },
        { ...aReminder('PT2H'), next: hours(2) },
      ],
    });
    const wanted = [aReminder('PT48H', { repeat: 'daily', channels: ['sms', 'push'] })];
    const shown = { chosen: true, version: 2, reminders: [{ ...wanted[0], next: hours(48) }] };
    expect(await setReminders(at.deps)(buyer, event.id, wanted)).toEqual(shown);
    expect(await remindersOf(at.deps)(buyer, event.id)).toEqual(shown);
  });

  it('may be none', async () => {
    const event = at.anEventIn(10);
    expect(await set(event, [])).toEqual({ chosen: true, reminders: [], version: 2 });
  });

  it('are not taken from another window that has added some meanwhile', async () => {
    const event = at.anEventIn(10);
    const buyer = await booked(event);
    const setAs = (seen: number, lead: string) =>
      setReminders(at.deps)(buyer, event.id, [aReminder(lead)], seen);
    const { version } = await remindersOf(at.deps)(buyer, event.id);
    const both = await Promise.allSettled([setAs(version, 'P2D'), setAs(version, 'P3D')]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(setAs(version, 'P4D')).rejects.toMatchObject({ code: 'changed-meanwhile' });
    await expect(setAs(version + 1, 'P4D')).resolves.toMatchObject({ version: version + 2 });
  });

  it('are there as soon as the booking is', async () => {
    const event = at.anEventIn(10);
    const { buyer } = at.book(event);
    expect((await remindersOf(at.deps)(buyer, event.id)).reminders).toHaveLength(2);
    expect((await setReminders(at.deps)(buyer, event.id, [aReminder('P1W')])).reminders).toHaveLength(1);
  });

  it('are sent as they were shown, though nobody has told of the booking', async () => {
    const event = at.anEventIn(10);
    const { buyer } = at.book(event);
    const { reminders } = await remindersOf(at.deps)(buyer, event.id);
    await at.goTo(fromInstant(reminders[0]?.next ?? ''));
    await at.sweep();
    expect(at.queued).toContainEqual(expect.objectContaining({ eventId: event.id, lead: 'P1D' }));
  });

  it('are for who has booked', async () => {
    const event = at.anEventIn(10);
    const stranger = withAccount(aCustomer());
    at.putBooking({ eventId: event.id, buyer: stranger, status: 'held' });
    await expect(remindersOf(at.deps)(stranger, event.id)).rejects.toMatchObject({ code: 'not-found' });
    await expect(setReminders(at.deps)(stranger, event.id, [])).rejects.toMatchObject({ code: 'not-found' });
  });

  it.each<[string, Reminder[], string]>([
    ['a time that is past', [aReminder('P1D'), aReminder('P11D')], 'reminders.1.lead'],
    ['the same time twice', [aReminder('P7D'), aReminder('P1W')], 'reminders.1.lead'],
    ['too many', Array.from({ length: mostReminders + 1 }, (_, n) => aReminder(`PT${10 + n}M`)), 'reminders'],
  ])('are refused for %s, which is named', async (_, wanted, field) => {
    const event = at.anEventIn(10);
    await expect(set(event, wanted)).rejects.toMatchObject({
      code: 'invalid-input',
      details: { fields: [{ field }] },
    });
  });

  it('are as many as there may be', async () => {
    const event = at.anEventIn(10);
    const most = Array.from({ length: mostReminders }, (_, n) => aReminder(`PT${10 + n}M`));
    expect((await set(event, most)).reminders).toHaveLength(mostReminders);
  });

  it('may have been sent already, beside others that are new; repeated ones go on', async () => {
    const event = at.anEventIn(10);
    const buyer = await booked(event);
    const before = [aReminder('P3D'), aReminder('P4D', { repeat: 'daily' })];
    await setReminders(at.deps)(buyer, event.id, before);
    at.clock.advance(minutes(8 * 24 * 60));
    const { reminders } = await setReminders(at.deps)(buyer, event.id, [...before, aReminder('PT1H')]);
    const start = fromInstant(event.startsAt);
    expect(reminders.map(({ next }) => next)).toEqual([
      null,
      toInstant(start - minutes(24 * 60)),
      toInstant(start - minutes(60)),
    ]);
  });

  it('cannot be set once the event has begun or does not take place', async () => {
    const [begun, cancelled] = [at.anEventIn(1), at.anEventIn(10)];
    const buyers = [await booked(begun), await booked(cancelled)] as const;
    at.change(begun, { startsAt: toInstant(at.clock.now()) });
    at.change(cancelled, { status: 'cancelled' });
    for (const [n, event] of [begun, cancelled].entries())
      await expect(setReminders(at.deps)(buyers[n] ?? buyers[0], event.id, [])).rejects.toMatchObject({
        code: 'invalid-input',
        details: { fields: [{ field: 'eventId' }] },
      });
  });
});
