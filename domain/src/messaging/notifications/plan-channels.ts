import { type Contact, type Reader, unreachable } from '../contacts/contact.ts';
import { isOn } from '../contacts/contact-settings.ts';
import { quietUntil } from '../contacts/quiet-hours.ts';
import type { OutsideChannel } from '../kinds/channel.ts';
import { kinds } from '../kinds/kinds.ts';
import type { NotificationKind } from '../kinds/told.ts';

/** Why a channel is not used: it was switched off, or leads nowhere, or is none for this. */
export type NotUsed = 'switched-off' | 'no-address' | 'address-ended' | 'not-for-this' | 'not-chosen';

/** Why nothing is said when its turn comes: the event is off, was moved, or is given back, or it is past the time. */
export type NoLongerTrue = 'event-off' | 'event-moved' | 'not-booked' | 'too-late';

/** What becomes of a notification on a channel: `until` in milliseconds since the epoch. */
export type Planned =
  | { readonly use: 'now' }
  | { readonly use: 'later'; readonly until: number }
  | { readonly use: 'no'; readonly why: NotUsed };

export type ChannelPlan = Readonly<Record<OutsideChannel, Planned>>;

type Question = {
  readonly kind: NotificationKind;
  readonly contact: Contact;
  readonly to: Pick<Reader, 'email'>;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Channels that were chosen for this one, as for a reminder; those of its topic where nothing is said. */
  readonly chosen?: readonly OutsideChannel[] | undefined;
};

const no = (why: NotUsed): Planned => ({ use: 'no', why });

const planOne = ({ kind, contact, to, now, chosen }: Question, channel: OutsideChannel): Planned => {
  const { topic, isUrgent, channels } = kinds[kind];
  const { settings } = contact;
  if (!channels.includes(channel)) return no('not-for-this');
  if (chosen ? !chosen.includes(channel) : !isOn(settings, topic, channel))
    return no(chosen ? 'not-chosen' : 'switched-off');
  const dead = unreachable(contact, to, channel);
  if (dead) return no(dead);
  const until = isUrgent ? null : quietUntil(settings, now);
  return until === null ? { use: 'now' } : { use: 'later', until };
};

/** By which channels somebody hears of something: by its kind, what they prefer, what leads to them, and when it is. */
export const planChannels = (question: Question): ChannelPlan => {
  const plan = (channel: OutsideChannel): Planned => planOne(question, channel);
  return { email: plan('email'), sms: plan('sms'), push: plan('push') };
};
