import type { Channel, ContactSettings } from '../../../data/api.ts';
import { channelGaps } from '../../../data/channel-gaps.ts';

const words: Record<Channel, string> = {
  email: $localize`e-mail`,
  sms: $localize`SMS`,
  push: $localize`push`,
};

/** By which channels somebody hears of what they asked to be reminded of: "e-mail and push"; empty where it is the inbox alone. */
export function toldBy(settings: ContactSettings, locale: string): string {
  const gaps = channelGaps(settings);
  const channels = settings.topics.find(({ topic }) => topic === 'reminders')?.channels ?? [];
  const said = channels
    .filter(({ channel, isOn }) => isOn && !gaps.has(channel))
    .map(({ channel }) => words[channel]);
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(said);
}
