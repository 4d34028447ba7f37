import { z, type ZodRawShape } from 'zod';
import { bookingId, eventId, organizationId } from '../../ids.ts';
import { bookingNewsTold, type BookingNewsKind } from '../../sales/bookings/booking-news.ts';
import { outsideChannel } from './channel.ts';

/** What is said of an event wherever somebody hears of it, as it was when they were told. */
export const toldEvent = z.object({
  id: eventId,
  slug: z.string(),
  title: z.string(),
  startsAt: z.string(),
  timeZone: z.string(),
  /** `Grand Auditorium, Subang Jaya`; null for what is online. */
  where: z.string().nullable(),
});
export type ToldEvent = z.infer<typeof toldEvent>;

const of = <Kind extends string, Facts extends ZodRawShape>(kind: Kind, facts: Facts) =>
  z.object({ kind: z.literal(kind), ...facts });

/** About somebody's account. Codes and links are in the message that is sent, and nowhere else. */
const accountTold = [
  of('registration-code', {}),
  of('already-registered', {}),
  of('password-reset-code', {}),
  of('password-changed', {}),
  of('employee-invited', { organization: z.string() }),
  of('number-code', {}),
  /** What we wrote came back, or was called unwanted, so nothing is sent there any more. `address` as its owner reads it. */
  of('channel-ended', {
    channel: outsideChannel,
    address: z.string(),
    isUnwanted: z.boolean().default(false),
  }),
] as const;

/** An organizer's words. */
const words = { subject: z.string(), text: z.string(), organization: z.string() };

const eventTold = [
  of('event-cancelled', { event: toldEvent, bookingId, ...words }),
  /** `event` as it is by now; until `giveBackUntil` the tickets may go back for the money. */
  of('event-moved', {
    event: toldEvent,
    bookingId,
    was: z.string(),
    giveBackUntil: z.string().nullable(),
    ...words,
  }),
  of('event-changed', { event: toldEvent, bookingId, giveBackUntil: z.string().nullable(), ...words }),
  /** `lead`: how long before, as ISO 8601 says it. */
  of('reminder', { event: toldEvent, bookingId, lead: z.string() }),
  of('organizer-message', { event: toldEvent, messageId: z.string(), ...words }),
  /** The same, to the employee who is about to write it. */
  of('message-test', { event: toldEvent, ...words }),
  /** To who wanted to be told. */
  of('sale-started', { event: toldEvent }),
  of('event-announced', { event: toldEvent, organizationId, organization: z.string() }),
] as const;

const otherTold = [...accountTold, ...eventTold] as const;
export type OtherTold = z.infer<(typeof otherTold)[number]>;

/** News of a booking, told to whose it is. `event` is null while the event is a draft again. */
const bookingTold = z.object({
  kind: z.literal('booking'),
  news: bookingNewsTold,
  event: toldEvent.nullable(),
  /** The event's title, or the one that was paid for. */
  title: z.string(),
});

/** What somebody is told: the facts by which any channel puts it into words. */
export const told = z.discriminatedUnion('kind', [bookingTold, ...otherTold]);
export type Told = z.infer<typeof told>;

/** Every kind of notification there is. */
export const notificationKinds = [
  ...bookingNewsTold.options.map(({ shape }) => shape.kind.value),
  ...otherTold.map(({ shape }) => shape.kind.value),
];
export const notificationKind = z.enum(notificationKinds);
export type NotificationKind = OtherTold['kind'] | BookingNewsKind;

export const kindOf = (of: Told): NotificationKind => (of.kind === 'booking' ? of.news.kind : of.kind);

export type ToldOf<Kind extends Told['kind']> = Extract<Told, { readonly kind: Kind }>;
