import type { Notification } from '../../../data/api.ts';

type Way = Notification['channels'][number];

/** What is said where a channel did not bring a notification, and what its reader can do about it. */
export interface NotArrived {
  readonly channel: Way['channel'];
  readonly what: string;
  readonly check: string;
}

const words: Readonly<Record<Way['channel'], Omit<NotArrived, 'channel'>>> = {
  email: { what: $localize`E-mail did not arrive`, check: $localize`Check how we reach you` },
  sms: { what: $localize`SMS did not arrive`, check: $localize`Check the number` },
  push: { what: $localize`Push did not arrive`, check: $localize`Check your devices` },
};

const hasFailed = ({ state }: Way): boolean =>
  state === 'bounced' || state === 'failed' || state === 'given-up';

export function notArrived(channels: readonly Way[]): readonly NotArrived[] {
  return channels.filter(hasFailed).map(({ channel }) => ({ channel, ...words[channel] }));
}
