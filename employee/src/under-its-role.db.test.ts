import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { systemClock } from '@parterre/domain/clock';
import { openTables } from '@parterre/domain/dynamo/open-tables';
import { eventId, randomIds } from '@parterre/domain/ids';
import { openAnnouncing } from '@parterre/domain/messaging/open-announcing';
import { newContact } from '@parterre/domain/messaging/contacts/contact';
import { withDelivery } from '@parterre/domain/messaging/notifications/notification';
import { composeNotification } from '@parterre/domain/messaging/notifications/notify';
import { openNotifications } from '@parterre/domain/messaging/open-messaging';
import { aNotice } from '@parterre/domain/testing/notice-builder';
import { grantsOf, type Right, unasked, wasAsked } from '@parterre/infra/rights/right';
import { rights } from '@parterre/infra/rights/rights';
import { saleUnderRole } from '@parterre/infra/testing/sale-under-role';
import { aPublishedEvent } from './testing/a-published-event.ts';
import { boughtByAGuest } from './testing/bought-by-a-guest.ts';
import { customersOf } from './testing/customers-of.ts';
import { leftByTheRoleMatrix } from './testing/left-by-the-role-matrix.ts';
import { nobody, type SignedIn, startTestApp, type TestApp } from './testing/test-app.ts';

// What the API's own tests leave out, on a database that allows what the role does. `close` fails when it refused.
describe('what its role allows is enough for the employee service', () => {
  let app: TestApp;
  let olive: SignedIn;
  beforeAll(async () => {
    app = await startTestApp();
    const admin = await app.anAdmin();
    olive = await app.anEmployee(admin, await app.aHouse(admin), 'organizer');
  });
  afterAll(() => app.close());

  it('to begin, and to be ready', async () => {
    await app.dependencies.people.ended.refresh();
    await app.dependencies.ask();
  });

  it('to keep somebody signed in', async () => {
    const { accounts } = app.dependencies.people;
    const { refreshToken } = await accounts.startSession(olive.employee);
    const renewed = await accounts.refreshSession('employee', refreshToken ?? '');
    expect(renewed.account.id).toBe(olive.employee.id);
  });

  it('to set a forgotten password, after a code that was wrong', async () => {
    const { accounts } = app.dependencies.people;
    const { email } = olive.employee;
    const before = app.mails.length;
    const asking = { portal: 'employee', email, address: '127.0.0.1' } as const;
    const { token } = await accounts.requestPasswordReset(asking);
    while (app.mails.length === before) await new Promise(setImmediate);
    const code = /\b\d{6}\b/.exec(app.mails.at(-1)?.text ?? '')?.[0] ?? '';
    const input = { ...asking, token, password: 'opening-night-2' };
    const wrong = code === '000000' ? '000001' : '000000';
    await expect(accounts.resetPassword({ ...input, code: wrong })).rejects.toThrow();
    await accounts.resetPassword({ ...input, code });
  });

  it('to think again about an address and a price', async () => {
    const { house, programme } = app.dependencies;
    const { createEvent, changeEvent, categories } = programme;
    const { events } = app.tables;
    const venue = { name: 'Online', online: true, timeZone: 'Asia/Kuala_Lumpur' } as const;
    const { id: venueId } = await house.createVenue(olive.employee, undefined, venue);
    const draft = await createEvent(olive.employee, {
      venueId,
      title: 'Nocturnes for Two Pianos',
      description: 'Two grand pianos, one keyboard of light between them.',
      startsAt: '2030-12-04T11:30:00.000Z',
      endsAt: '2030-12-04T13:20:00.000Z',
      currency: 'MYR',
    });
    const moved = await changeEvent(olive.employee, draft.id, draft.version, { slug: `${draft.slug}-again` });
    const stalls = { name: 'Stalls', colour: 'c1', price: { amount: 8500, currency: 'MYR' } } as const;
    const priced = await categories.add(olive.employee, draft.id, moved.version, stalls);
    const [category] = await events.categories(draft.id);
    if (!category) throw new Error('no category');
    await categories.remove(olive.employee, draft.id, priced.version, category.id);
    expect(await events.categories(draft.id)).toEqual([]);
  });

  it('to have an event announced that is published', async () => {
    const { endpoint } = app.guarded;
    const tables = openTables({ region: 'eu-central-1', endpoint, tablePrefix: app.tablePrefix });
    const announceSoon = openAnnouncing({ tables, clock: systemClock, ids: randomIds });
    await announceSoon(eventId.parse(randomIds.next()));
    tables.close();
  });

  it('to look into the log of deliveries, and to have something sent again', async () => {
    const { log } = app.dependencies;
    const { organizationId } = olive.employee;
    if (!organizationId) throw new Error('no house');
    const notice = aNotice();
    const { eventId } = notice.about;
    const told = composeNotification(
      { ...notice, about: { ...notice.about, organizationId } },
      newContact,
      Date.now(),
    );
    const failed = withDelivery(told, 'email', () => ({ state: 'failed', tries: [] }));
    await openNotifications({ tables: app.tables }).add(failed);
    const page = { limit: 10 };
    for (const question of [{}, { eventId }, { state: 'troubled' as const }, { persons: [notice.person] }]) {
      const { items } = await log.read({ organizationId, ...question }, page);
      expect(items).toMatchObject([{ id: notice.id }]);
    }
    const wanted = [{ person: told.person, at: told.at, channel: 'email' as const }];
    expect(await log.sendAgain(olive.employee, organizationId, wanted)).toBe(1);
    expect(await log.sendAgain(olive.employee, organizationId, wanted)).toBe(0);
  });

  it('to write to attendees, once they were counted, and to see what became of it', async () => {
    const { messages, log, programme } = app.dependencies;
    const { employee } = olive;
    const draft = { subject: 'Doors open late', text: 'We open at eight.', audience: {} };
    const { id } = await aPublishedEvent(app, employee);
    await boughtByAGuest(app, id);
    const { audience } = await messages.previewMessage(employee, id, draft);
    expect(audience).toEqual({ people: 1, boxOffice: 0, precision: 'exact' });
    await messages.testMessage(employee, id, draft);
    const written = await messages.writeMessage(employee, id, draft);
    const about = { eventId: id, messageId: written.id, organizationId: written.organizationId };
    const told = composeNotification(aNotice({ about }), newContact, Date.now());
    const failed = withDelivery(told, 'email', () => ({ state: 'failed', tries: [] }));
    await openNotifications({ tables: app.tables }).add(failed);
    const wanted = [{ person: told.person, at: told.at, channel: 'email' as const }];
    expect(await log.sendAgain(employee, written.organizationId, wanted)).toBe(1);
    const { state } = await messages.readMessage(employee, id, written.id);
    expect(state.figures.email).toMatchObject({ queued: 1, failed: 0 });
    await expect(programme.requireEvent(employee, id)).resolves.toMatchObject({ id });
  });

  it('to look after comments', async () => {
    const { comments } = app.dependencies;
    const { employee } = olive;
    const { id } = await aPublishedEvent(app, employee);
    await comments.switchComments(employee, id, 'at-once');
    const written = await customersOf(app).write(id);
    const { items } = await comments.listComments(employee, id, 'shown', { limit: 20 });
    expect(items).toMatchObject([{ name: 'Carla M.', comment: { id: written.id } }]);
    const verdict = { state: 'hidden', why: 'Off topic' } as const;
    const { comment } = await comments.judgeComment(employee, { eventId: id, id: written.id }, verdict);
    expect(comment.state).toBe('hidden');
  });

  it('to look for news of accounts that was left, and for seats that are sold, and to forget what was refused', async () => {
    const { accounts } = app.dependencies.people;
    const { email } = olive.employee;
    const signIn = (password: string) =>
      app.request(nobody, 'post', '/admin/api/session').send({ email, password });
    await signIn('wrong').expect(401);
    await signIn('opening-night-2').expect(200);
    await accounts.sweepNews();
    const sale = saleUnderRole(app.guarded, app.tablePrefix);
    await sale.shop.seats.read(sale.shop.eventId, ['stalls']);
    sale.close();
    expect(leftByTheRoleMatrix.filter((name) => !wasAsked(name, app.guarded.asked))).toEqual([]);
  });
});

