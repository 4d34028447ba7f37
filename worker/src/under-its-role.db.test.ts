import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { goToPay } from '@parterre/domain/testing/as-seen-now';
import { holdSeats } from '@parterre/domain/sales/holding/hold-seats';
import type { Alarm } from '@parterre/domain/alarm';
import { fromInstant, minutes, seconds, toInstant } from '@parterre/domain/clock';
import { openTables } from '@parterre/domain/dynamo/open-tables';
import type { MailMessage } from '@parterre/domain/mail/mail-message';
import { audienceJob } from '@parterre/domain/messaging/audience-job';
import type { Report } from '@parterre/domain/messaging/feedback/report';
import { mailJob } from '@parterre/domain/messaging/mail-job';
import { personWith } from '@parterre/domain/messaging/kinds/person';
import { openMessages } from '@parterre/domain/messaging/open-messages';
import { openContacts } from '@parterre/domain/messaging/open-messaging';
import { openSaleStarts } from '@parterre/domain/messaging/open-sale-starts';
import { randomSecrets } from '@parterre/domain/people/codes/random-secrets';
import { accountId, randomIds } from '@parterre/domain/ids';
import { usualLimits } from '@parterre/domain/limits';
import { type BookingNews, bookingNews, newsOfBooking } from '@parterre/domain/sales/bookings/booking-news';
import { next } from '@parterre/domain/sales/bookings/booking';
import { openSalesStores } from '@parterre/domain/sales/open-sales';
import { fakePayments } from '@parterre/domain/testing/fake-payments';
import { aHouseWorld } from '@parterre/domain/testing/house-world';
import { aBuyer, aGuest, aKey, aProcess } from '@parterre/domain/testing/selling-world';
import { serveObjects } from '@parterre/domain/testing/served-objects';
import { guardDatabase } from '@parterre/infra/testing/guarded-database';
import { unasked } from '@parterre/infra/rights/right';
import { neededElsewhere } from '@parterre/infra/rights/rights';
import { createDependencies } from './dependencies.ts';
import { connectOutside } from './outside.ts';
import { createDoctorDependencies } from './doctor/dependencies.ts';
import { type MailDeps, sendMail } from './sending/send-mails.ts';
import { aWorkerConfig } from './testing/worker-config.ts';

/** The worker's own stores on a database that allows it what its role in AWS does, beside a process that sells. */
const start = async () => {
  const world = await aHouseWorld();
  const { organizer, event } = await world.aCompleteDraft();
  const { version } = await world.publishEvent(organizer, event.id, event.version);
  // A limit that came later: what was taken before is looked for, too.
  await world.changeEvent(organizer, event.id, version, { placesPerCustomer: 10 });
  const plan = await world.plans.get(event.id);
  if (!plan) throw new Error('nothing is on sale');
  const { tablePrefix, clock } = world;
  const endpoint = process.env.DYNAMODB_ENDPOINT ?? '';
  const tables = openTables({ region: 'eu-central-1', endpoint, tablePrefix });
  const payments = fakePayments();
  const shop = aProcess(tables.database, { plan, payments, clock });

  const guarded = await guardDatabase('worker', { database: endpoint, tablePrefix });
  const storage = await serveObjects(world.drawings);
  const config = await aWorkerConfig({
    DYNAMODB_ENDPOINT: guarded.endpoint,
    TABLE_PREFIX: tablePrefix,
    S3_ENDPOINT: storage.endpoint,
  });
  const outside = connectOutside(config, clock);
  const queued: unknown[] = [];
  let isQueueThere = false;
  const queue = () => ({
    send: async (messages: readonly unknown[]) => {
      if (!isQueueThere) throw new Error('there is no queue');
      queued.push(...messages);
    },
  });
  const alarm: Alarm = {
    raise: (message, facts) => {
      throw new Error(`${message} ${JSON.stringify(facts)}`);
    },
  };
  const real = createDependencies(
    config,
    { ...outside, payments, queues: { ...outside.queues, queue } },
    { clock, alarm },
  );
  const doctor = createDoctorDependencies(config);

  const hold = async (seat: number, buyer = aBuyer()) => {
    const choice = { seats: [plan.chart.seatIdAt(seat)], places: [] };
    return holdSeats(shop)({ buyer, eventId: event.id, choice, idempotencyKey: aKey() });
  };
  const checkOut = async (seat: number) => {
    const { id, buyer } = await hold(seat);
    const page = { buyer, bookingId: id, email: 'ada@example.org', publicUrl: 'https://tickets.test' };
    return { id, page: (await goToPay(shop)(page)).checkout?.id ?? '' };
  };
  /** Paid by somebody without an account. */
  const bookedByGuest = async (seat: number) => {
    const { id, buyer } = await hold(seat, aGuest());
    const asked = { buyer, bookingId: id, email: 'ada@example.org', publicUrl: 'https://tickets.test' };
    payments.pay((await goToPay(shop)(asked)).checkout?.id ?? '');
    clock.advance(minutes(9));
    await real.sales.sweepSeats();
    await real.sales.sweepMoney();
    const booked = await shop.bookings.get(id);
    if (!booked) throw new Error('no booking');
    return booked;
  };
  const { writeMessage } = openMessages({
    ...{ ...world, tables, ids: randomIds, limits: usualLimits, sms: null },
    ...{ queue, publicUrl: 'https://tickets.test' },
  });
  return {
    real,
    doctor,
    bookedByGuest,
    writeToAttendees: () =>
      writeMessage(organizer, event.id, { subject: 'Doors open late', text: 'At eight.', audience: {} }),
    /** Somebody awaits the sale of another event. */
    awaitSale: async (salesOpenAt: string) => {
      const draft = await world.aCompleteDraft();
      const later = await world.changeEvent(draft.organizer, draft.event.id, draft.event.version, {
        salesOpenAt,
      });
      await world.publishEvent(draft.organizer, later.id, later.version);
      const person = personWith(accountId.parse(randomIds.next()));
      await openSaleStarts({ tables, clock, ids: randomIds }).awaitSale(person, later.id);
      return person;
    },
    tables,
    shop,
    payments,
    clock,
    hold,
    checkOut,
    asked: guarded.asked,
    /** As the release before did, by a way of its own. */
    leaveAsBefore: (news: BookingNews) =>
      tables.commit([openSalesStores({ tables, clock }).outbox.leave(news)]),
    /** What reached the queue of news, from now on. */
    openQueue: () => {
      isQueueThere = true;
      return queued;
    },
    close: async () => {
      await real.close();
      doctor.close();
      await storage.close();
      tables.close();
      world.close();
      await guarded.close();
    },
  };
};

