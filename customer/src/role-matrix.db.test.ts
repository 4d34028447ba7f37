import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Event } from '@parterre/domain/programme/events/event';
import { randomIds } from '@parterre/domain/ids';
import { openModeration } from '@parterre/domain/messaging/open-comments';
import { aHouseWorld, anEmployee, type HouseWorld } from '@parterre/domain/testing/house-world';
import { aKey } from '@parterre/domain/testing/selling-world';
import { serveObjects } from '@parterre/domain/testing/served-objects';
import { quickHash } from '@parterre/domain/testing/quick-hash';
import type { Endpoint } from '@parterre/service-kit/endpoint';
import type { Session } from '@parterre/infra/testing/signed-in-elsewhere';
import { Readable } from 'node:stream';
import type { Response } from 'supertest';
import { endpoints } from './parts.ts';
import { caller } from './testing/caller.ts';
import { signInAsEmployees } from './testing/employee-service.ts';
import { startTestAppOn } from './testing/test-app.ts';

/*
 * Every operation, called by everybody. `owner` is the customer whose bookings it is about. Employees' sessions are
 * worth nothing here: neither as they are, nor when their tokens are put into this portal's cookies.
 */
const employees = ['organizer of another organization', 'organizer', 'admin'] as const;
type EmployeeRole = (typeof employees)[number];
type Caller = 'anonymous' | 'owner' | 'other customer' | EmployeeRole | `${EmployeeRole} in disguise`;

type Row = {
  readonly path?: (event: Event) => string;
  /** `revision` is that of the held booking as it was first. */
  readonly body?: object | ((known: { readonly revision: string }) => object);
  /** Which of the owner's bookings it is about; the one that is held unless said otherwise. */
  readonly booking?: 'confirmed';
  readonly owner: number;
  readonly other: number;
  readonly anonymous: number;
  /** Where an employee's tokens in this portal's cookies are answered in another way than no cookies. */
  readonly disguised?: number;
};

type Rest = Pick<Row, 'path' | 'body' | 'booking' | 'disguised'>;

/** Open to everybody: the same answer whoever asks. */
const open = (status: number, rest: Rest = {}): Row => ({
  ...rest,
  owner: status,
  other: status,
  anonymous: status,
});
/** For signed-in customers, each of whom sees their own. */
const personal = (status: number, rest: Rest = {}): Row => ({
  ...rest,
  owner: status,
  other: status,
  anonymous: 401,
});
/** About a booking, which for everybody else does not exist. */
const owned = (status: number, rest: Rest = {}): Row => ({
  ...rest,
  owner: status,
  other: 404,
  anonymous: 401,
});

const seat = 'stalls-left/B/36';
const picture = `${'b'.repeat(40)}.webp`;
/** A stranger each time, so that no limit on attempts comes in between. */
const nobody = () => ({ email: `${randomIds.next()}@example.org` });
const password = 'long enough for everyone';
/** Of a link that ends mails, and is none of ours. */
const token = 'A'.repeat(80);

/**
 * In the order in which they are called: what ends the owner's booking comes last. The customers of this test have
 * sessions but no accounts, so what is about the account itself finds none.
 */
