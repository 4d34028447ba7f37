import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { minutes } from '../../clock.ts';
import { dynamoDeliveries } from '../../news/dynamo-deliveries.ts';
import type { Interceptor } from '../../testing/intercept-calls.ts';
import { Killed, killedAfter } from '../../testing/killed-after.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { aNotice } from '../../testing/notice-builder.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { type Contact, newContact } from '../contacts/contact.ts';
import { deliver, giveUp } from '../delivering/deliver.ts';
import { type OutsideChannel, outsideChannels } from '../kinds/channel.ts';
import { dynamoNotificationStore } from './dynamo-notification-store.ts';
import { isTroubled, type Notification, placeOf } from './notification.ts';
import type { NotificationJob } from './notification-job.ts';
import { notify, type Notice } from './notify.ts';
import type { NoLongerTrue } from './plan-channels.ts';

/*
 * A worker is killed at its first change of the database, of a queue or at the provider, at its second, and so on, from
 * news to the note of what was sent; then another one is brought everything again, and in another order.
 */

const everyWay: Contact = {
  ...newContact,
  settings: {
    ...newContact.settings,
    topics: { reminders: { email: true, sms: true, push: true } },
  },
  number: { number: '+60123456789', confirmedAt: '2026-11-01T00:00:00.000Z' },
  devices: [
    {
      id: 'd1',
      name: 'Chrome',
      endpoint: 'https://push.test/1',
      keys: { p256dh: '', auth: '' },
      applicationServerKey: '',
      sessionId: null,
      addedAt: '2026-11-01T00:00:00.000Z',
      usedAt: '2026-11-01T00:00:00.000Z',
    },
  ],
};

describe('telling somebody something', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  /** What is outside of every worker: queues and providers. */
  const start = (contact = everyWay) => {
    const clock = manualClock();
    const queued: NotificationJob[] = [];
    const held: (readonly [number, NotificationJob])[] = [];
    const sent: string[] = [];
    const remembered: string[] = [];
    const now: { why: NoLongerTrue | null } = { why: null };
    const aWorker = (intercept: Interceptor = (run) => run()) => {
      const seen = database.seenBy(intercept);
      const notifications = dynamoNotificationStore(seen);
      const through = async (command: string, run: () => void) => {
        await intercept(async () => run(), { command, input: null });
      };
      const remember = (_of: Notification, channel: OutsideChannel) =>
        through('remember', () => remembered.push(channel));
      const deps = { notifications, deliveries: dynamoDeliveries(seen), remember, clock };
      const send = (channel: OutsideChannel) =>
        deliver({
          ...deps,
          asOfNow: async (say) => (now.why ? { why: now.why } : { say }),
          holdIfQuiet: async () => false,
          prepare: async () => async (notification) => {
            await through('send', () => sent.push(`${channel} ${notification.id}`));
            return { state: 'sent', providerId: `${channel}-1` };
          },
        });
      return {
        notifications,
        notify: notify({
          ...deps,
          contactOf: async () => contact,
          queue: (job) => through('queue', () => queued.push(job)),
          hold: (until, job) => through('hold', () => held.push([until, job])),
        }),
        work: async () => {
          for (const job of [...queued]) await send(job.channel)(job);
        },
      };
    };
    return { clock, queued, held, sent, remembered, now, aWorker };
  };

  const stateOf = async ({ person, at, id }: Notice, of: ReturnType<ReturnType<typeof start>['aWorker']>) => {
    const notification = await of.notifications.get({ person, at: placeOf(at, id) });
    return notification?.deliveries;
  };

  it('is done once on each channel, however often it is asked for and brought', async () => {
    const { aWorker, queued, sent } = start();
    const [worker, notice] = [aWorker(), aNotice()];
    await worker.notify(notice);
    await worker.notify(notice);
    expect(queued).toHaveLength(6);
    await worker.work();
    await worker.notify(notice);
    await worker.work();
    expect(sent.sort()).toEqual(outsideChannels.map((channel) => `${channel} ${notice.id}`).sort());
    const states = await stateOf(notice, worker);
    expect(states).toMatchObject({
      email: { state: 'sent' },
      sms: { state: 'sent' },
      push: { state: 'sent' },
    });
  });

  it('is done once by two workers at the same time', async () => {
    const { aWorker, sent } = start();
    const [one, other, notice] = [aWorker(), aWorker(), aNotice()];
    await Promise.all([one.notify(notice), other.notify(notice)]);
    await Promise.allSettled([one.work(), other.work()]);
    await Promise.allSettled([one.work(), other.work()]);
    expect(new Set(sent).size).toBe(sent.length);
    expect(sent).toHaveLength(3);
  });

  describe.each(['before', 'after'] as const)('by a worker that is killed %s a change is made', (when) => {
    it('is done by the next one, at most one channel says it a second time, and each is remembered', async () => {
      for (let count = 0; ; count++) {
        const { aWorker, clock, queued, sent, remembered } = start();
        const { intercept, wasKilled } = killedAfter(count, when);
        const notice = aNotice();
        const first = aWorker(intercept);
        await first
          .notify(notice)
          .then(first.work)
          .catch((error: unknown) => {
            if (!(error instanceof Killed)) throw error;
          });
        if (!wasKilled()) break;
        clock.advance(minutes(2));
        const next = aWorker();
        await next.notify(notice);
        queued.reverse();
        await next.work();
        for (const channel of outsideChannels) expect(sent).toContain(`${channel} ${notice.id}`);
        expect(sent.length - new Set(sent).size).toBeLessThanOrEqual(1);
        expect(new Set(remembered)).toEqual(new Set(outsideChannels));
        expect(await stateOf(notice, next)).toMatchObject({
          email: { state: 'sent' },
          sms: { state: 'sent' },
          push: { state: 'sent' },
        });
      }
    });
  });

  it('waits for quiet hours to end', async () => {
    const quiet = { quietHours: { from: '18:00', to: '22:00' }, timeZone: 'Asia/Kuala_Lumpur' };
    const { aWorker, queued, held } = start({ ...everyWay, settings: { ...everyWay.settings, ...quiet } });
    const [worker, notice] = [aWorker(), aNotice()];
    await worker.notify(notice);
    expect(queued).toEqual([]);
    expect(held.map(([until, { channel }]) => [new Date(until).toISOString(), channel])).toEqual(
      outsideChannels.map((channel) => ['2026-12-01T14:00:00.000Z', channel]),
    );
  });

  it('is not done where it is true no more, which is no trouble, and stays so', async () => {
    const { aWorker, sent, now } = start();
    const [worker, notice] = [aWorker(), aNotice()];
    await worker.notify(notice);
    now.why = 'event-off';
    await worker.work();
    now.why = null;
    await worker.work();
    expect(sent).toEqual([]);
    const notification = await worker.notifications.get({ ...notice, at: placeOf(notice.at, notice.id) });
    expect(notification?.deliveries.email).toMatchObject({ state: 'not-used', why: 'event-off' });
    expect(notification && isTroubled(notification)).toBe(false);
  });

  it('is done when it is sent again from where it was set aside', async () => {
    const { aWorker, clock, queued, sent } = start();
    const [worker, notice] = [aWorker(), aNotice()];
    await worker.notify(notice);
    const given = giveUp({ notifications: worker.notifications, clock });
    for (const job of queued) await given(job);
    expect(await stateOf(notice, worker)).toMatchObject({ email: { state: 'given-up' } });
    await worker.work();
    await worker.work();
    expect(sent).toHaveLength(3);
    expect(await stateOf(notice, worker)).toMatchObject({ email: { state: 'sent' } });
  });
});
