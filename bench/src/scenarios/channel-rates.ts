import { GetQueueAttributesCommand } from '@aws-sdk/client-sqs';
import { systemClock, toInstant } from '@parterre/domain/clock';
import { openTables } from '@parterre/domain/dynamo/open-tables';
import { usualLimits } from '@parterre/domain/limits';
import { openMailer } from '@parterre/domain/mail/open-mailer';
import type { OutsideChannel } from '@parterre/domain/messaging/kinds/channel';
import type { ToldOf } from '@parterre/domain/messaging/kinds/told';
import { toldEventOf } from '@parterre/domain/messaging/kinds/told-event';
import { notificationMail } from '@parterre/domain/messaging/notification-mail';
import { pushWords } from '@parterre/domain/messaging/notifications/push-words';
import { smsWords } from '@parterre/domain/messaging/notifications/sms-words';
import { channelQueues, openMessaging } from '@parterre/domain/messaging/open-messaging';
import { openPushSender } from '@parterre/domain/push/open-push-sender';
import { publicKeyForBrowsers, type VapidKeys, vapidKeysSetting } from '@parterre/domain/push/vapid-keys';
import { queueUrl } from '@parterre/domain/queues/queue-names';
import { openQueues } from '@parterre/domain/queues/open-queues';
import { openSalesStores } from '@parterre/domain/sales/open-sales';
import { openSmsSender } from '@parterre/domain/sms/open-sms-sender';
import { e164 } from '@parterre/domain/sms/phone-number';
import { anEvent } from '@parterre/domain/testing/sales-plan-builder';
import { type ToldPerson, toldPeople } from '@parterre/domain/testing/seeded-told-people';
import { compare, rate } from '../measure.ts';
import type { Line } from '../report.ts';
import type { Stage } from '../stage.ts';
import { startTakers } from '../takers.ts';

/** A smaller number is for who changes this file: TOLD=100. */
const count = Number(process.env.TOLD ?? 1000);
/** So many messages the baseline sends at once: as many as one lot of a worker's. */
const inHand = 10;
const unpaced = ['email', 'sms', 'push']
  .flatMap((channel) => [`${channel}-out.perSecond=100000`, `${channel}-out.atOnce=100000`])
  .join(', ');

const told: ToldOf<'organizer-message'> = {
  kind: 'organizer-message',
  event: toldEventOf(anEvent({ title: 'An evening without light' })),
  messageId: 'doors',
  subject: 'Doors open at seven',
  text: 'The foyer is open from six. Bring a coat: the garden is part of the evening.',
  organization: 'Subang Arts',
};

const readerOf = ({ customer }: ToldPerson) => {
  const { email, name, language } = customer;
  return { email, name, language };
};

/** The adapters alone, given the same words for the same people. */
const bareSenders = ({ workerEnvironment: from }: Stage, vapid: VapidKeys) => {
  const [url, mailFrom, region] = [from.PUBLIC_URL ?? '', from.MAIL_FROM ?? '', from.AWS_REGION ?? ''];
  const mailer = openMailer({ url: from.SMTP_URL ?? '', from: mailFrom, region });
  const sms = openSmsSender({ by: 'sns', region, endpoint: from.SNS_ENDPOINT });
  const push = openPushSender({ vapid, mailFrom, ownHosts: [from.PUSH_HOSTS ?? ''], clock: systemClock });
  const send: Readonly<Record<OutsideChannel, (to: ToldPerson) => Promise<unknown>>> = {
    email: (to) => mailer.send(notificationMail({ told, to: readerOf(to) }, url)),
    sms: async ({ number }) => sms?.send({ to: e164.parse(number), text: smsWords(told, 'en', url) }),
    push: (to) => {
      const payload = pushWords({ id: told.messageId, told, to: readerOf(to) });
      return push.send(to.device, { payload, ttl: 3600, urgency: 'normal' });
    },
  };
  return {
    send,
    close: () => {
      mailer.close();
      sms?.close();
    },
  };
};

