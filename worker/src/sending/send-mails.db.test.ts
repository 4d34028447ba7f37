import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { minutes, seconds, toInstant } from '@parterre/domain/clock';
import { holdSeats } from '@parterre/domain/sales/holding/hold-seats';
import type { MailMessage } from '@parterre/domain/mail/mail-message';
import type { MailTaken } from '@parterre/domain/mail/mailer';
import { openDeliveries } from '@parterre/domain/news/open-deliveries';
import { mailJob, type MailJob } from '@parterre/domain/messaging/mail-job';
import { newContact } from '@parterre/domain/messaging/contacts/contact';
import { openNotifications } from '@parterre/domain/messaging/open-messaging';
import type { NotificationJob } from '@parterre/domain/messaging/notifications/notification-job';
import { notify } from '@parterre/domain/messaging/notifications/notify';
import { notifyOfBooking } from '@parterre/domain/messaging/notify-of-booking';
import { randomIds } from '@parterre/domain/ids';
import { newsOfBooking } from '@parterre/domain/sales/bookings/booking-news';
import { fakePayments } from '@parterre/domain/testing/fake-payments';
import { manualClock } from '@parterre/domain/testing/manual-clock';
import { aPlan } from '@parterre/domain/testing/sales-plan-builder';
import { aBuyer, aCustomer, aGuest, aKey, aProcess } from '@parterre/domain/testing/selling-world';
import { accountOf } from '@parterre/domain/sales/bookings/buyer';
import { openTestDatabase, type TestDatabase } from '@parterre/domain/testing/test-database';
import { type MailDeps, sendMail } from './send-mails.ts';

const queued = { queueId: 'message-1' };
/** Of what nobody is to be sent. */
const aNoJob: NotificationJob = { kind: 'notification', person: 'address#nobody', at: '', channel: 'email' };
const unused = () => Promise.reject(new Error('no tickets in this test'));

