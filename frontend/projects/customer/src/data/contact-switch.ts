import type { Channel, ChosenTopic, ContactSettings } from './api.ts';

/** Whether somebody wants to hear of a topic by a channel. */
export interface Switch {
  readonly topic: ChosenTopic;
  readonly channel: Channel;
  readonly isOn: boolean;
}

/** With one switch as it is set. */
export function switched(settings: ContactSettings, set: Switch): ContactSettings {
  const topics = settings.topics.map((row) =>
    row.topic === set.topic
      ? {
          ...row,
          channels: row.channels.map((one) =>
            one.channel === set.channel ? { ...one, isOn: set.isOn } : one,
          ),
        }
      : row,
  );
  return { ...settings, topics };
}