const rows: Record<string, Row> = {
  registerAccount: open(202, { body: () => ({ ...nobody(), password, name: 'Nobody' }) }),
  confirmAccount: open(409, { body: { code: '000000' } }),
  resendConfirmation: open(409),
  requestPasswordReset: open(202, { body: nobody }),
  confirmPasswordReset: open(409, { body: () => ({ ...nobody(), code: '000000', password }) }),
  changeAccount: personal(404, { body: { name: 'Somebody' } }),
  // With somebody's refresh token there is a session to renew, which this one's turns out not to be.
  getSession: open(200, { disguised: 401 }),
  signIn: open(401, { body: () => ({ ...nobody(), password }) }),
  // Whoever brings a refresh token has to bring its XSRF token, which only this portal makes.
  refreshSession: open(401, { disguised: 403 }),
  listEvents: open(200),
  searchEvents: open(200),
  suggestSearches: open(200, { path: () => '/api/search/suggestions?q=nocturnes' }),
  getEventCalendar: open(200, { path: ({ slug }) => `/api/events/${slug}/calendar.ics` }),
  getEvent: open(200, { path: ({ slug }) => `/api/events/${slug}` }),
  getOrganization: open(200, { path: ({ organizationId }) => `/api/organizations/${organizationId}` }),
  getSitemap: open(200),
  getFeed: open(200),
  getRobots: open(200),
  getPrices: open(200, { path: ({ id }) => `/api/events/${id}/prices` }),
  getChart: open(200, { path: ({ venueId }) => `/api/charts/${venueId}/1` }),
  getMedia: open(200, { path: () => `/media/${picture}` }),
  getSeats: open(200, { path: ({ id }) => `/api/events/${id}/seats` }),
  watchSeats: open(200, { path: ({ id }) => `/api/events/${id}/seats/stream` }),
  getTicketKeys: open(200),
  receivePaymentEvent: open(400),
  holdBestAvailable: personal(409, {
    path: ({ id }) => `/api/events/${id}/best-available`,
    body: { quantity: 20, accessible: 10 },
  }),
  holdSeats: personal(409, { path: ({ id }) => `/api/events/${id}/bookings`, body: { seats: [seat] } }),
  getCurrentBooking: personal(200, { path: ({ id }) => `/api/bookings/current?eventId=${id}` }),
  listBookings: personal(200),
  getBooking: owned(200),
  listOpenBookings: personal(200),
  changeHeldSeats: owned(200, { body: ({ revision }) => ({ seats: [seat], revision }) }),
  extendHold: owned(200),
  startCheckout: owned(200, { body: ({ revision }) => ({ revision }) }),
  settleBooking: owned(200),
  getTickets: owned(200, { booking: 'confirmed' }),
  getTicketsPdf: owned(200, { booking: 'confirmed' }),
  getCalendar: owned(200, { booking: 'confirmed' }),
  // Of a booking that is being paid for by then, and of another one that is not: what it shows is out of date.
  giveBackHold: owned(409, { body: ({ revision }) => ({ revision }) }),
  endPayment: owned(409, { body: ({ revision }) => ({ revision }) }),
  cancelBooking: owned(409, { body: ({ revision }) => ({ revision }) }),
  listNotifications: personal(200),
  countUnreadNotifications: personal(200),
  markNotificationsRead: personal(200, { body: { ids: ['2026-12-01T12:00:00.000Z#unknown'] } }),
  getReminders: owned(200, { path: ({ id }) => `/api/events/${id}/reminders` }),
  setReminders: owned(200, {
    path: ({ id }) => `/api/events/${id}/reminders`,
    body: { reminders: [{ lead: 'P3D', repeat: 'daily', channels: ['email'] }] },
  }),
  listAwaitedSales: personal(200),
  // It is on sale already.
  awaitSale: personal(409, { path: ({ id }) => `/api/awaited-sales/${id}` }),
  awaitNoMore: personal(200, { path: ({ id }) => `/api/awaited-sales/${id}` }),
  getContactSettings: personal(200),
  setContactSwitch: personal(200, { body: { topic: 'reminders', channel: 'push', isOn: false } }),
  changeContactSettings: personal(200, { body: { isWelcomed: true } }),
  listOrganizationsToFollow: personal(200),
  followOrganization: personal(200, {
    path: ({ organizationId }) => `/api/contact/follows/${organizationId}`,
  }),
  unfollowOrganization: personal(200, {
    path: ({ organizationId }) => `/api/contact/follows/${organizationId}`,
  }),
  listComments: open(200, { path: ({ id }) => `/api/events/${id}/comments` }),
  listOwnComments: personal(200, { path: ({ id }) => `/api/events/${id}/comments/own` }),
  // Who has a ticket writes; the event has comments by then.
  writeComment: {
    path: ({ id }) => `/api/events/${id}/comments`,
    body: { text: 'See you there!' },
    ...{ owner: 201, other: 403, anonymous: 401 },
  },
  deleteComment: personal(404, { path: ({ id }) => `/api/events/${id}/comments/${'0'.repeat(16)}` }),
  unsubscribe: open(204, {
    path: () => `/api/unsubscribe?token=${token}`,
    body: { 'List-Unsubscribe': 'One-Click' },
  }),
  showUnsubscribe: open(303, { path: () => `/api/unsubscribe?token=${token}` }),
  getMailSwitch: open(404, { path: () => `/api/mail-switch?token=${token}` }),
  setMailSwitch: open(204, { body: { token, isOn: false } }),
  setNumber: personal(200, { body: { number: '+41791234567' } }),
  sendNumberCode: personal(200),
  confirmNumber: personal(410, { body: { code: '000000' } }),
  removeNumber: personal(200),
  keepNumber: personal(200),
  addDevice: personal(422, {
    body: { endpoint: 'https://10.0.0.1/', keys: { p256dh: 'x', auth: 'x' }, applicationServerKey: 'x' },
  }),
  removeDevice: personal(200, { path: () => '/api/contact/devices/unknown' }),
  listCalendar: personal(200),
  makeCalendarAddress: personal(200),
  renewCalendarAddress: personal(200),
  removeCalendarAddress: personal(200),
  getCalendarFeed: open(404, { path: () => '/api/calendars/tickets.ics?of=unknown' }),
  listSessions: personal(404),
  endOwnSession: personal(404, { path: () => '/api/sessions/unknown' }),
  endOtherSessions: personal(404),
  changePassword: personal(401, { body: { currentPassword: 'anything', password } }),
  signOutEverywhere: personal(404),
  signOut: open(204, { disguised: 403 }),
};

