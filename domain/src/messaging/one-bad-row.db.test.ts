import { BatchWriteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Database } from '../dynamo/database.ts';
import type { UnreadableRow } from '../dynamo/read-rows.ts';
import type { TableName } from '../dynamo/table-name.ts';
import { accountId, eventId, type EventId, organizationId, randomIds, ticketCategoryId } from '../ids.ts';
import { dynamoBookingStore } from '../sales/bookings/dynamo-booking-store.ts';
import { bookingItem } from '../sales/bookings/stored-booking.ts';
import { dynamoTicketLister } from '../sales/tickets/dynamo-ticket-lister.ts';
import { ticketsKey } from '../sales/tickets/dynamo-ticket-store.ts';
import { aBooking } from '../testing/booking-builder.ts';
import { manualClock } from '../testing/manual-clock.ts';
import { aNotice } from '../testing/notice-builder.ts';
import { openTestDatabase, type TestDatabase } from '../testing/test-database.ts';
import { dynamoCommentStore } from './comments/dynamo-comment-store.ts';
import { newContact } from './contacts/contact.ts';
import { dueKey, shardOf, slotKey } from './due/due-slot.ts';
import { duePage, dynamoDueStore } from './due/dynamo-due-store.ts';
import { personWith } from './kinds/person.ts';
import { dynamoMessageStore } from './messages/dynamo-message-store.ts';
import { dynamoNotificationStore } from './notifications/dynamo-notification-store.ts';
import { notificationItem } from './notifications/notification-item.ts';
import { composeNotification } from './notifications/notify.ts';
import { dynamoReminderStore } from './reminders/dynamo-reminder-store.ts';
import { lead } from './reminders/lead.ts';
import { noWish } from './reminders/reminder.ts';

const page = { limit: 10 };
const aPerson = () => personWith(accountId.parse(randomIds.next()));

