import { z } from 'zod';
import { timeZone } from '../../house/venues/venue.ts';
import {
  chosenTopic,
  type ChosenTopic,
  organizerTopic,
  type OutsideChannel,
  outsideChannels,
  type SwitchedTopic,
  type Topic,
} from '../kinds/channel.ts';
import { isLocked, usualSwitches } from '../kinds/kinds.ts';

/** `22:30`: a time of the day on a clock on the wall. */
export const wallClock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** From and until when nothing arrives that can wait. Until the next day, where it begins later than it ends. */
export const quietHours = z.object({ from: wallClock, to: wallClock });
export type QuietHours = z.infer<typeof quietHours>;

export const switches = z.object({ email: z.boolean(), sms: z.boolean(), push: z.boolean() });

/** `organizers`: of both of their topics, as it was said when they were one; it counts until something else is said of one of them. */
const storedTopics = ['tickets', 'reminders', 'organizers'] as const;

/** How somebody wants to be told. */
export const contactSettings = z.object({
  /** What was switched by hand; the rest is as usual, also when the usual changes. */
  topics: z.partialRecord(z.enum(storedTopics), switches.partial()),
  /** Apart from the others, as the release before reads no topic that it does not know. */
  organizerTopics: z.partialRecord(organizerTopic, switches.partial()).optional(),
  quietHours: quietHours.nullable(),
  /** Of the quiet hours; null while nobody has said one. */
  timeZone: timeZone.nullable(),
  /** How long before an event to be reminded of it, as ISO 8601 says it. */
  leads: z.array(z.string().max(20)).max(10),
  /** Whether the questions after registering were answered or passed over. */
  isWelcomed: z.boolean(),
});
export type ContactSettings = z.infer<typeof contactSettings>;

export const usualSettings: ContactSettings = {
  topics: {},
  quietHours: null,
  timeZone: null,
  leads: ['P1D', 'PT2H'],
  isWelcomed: false,
};

/** What somebody has said of a topic and a channel by hand; undefined where nothing. */
export const saidOf = (
  { topics, organizerTopics: said }: ContactSettings,
  topic: ChosenTopic,
  channel: OutsideChannel,
): boolean | undefined =>
  topic === 'tickets' || topic === 'reminders'
    ? topics[topic]?.[channel]
    : (said?.[topic]?.[channel] ?? topics.organizers?.[channel]);

/** The same with something else said. */
export const withSaid = (
  settings: ContactSettings,
  topic: SwitchedTopic,
  said: Readonly<Partial<Record<OutsideChannel, boolean>>>,
): ContactSettings => {
  if (topic === 'tickets' || topic === 'reminders')
    return { ...settings, topics: { ...settings.topics, [topic]: { ...settings.topics[topic], ...said } } };
  const before = settings.organizerTopics ?? {};
  if (topic !== 'organizers')
    return { ...settings, organizerTopics: { ...before, [topic]: { ...before[topic], ...said } } };
  // Where the release before has it: what was said of one of the two goes, channel by channel.
  const others = Object.entries(before).map(
    ([one, channels]) =>
      [one, Object.fromEntries(Object.entries(channels).filter(([channel]) => !(channel in said)))] as const,
  );
  return {
    ...settings,
    topics: { ...settings.topics, organizers: { ...settings.topics.organizers, ...said } },
    organizerTopics: Object.fromEntries(others),
  };
};

/** Whether somebody wants to hear of a topic by a channel. */
export const isOn = (settings: ContactSettings, topic: Topic, channel: OutsideChannel): boolean =>
  topic === 'account' ||
  isLocked(topic, channel) ||
  (saidOf(settings, topic, channel) ?? usualSwitches[topic][channel]);

/** Every switch, as it stands. */
export const switchesOf = (settings: ContactSettings) =>
  chosenTopic.options.map((topic) => ({
    topic,
    channels: outsideChannels.map((channel) => ({
      channel,
      isOn: isOn(settings, topic, channel),
      isLocked: isLocked(topic, channel),
    })),
  }));
