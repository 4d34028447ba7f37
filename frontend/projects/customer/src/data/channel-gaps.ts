import type { Channel, ContactSettings } from './api.ts';

/** Ways that lead nowhere now: no browser is told anything, no number is confirmed, or what was sent there came back. */
export function channelGaps({ devices, number, ended }: ContactSettings): ReadonlySet<Channel> {
  // What came back from one browser says nothing of the others.
  const gaps = new Set<Channel>(ended.map(({ channel }) => channel).filter((channel) => channel !== 'push'));
  if (!devices.some(({ state }) => state === 'told')) gaps.add('push');
  if (number === null) gaps.add('sms');
  return gaps;
}
