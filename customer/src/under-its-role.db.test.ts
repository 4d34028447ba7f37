import { minutes, toInstant } from '@parterre/domain/clock';
import { openTables } from '@parterre/domain/dynamo/open-tables';
import { accountId } from '@parterre/domain/ids';
import { newContact } from '@parterre/domain/messaging/contacts/contact';
import { reminder } from '@parterre/domain/messaging/reminders/reminder';
import { openModeration } from '@parterre/domain/messaging/open-comments';
import { openNotifications } from '@parterre/domain/messaging/open-messaging';
import { composeNotification } from '@parterre/domain/messaging/notifications/notify';
import { aNotice } from '@parterre/domain/testing/notice-builder';
import { accountOf } from '@parterre/domain/sales/bookings/buyer';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Employee } from '@parterre/domain/people/accounts/account';
import type { Event } from '@parterre/domain/programme/events/event';
import { aHouseWorld, type HouseWorld } from '@parterre/domain/testing/house-world';
import { aKey } from '@parterre/domain/testing/selling-world';
import { serveObjects } from '@parterre/domain/testing/served-objects';
import { guardDatabase, type GuardedDatabase } from '@parterre/infra/testing/guarded-database';
import { unasked } from '@parterre/infra/rights/right';
import { neededElsewhere, neededNow } from '@parterre/infra/rights/rights';
import { openSalesStores } from '@parterre/domain/sales/open-sales';
import { aBooking } from '@parterre/domain/testing/booking-builder';
import { saleUnderRole } from '@parterre/infra/testing/sale-under-role';
import { createDependencies, type Dependencies } from './dependencies.ts';
import { aConfig } from './testing/test-app.ts';

