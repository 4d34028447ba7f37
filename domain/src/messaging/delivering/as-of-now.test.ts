import { describe, expect, it } from '@jest/globals';
import { fromInstant, minutes, toInstant } from '../../clock.ts';
import { organizationId, randomIds } from '../../ids.ts';
import type { Event } from '../../programme/events/event.ts';
import type { Booking } from '../../sales/bookings/booking.ts';
import { aBooking } from '../../testing/booking-builder.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { aNotice } from '../../testing/notice-builder.ts';
import { anEvent } from '../../testing/sales-plan-builder.ts';
import { newContact } from '../contacts/contact.ts';
import { toldEventOf } from '../kinds/told-event.ts';
import type { Told } from '../kinds/told.ts';
import { type Notification, withDelivery } from '../notifications/notification.ts';
import { composeNotification } from '../notifications/notify.ts';
import { noWish } from '../reminders/reminder.ts';
import { asOfNow } from './as-of-now.ts';

const clock = manualClock();
const noon = clock.now();
const inMinutes = (count: number) => toInstant(noon + minutes(count));

type Changed = { now?: Event | null; held?: Booking | null; others?: Booking[] };

/** Of an event that begins in so many minutes, and a booking of it. */
const start = (begins = 9 * 60) => {
  const event = anEvent({ startsAt: inMinutes(begins) });
  const booking = aBooking({ status: 'confirmed', eventId: event.id });
  const compose = (told: Told, at = noon) =>
    composeNotification({ ...aNotice(), told, at: toInstant(at) }, newContact, at);
  const reminder = (at = noon) =>
    compose({ kind: 'reminder', event: toldEventOf(event), bookingId: booking.id, lead: 'P9D' }, at);
  const said = (of: Notification, { now = event, held = booking, others = [] }: Changed = {}) =>
    asOfNow({
      events: { byId: async () => now },
      bookings: { get: async () => held, getAll: async () => others },
      reminders: {
        wishOf: async (person, eventId) => ({
          ...noWish(person, eventId),
          bookings: others.map(({ id }) => id),
        }),
      },
      clock,
    })(of, 'email');
  return { event, booking, compose, reminder, said };
};

describe('what was to be said', () => {
  it('of a reminder is how long it is by now, and where', async () => {
    const { event, reminder, said } = start();
    const now = { ...event, title: 'Another title' };
    expect(await said(reminder(), { now })).toMatchObject({
      say: { told: { lead: 'PT9H', event: { title: 'Another title' } } },
    });
  });

  it.each<[string, (of: Event, booking: Booking) => Changed]>([
    ['event-off', (event) => ({ now: { ...event, status: 'cancelled' } })],
    ['event-off', (event) => ({ now: { ...event, status: 'ended' } })],
    ['event-off', () => ({ now: null })],
    ['event-moved', (event) => ({ now: { ...event, startsAt: inMinutes(24 * 60) } })],
    ['event-moved', (event) => ({ now: { ...event, startsAt: inMinutes(18 * 60) } })],
    ['not-booked', (_event, booking) => ({ held: { ...booking, status: 'cancelled' } })],
    ['not-booked', (_event, booking) => ({ held: { ...booking, eventId: anEvent().id } })],
    ['not-booked', () => ({ held: null })],
  ])('of a reminder is nothing: %s', async (why, changed) => {
    const { event, booking, reminder, said } = start();
    expect(await said(reminder(), changed(event, booking))).toEqual({ why });
  });

  it.each<[string, Partial<Event>, string]>([
    ['a little later', { startsAt: inMinutes(9 * 60 + 10) }, 'PT9H'],
    ['later by almost what was left', { startsAt: inMinutes(17 * 60 + 59) }, 'PT18H'],
    ['earlier', { startsAt: inMinutes(6 * 60) }, 'PT6H'],
    ['by other clocks', { timeZone: 'Europe/Berlin' }, 'PT9H'],
  ])('of a reminder is when the event begins by now: %s', async (_, change, lead) => {
    const { event, reminder, said } = start();
    expect(await said(reminder(), { now: { ...event, ...change } })).toMatchObject({
      say: { told: { lead, event: change } },
    });
  });

  it('of a reminder is nothing where it comes too late for an event that begins earlier', async () => {
    const { event, reminder, said } = start();
    const now = { ...event, startsAt: inMinutes(20) };
    expect(await said(reminder(noon - minutes(60)), { now })).toEqual({ why: 'too-late' });
  });

  it('of a reminder is about another booking where the first one was given back', async () => {
    const { event, booking, reminder, said } = start();
    const [gone, other] = [
      { ...booking, status: 'cancelled' as const },
      aBooking({ status: 'confirmed', eventId: event.id }),
    ];
    expect(await said(reminder(), { held: gone, others: [gone, other] })).toMatchObject({
      say: { told: { bookingId: other.id } },
    });
    expect(await said(reminder(), { held: gone, others: [gone] })).toEqual({ why: 'not-booked' });
  });

  it('of a reminder whose time is past is nothing, unless quiet hours held it so long', async () => {
    const { reminder, said } = start(30);
    const of = reminder(noon - minutes(90));
    expect(await said(of)).toEqual({ why: 'too-late' });
    const held = withDelivery(of, 'email', () => ({ state: 'held', until: inMinutes(-1), tries: [] }));
    expect(await said(held)).toMatchObject({ say: { told: { lead: 'PT30M' } } });
  });

  it('of an event that has begun is nothing', async () => {
    const { event, compose, reminder, said } = start(0);
    expect(await said(reminder(fromInstant(event.startsAt) - minutes(5)))).toEqual({ why: 'too-late' });
    expect(await said(compose(announced(event)))).toEqual({ why: 'too-late' });
  });

  const announced = (event: Event): Told => ({
    kind: 'event-announced',
    event: toldEventOf(event),
    organizationId: organizationId.parse(randomIds.next()),
    organization: 'Subang City Arts',
  });

  it.each(['cancelled', 'draft'] as const)('of a new event that is %s by then is nothing', async (status) => {
    const { event, compose, said } = start();
    expect(await said(compose(announced(event)))).toMatchObject({ say: {} });
    expect(await said(compose(announced(event)), { now: { ...event, status } })).toEqual({
      why: 'event-off',
    });
  });

  it.each<[string, Partial<Event>]>([
    ['event-off', { status: 'cancelled' }],
    ['event-off', { status: 'draft' }],
    ['event-moved', { salesOpenAt: inMinutes(30) }],
    ['too-late', { salesCloseAt: inMinutes(-1) }],
  ])('of a sale that has started is nothing, %s', async (why, change) => {
    const { event, compose, said } = start();
    const onSale = { ...event, salesOpenAt: inMinutes(-1), salesCloseAt: inMinutes(60) };
    const of = compose({ kind: 'sale-started', event: toldEventOf(event) });
    expect(await said(of, { now: onSale })).toMatchObject({ say: { told: { kind: 'sale-started' } } });
    expect(await said(of, { now: { ...onSale, ...change } })).toEqual({ why });
  });

  it('of what has happened is the same, whatever came after it', async () => {
    const { event, compose, said } = start();
    const words = { subject: 'Off', text: 'Off.', organization: 'Subang City Arts' };
    const of = compose({ kind: 'organizer-message', event: toldEventOf(event), messageId: 'm1', ...words });
    expect(await said(of, { now: null, held: null })).toEqual({ say: of });
  });
});
