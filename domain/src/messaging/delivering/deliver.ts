import { type Clock, seconds, toInstant } from '../../clock.ts';
import type { Deliveries } from '../../news/deliveries.ts';
import { changeNotification } from '../notifications/change-notification.ts';
import type { OutsideChannel } from '../kinds/channel.ts';
import { deliveryNameOf, isOpen, isToBeSent, withTry } from '../notifications/delivery.ts';
import { type Notification, type NotificationKey, withDelivery } from '../notifications/notification.ts';
import type { NotificationJob } from '../notifications/notification-job.ts';
import type { NotificationStore } from '../notifications/notification-store.ts';
import type { AsOfNow } from './as-of-now.ts';
import type { HoldIfQuiet } from './hold-if-quiet.ts';
import { afterError } from './unheard.ts';
import { notUsed, type Outcome, type Outcomes, type Prepared, type PrepareWay } from './way.ts';

type Deps = {
  readonly notifications: Pick<NotificationStore, 'get' | 'save'>;
  readonly deliveries: Deliveries;
  readonly clock: Clock;
  /** Is told of what was tried, where somebody may report on it later. */
  readonly remember: (
    notification: Notification,
    channel: OutsideChannel,
    outcomes: readonly Outcome[],
  ) => Promise<void>;
};

/**
 * How long one worker may take to send what is ready before another one may try: as long as a database and a provider are
 * waited for. Less than the queue hides a message, so that one that failed is free again when it comes back.
 */
const lease = seconds(60);

/** Notes what came of a try, in the log and for whoever looks at it. */
export const noteTries =
  ({ notifications, clock }: Pick<Deps, 'notifications' | 'clock'>) =>
  async (
    key: NotificationKey,
    channel: OutsideChannel,
    outcomes: readonly Outcome[],
    known?: Notification,
  ): Promise<void> => {
    const at = toInstant(clock.now());
    const withTries = (now: Notification): Notification =>
      withDelivery(now, channel, (delivery) =>
        outcomes.reduce((before, outcome) => withTry(before, { at, ...outcome }), delivery),
      );
    await changeNotification(notifications)(key, withTries, known);
  };

const manyOf = (outcome: Outcome | Outcomes): Outcomes =>
  'outcomes' in outcome ? outcome : { outcomes: [outcome] };

/**
 * Sends a notification by a channel: once, however often it is asked for. A worker that dies between sending and noting
 * that it did leaves its lease behind: the next one sends a second time, rather than never. So it is where a provider does not answer,
 * once.
 * @throws where it is for another time
 */
export const sendOnce =
  ({ notifications, deliveries, clock, remember }: Deps) =>
  async (notification: Notification, channel: OutsideChannel, prepared: Prepared): Promise<void> => {
    const noteTriesOf = noteTries({ notifications, clock });
    const note = (outcomes: readonly Outcome[]) => noteTriesOf(notification, channel, outcomes, notification);
    const name = deliveryNameOf(channel, notification.id, notification.deliveries[channel].round);
    const state = await deliveries.begin(name, clock.now(), lease);
    if (state === 'busy') throw new Error(`another worker is sending ${name}`);
    // Sent by a worker that died before it noted so, or by the release before.
    if (state === 'done')
      return isOpen(notification.deliveries[channel]) ? note([{ state: 'sent' }]) : undefined;
    const tried = async (): Promise<Outcomes> => {
      try {
        return manyOf(typeof prepared === 'function' ? await prepared(notification) : prepared);
      } catch (error) {
        return afterError(notification.deliveries[channel], error);
      }
    };
    const { outcomes, again } = await tried();
    const isSent = outcomes.some((one) => one.state === 'sent');
    // Remembered before it is done: what is done is not looked at again, and a report of it would be about nothing.
    await remember(notification, channel, outcomes);
    if (again !== undefined) {
      await note(outcomes);
      throw again;
    }
    // Done before it is noted: what is not noted is looked at again, and found to be done. What was not sent is noted first:
    // it may be tried again, and must not be taken for sent.
    if (isSent) await deliveries.finish(name, clock.now());
    await note(outcomes);
    if (!isSent) await deliveries.finish(name, clock.now());
  };

/** Notes that a job was set aside: nobody tries any more by itself. What is given up already has its own reason. */
export const giveUp =
  (deps: Pick<Deps, 'notifications' | 'clock'>) =>
  async ({ person, at, channel }: NotificationJob): Promise<void> => {
    const known = await deps.notifications.get({ person, at });
    if (known?.deliveries[channel].state === 'given-up') return;
    await noteTries(deps)({ person, at }, channel, [{ state: 'given-up', why: 'tried for too long' }]);
  };

type DeliverDeps = Deps & {
  readonly prepare: PrepareWay;
  readonly asOfNow: AsOfNow;
  readonly holdIfQuiet: HoldIfQuiet;
};

/** Sends what a channel's queue brings, or holds it. */
export const deliver =
  ({ prepare, asOfNow, holdIfQuiet, ...deps }: DeliverDeps) =>
  async ({ person, at, channel }: NotificationJob): Promise<void> => {
    const notification = await deps.notifications.get({ person, at });
    if (!notification || !isToBeSent(notification.deliveries[channel])) return;
    // Before the lease begins: storage that is slow would use it up, and another worker send the same.
    const now = await asOfNow(notification, channel);
    // What was to be dropped by now is not made worth something by waiting on.
    if ('say' in now && (await holdIfQuiet(notification, channel))) return;
    await sendOnce(deps)(notification, channel, 'why' in now ? notUsed(now.why) : await prepare(now.say));
  };