// The API's own tests bring plans of their own; this is the way from the tables.
describe('what its role allows is enough for the customer service', () => {
  let world: HouseWorld;
  let event: Event;
  let organizer: Employee;
  let guarded: GuardedDatabase;
  let storage: Awaited<ReturnType<typeof serveObjects>>;
  let real: Dependencies;

  beforeAll(async () => {
    world = await aHouseWorld();
    world.clock.advance(Date.now() - world.clock.now());
    const draft = await world.aCompleteDraft();
    organizer = draft.organizer;
    event = await world.publishEvent(organizer, draft.event.id, draft.event.version);
    const { tablePrefix } = world;
    guarded = await guardDatabase('customer', { database: process.env.DYNAMODB_ENDPOINT ?? '', tablePrefix });
    storage = await serveObjects(world.drawings);
    real = createDependencies({
      ...(await aConfig(tablePrefix)),
      DYNAMODB_ENDPOINT: guarded.endpoint,
      S3_ENDPOINT: storage.endpoint,
    });
  });
  // Fails when something was refused, also where nobody noticed.
  afterAll(async () => {
    await real.close();
    await storage.close();
    world.close();
    await guarded.close();
  });

  it('to begin, and to be ready', async () => {
    await real.people.ended.refresh();
    await real.ask();
  });

  it('to show what is on sale, and to sell it', async () => {
    const { catalogue } = real;
    expect(await catalogue.planBySlug(event.slug)).toMatchObject({ event: { id: event.id } });
    expect(await catalogue.listing({}, { limit: 10 })).toMatchObject({ items: [{ id: event.id }] });
    expect(await catalogue.plans.get(event.id)).toMatchObject({ event: { id: event.id } });
    expect(await real.live.counts.left(event.id)).toBeDefined();
  });

  it('to note what the payment provider says', async () => {
    await real.sales.receivePaymentEvent({ id: aKey(), kind: 'paid', bookingId: null });
  });

  it('to sell, which takes all that it is allowed to do with seats, bookings, payments and tickets', async () => {
    const sale = saleUnderRole(guarded, world.tablePrefix);
    await sale.hold(0);
    const { buyer, bookingId } = await sale.sell(1);
    await sale.payBack(2);
    await sale.sellLate(3);
    const booking = await sale.shop.bookings.get(bookingId);
    if (!booking) throw new Error('no booking');
    await sale.shop.tickets.of(booking);
    await sale.shop.bookings.listOf(accountId.parse(accountOf(buyer)), { limit: 1 });
    await real.live.counts.left(event.id);
    await real.picking.announce();
    sale.close();
    expect(unasked(neededNow('customer', 'sales'), guarded.asked)).toEqual([]);
  });

  it('to show people what they were told, and to let them say how they want to be', async () => {
    const { person, ...notice } = aNotice();
    const endpoint = process.env.DYNAMODB_ENDPOINT ?? '';
    const tables = openTables({ region: 'eu-central-1', endpoint, tablePrefix: world.tablePrefix });
    const notifications = openNotifications({ tables });
    const told = composeNotification({ person, ...notice }, newContact, Date.now());
    await notifications.add(told);
    expect(await real.inbox.read(person, { limit: 1 })).toMatchObject({ items: [{ id: notice.id }] });
    expect(await real.inbox.markAllRead(person)).toBe(false);
    expect(await real.inbox.countUnread(person)).toBe(0);
    await real.people.organizations.byId(event.organizationId);
    await real.contacts.follow(person, event.organizationId);
    await real.contacts.unfollow(person, event.organizationId);
    expect(await real.contacts.contactOf(person)).toMatchObject({ follows: [] });
    tables.close();
  });

  it('to let people choose what they are reminded of', async () => {
    const endpoint = process.env.DYNAMODB_ENDPOINT ?? '';
    const tables = openTables({ region: 'eu-central-1', endpoint, tablePrefix: world.tablePrefix });
    const { bookings, commit } = openSalesStores({ tables, clock: world.clock });
    const booking = aBooking({ status: 'confirmed', eventId: event.id });
    await commit(bookings.create(booking, { atMost: 8 }));
    for (const lead of ['P2D', 'P3D'])
      await real.reminders.setReminders(booking.buyer, event.id, [reminder.parse({ lead })]);
    const { reminders } = await real.reminders.remindersOf(booking.buyer, event.id);
    expect(reminders).toMatchObject([{ lead: 'P3D' }]);
    tables.close();
  });

  it('to let people await a sale', async () => {
    const draft = await world.aCompleteDraft();
    const salesOpenAt = toInstant(world.clock.now() + minutes(60));
    const later = await world.changeEvent(draft.organizer, draft.event.id, draft.event.version, {
      salesOpenAt,
    });
    await world.publishEvent(draft.organizer, later.id, later.version);
    const { person } = aNotice();
    expect(await real.saleStarts.awaitSale(person, later.id)).toMatchObject({
      events: [{ eventId: later.id }],
    });
    expect(await real.saleStarts.awaitedBy(person)).toMatchObject({ version: 1 });
    expect(await real.saleStarts.awaitNoMore(person, later.id)).toMatchObject({ events: [] });
  });

  it('to let who has a ticket write on the page of an event', async () => {
    const { bookings, commit } = openSalesStores({ tables: world.tables, clock: world.clock });
    const booking = aBooking({ status: 'confirmed', eventId: event.id });
    await commit(bookings.create(booking, { atMost: 8 }));
    const author = accountId.parse(accountOf(booking.buyer));
    const { writeComment, listComments, ownComments, deleteComment } = real.comments;
    const wanted = { eventId: event.id, text: 'See you there!', idempotencyKey: aKey() };
    await expect(writeComment(author, wanted)).rejects.toMatchObject({ code: 'comments-off' });
    await openModeration(world).switchComments(organizer, event.id, 'at-once');
    const { comment } = await writeComment(author, wanted);
    expect((await ownComments(author, event.id)).items).toMatchObject([{ comment }]);
    expect((await listComments(event.id, { limit: 20 })).items).toHaveLength(1);
    await deleteComment(author, event.id, comment.id);
  });

  it('and needs all of it, but for what it does with accounts (accounts-api.db.test.ts)', async () => {
    await real.people.accounts.sweepNews();
    const needed = neededElsewhere('customer', 'people', 'limits');
    expect(unasked(needed, guarded.asked)).toEqual([
      'PutItem on Outbox errand#*',
      'DeleteItem on Outbox errand#*',
    ]);
  });
});
