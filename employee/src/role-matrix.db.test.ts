import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aCustomer } from '@parterre/domain/testing/account-builders';
import { rights } from '@parterre/domain/people/rights/rights';
import { quickHash } from '@parterre/domain/testing/quick-hash';
import { unasked } from '@parterre/infra/rights/right';
import { neededElsewhere } from '@parterre/infra/rights/rights';
import { endpoints } from './parts.ts';
import { signInAsCustomer } from './testing/customer-service.ts';
import { leftByTheRoleMatrix } from './testing/left-by-the-role-matrix.ts';
import { type Places, placesOf, samples } from './testing/requests.ts';
import { type Caller, cookiesOf, nobody, startTestApp, type TestApp } from './testing/test-app.ts';

type Role =
  | 'anonymous'
  | 'customer'
  | 'customer in disguise'
  | 'door'
  | 'box office'
  | 'foreign organizer'
  | 'organizer'
  | 'newcomer'
  | 'admin';
type Verdict = 'let in' | 401 | 403 | 404;

/** What each role meets at the door of an endpoint, by the endpoint's access. */
const verdicts: Readonly<Record<string, Readonly<Record<Role, Verdict>>>> = {
  anyone: {
    anonymous: 'let in',
    customer: 'let in',
    'customer in disguise': 'let in',
    door: 'let in',
    'box office': 'let in',
    'foreign organizer': 'let in',
    organizer: 'let in',
    newcomer: 'let in',
    admin: 'let in',
  },
  employee: {
    anonymous: 401,
    customer: 401,
    'customer in disguise': 401,
    door: 'let in',
    'box office': 'let in',
    'foreign organizer': 'let in',
    organizer: 'let in',
    newcomer: 'let in',
    admin: 'let in',
  },
  'manage-events': {
    anonymous: 401,
    customer: 401,
    'customer in disguise': 401,
    door: 403,
    'box office': 403,
    'foreign organizer': 404,
    organizer: 'let in',
    newcomer: 403,
    admin: 'let in',
  },
  'see-deliveries': {
    anonymous: 401,
    customer: 401,
    'customer in disguise': 401,
    door: 403,
    'box office': 403,
    'foreign organizer': 404,
    organizer: 'let in',
    newcomer: 403,
    admin: 'let in',
  },
  'write-to-attendees': {
    anonymous: 401,
    customer: 401,
    'customer in disguise': 401,
    door: 403,
    'box office': 403,
    'foreign organizer': 404,
    organizer: 'let in',
    newcomer: 403,
    admin: 'let in',
  },
  'run-platform': {
    anonymous: 401,
    customer: 401,
    'customer in disguise': 401,
    door: 403,
    'box office': 403,
    'foreign organizer': 403,
    organizer: 403,
    newcomer: 403,
    admin: 'let in',
  },
};

/** Nobody is refused here for who they are; a token or a password is asked for in the request itself. */
const asksForProof = new Set(['refreshSession', 'signIn', 'changePassword']);

/**
 * Whoever brings a refresh token has to bring its XSRF token as well, which only this portal makes. To the question who
 * is there, it means a session to renew.
 */
const refusedInDisguise = new Map<string, Verdict>([
  ['getSession', 401],
  ['refreshSession', 403],
  ['signOut', 403],
]);

/** What is drawn there belongs to no organization, so no organizer is a foreign one. */
const ofNoOrganization = new Set(['previewGeneratedChart']);

const password = 'front-row-please';

/** A customer in the tables, with the session that the customer service gave them. */
const aSignedInCustomer = async (): Promise<Caller> => {
  const customer = aCustomer({ passwordHash: quickHash(password) });
  await app.tables.commit(app.tables.accounts.add(customer));
  return signInAsCustomer(app, { email: customer.email, password });
};

/** The same tokens, in the cookies that this portal reads. */
const disguise = ({ cookie, xsrf }: Caller): Caller => ({
  cookie: cookie.replaceAll('parterre_', 'parterre_admin_').replace('XSRF-TOKEN', 'XSRF-TOKEN-ADMIN'),
  xsrf,
});

