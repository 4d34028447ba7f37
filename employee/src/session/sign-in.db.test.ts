import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  type Caller,
  cookiesOf,
  nobody,
  type SignedIn,
  startTestApp,
  type TestApp,
} from '../testing/test-app.ts';

let app: TestApp;
let admin: SignedIn;
beforeAll(async () => {
  app = await startTestApp();
  admin = await app.anAdmin();
});
afterAll(() => app.close());

const api = '/admin/api';
const signIn = (email: string, password: string) =>
  app.request(nobody, 'post', `${api}/session`).send({ email, password });
const callerFrom = (answer: Awaited<ReturnType<typeof signIn>>): Caller => cookiesOf(answer.headers);

describe('an employee', () => {
  test('is invited, chooses a password, works, and signs out', async () => {
    const house = await app.aHouse(admin);
    const email = 'olive@house.test';
    await app
      .request(admin, 'post', `${api}/organizations/${house}/employees`)
      .send({ email, name: 'Olive', role: 'organizer' })
      .expect(201, /"state":"invited"/);

    const token = await app.tokenFor(email);
    const looked = await app.request(nobody, 'post', `${api}/invitations/look-up`).send({ token });
    expect(looked.body).toMatchObject({ invitation: { email, name: 'Olive' } });
    const accepted = await app
      .request(nobody, 'post', `${api}/invitations/accept`)
      .send({ token, password: 'opening-night-1' })
      .expect(200);
    const olive = callerFrom(accepted);
    await app.request(olive, 'get', `${api}/events`).expect(200, { events: [], nextCursor: null });
    await app
      .request(nobody, 'post', `${api}/invitations/accept`)
      .send({ token, password: 'opening-night-2' })
      .expect(410);

    await app.request(olive, 'delete', `${api}/session`).expect(204);
    await app.request(olive, 'get', `${api}/events`).expect(401);
    const refreshed = await app.request(olive, 'post', `${api}/session/refresh`);
    expect([refreshed.status, refreshed.body]).toEqual([
      401,
      expect.objectContaining({ code: 'session-expired' }),
    ]);
    expect(callerFrom(await signIn(email, 'opening-night-1').expect(200)).cookie).toMatch(
      /parterre_admin_session=.+; XSRF-TOKEN-ADMIN=.+; parterre_admin_refresh=/,
    );
  });

  test('is out on every device at once, and can sign in again', async () => {
    const house = await app.aHouse(admin);
    const { employee } = await app.anEmployee(admin, house, 'organizer');
    const [here, there] = [
      callerFrom(await signIn(employee.email, 'opening-night-1').expect(200)),
      callerFrom(await signIn(employee.email, 'opening-night-1').expect(200)),
    ];
    await app.request(here, 'delete', `${api}/sessions`).expect(204);
    await app.request(there, 'get', `${api}/events`).expect(401);
    await app.request(there, 'get', `${api}/session`).expect(401, /session-expired/);
    const again = callerFrom(await signIn(employee.email, 'opening-night-1').expect(200));
    await app.request(again, 'get', `${api}/events`).expect(200);
  });

  test('whose password somebody else set can change it, and nothing else', async () => {
    const { employee } = await app.anAdmin({ mustChangePassword: true });
    const answer = await signIn(employee.email, 'curtain-up-2026').expect(200);
    expect(answer.body).toMatchObject({ employee: { mustChangePassword: true } });
    const newcomer = callerFrom(answer);
    const refused = await app.request(newcomer, 'get', `${api}/organizations`);
    expect([refused.status, refused.body]).toEqual([
      403,
      expect.objectContaining({ code: 'password-change-required' }),
    ]);
    const changed = await app
      .request(newcomer, 'put', `${api}/password`)
      .send({ currentPassword: 'curtain-up-2026', password: 'my-own-password' })
      .expect(200);
    await app.request(callerFrom(changed), 'get', `${api}/organizations`).expect(200);
  });

  test('signs in where they did before, whatever strangers try', async () => {
    const { employee } = await app.anEmployee(admin, await app.aHouse(admin), 'door');
    const first = await signIn(employee.email, 'opening-night-1').expect(200);
    for (let attempt = 0; attempt < 9; attempt++) await signIn(employee.email, 'wrong');
    await signIn(employee.email, 'opening-night-1').expect(429);
    const credentials = { email: employee.email, password: 'opening-night-1' };
    await app.request(callerFrom(first), 'post', `${api}/session`).send(credentials).expect(200);
  });

  test('who is deactivated is out at once', async () => {
    const dora = await app.anEmployee(admin, await app.aHouse(admin), 'organizer');
    await app.request(dora, 'get', `${api}/events`).expect(200);
    await app.request(admin, 'post', `${api}/employees/${dora.employee.id}/deactivate`).expect(200);
    await app.request(dora, 'get', `${api}/events`).expect(401);
  });
});

describe('the API', () => {
  test('describes itself to who works here, and to nobody else', async () => {
    await app.request(nobody, 'get', `${api}/openapi.json`).expect(401);
    const answer = await app.request(admin, 'get', `${api}/openapi.json`).expect(200);
    expect(answer.body).toMatchObject({ openapi: '3.1.1' });
  });

  test('does nothing for a request that comes from another site', async () => {
    const { employee } = await app.anAdmin();
    const attempt = { email: employee.email, password: 'curtain-up-2026' };
    const send = (site: string) =>
      app.request(nobody, 'post', `${api}/session`).set('Sec-Fetch-Site', site).send(attempt);
    await send('cross-site').expect(403, /foreign-origin/);
    await send('same-origin').expect(200);
  });

  test('shows the audit trail to admins', async () => {
    const answer = await app.request(admin, 'get', `${api}/audit`).expect(200);
    expect(answer.body).toEqual({ entries: [], nextCursor: null });
  });
});
