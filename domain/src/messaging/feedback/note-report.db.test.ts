import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTables } from '../../dynamo/open-tables.ts';
import { minutes, toInstant } from '../../clock.ts';
import { NotSent } from '../../not-sent.ts';
import { usualLimits } from '../../limits.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { aNotice } from '../../testing/notice-builder.ts';
import { openTestDatabase, type TestDatabase } from '../../testing/test-database.ts';
import { deliver } from '../delivering/deliver.ts';
import { refusedForGood } from '../delivering/refused-for-good.ts';
import type { OutsideChannel } from '../kinds/channel.ts';
import { dynamoContactStore } from '../contacts/dynamo-contact-store.ts';
import { placeOf } from '../notifications/notification.ts';
import type { NotificationJob } from '../notifications/notification-job.ts';
import { shortWords } from '../notifications/short-words.ts';
import { personAt } from '../kinds/person.ts';
import { openMessaging } from '../open-messaging.ts';
import type { Report } from './report.ts';

const nobody = { bookings: { get: async () => null }, plans: { get: async () => null } };

describe('what a channel reports of a notification', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  /** Somebody was reminded by mail, which SES has taken. */
  const start = async (change: Parameters<typeof aNotice>[0] = {}) => {
    const [clock, jobs] = [manualClock(), new Array<NotificationJob>()];
    const { commit, lowLevel, models } = openTables({
      region: 'eu-central-1',
      endpoint: process.env.DYNAMODB_ENDPOINT ?? '',
      tablePrefix: database.table('Seats').replace(/Seats$/, ''),
    });
    const messaging = openMessaging({
      tables: { database, models, commit, lowLevel },
      limits: usualLimits,
      stores: { bookings: { ...nobody.bookings } as never },
      plans: nobody.plans,
      queue: () => ({ send: async (queued) => void jobs.push(...(queued as NotificationJob[])) }),
      hold: async () => undefined,
      clock,
    });
    const notice = aNotice(change);
    const key = { person: notice.person, at: placeOf(notice.at, notice.id) };
    const providerId = `ses-${notice.id}`;
    const send = (outcome: () => Promise<string>) =>
      deliver({
        ...messaging,
        clock,
        asOfNow: async (say) => ({ say }),
        holdIfQuiet: async () => false,
        prepare: async () =>
          refusedForGood(async () => ({ state: 'sent' as const, providerId: await outcome() })),
      })({ kind: 'notification', ...key, channel: 'email' });
    await messaging.notify(notice);
    const now = async () => (await messaging.notifications.get(key))?.deliveries.email;
    const report = (more: Partial<Report> = {}): Promise<string> => {
      clock.advance(minutes(1));
      const at = toInstant(clock.now());
      return messaging.reports.note({
        ...{ channel: 'email', providerId, outcome: 'delivered', permanent: false, detail: '' },
        ...{ at, ...more },
      });
    };
    const stops = async () => (await messaging.contactOf(notice.person)).stops;
    const told = async (channel: OutsideChannel) =>
      (await messaging.notifications.of(notice.person, { limit: 10 })).items.filter(
        (one) => one.told.kind === 'channel-ended' && one.told.channel === channel,
      );
    const setNumber = async (number: string) => {
      const confirmedAt = toInstant(clock.now());
      const contact = await messaging.contactOf(notice.person);
      const next = { ...contact, number: { number, confirmedAt } };
      await commit([dynamoContactStore(models, database).save(notice.person, next)]);
    };
    return {
      setNumber,
      clock,
      messaging,
      send,
      taken: () => send(async () => providerId),
      now,
      report,
      stops,
      told,
      notice,
    };
  };
  const gone = { outcome: 'bounced', permanent: true, detail: '550 5.1.1' } as const;
  const full = { outcome: 'bounced', permanent: false, detail: '552 5.2.2' } as const;

  it('is unknown before it was sent, and noted from then on', async () => {
    const { taken, report, now } = await start();
    expect(await report()).toBe('unknown');
    await taken();
    expect((await now())?.state).toBe('sent');
    expect(await report()).toBe('noted');
    expect((await now())?.state).toBe('delivered');
  });

  it('that it came back ends the address, once, and whose it is hears of it where they still can', async () => {
    const { taken, report, now, stops, told, notice } = await start();
    await taken();
    for (let times = 0; times < 3; times++) await report(gone);
    expect(await now()).toMatchObject({ state: 'bounced' });
    expect(await stops()).toEqual([
      expect.objectContaining({ channel: 'email', address: notice.to.email, why: '550 5.1.1' }),
    ]);
    const [ended, ...others] = await told('email');
    expect(others).toEqual([]);
    expect(ended).toMatchObject({
      isInInbox: true,
      told: { address: notice.to.email },
      deliveries: { email: { state: 'not-used', why: 'address-ended' } },
    });
  });

  it('that it was unwanted is told as that', async () => {
    const { taken, report, told, notice } = await start();
    await taken();
    await report({ outcome: 'complained', permanent: true });
    const [ended] = await told('email');
    expect(ended && shortWords(ended.told, 'en').title).toBe(`Nothing more is sent to ${notice.to.email}`);
  });

  it.each([
    ['a bounce for good wins over an arrival', [gone, { outcome: 'delivered' }], 'bounced', 1],
    ['an arrival wins over a bounce for now', [full, { outcome: 'delivered' }], 'delivered', 0],
    ['a complaint wins over all', [{ outcome: 'complained', permanent: true }, full], 'bounced', 1],
    ['a delay is none yet', [{ outcome: 'delayed' }], 'sent', 0],
    ['a bounce for now is a failure after all', [full, { outcome: 'delayed' }], 'failed', 0],
  ] as const)('in whatever order: %s', async (_rule, reports, state, ended) => {
    for (const order of [reports, reports.toReversed()]) {
      const { taken, report, now, stops } = await start();
      await taken();
      for (const one of order) await report(one);
      expect((await now())?.state).toBe(state);
      expect(await stops()).toHaveLength(ended);
    }
  });

  it('faster than our note of what was sent stays', async () => {
    const { messaging, send, now, report, notice } = await start();
    const providerId = `ses-${notice.id}`;
    const { get } = messaging.notifications;
    const notification = await get({ person: notice.person, at: placeOf(notice.at, notice.id) });
    if (!notification) throw new Error('no notification');
    await send(async () => {
      await messaging.remember(notification, 'email', [{ state: 'sent', providerId }]);
      expect(await report(full)).toBe('noted');
      return providerId;
    });
    expect((await now())?.state).toBe('failed');
  });

  it('is not waited for where the server says at once that there is no such mailbox', async () => {
    const { send, now, stops } = await start();
    await send(() => Promise.reject(new NotSent('gone', '550 5.1.1')));
    expect((await now())?.state).toBe('bounced');
    expect(await stops()).toHaveLength(1);
  });

  it('ends no number that was none yet when the message went out, and never that of a browser', async () => {
    const { messaging, notice } = await start();
    const { get } = messaging.notifications;
    const notification = await get({ person: notice.person, at: placeOf(notice.at, notice.id) });
    if (!notification) throw new Error('no notification');
    for (const channel of ['sms', 'push'] as const)
      await messaging.remember(notification, channel, [{ state: 'bounced' }]);
    expect((await messaging.contactOf(notice.person)).stops).toEqual([]);
  });

  it('ends a number that was confirmed while the message was held, and not the one that took its place', async () => {
    const { messaging, notice, clock, setNumber } = await start();
    const notification = await messaging.notifications.get({
      person: notice.person,
      at: placeOf(notice.at, notice.id),
    });
    if (!notification) throw new Error('no notification');
    const report = async (providerId: string) => {
      await messaging.remember(notification, 'sms', [{ state: 'sent', providerId }]);
      const at = toInstant(clock.now());
      return () => messaging.reports.note({ ...gone, channel: 'sms', outcome: 'failed', providerId, at });
    };
    clock.advance(minutes(60));
    await setNumber('+60123456789');
    clock.advance(minutes(60));
    const dead = await report(`sns-1-${notice.id}`);
    clock.advance(minutes(1));
    await setNumber('+60198765432');
    await dead();
    expect((await messaging.contactOf(notice.person)).stops).toEqual([]);
    clock.advance(minutes(1));
    await (
      await report(`sns-2-${notice.id}`)
    )();
    expect((await messaging.contactOf(notice.person)).stops).toMatchObject([{ address: '+60198765432' }]);
  });

  it('of somebody without an account ends the address, and tells nobody', async () => {
    const person = personAt('guest@example.org');
    const { taken, report, stops, told } = await start({ person });
    await taken();
    await report(gone);
    expect(await stops()).toHaveLength(1);
    expect(await told('email')).toEqual([]);
  });
});