describe('what its role allows is enough for the worker', () => {
  let at: Awaited<ReturnType<typeof start>>;
  const asked = new Set<string>();
  beforeEach(async () => {
    at = await start();
  });
  // Fails when something was refused, also where nobody noticed.
  afterEach(async () => {
    for (const call of at.asked) asked.add(call);
    await at.close();
  });
  // But for RateLimits, where questions to the payment provider are counted, which is none here.
  afterAll(() => {
    expect(unasked(neededElsewhere('worker', 'limits'), asked)).toEqual([]);
  });

  it('to end holds, to confirm what was paid, and to pay back what came too late', async () => {
    const { checkOut, clock, hold, payments, shop } = at;
    const { sweepSeats, sweepMoney } = at.real.sales;
    const held = await hold(0);
    const [paid, late] = [await checkOut(1), await checkOut(2)];
    payments.pay(paid.page);
    clock.advance(minutes(11));
    await sweepSeats();
    await sweepMoney();
    await hold(2);
    payments.pay(late.page, { late: true });
    clock.advance(minutes(6));
    await sweepMoney();
    const bookings = await Promise.all([held.id, paid.id, late.id].map(shop.bookings.get));
    expect(bookings.map((booking) => booking?.status)).toEqual(['expired', 'confirmed', 'cancelled']);
  });

  it('to hand over news, and to send them with tickets', async () => {
    const { checkOut, clock, openQueue, payments, real, shop, leaveAsBefore } = at;
    const { id, page } = await checkOut(0);
    payments.pay(page);
    clock.advance(minutes(9));
    await real.sales.sweepSeats();
    await real.sales.sweepMoney();
    await real.sales.idle();
    clock.advance(minutes(1));
    const queued = openQueue();
    const booking = await shop.bookings.get(id);
    const news = booking && newsOfBooking({ ids: randomIds, clock }, booking, { kind: 'booking-confirmed' });
    if (!news) throw new Error('no booking');
    await leaveAsBefore(news);
    clock.advance(minutes(1));
    await real.sales.sweepNews();
    expect(
      bookingNews
        .array()
        .parse(queued)
        .map(({ kind }) => kind),
    ).toEqual([news.kind, news.kind]);

    const sent: MailMessage[] = [];
    const mails: MailDeps = {
      ...real.mails,
      clock,
      mailer: { send: async (message) => ({ providerId: String(sent.push(message)) }) },
    };
    // An account that is gone is told nothing; a guest's address is in the booking.
    const guest: BookingNews = newsOfBooking({ ids: randomIds, clock }, await at.bookedByGuest(1), {
      kind: 'booking-confirmed',
    });
    queued.length = 0;
    for (const each of [news, guest]) await real.tellSubscribers(each);
    // News that is handed over again comes here, too.
    const jobs = queued.flatMap((job) => mailJob.safeParse(job).data ?? []);
    for (const job of jobs) await sendMail(mails)(job, { queueId: 'one' });
    expect(sent[0]?.attachments?.map(({ filename }) => filename)).toEqual(['tickets.pdf', 'event.ics']);

    // Then it comes back.
    const report: Report = {
      ...{ channel: 'email', providerId: '1', at: toInstant(clock.now()), detail: '550 5.1.1' },
      ...{ outcome: 'bounced', permanent: true },
    };
    expect(await real.reports.note(report)).toBe('noted');
    expect(await real.reports.note({ ...report, providerId: 'unknown' })).toBe('unknown');
  });

  it('to tell browsers things where somebody is signed in', async () => {
    const { tables, clock, real } = at;
    const person = personWith(accountId.parse(randomIds.next()));
    const { devices } = openContacts({
      ...{ tables, clock, ids: randomIds, limits: usualLimits, sms: null },
      secrets: randomSecrets('a key'),
    });
    const subscription = { endpoint: 'https://push.test', keys: { p256dh: '', auth: '' } };
    await devices.add(person, {
      subscription: { ...subscription, applicationServerKey: '' },
      ...{ name: 'Chrome', sessionId: 'over' },
    });
    expect(await real.mails.devicesOf(person)).toEqual([]);
  });

  it('to announce an event to who follows its organization', async () => {
    const { clock, real, shop } = at;
    const announcement = { kind: 'announce' as const, eventId: shop.eventId, at: toInstant(clock.now()) };
    await real.tellAudience({ ...announcement, shard: 0 });
  });

  it('to tell who awaits a sale that it has started', async () => {
    const { clock, openQueue, real } = at;
    const awaited = await at.awaitSale(toInstant(clock.now() + minutes(10)));
    clock.advance(minutes(10) + seconds(5));
    const queued = openQueue();
    await real.sweepDue();
    const jobs = queued.splice(0).flatMap((job) => audienceJob.safeParse(job).data ?? []);
    expect(jobs).toMatchObject([{ kind: 'sale-start', people: [awaited] }]);
    for (const job of jobs) await real.tellAudience(job);
    // Nobody has this account.
    expect(queued).toEqual([]);
  });

  it('to remind who has booked, until they come no more', async () => {
    const { clock, openQueue, real, shop } = at;
    const booking = await at.bookedByGuest(0);
    const queued = openQueue();
    const newsOf = (kind: BookingNews['kind']) => newsOfBooking({ ids: randomIds, clock }, booking, { kind });
    await real.tellSubscribers(newsOf('booking-confirmed'));
    const plan = await shop.plans.get(booking.eventId);
    clock.advance(fromInstant(plan?.event.startsAt ?? '') - minutes(24 * 60) - clock.now());
    queued.length = 0;
    await real.sweepDue();
    const jobs = queued.splice(0).flatMap((job) => audienceJob.safeParse(job).data ?? []);
    for (const job of jobs) await real.tellAudience(job);
    expect(queued).toContainEqual(expect.objectContaining({ kind: 'notification', channel: 'email' }));
    // Its news is told meanwhile, which is a version of its own.
    await real.sales.idle();
    const now = (await shop.bookings.get(booking.id)) ?? booking;
    const cancelled = next(now, { status: 'cancelled', ending: 'cancelled' });
    expect(await shop.commit([shop.bookings.save(cancelled)])).toBe('saved');
    await real.tellSubscribers(newsOf('dispute-lost'));
  });

  it('to tell attendees what an organizer has written', async () => {
    const { openQueue, real, writeToAttendees } = at;
    const { buyer } = await at.bookedByGuest(0);
    const queued = openQueue();
    await writeToAttendees();
    queued.length = 0;
    await real.sweepDue();
    const jobs = queued.splice(0).flatMap((job) => audienceJob.safeParse(job).data ?? []);
    for (const job of jobs) await real.tellAudience(job);
    const person = buyer.kind === 'guest' ? `address#${buyer.email}` : '';
    expect(queued).toEqual([expect.objectContaining({ kind: 'notification', channel: 'email', person })]);
  });

  it('to be ready, and for the doctor', async () => {
    await at.real.ask();
    await at.doctor.ask();
    for (const outbox of at.doctor.outboxes) expect((await outbox.waiting()).news).toEqual([]);
    expect(await at.doctor.deliveries.isDone('nothing')).toBe(false);
    expect(await at.doctor.inbox.has('nothing')).toBe(false);
  });
});
