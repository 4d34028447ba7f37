import type { OutsideChannel } from '../kinds/channel.ts';

/**
 * What became of a message, as told later. `bounced`: it came back. `complained`: its reader called it spam. `failed`: it was
 * taken and then not sent. `delayed`: it is still tried.
 */
export type Outcome = 'delivered' | 'bounced' | 'complained' | 'failed' | 'delayed';

/** What a channel reports of a message that it took. */
export type Report = {
  readonly channel: OutsideChannel;
  /** What it called the message when it took it. */
  readonly providerId: string;
  readonly outcome: Outcome;
  /** Whether it will be the same with every other message to this address. */
  readonly permanent: boolean;
  /** Why, in the words of the channel: no address, one line. */
  readonly detail: string;
  /** An instant: when it happened, as the channel says. */
  readonly at: string;
};
