import { z } from 'zod';
import type { OrganizationId } from '../../ids.ts';
import type { Language } from '../../words/languages.ts';
import { outsideChannel, type OutsideChannel } from '../kinds/channel.ts';
import { type ContactSettings, usualSettings } from './contact-settings.ts';

/** A browser that somebody wants to be told on. */
export const device = z.object({
  id: z.string(),
  /** As its owner knows it: `Chrome on Pixel`. */
  name: z.string(),
  endpoint: z.string(),
  keys: z.object({ p256dh: z.string(), auth: z.string() }),
  /** The key of ours that it was made with. */
  applicationServerKey: z.string(),
  /** In whose session it asked, which ends with it. */
  sessionId: z.string().nullable(),
  addedAt: z.string(),
  usedAt: z.string(),
});
export type Device = z.infer<typeof device>;

/** One that its push service knows no more: it is told nothing, and kept for its owner to see, without what a message needs. */
export const endedDevice = device
  .pick({ id: true, name: true, sessionId: true, addedAt: true, usedAt: true })
  .extend({ endedAt: z.string() });
export type EndedDevice = z.infer<typeof endedDevice>;

/** One that this release cannot read: it is told nothing, and kept as it is until what its owner does ends it. */
export type UnreadDevice = { readonly list: 'devices' | 'endedDevices'; readonly kept: unknown };

/** A number that text messages go to, once its owner has typed the code. */
export const mobileNumber = z.object({ number: z.string(), confirmedAt: z.string() });
export type MobileNumber = z.infer<typeof mobileNumber>;

/** A number that somebody has typed, until they have shown by a code that it is theirs. Only the code's digest is kept. */
export const pendingNumber = z.object({
  number: z.string(),
  digest: z.string(),
  /** How often a code was tried. */
  attempts: z.int(),
  /** An instant. */
  expiresAt: z.string(),
});
export type PendingNumber = z.infer<typeof pendingNumber>;

/** A channel that is used no more for an address, as what was sent there came back. */
export const stop = z.object({
  channel: outsideChannel,
  /** The address or number; another one is not stopped. */
  address: z.string(),
  why: z.string(),
  at: z.string(),
});
export type Stop = z.infer<typeof stop>;

/** All that decides how somebody is told. */
export type Contact = {
  readonly settings: ContactSettings;
  readonly number: MobileNumber | null;
  readonly pending: PendingNumber | null;
  readonly devices: readonly Device[];
  /** Beside the others, where whoever tells them something does not find it. */
  readonly endedDevices: readonly EndedDevice[];
  readonly unreadDevices: readonly UnreadDevice[];
  readonly stops: readonly Stop[];
  /** Organizations whose new events they want to hear of. */
  readonly follows: readonly OrganizationId[];
  /** By which the private address of their calendar is known; null while there is none. */
  readonly calendarSecret: string | null;
};

/** A contact as it is kept: with the version by which the next one knows that it was read as it is. */
export type KeptContact = Contact & { readonly version: number };

/** Of whom nothing is known. */
export const newContact: Contact = {
  settings: usualSettings,
  number: null,
  pending: null,
  devices: [],
  endedDevices: [],
  unreadDevices: [],
  stops: [],
  follows: [],
  calendarSecret: null,
};

/** Who is written to, and in which language. */
export type Reader = { readonly email: string; readonly name: string; readonly language: Language };

/** Whether a channel is used no more for an address. */
export const isStopped = ({ stops }: Contact, channel: OutsideChannel, address: string): boolean =>
  stops.some((stop) => stop.channel === channel && stop.address === address);

/** Why a channel does not lead to somebody; null where it does. */
export type Unreachable = 'no-address' | 'address-ended';

export const unreachable = (
  contact: Contact,
  { email }: Pick<Reader, 'email'>,
  channel: OutsideChannel,
): Unreachable | null => {
  switch (channel) {
    case 'email':
      return isStopped(contact, 'email', email) ? 'address-ended' : null;
    case 'sms':
      if (!contact.number) return 'no-address';
      return isStopped(contact, 'sms', contact.number.number) ? 'address-ended' : null;
    case 'push':
      return contact.devices.length > 0 ? null : 'no-address';
    default:
      return channel satisfies never;
  }
};
