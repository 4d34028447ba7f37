import { compile } from '@parterre/seating/compile';
import { type OrganizationId, randomIds } from '@parterre/domain/ids';
import type { SignedIn, TestApp } from './test-app.ts';

/** By the names that paths have for it: what the requests are about. */
export type Places = Awaited<ReturnType<typeof placesOf>>;

export type Sample = {
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
  /** Sent as a file of this type instead of JSON. */
  readonly csv?: string;
  readonly poster?: true;
};

export const aCsv = 'row,left,left_starts_at\nA,4,1\nB,5,1';
export const areas = compile({ kind: 'room', capacity: 5 }).areas.map(({ id }) => id);

const token = `${'a'.repeat(16)}.${'b'.repeat(43)}`;
const person = { email: 'somebody@house.test', name: 'Somebody' };
const place = {
  name: 'Little House',
  online: false,
  address: 'Am Lindenhof 3',
  city: 'Leipzig',
  country: 'DE',
  timeZone: 'Europe/Berlin',
};
const tide = {
  title: 'Low Tide',
  startsAt: '2030-01-01T19:00:00.000Z',
  endsAt: '2030-01-01T21:00:00.000Z',
  currency: 'EUR',
};
/** As the log names a notification, of which there is none. */
const notificationName = (person: string): string =>
  Buffer.from(JSON.stringify([person, '2026-12-01T12:00:00.000Z#unknown'])).toString('base64url');
const message = { subject: 'Doors open late', text: 'We open at eight.', audience: {} };
const category = { name: 'Circle', colour: 'c5', price: { amount: 100, currency: 'EUR' } };

type Who = { readonly organizer: SignedIn; readonly house: OrganizationId };

/** A house in which there is one of everything. */
export const placesOf = async ({ dependencies, tables }: TestApp, { organizer, house }: Who) => {
  const { people, house: venues, programme } = dependencies;
  const { employee } = organizer;
  const invited = await people.employees.invite(employee, {
    organizationId: house,
    email: `${randomIds.next()}@house.test`,
    name: 'Invited',
    role: 'door',
  });
  const venue = await venues.createVenue(employee, undefined, {
    name: 'Online',
    online: true,
    timeZone: 'Europe/Berlin',
  });
  await venues.generateChart(employee, venue.id, { kind: 'room', capacity: 5 });
  const event = await programme.createEvent(employee, { venueId: venue.id, ...tide });
  await programme.categories.add(employee, event.id, event.version, {
    name: 'Stalls',
    colour: 'c1',
    price: { amount: 100, currency: 'EUR' },
  });
  const [stalls] = await tables.events.categories(event.id);
  return {
    organizationId: house,
    employeeId: invited.id,
    venueId: venue.id,
    eventId: event.id,
    categoryId: stalls?.id ?? '',
    queue: 'email',
    kind: 'reminder',
    channel: 'email',
    commentId: '0'.repeat(16),
  };
};

/** A sound request for every endpoint, by its id. */
export const samples = ({ organizationId, venueId }: Places): Readonly<Record<string, Sample>> => ({
  getSession: {},
  // A stranger each time, so that no limit on attempts comes in between.
  signIn: { body: { email: `${randomIds.next()}@house.test`, password: 'anything' } },
  refreshSession: {},
  signOut: {},
  signOutEverywhere: {},
  listSessions: {},
  endOwnSession: {},
  endOtherSessions: {},
  changePassword: { body: { currentPassword: 'wrong-for-sure', password: 'another-password' } },
  changeAccount: { body: { name: 'Renamed' } },
  requestPasswordReset: { body: { email: person.email } },
  confirmPasswordReset: { body: { email: person.email, code: '000000', password: 'another-password' } },
  listOrganizations: {},
  createOrganization: { body: { name: 'Another House' } },
  renameOrganization: { body: { name: 'Renamed House' } },
  listEmployees: {},
  inviteEmployee: { body: { ...person, role: 'organizer' } },
  resendInvitation: {},
  deactivateEmployee: {},
  lookUpInvitation: { body: { token } },
  acceptInvitation: { body: { token, password: 'another-password' } },
  listVenues: { query: { organizationId } },
  createVenue: { body: { organizationId, venue: place } },
  getVenue: {},
  importChart: { csv: aCsv },
  previewChart: { csv: aCsv },
  previewGeneratedChart: { body: { kind: 'hall', rows: 2, seats: 3 } },
  generateChart: { body: { kind: 'room', capacity: 5 } },
  getVenueChart: {},
  listManagedEvents: { query: { organizationId } },
  createEvent: {
    body: { venueId, ...tide },
  },
  getManagedEvent: {},
  changeEvent: { body: { version: 1, changes: { title: 'High Tide' } } },
  setPoster: { poster: true },
  getChecklist: {},
  publishEvent: { body: { version: 1 } },
  unpublishEvent: { body: { version: 1 } },
  addCategory: { body: { version: 1, category } },
  changeCategory: { body: { version: 1, category: { name: 'Gallery' } } },
  removeCategory: { query: { version: '1' } },
  getSeating: {},
  assignSeats: { body: { targets: [{ type: 'area', areaId: areas[0] }], categoryId: null } },
  listAudit: {},
  listAccountAudit: {},
  findCustomer: { body: { email: 'nobody@mail.test' } },
  previewKind: {},
  listQueues: {},
  sendDeadLettersAgain: {},
  lookAtDeadLetters: {},
  sendDeadLetterAgain: {},
  throwDeadLetterAway: {},
  searchDeliveries: { body: { organizationId, email: 'nobody@mail.test' } },
  listSections: {},
  countAudience: { body: { audience: {} } },
  previewMessage: { body: message },
  testMessage: { body: message },
  writeMessage: { body: message },
  listMessages: {},
  getMessage: {},
  listComments: { query: { state: 'waiting' } },
  switchComments: { body: { mode: 'at-once' } },
  judgeComment: { body: { state: 'hidden', why: 'Off topic' } },
  sendDeliveriesAgain: {
    body: {
      organizationId,
      wanted: [{ id: notificationName(`account#${organizationId}`), channel: 'email' }],
    },
  },
});