// No route of today asks for these: use cases of the domain do, which the customer service sells by.
describe('what its role allows for parts of the product to come', () => {
  let app: TestApp;
  let sale: ReturnType<typeof saleUnderRole>;
  beforeAll(async () => {
    app = await startTestApp();
    sale = saleUnderRole(app.guarded, app.tablePrefix);
  });
  afterAll(async () => {
    sale.close();
    await app.close();
  });

  const named: readonly Right[] = [...rights.sales, ...rights.news].filter(({ who }: Right) =>
    who.employee?.startsWith('for '),
  );
  const uses: Readonly<Record<string, () => Promise<unknown>>> = {
    'hold seats': () => sale.holdAndGiveBack(0),
    'find holds whose time is over, so that others may have the places': () => sale.endWhatIsOver(),
    'sell what is held': () => sale.sell(1),
    'count what a customer bought before the event had a limit, when one comes': () =>
      sale.holdAgainWithLimit(5),
    'end a booking: free its seats, void its tickets, note what goes back': () => sale.payBack(2),
    'show or print tickets of a booking': async () => {
      const booking = await sale.shop.bookings.get((await sale.sell(3)).bookingId);
      expect(booking && (await sale.shop.tickets.of(booking))).toHaveLength(2);
    },
  };

  it.each(Object.keys(uses))('is needed to %s, and enough', async (what) => {
    const right = named.find((one) => one.what === what);
    app.guarded.asked.clear();
    await uses[what]?.();
    expect(right && unasked(grantsOf(right), app.guarded.asked)).toEqual([]);
  });

  it('is needed by a use case that there is already, but for check-in', () => {
    const others = named.filter(({ what }) => !(what in uses));
    expect(others.map(({ who }) => who.employee)).toEqual(['for check-in']);
  });
});
