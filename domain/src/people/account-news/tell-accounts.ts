import type { Alarm } from '../../alarm.ts';
import type { Background } from '../../background.ts';
import { type Clock, seconds } from '../../clock.ts';
import { handOver } from '../../news/dispatch-news.ts';
import type { Dispatcher } from '../../news/dispatcher.ts';
import type { NewsQueue } from '../../news/outbox.ts';
import { sweepOutbox } from '../../news/sweep-outbox.ts';
import type { AccountNews } from './account-news.ts';
import type { AccountOutbox } from './sealed-outbox.ts';

/** How often, in milliseconds, a service looks for what was left behind. */
export const accountNewsEvery = seconds(10);

/** What use cases leave news with, and say that they have. */
export type Telling = {
  readonly outbox: AccountOutbox;
  readonly dispatcher: Dispatcher<AccountNews>;
};

type Deps = {
  readonly outbox: AccountOutbox;
  readonly queue: NewsQueue<AccountNews>;
  readonly background: Background;
  readonly alarm: Alarm;
  readonly clock: Clock;
};

/** News of accounts on its way: each alone, since putting one into words may fail. */
export const tellAccounts = ({ outbox, queue, background, alarm, clock }: Deps) => {
  const dispatching = { outbox, queue, lot: 1 };
  const dispatcher: Telling['dispatcher'] = {
    // None waits for another: how long one takes tells nobody whether an address is known. A failure only delays.
    dispatch: (news) => background.run(() => handOver(dispatching, news).catch(() => undefined)),
  };
  return { outbox, dispatcher, sweep: sweepOutbox({ ...dispatching, clock, alarm }) };
};
