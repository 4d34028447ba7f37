import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { fromInstant, minutes, toInstant } from '../../clock.ts';
import type { Event } from '../../programme/events/event.ts';
import type { Buyer } from '../../sales/bookings/buyer.ts';
import { aReminder, aReminderWorld, inDays, type ReminderWorld } from '../../testing/reminder-world.ts';
import { outsideChannels } from '../kinds/channel.ts';
import type { Notice } from '../notifications/notify.ts';
import { personOf } from '../kinds/person.ts';
import { type Reminder, reminderId } from './reminder.ts';
import { remindPeople } from './remind-people.ts';
import { setReminders } from './set-reminders.ts';

const aDay = minutes(24 * 60);
const ada: Buyer = { kind: 'guest', email: 'ada@example.org', name: 'Ada', language: 'en' };

describe('people who are to be reminded', () => {
  const worlds: ReminderWorld[] = [];
  let at: ReminderWorld;
  let notices: Notice[];
  let failing: string | null;
  beforeEach(async () => {
    at = await aReminderWorld();
    [notices, failing] = [[], null];
    worlds.push(at);
  });
  afterAll(() => worlds.forEach(({ close }) => close()));

  const remind = () =>
    remindPeople({
      ...at.deps,
      readerOf: async () => ({ email: 'carla@example.org', name: 'Carla', language: 'en' }),
      notify: async (notice) => {
        if (notice.person === failing) throw new Error('no database');
        notices.push(notice);
        return {};
      },
      dropped: (facts) => at.dropped.push(facts),
    });
  const book = async (event: Event, reminders: readonly Reminder[], buyer?: Buyer) => {
    const booking = at.book(event, buyer);
    await setReminders(at.deps)(booking.buyer, event.id, reminders);
    return booking;
  };
  /** What the queue has when a day is left. */
  const queuedADayBefore = async (event: Event) => {
    await at.goTo(fromInstant(event.startsAt) - aDay);
    await at.sweep();
    return at.queued;
  };
  const run = async () => {
    for (const job of [...at.queued]) await remind()(job);
  };

  it('are told of the event, by mail address or account, by the channels that they chose', async () => {
    const event = at.anEventIn(10);
    const carla = await book(event, [aReminder('P1D')]);
    const byPhone = await book(event, [aReminder('P1D', { channels: ['sms'] })], ada);
    await queuedADayBefore(event);
    await run();
    const occurrence = toInstant(fromInstant(event.startsAt) - aDay);
    const noticeOf = (buyer: Buyer) => notices.find(({ person }) => person === personOf(buyer));
    expect(noticeOf(carla.buyer)).toEqual({
      id: reminderId(event.id, occurrence, personOf(carla.buyer) ?? 'address#nobody'),
      at: occurrence,
      person: personOf(carla.buyer),
      to: { email: 'carla@example.org', name: 'Carla', language: 'en' },
      told: expect.objectContaining({ kind: 'reminder', bookingId: carla.id, lead: 'P1D' }),
      about: { organizationId: event.organizationId, eventId: event.id, bookingId: carla.id },
      chosen: ['usual'],
    });
    expect(noticeOf(byPhone.buyer)).toMatchObject({
      to: { email: 'ada@example.org', name: 'Ada' },
      chosen: ['sms'],
    });
  });

  it('are told once by the same name, in whichever rhythm, with several bookings, and doubled jobs', async () => {
    const event = at.anEventIn(10);
    const { buyer } = await book(event, [
      aReminder('P1D', { channels: ['sms'] }),
      aReminder('PT24H', { channels: ['push'] }),
      aReminder('P3D', { repeat: 'daily', channels: ['sms', 'email'] }),
    ]);
    at.book(event, buyer);
    await queuedADayBefore(event);
    expect(at.queued.length).toBeGreaterThan(1);
    await run();
    await run();
    expect(new Set(notices.map(({ id }) => id)).size).toBe(1);
    for (const { chosen } of notices) expect(chosen?.toSorted()).toEqual([...outsideChannels].toSorted());
  });

  it('are told by the usual channels and by those that were chosen, where both fall together', async () => {
    const event = at.anEventIn(10);
    await book(event, [aReminder('P1D'), aReminder('PT24H', { channels: ['sms'] })]);
    await queuedADayBefore(event);
    await run();
    for (const { chosen } of notices) expect(chosen?.toSorted()).toEqual(['sms', 'usual']);
    expect(notices).not.toHaveLength(0);
  });

  it('are not told of what they gave back, or want no more', async () => {
    const event = at.anEventIn(10);
    const [gone, quiet, other] = [
      await book(event, [aReminder('P1D')]),
      await book(event, [aReminder('P1D')]),
      await book(event, [aReminder('P1D')]),
    ];
    await queuedADayBefore(event);
    at.putBooking({ ...gone, status: 'cancelled' });
    await setReminders(at.deps)(quiet.buyer, event.id, [aReminder('PT2H')]);
    await run();
    expect(notices.map(({ person }) => person)).toEqual([personOf(other.buyer)]);
  });

  it('are told by the booking that is left', async () => {
    const event = at.anEventIn(10);
    const first = at.book(event);
    const second = at.book(event, first.buyer);
    await setReminders(at.deps)(first.buyer, event.id, [aReminder('P1D')]);
    await queuedADayBefore(event);
    at.putBooking({ ...first, status: 'cancelled' });
    await run();
    expect(notices.map(({ about }) => about.bookingId)).toEqual([second.id]);
  });

  it.each<[string, (event: Event) => unknown]>([
    ['is cancelled', (event) => at.change(event, { status: 'cancelled' })],
    ['has begun', (event) => at.clock.advance(fromInstant(event.startsAt) - at.clock.now())],
    ['was moved', (event) => at.move(event, inDays(at.clock.now(), 7))],
  ])('are told nothing once the event %s, also while they wait in the queue', async (_, happens) => {
    const event = at.anEventIn(10);
    await book(event, [aReminder('P1D')]);
    await queuedADayBefore(event);
    happens(event);
    await run();
    expect(notices).toEqual([]);
  });

  it('are dropped, with a note, when the queue was too slow', async () => {
    const event = at.anEventIn(10);
    await book(event, [aReminder('P1D')]);
    await queuedADayBefore(event);
    at.clock.advance(minutes(13 * 60));
    await run();
    expect(notices).toEqual([]);
    expect(at.dropped).toHaveLength(1);
  });

  it('keep nobody else from being told', async () => {
    const event = at.anEventIn(10);
    const [first, second] = [await book(event, [aReminder('P1D')]), await book(event, [aReminder('P1D')])];
    const jobs = await queuedADayBefore(event);
    const [job] = jobs;
    const people = jobs.flatMap((one) => one.people);
    if (!job) throw new Error('no job');
    failing = personOf(first.buyer);
    await expect(remind()({ ...job, people })).rejects.toThrow('no database');
    expect(notices.map(({ person }) => person)).toEqual([personOf(second.buyer)]);
  });
});