/** An event that is really on sale: on the tables, with its drawing and a picture in the storage. */
const anEventOnSale = async (world: HouseWorld): Promise<Event> => {
  world.clock.advance(Date.now() - world.clock.now());
  const { organizer, event } = await world.aCompleteDraft();
  await world.media.put(picture, { bytes: new Uint8Array([1]), contentType: 'image/webp' });
  const published = await world.publishEvent(organizer, event.id, event.version);
  const { switchComments } = openModeration(world);
  await switchComments(organizer, event.id, 'at-once');
  return published;
};

/** Leaves after the first of an answer: a stream would go on. */
const firstPiece = (answer: Response, done: (error: Error | null, body: unknown) => void): void => {
  answer.once('data', (piece: unknown) => {
    if (answer instanceof Readable) answer.destroy();
    done(null, piece);
  });
};

/** The same tokens, in the cookies that this portal reads. */
const disguise = ({ cookie, xsrf }: Session): Session => ({
  cookie: cookie.replaceAll('parterre_admin_', 'parterre_').replace('XSRF-TOKEN-ADMIN', 'XSRF-TOKEN'),
  xsrf,
});

describe('the role matrix of the customer service', () => {
  let world: HouseWorld;
  let event: Event;
  let storage: Awaited<ReturnType<typeof serveObjects>>;
  let test: Awaited<ReturnType<typeof startTestAppOn>>;
  let sessions: ReadonlyMap<Caller, Session>;
  let bookings: { held: string; confirmed: string; revision: string };

  /** Employees in the tables, each with a session that the employee service gave them. */
  const employeeSessions = async (): Promise<[Caller, Session][]> => {
    const passwordHash = quickHash(password);
    const { organizationId } = event;
    const people = [
      { as: employees[0], ...anEmployee({ ...nobody(), passwordHash }) },
      { as: employees[1], ...anEmployee({ ...nobody(), passwordHash, organizationId }) },
      { as: employees[2], ...anEmployee({ ...nobody(), passwordHash, role: 'admin' }) },
    ];
    const { commit, accounts } = test.tables;
    for (const { as: _, ...employee } of people) await commit(accounts.add(employee));
    const found = await signInAsEmployees(
      test.config,
      people.map(({ as, email }) => ({ as, email, password })),
    );
    return found.flatMap(({ as, ...session }): [Caller, Session][] => [
      [as, session],
      [`${as} in disguise`, disguise(session)],
    ]);
  };

  beforeAll(async () => {
    world = await aHouseWorld();
    event = await anEventOnSale(world);
    storage = await serveObjects({
      ...world.drawings,
      get: async (key) => (await world.drawings.get(key)) ?? world.media.get(key),
    });
    test = await startTestAppOn(world.tablePrefix, { S3_ENDPOINT: storage.endpoint });
    const [owner, other] = [await test.signIn(), await test.signIn()];
    sessions = new Map<Caller, Session>([
      ['owner', owner],
      ['other customer', other],
      ...(await employeeSessions()),
    ]);
    const { buy, hold } = caller(test, event.id);
    const confirmed = await buy(owner, ['stalls-right/B/1']);
    const { body } = await hold(owner, [seat]).expect(201);
    bookings = { confirmed, held: String(body.id), revision: String(body.revision) };
  });
  afterAll(async () => {
    await storage.close();
    world.close();
    await test.close();
  });

  const call = async (definition: Endpoint, row: Row, as: Caller): Promise<number> => {
    const { held, confirmed, revision } = bookings;
    const path =
      row.path?.(event) ??
      definition.path.replace(':bookingId', row.booking === 'confirmed' ? confirmed : held);
    const request = test.agent[definition.method](path).set({ 'Idempotency-Key': aKey() });
    const session = sessions.get(as);
    if (session) request.set({ Cookie: session.cookie, 'X-XSRF-TOKEN': session.xsrf });
    if (definition.produces === 'text/event-stream') request.buffer(true).parse(firstPiece);
    return (await request.send(typeof row.body === 'function' ? row.body({ revision }) : row.body)).status;
  };

  it('has a row for every operation', () => {
    expect(Object.keys(rows).sort()).toEqual(endpoints.map(({ id }) => id).sort());
  });

  it.each(Object.entries(rows))('%s', async (id, row) => {
    const definition = endpoints.find((candidate) => candidate.id === id);
    if (!definition) throw new Error(`no operation ${id}`);
    const outsiders = employees.flatMap((role) => [
      [role, row.anonymous],
      [`${role} in disguise`, row.disguised ?? row.anonymous],
    ]);
    const expected = {
      anonymous: row.anonymous,
      ...Object.fromEntries(outsiders),
      'other customer': row.other,
      owner: row.owner,
    };
    const found: Record<string, number> = {};
    for (const as of Object.keys(expected) as Caller[]) found[as] = await call(definition, row, as);
    expect(found).toEqual(expected);
  });
});
