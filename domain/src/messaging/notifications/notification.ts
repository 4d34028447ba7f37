import { z } from 'zod';
import { minutes, toInstant } from '../../clock.ts';
import { bookingId, eventId, organizationId } from '../../ids.ts';
import { storedLanguage } from '../../words/languages.ts';
import { type OutsideChannel, outsideChannels } from '../kinds/channel.ts';
import { type Delivery, delivery, isInTrouble } from './delivery.ts';
import { person } from '../kinds/person.ts';
import type { ChannelPlan, Planned } from './plan-channels.ts';
import { told } from '../kinds/told.ts';

/** How long, in milliseconds, one is kept: in the inbox and in the log of deliveries. */
export const notificationLifetime = minutes(90 * 24 * 60);

/** What it is about, for who looks for it. */
export const notificationAbout = z.object({
  organizationId: organizationId.optional(),
  eventId: eventId.optional(),
  bookingId: bookingId.optional(),
  messageId: z.string().optional(),
});
export type NotificationAbout = z.infer<typeof notificationAbout>;

/** One message to one person about one thing: an entry of the inbox, and of the log of deliveries. */
export const notification = z.object({
  person,
  /** When it came about, and its id: an inbox is read from its newest. */
  at: z.string(),
  id: z.string(),
  told,
  about: notificationAbout,
  /** Which job found its person first, where several may: who counts people counts each at one. */
  foundBy: z.string().optional(),
  to: z.object({ email: z.string(), name: z.string(), language: storedLanguage }),
  /** Whether it is in the inbox of the portal. */
  isInInbox: z.boolean(),
  readAt: z.string().nullable(),
  deliveries: z.object({ email: delivery, sms: delivery, push: delivery }),
  version: z.int(),
  /** Seconds since the epoch, as DynamoDB's time to live wants them. */
  expiresAt: z.int(),
});
export type Notification = z.infer<typeof notification>;

/** By what it is found. */
export type NotificationKey = Pick<Notification, 'person' | 'at'>;

/** @param at an instant that is the same however often it is told */
export const placeOf = (at: string, id: string): string => `${at}#${id}`;

/** The instant of a place. */
export const instantOf = (place: string): string => place.slice(0, place.indexOf('#'));

const beginningOf = (planned: Planned): Delivery => {
  switch (planned.use) {
    case 'now':
      return { state: 'queued', tries: [] };
    case 'later':
      return { state: 'held', until: toInstant(planned.until), tries: [] };
    case 'no':
      return { state: 'not-used', why: planned.why, tries: [] };
    default:
      return planned satisfies never;
  }
};

/** Each channel as it was planned. */
export const asPlanned = ({ email, sms, push }: ChannelPlan): Notification['deliveries'] => ({
  email: beginningOf(email),
  sms: beginningOf(sms),
  push: beginningOf(push),
});

/** The same with one channel changed. */
export const withDelivery = (
  before: Notification,
  channel: OutsideChannel,
  change: (delivery: Delivery) => Delivery,
): Notification => ({
  ...before,
  deliveries: { ...before.deliveries, [channel]: change(before.deliveries[channel]) },
});

/** Whether somebody should look at one of its channels. */
export const isTroubled = ({ deliveries }: Notification): boolean =>
  outsideChannels.some((channel) => isInTrouble(deliveries[channel]));
