import type { Booking } from '../../sales/bookings/booking.ts';
import type { BookingStore } from '../../sales/bookings/booking-store.ts';
import type { BookingId } from '../../ids.ts';
import { personOf } from '../kinds/person.ts';
import { changeWish, type WishDeps } from './change-wish.ts';
import { mostBookings, type Reminder, type Wish } from './reminder.ts';
import { isOver } from './reminded-event.ts';
import { type LeadsOf, usualReminders } from './usual-reminders.ts';

export type FollowBookingDeps = WishDeps & {
  readonly bookings: Pick<BookingStore, 'get'>;
  readonly leadsOf: LeadsOf;
};

/** With a booking more. Of the first one come the usual reminders; whoever has chosen some keeps them. */
export const coming = (now: Wish, id: BookingId, usual: readonly Reminder[]): Wish => {
  if (now.bookings.includes(id)) return now;
  const reminders = now.bookings.length === 0 && !now.chosen ? [...usual] : now.reminders;
  return { ...now, bookings: [...now.bookings, id].slice(-mostBookings), reminders };
};

/** With a booking less; with none, nobody is to be reminded. */
export const notComing = (now: Wish, id: BookingId): Wish => {
  if (!now.bookings.includes(id)) return now;
  const bookings = now.bookings.filter((one) => one !== id);
  return bookings.length > 0 ? { ...now, bookings } : { ...now, bookings, reminders: [], chosen: false };
};

/** What becomes of the reminders, by the booking as it is: told twice or in another order, it comes to the same. */
const follow = async (deps: FollowBookingDeps, booking: Booking): Promise<void> => {
  const { events, clock } = deps;
  const person = personOf(booking.buyer);
  const event = person && (await events.byId(booking.eventId));
  if (!event) return;
  if (booking.status !== 'confirmed') {
    await changeWish(deps)(person, event, (now) => notComing(now, booking.id));
  } else if (!isOver(event, clock.now())) {
    const usual = await usualReminders(deps.leadsOf)(person, event, clock.now());
    await changeWish(deps)(person, event, (now) => coming(now, booking.id, usual));
  }
};

/** What is to be known of news. */
type BookingNewsOf = { readonly facts: { readonly bookingId: BookingId } };

/** Whoever has booked is reminded, until their last booking of the event is over. May be told twice. */
export const followBooking =
  (deps: FollowBookingDeps) =>
  async ({ facts }: BookingNewsOf): Promise<void> => {
    const booking = await deps.bookings.get(facts.bookingId);
    if (booking) await follow(deps, booking);
  };
