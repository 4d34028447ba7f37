import { z } from 'zod';
import { timeZone } from '../../house/venues/venue.ts';
import { chosenTopic, type OutsideChannel, outsideChannels } from '../kinds/channel.ts';
import { isLocked, usualSwitches } from '../kinds/kinds.ts';
import type { Topic } from '../kinds/channel.ts';

/** `22:30`: a time of the day on a clock on the wall. */
export const wallClock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** From and until when nothing arrives that can wait. Until the next day, where it begins later than it ends. */
export const quietHours = z.object({ from: wallClock, to: wallClock });
export type QuietHours = z.infer<typeof quietHours>;

export const switches = z.object({ email: z.boolean(), sms: z.boolean(), push: z.boolean() });

/** How somebody wants to be told. */
export const contactSettings = z.object({
  /** What was switched by hand; the rest is as usual, also when the usual changes. */
  topics: z.partialRecord(chosenTopic, switches.partial()),
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

/** Whether somebody wants to hear of a topic by a channel. */
export const isOn = ({ topics }: ContactSettings, topic: Topic, channel: OutsideChannel): boolean =>
  topic === 'account' ||
  isLocked(topic, channel) ||
  (topics[topic]?.[channel] ?? usualSwitches[topic][channel]);

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
