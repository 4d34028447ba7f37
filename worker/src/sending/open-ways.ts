import { setTimeout as wait } from 'node:timers/promises';
import type { Alarm } from '@parterre/domain/alarm';
import type { Clock } from '@parterre/domain/clock';
import type { Limits } from '@parterre/domain/limits';
import { mailIsAway, type Mailer } from '@parterre/domain/mail/mailer';
import { atAPace, slotsOf } from '@parterre/domain/messaging/delivering/at-a-pace';
import type { OutsideChannel } from '@parterre/domain/messaging/kinds/channel';
import type { Messaging } from '@parterre/domain/messaging/open-messaging';
import type { PushSender } from '@parterre/domain/push/push-sender';
import { restingPushSender } from '@parterre/domain/push/resting-push-sender';
import { resting } from '@parterre/domain/resting';
import { smsIsAway, type SmsSender } from '@parterre/domain/sms/sms-sender';
import { untilRested } from '../until-rested.ts';
import { byPush } from './by-push.ts';
import { bySms } from './by-sms.ts';

type Deps = {
  readonly mailer: Mailer;
  /** Null in a house that sends none. */
  readonly sms: SmsSender | null;
  readonly push: PushSender;
  /** Hosts of a push service of our own, on a laptop. */
  readonly ownHosts: readonly string[];
  readonly messaging: Pick<Messaging, 'attempts' | 'contactOf' | 'devicesOf' | 'endDevice'>;
  readonly publicUrl: string;
  readonly limits: Limits;
  readonly clock: Clock;
  readonly alarm: Alarm;
};

const goesOutAtOnce = (): Promise<void> => Promise.resolve();

/** The ways out of the house, each of which leaves its provider alone while that is away. */
export const openWays = ({ mailer, sms, push, ownHosts, messaging, publicUrl, ...around }: Deps) => {
  const { limits, clock, alarm } = around;
  const mails = resting(mailer, { clock, alarm, whenAway: mailIsAway });
  const texts = sms && resting(sms, { clock, alarm, whenAway: smsIsAway });
  const browsers = restingPushSender(push, { ownHosts, clock, alarm });
  const paced = (channel: OutsideChannel) =>
    atAPace({ channel, limits: messaging.attempts, slots: slotsOf(limits[`${channel}-out`], clock, wait) });
  return {
    mailer: mails,
    /** For texts that are complete in themselves. */
    sms: texts,
    /** Mails are prepared by who prints tickets for them. */
    paced: { email: paced('email') },
    ways: {
      sms: paced('sms')(bySms({ ...messaging, sms: texts, publicUrl })),
      push: paced('push')(byPush({ ...messaging, push: browsers, clock })),
    },
    /** Until when each is left alone that is away, in milliseconds since the epoch; null while messages go out. */
    rests: {
      email: mails.restsUntil,
      sms: texts ? texts.restsUntil : () => null,
      push: browsers.restsUntil,
    },
    /** Each resolves when there is a use in sending by it: meanwhile it is best left in its queue. */
    goesOut: {
      mail: untilRested(mails, clock),
      sms: texts ? untilRested(texts, clock) : goesOutAtOnce,
      push: untilRested(browsers, clock),
    },
  };
};

export type Ways = ReturnType<typeof openWays>;