/** Notifications for everybody by one channel, and a worker that sends them. */
const aChannel = async (stage: Stage, channel: OutsideChannel, people: readonly ToldPerson[]) => {
  const tables = openTables(stage.tables);
  const prefix = stage.workerEnvironment.QUEUE_PREFIX ?? '';
  const { region } = stage.tables;
  const queues = openQueues({ region, endpoint: stage.workerEnvironment.SQS_ENDPOINT, prefix });
  const name = channelQueues[channel];
  const [ground, jobs] = [{ tables, clock: systemClock, limits: usualLimits }, [] as unknown[]];
  const { notify, notifications } = openMessaging({
    ...{ ...ground, stores: openSalesStores(ground), plans: { get: async () => null } },
    queue: () => ({ send: async (some) => void jobs.push(...some) }),
    hold: async () => undefined,
  });
  const left = async (): Promise<number> => {
    const { Attributes: of } = await queues.client.send(
      new GetQueueAttributesCommand({
        QueueUrl: queueUrl(prefix, name),
        AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
      }),
    );
    return Number(of?.ApproximateNumberOfMessages) + Number(of?.ApproximateNumberOfMessagesNotVisible);
  };
  const tell = async (at: string): Promise<void> => {
    await rate(people.length, inHand, async (n) => {
      const to = people[n];
      if (!to) return;
      const { person } = to;
      const id = `${at}#${person}`;
      await notify({ id, at, person, told, chosen: [channel], to: readerOf(to), about: {} });
    });
  };
  let missed = 0;
  /** Everybody is told something new, and the worker sends it. Answers how many a second. */
  const sendAll = async (): Promise<number> => {
    jobs.length = 0;
    await tell(toInstant(Date.now()));
    const startedAt = performance.now();
    await queues.queue(name).send(jobs);
    while ((await left()) > 0) await new Promise((done) => setTimeout(done, 20));
    const took = performance.now() - startedAt;
    await rate(people.length, inHand, async (n) => {
      const person = people[n]?.person;
      const newest = person && (await notifications.of(person, { limit: 1 })).items[0];
      if (newest?.deliveries[channel].state !== 'sent') missed += 1;
    });
    return (people.length * 1000) / took;
  };
  return {
    sendAll,
    missed: () => missed,
    close: () => {
      tables.close();
      queues.close();
    },
  };
};

/**
 * How many messages one worker sends by a channel, from the queue to the log, where no pace holds it back; against the
 * channel's adapter by itself, given the same messages, as many at once.
 */
export const channelRate = async (stage: Stage, channel: OutsideChannel): Promise<Line> => {
  const takers = await startTakers(stage);
  const vapid = vapidKeysSetting.parse(stage.workerEnvironment.VAPID_KEYS);
  const tables = openTables(stage.tables);
  const push = { service: takers.push, applicationServerKey: publicKeyForBrowsers(vapid) };
  const people = await toldPeople(tables, count, push);
  tables.close();
  const worker = await stage.startWorker(unpaced);
  const [way, bare] = [await aChannel(stage, channel, people), bareSenders(stage, vapid)];
  const byItself = async (n: number) => {
    const to = people[n];
    if (to) await bare.send[channel](to);
  };
  const { ours, baseline, ratio } = await compare(way.sendAll, () => rate(count, inHand, byItself));
  way.close();
  bare.close();
  await worker.stop();
  await takers.close();
  const missed = way.missed();
  return {
    what: `one worker sends by ${channel}, from the queue to the log`,
    result: `${Math.round(ours)}/s, ${missed} missed`,
    against: `${ratio.toFixed(2)} of ${Math.round(baseline)}/s by the adapter alone`,
    target: 'none missed',
    isMet: missed === 0,
    figures: { ours, baseline, ratio, missed },
  };
};
