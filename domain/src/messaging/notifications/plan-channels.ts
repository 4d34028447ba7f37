import { type Contact, type Reader, unreachable } from '../contacts/contact.ts';
import { type ContactSettings, isOn, saidOf } from '../contacts/contact-settings.ts';
import { quietUntil } from '../contacts/quiet-hours.ts';
import type { OutsideChannel, Topic } from '../kinds/channel.ts';
import { isLocked, kinds } from '../kinds/kinds.ts';
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

/** `usual`: those that its topic has, as they are switched. */
export type ChosenChannel = OutsideChannel | 'usual';

export type ChannelPlan = Readonly<Record<OutsideChannel, Planned>>;

type Question = {
  readonly kind: NotificationKind;
  readonly contact: Contact;
  readonly to: Pick<Reader, 'email'>;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Channels that were chosen for this one, as for a reminder; the usual ones where nothing is said. */
  readonly chosen?: readonly ChosenChannel[] | undefined;
};

const no = (why: NotUsed): Planned => ({ use: 'no', why });

/** Whoever switches mails of a topic off, by hand or by the link in one, gets none of it, whatever they have chosen for one event. */
const isSwitchedOff = (settings: ContactSettings, topic: Topic, channel: OutsideChannel): boolean =>
  channel === 'email' &&
  topic !== 'account' &&
  !isLocked(topic, channel) &&
  saidOf(settings, topic, channel) === false;

/** Why somebody does not want it there; null where they do. */
const unwanted = (
  { kind, contact: { settings }, chosen = ['usual'] }: Question,
  channel: OutsideChannel,
): NotUsed | null => {
  const { topic } = kinds[kind];
  if (isSwitchedOff(settings, topic, channel)) return 'switched-off';
  if (chosen.includes(channel)) return null;
  if (!chosen.includes('usual')) return 'not-chosen';
  return isOn(settings, topic, channel) ? null : 'switched-off';
};

const planOne = (question: Question, channel: OutsideChannel): Planned => {
  const { kind, contact, to, now } = question;
  const { isUrgent, channels } = kinds[kind];
  if (!channels.includes(channel)) return no('not-for-this');
  const why = unwanted(question, channel) ?? unreachable(contact, to, channel);
  if (why) return no(why);
  const until = isUrgent ? null : quietUntil(contact.settings, now);
  return until === null ? { use: 'now' } : { use: 'later', until };
};

/** By which channels somebody hears of something: by its kind, what they prefer, what leads to them, and when it is. */
export const planChannels = (question: Question): ChannelPlan => {
  const plan = (channel: OutsideChannel): Planned => planOne(question, channel);
  return { email: plan('email'), sms: plan('sms'), push: plan('push') };
};