describe('mail about a booking', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
  });
  afterAll(() => database.close());

  const start = async (buyer = aBuyer()) => {
    const [plan, clock, payments, sent] = [aPlan(), manualClock(), fakePayments(), new Array<MailMessage>()];
    const process = aProcess(database, { plan, payments, clock });
    const booking = await holdSeats(process)({
      buyer,
      eventId: plan.event.id,
      choice: { seats: ['stalls/A/1'], places: [] },
      idempotencyKey: aKey(),
    });
    const news = newsOfBooking({ ids: randomIds, clock }, booking, { kind: 'booking-cancelled' });
    const notifications = openNotifications({ tables: { database } });
    const deliveries = openDeliveries({ tables: { database } });
    const jobs: NotificationJob[] = [];
    const tell = notifyOfBooking({
      ...process,
      deliveries,
      readerOf: async () => ({ email: 'ada@example.org', name: 'Ada', language: 'en' }),
      notify: notify({
        notifications,
        contactOf: async () => newContact,
        queue: async (job) => void jobs.push(job),
        hold: async () => undefined,
        clock,
      }),
    });
    await tell(news);
    const job = jobs.find(({ channel }) => channel === 'email');
    const deps: MailDeps = {
      mailer: { send: async (message) => ({ providerId: String(sent.push(message)) }) },
      paced: { email: (prepare) => prepare },
      remember: async () => undefined,
      asOfNow: async (say) => ({ say }),
      holdIfQuiet: async () => false,
      contactOf: async () => newContact,
      notifications,
      deliveries,
      notifyOfBooking: tell,
      bookings: process.bookings,
      plans: process.plans,
      desk: { list: unused, pdf: unused, calendar: unused, feed: unused, cancellation: unused },
      publicUrl: 'https://tickets.test',
      unsubscribeLinks: () => null,
      clock,
    };
    return { deps, jobs, tell, news, job: job ?? aNoJob, booking, clock, sent };
  };

  it('is sent once, however often the queue brings it, and when its news was handed on twice', async () => {
    const { deps, job, jobs, tell, news, sent } = await start();
    await sendMail(deps)(job, queued);
    await sendMail(deps)(job, queued);
    await tell(news);
    for (const again of jobs) await sendMail(deps)(again, { queueId: 'message-2' });
    expect(sent).toHaveLength(1);
  });

  it('is sent once also when the release before queued its news as it was, without facts', async () => {
    const { deps, booking, jobs, sent } = await start();
    const { id: bookingId, createdAt } = booking;
    const accountId = accountOf(booking.buyer);
    const before = { id: aKey(), kind: 'booking-cancelled', bookingId, accountId, createdAt };
    jobs.length = 0;
    for (const queueId of ['message-1', 'message-2'])
      await sendMail(deps)(mailJob.parse({ kind: 'booking-news', news: before }), { queueId });
    for (const job of jobs) await sendMail(deps)(job, queued);
    expect(sent.map(({ subject }) => subject)).toEqual([expect.stringContaining('Cancelled')]);
  });

  it('is not sent again where the release before sent it, and noted as sent', async () => {
    const { deps, job, news, clock, sent } = await start();
    await deps.deliveries.finish(`mail#${news.id}`, clock.now());
    await sendMail(deps)(job, queued);
    expect(sent).toHaveLength(0);
    const notification = await deps.notifications.get(job);
    expect(notification?.deliveries.email).toMatchObject({ state: 'sent' });
  });

  it('is sent once also when it is a plain mail, and twice only when it was queued twice', async () => {
    const { deps, sent } = await start();
    const message = { to: 'ada@example.org', subject: 'A code', text: '123456', html: '<p>123456</p>' };
    const mail: MailJob = { kind: 'mail', message };
    await sendMail(deps)(mail, { queueId: 'message-2' });
    await sendMail(deps)(mail, { queueId: 'message-2' });
    expect(sent).toHaveLength(1);
    await sendMail(deps)(mail, { queueId: 'message-3' });
    expect(sent).toHaveLength(2);
  });

  it('with a code is sent as long as the code is good, and dropped from then on', async () => {
    const { deps, clock, sent } = await start();
    const message = { to: 'ada@example.org', subject: 'A code', text: '123456', html: '<p>123456</p>' };
    const goodUntil = toInstant(clock.now() + minutes(10));
    const mail: MailJob = { kind: 'mail', message, goodUntil };
    clock.advance(minutes(10) - 1);
    await sendMail(deps)(mail, { queueId: 'in time' });
    clock.advance(1);
    await sendMail(deps)(mail, { queueId: 'too late' });
    expect(sent).toHaveLength(1);
  });

  it('goes to a guest by the address that they gave, and to nobody who bought at the box office', async () => {
    const guest = await start(aGuest());
    await sendMail(guest.deps)(guest.job, queued);
    const { buyer } = guest.booking;
    expect(guest.sent.map(({ to }) => to)).toEqual([buyer.kind === 'guest' && buyer.email]);
    const counter = await start({ kind: 'box-office', employeeId: aCustomer(), sale: '1' });
    expect(counter.jobs).toEqual([]);
    expect(await counter.deps.deliveries.isDone(`mail#${counter.news.id}`)).toBe(true);
  });

  it('is sent also while the event is a draft again', async () => {
    const { deps, job, sent } = await start();
    await sendMail({ ...deps, plans: { get: async () => null } })(job, queued);
    expect(sent).toHaveLength(1);
  });

  it('is tried again after it could not be sent', async () => {
    const { deps, job, clock, sent } = await start();
    const refuse = () => Promise.reject(new Error('no connection'));
    await expect(sendMail({ ...deps, mailer: { send: refuse } })(job, queued)).rejects.toThrow(
      'no connection',
    );
    clock.advance(seconds(89));
    await sendMail(deps)(job, queued);
    expect(sent).toHaveLength(1);
  });

  it('stays with one worker however slow storage, database and mail server are', async () => {
    const { deps, job, clock, sent } = await start();
    const slowly: MailDeps = {
      ...deps,
      bookings: {
        get: async (id) => {
          clock.advance(seconds(50));
          return deps.bookings.get(id);
        },
      },
      mailer: {
        send: async (message) => {
          clock.advance(seconds(9 + 40));
          await expect(sendMail(deps)(job, queued)).rejects.toThrow('another worker');
          return deps.mailer.send(message);
        },
      },
    };
    await sendMail(slowly)(job, queued);
    expect(sent).toHaveLength(1);
  });

  it('stays in the queue while another worker is at it, who may not live to send it', async () => {
    const { deps, job, sent } = await start();
    const [asked, silence] = [Promise.withResolvers<undefined>(), Promise.withResolvers<MailTaken>()];
    const send = () => (asked.resolve(undefined), silence.promise);
    const slow = sendMail({ ...deps, mailer: { send } })(job, queued);
    await asked.promise;
    await expect(sendMail(deps)(job, queued)).rejects.toThrow('another worker');
    expect(sent).toHaveLength(0);
    silence.resolve({ providerId: null });
    await slow;
  });
});
