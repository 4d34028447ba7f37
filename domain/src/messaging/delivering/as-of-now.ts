import { type Clock, fromInstant, minutes } from '../../clock.ts';
import { isOnSale } from '../../programme/catalogue/availability.ts';
import type { Event } from '../../programme/events/event.ts';
import type { BookingId } from '../../ids.ts';
import type { Booking } from '../../sales/bookings/booking.ts';
import type { BookingStore } from '../../sales/bookings/booking-store.ts';
import type { OutsideChannel } from '../kinds/channel.ts';
import { toldEventOf } from '../kinds/told-event.ts';
import type { ToldOf } from '../kinds/told.ts';
import { instantOf, type Notification } from '../notifications/notification.ts';
import type { NoLongerTrue } from '../notifications/plan-channels.ts';
import { type EventNow, isOff } from '../reminders/reminded-event.ts';
import type { ReminderStore } from '../reminders/reminder-store.ts';
import { timeLeft } from '../reminders/time-left.ts';
import { isTooLate } from './too-late.ts';

export type AsOfNowDeps = {
  readonly events: EventNow;
  readonly bookings: Pick<BookingStore, 'get' | 'getAll'>;
  readonly reminders: Pick<ReminderStore, 'wishOf'>;
  readonly clock: Clock;
};

/** What there is to say now, or why there is nothing any more. */
export type SaidNow = { readonly say: Notification } | { readonly why: NoLongerTrue };

/** From so much on, in milliseconds, an event that begins later is reminded of at another time, however long before. */
const aDay = minutes(24 * 60);

/**
 * Whether an event was moved so far that whoever waits for this reminder gets another one. Twice as far as one stands for the next
 * (`knownAs`), so that nobody falls in between, whatever clocks do: they rather hear of it twice.
 */
const isFar = (event: Event, { at, told }: { at: string; told: ToldOf<'reminder'> }): boolean => {
  const was = fromInstant(told.event.startsAt);
  const left = was - fromInstant(instantOf(at));
  return fromInstant(event.startsAt) - was >= Math.min(aDay, left);
};

/** The booking that somebody is reminded of, or another one of theirs where that was given back meanwhile. */
const stillBooked = async (
  { bookings, reminders }: AsOfNowDeps,
  { of, told }: Asked<'reminder'>,
): Promise<BookingId | null> => {
  const isBooked = (one: Booking | null) => one?.status === 'confirmed' && one.eventId === told.event.id;
  if (isBooked(await bookings.get(told.bookingId))) return told.bookingId;
  const wish = await reminders.wishOf(of.person, told.event.id);
  const others = wish ? await bookings.getAll(wish.bookings) : [];
  return others.find(isBooked)?.id ?? null;
};

const reminderNow = async (deps: AsOfNowDeps, asked: Asked<'reminder'>): Promise<SaidNow> => {
  const { of, told, channel } = asked;
  const [event, bookingId] = await Promise.all([deps.events.byId(told.event.id), stillBooked(deps, asked)]);
  if (!event || isOff(event)) return { why: 'event-off' };
  if (isFar(event, { at: of.at, told })) return { why: 'event-moved' };
  if (bookingId === null) return { why: 'not-booked' };
  const now = deps.clock.now();
  const lead = timeLeft(event, now);
  const say = { ...of, told: { ...told, bookingId, event: toldEventOf(event), lead } };
  return isTooLate(say, channel, now) ? { why: 'too-late' } : { say };
};

const announcementNow = async (
  { events, clock }: AsOfNowDeps,
  { of, told, channel }: Asked<'event-announced'>,
): Promise<SaidNow> => {
  const event = await events.byId(told.event.id);
  if (event?.status !== 'published') return { why: 'event-off' };
  const say = { ...of, told: { ...told, event: toldEventOf(event) } };
  return isTooLate(say, channel, clock.now()) ? { why: 'too-late' } : { say };
};

const saleStartNow = async (
  { events, clock }: AsOfNowDeps,
  { of, told }: Asked<'sale-started'>,
): Promise<SaidNow> => {
  const [event, now] = [await events.byId(told.event.id), clock.now()];
  if (event?.status !== 'published') return { why: 'event-off' };
  if (fromInstant(event.salesOpenAt) > now) return { why: 'event-moved' };
  if (!isOnSale(event, now)) return { why: 'too-late' };
  return { say: { ...of, told: { ...told, event: toldEventOf(event) } } };
};

/** What has happened is told, whatever came after it. A kind that is new is either here, or held against how things are. */
type Happened = ToldOf<
  | 'booking'
  | 'registration-code'
  | 'already-registered'
  | 'password-reset-code'
  | 'password-changed'
  | 'employee-invited'
  | 'number-code'
  | 'channel-ended'
  | 'event-cancelled'
  | 'event-moved'
  | 'event-changed'
  | 'organizer-message'
  | 'message-test'
>;

type Asked<Kind extends Notification['told']['kind']> = {
  readonly of: Notification;
  readonly told: ToldOf<Kind>;
  readonly channel: OutsideChannel;
};

/**
 * A notification as it is said now, after it was held, or waited for a provider. A kind that is
 * only true as long as something lasts is held against that here.
 */
export const asOfNow =
  (deps: AsOfNowDeps) =>
  async (of: Notification, channel: OutsideChannel): Promise<SaidNow> => {
    const { told } = of;
    switch (told.kind) {
      case 'reminder':
        return reminderNow(deps, { of, told, channel });
      case 'event-announced':
        return announcementNow(deps, { of, told, channel });
      case 'sale-started':
        return saleStartNow(deps, { of, told, channel });
      default:
        return { say: { ...of, told: told satisfies Happened } };
    }
  };

export type AsOfNow = ReturnType<typeof asOfNow>;