let app: TestApp;
let callers: Readonly<Record<Role, Caller>>;
let places: Places;

beforeAll(async () => {
  app = await startTestApp();
  const admin = await app.anAdmin();
  const [house, foreign] = [await app.aHouse(admin), await app.aHouse(admin)];
  const organizer = await app.anEmployee(admin, house, 'organizer');
  const newcomer = await app.anAdmin({ mustChangePassword: true });

  places = await placesOf(app, { organizer, house });
  const customer = await aSignedInCustomer();
  callers = {
    anonymous: nobody,
    customer,
    'customer in disguise': disguise(customer),
    door: await app.anEmployee(admin, house, 'door'),
    'box office': await app.anEmployee(admin, house, 'box-office'),
    'foreign organizer': await app.anEmployee(admin, foreign, 'organizer'),
    organizer,
    newcomer,
    admin,
  };
});
afterAll(() => app.close());

const send = async (role: Role, definition: (typeof endpoints)[number]) => {
  const { query = {}, body, csv, poster } = samples(places)[definition.id] ?? {};
  const path = definition.path.replaceAll(/:(\w+)/g, (_, name: string) =>
    name === 'version' ? '1' : (new Map(Object.entries(places)).get(name) ?? 'unknown'),
  );
  const request = app.request(callers[role], definition.method, path).query(query);
  if (csv) return request.type('text/csv').send(csv);
  if (poster)
    return request.field('version', '1').field('alt', 'x').attach('poster', Buffer.from('x'), 'x.png');
  return body ? request.send(body) : request;
};

/** Whose id is made up here, so that whoever is let in learns that it is not there. */
const unknownHere = new Set([
  'endOwnSession',
  'getMessage',
  'judgeComment',
  'sendDeadLetterAgain',
  'throwDeadLetterAway',
]);

/** What ends sessions or people comes last, so that nobody is missing before. */
const last = ['changePassword', 'deactivateEmployee', 'endOtherSessions', 'signOutEverywhere', 'signOut'];

describe('the role matrix', () => {
  test('has a sample request for every endpoint', () => {
    const known = Object.keys(samples(places));
    expect(endpoints.map(({ id }) => id).sort()).toEqual(known.sort());
  });

  test('asks for every right, but for those of the box office and of refunds, which come next', () => {
    const asked = new Set<string>(endpoints.map(({ access }) => access));
    expect(Object.keys(rights).filter((right) => !asked.has(right))).toEqual([
      'sell-at-counter',
      'undo-own-sales',
      'print-tickets',
      'refund-bookings',
    ]);
  });

  const roles: readonly Role[] = [
    'anonymous',
    'customer',
    'customer in disguise',
    'door',
    'box office',
    'foreign organizer',
    'newcomer',
    'organizer',
    'admin',
  ];
  const order = endpoints.toSorted((one, other) => last.indexOf(one.id) - last.indexOf(other.id));
  const cases = order.flatMap((definition) =>
    roles.map((role): [string, Role, (typeof endpoints)[number]] => [definition.id, role, definition]),
  );

  test.each(cases)('%s for %s', async (id, role, definition) => {
    const refusal = role === 'customer in disguise' ? refusedInDisguise.get(id) : undefined;
    const judgedAs = role === 'foreign organizer' && ofNoOrganization.has(id) ? 'organizer' : role;
    const verdict = refusal ?? verdicts[definition.access]?.[judgedAs];
    const { status, headers } = await send(role, definition);
    // Which gives another session in the place of the one that it ends.
    if (id === 'endOtherSessions' && status === 200) callers = { ...callers, [role]: cookiesOf(headers) };
    if (verdict !== 'let in') expect(status).toBe(verdict);
    else if (unknownHere.has(id)) expect(status).toBe(404);
    else if (asksForProof.has(id)) expect(status).toBe(401);
    else expect([401, 403, 404, 500]).not.toContain(status);
  });

  test('is all that the role of the service is needed for, but for what the test under its role asks', () => {
    const left = unasked(neededElsewhere('employee'), app.guarded.asked);
    expect(left.filter((name) => !leftByTheRoleMatrix.includes(name))).toEqual([]);
  });
});