describe('one row that cannot be read', () => {
  let tables: TestDatabase;
  let database: Database;
  let told: UnreadableRow[];
  let event: EventId;
  beforeAll(async () => {
    tables = await openTestDatabase();
  });
  beforeEach(() => {
    told = [];
    event = eventId.parse(randomIds.next());
    database = { ...tables, passedOver: (row) => told.push(row) };
  });
  afterAll(() => tables.close());

  const put = (table: TableName, ...items: Record<string, unknown>[]) =>
    Promise.all(
      items.map((Item) => tables.client.send(new PutCommand({ TableName: tables.table(table), Item }))),
    );
  const toldOf = (table: TableName) => told.filter((row) => row.table === table).length;

  it('keeps nobody else from being reminded, or from being moved with an event', async () => {
    const reminders = dynamoReminderStore(database);
    const [ada, carla] = [aPerson(), aPerson()];
    for (const person of [ada, carla])
      await reminders.saveWish({ ...noWish(person, event), version: 1 }, { until: Date.now() * 2 });
    await put('Reminders', { series: `person#${ada}`, entry: event, person: ada, eventId: event });
    expect(await reminders.wishesOf([ada, carla], event)).toMatchObject([{ person: carla }]);
    expect((await reminders.listWishes(ada, page)).items).toEqual([]);
    const rhythm = { lead: lead.parse('P1D'), repeat: 'never' } as const;
    const series = `members#${event}#P1D~never#a`;
    await put('Reminders', { series, entry: 'nobody' }, { series, entry: carla });
    const members = [];
    for (const pages of reminders.members(event, rhythm))
      for await (const some of pages) members.push(...some);
    expect(members).toEqual([carla]);
    const rhythms = `event#${event}`;
    await put('Reminders', { series: rhythms, entry: 'weird' }, { series: rhythms, entry: 'P1D~never' });
    expect(await reminders.rhythmsOf(event)).toEqual([rhythm]);
    expect(told.map(({ key }) => key)).toEqual([
      ...[`person#${ada} ${event}`, `person#${ada} ${event}`, `${series} nobody`, `${rhythms} weird`],
    ]);
  });

  it('keeps nobody from their inbox, and nobody else from the log or a dead letter', async () => {
    const notifications = dynamoNotificationStore(database);
    const person = aPerson();
    const aNotification = () =>
      composeNotification({ ...aNotice(), person, about: { eventId: event } }, newContact, Date.now());
    const [good, bad, newer] = [aNotification(), aNotification(), aNotification()];
    await put('Notifications', notificationItem(good), { ...notificationItem(bad), readAt: 5 });
    await put('Notifications', { ...notificationItem(newer), told: { kind: 'of another release' } });
    expect((await notifications.of(person, page)).items).toEqual([good]);
    expect((await notifications.log({ eventId: event }, page)).items).toEqual([good]);
    expect(await notifications.unread(person, 10)).toEqual([good]);
    expect(await notifications.getIfReadable(bad)).toBeNull();
    await expect(notifications.get(bad)).rejects.toThrow();
    expect(new Set(told.map(({ key, fields }) => `${key}: ${fields.join()}`))).toEqual(
      new Set([`${person} ${bad.at}: readAt`]),
    );
  });

  it('keeps nothing else from being done when it is due, not even a page of them', async () => {
    const clock = manualClock();
    const due = dynamoDueStore(database, { clock, ids: randomIds });
    const slot = { minute: clock.now(), shard: shardOf('good') };
    const bad = Array.from({ length: duePage }, (_, n) => ({
      ...{ slot: slotKey(slot), due: dueKey({ at: clock.now(), id: `bad-${n}` }) },
      ...{ tries: 'many', work: {} },
    }));
    for (let n = 0; n < bad.length; n += 25)
      await tables.client.send(
        new BatchWriteCommand({
          RequestItems: {
            [tables.table('Due')]: bad.slice(n, n + 25).map((Item) => ({ PutRequest: { Item } })),
          },
        }),
      );
    await due.put({ id: 'good', at: clock.now(), work: { kind: 'errand' } });
    expect(await due.look(slot, clock.now(), true)).toMatchObject([{ id: 'good' }]);
    expect(toldOf('Due')).toBe(duePage);
  });

  it('keeps nobody else of a house from being told, and is still missed where money rests on it', async () => {
    const bookings = dynamoBookingStore(database);
    const [good, bad] = [aBooking({ status: 'confirmed' }), aBooking({ status: 'confirmed' })];
    await put('Bookings', bookingItem(good), { ...bookingItem(bad), version: 'none' });
    const found = await bookings.getReadable([bad.id, good.id]);
    expect(found.map(({ id }) => id)).toEqual([good.id]);
    await expect(bookings.getAll([bad.id, good.id])).rejects.toThrow();
    const block = ticketsKey({ eventId: event, blockId: 'stalls' });
    const ticket = { block, state: 'valid', bookingId: good.id };
    await put(
      'Tickets',
      { ...ticket, place: 'A/1', categoryId: 5 },
      { ...ticket, place: 'A/2', categoryId: ticketCategoryId.parse(randomIds.next()) },
    );
    const part = { blockId: 'stalls', shard: null };
    const { tickets } = await dynamoTicketLister(database).page(event, part, { limit: 10, after: null });
    expect(tickets.map(({ place }) => place)).toEqual(['A/2']);
    expect([toldOf('Bookings'), toldOf('Tickets')]).toEqual([1, 1]);
  });

  it('keeps no others from being shown: messages to attendees, and comments', async () => {
    const series = `event#${event}`;
    const by = { id: accountId.parse(randomIds.next()), name: 'Olive' };
    const message = {
      ...{
        id: 'm2',
        eventId: event,
        organizationId: organizationId.parse(randomIds.next()),
        organization: '',
      },
      ...{ at: '', by, subject: '', text: '', audience: {}, blocks: [] },
    };
    await put('Messages', { series, entry: 'message#m1' }, { series, entry: 'message#m2', ...message });
    const { items } = await dynamoMessageStore(database).list(event, page);
    expect(items.map(({ id }) => id)).toEqual(['m2']);
    const comment = {
      id: randomIds.next(),
      eventId: event,
      accountId: by.id,
      text: '',
      at: '',
      state: 'shown',
    };
    const listed = { series, listing: `${event}#shown` };
    await put(
      'Comments',
      { ...listed, entry: 'comment#bad', listedAt: '1' },
      { ...listed, ...comment, entry: `comment#${comment.id}`, listedAt: '2' },
    );
    const shown = await dynamoCommentStore(database).list(event, 'shown', page);
    expect(shown.items.map(({ id }) => id)).toEqual([comment.id]);
    expect([toldOf('Messages'), toldOf('Comments')]).toEqual([1, 1]);
  });
});
