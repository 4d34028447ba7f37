import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import * as accountsApp from '../testing/accounts-app.ts';
import { unasked } from '@parterre/infra/rights/right';
import { neededNow } from '@parterre/infra/rights/rights';
import { someone } from '../testing/accounts-app.ts';
import { randomIds } from '@parterre/domain/ids';
import { aSubscription } from '@parterre/domain/push/testing/a-subscription';
import { z } from 'zod';

let service: Awaited<ReturnType<typeof accountsApp.startAccounts>>;
beforeAll(async () => {
  service = await accountsApp.startAccounts();
});
afterAll(() => service.close());
const aBrowser = () => accountsApp.aBrowser(service);
const registered = () => accountsApp.aRegistered(service);

describe('a customer', () => {
  test('registers, confirms, and is signed in', async () => {
    const [{ send }, { email, password, name }] = [aBrowser(), someone()];
    await send('post', '/accounts', { email, password, name }).expect(202, {});
    const code = await service.codeFor(email);
    const answer = await send('post', '/accounts/confirm', { code }).expect(200);
    expect(answer.body).toMatchObject({ account: { email, name } });
    const session = await send('get', '/session').expect(200);
    expect(session.body).toMatchObject({ account: { email } });
    await send('patch', '/account', { name: 'Carla M.' }).expect(200, /"name":"Carla M\."/);
  });

  test('signs in and out again', async () => {
    const { email, password } = await registered();
    const { send } = aBrowser();
    await send('post', '/session', { email: email.toUpperCase(), password }).expect(200);
    await send('delete', '/session').expect(204);
    await send('get', '/session').expect(200, { account: null });
    await send('patch', '/account', { name: 'Nobody' }).expect(401, /session-expired/);
  });

  test('refreshes a session, and gets another token for the next time', async () => {
    const { cookies, send } = await registered();
    const before = cookies.get('parterre_refresh');
    await send('post', '/session/refresh').expect(200);
    expect(cookies.get('parterre_refresh')).not.toBe(before);
    await send('post', '/session/refresh').expect(200);
  });

  test('signs out everywhere: the other device cannot refresh', async () => {
    const one = await registered();
    const other = aBrowser();
    await other.send('post', '/session', { email: one.email, password: one.password }).expect(200);
    await one.send('delete', '/sessions').expect(204);
    await other.send('post', '/session/refresh').expect(401, /session-expired/);
  });

  test('who signed out, anywhere, can do nothing with an access token of before', async () => {
    const one = await registered();
    const other = aBrowser();
    await other.send('post', '/session', { email: one.email, password: one.password }).expect(200);
    await one.send('delete', '/sessions').expect(204);
    await other.send('patch', '/account', { name: 'Mallory' }).expect(401, /session-expired/);
    await other.send('get', '/session').expect(401, /session-expired/);

    await other.send('post', '/session', { email: one.email, password: one.password }).expect(200);
    await other.send('patch', '/account', { name: 'Carla' }).expect(200);
  });

  test('who signs out here leaves no access token behind', async () => {
    const { cookies, send } = await registered();
    const thief = aBrowser();
    for (const [name, value] of cookies) thief.cookies.set(name, value);
    await send('delete', '/session').expect(204);
    await thief.send('patch', '/account', { name: 'Mallory' }).expect(401, /session-expired/);
  });

  test('is told things on this device also after every other one was signed out, or the password was changed', async () => {
    const one = await registered();
    const other = aBrowser();
    await other.send('post', '/session', { email: one.email, password: one.password }).expect(200);
    const subscribe = (browser: typeof other, endpoint: string) =>
      browser
        .send(
          'put',
          '/contact/devices',
          aSubscription(service.vapid, `https://fcm.googleapis.com/${endpoint}`),
        )
        .expect(200);
    const devices = async () =>
      z
        .object({ devices: z.array(z.object({ isHere: z.boolean(), state: z.string() })) })
        .parse((await one.send('get', '/contact').expect(200)).body).devices;
    await subscribe(other, randomIds.next());
    await subscribe(one, randomIds.next());
    expect(await devices()).toHaveLength(2);
    await one.send('post', '/sessions/end-others').expect(200);
    expect(await devices()).toEqual([{ isHere: true, state: 'told' }]);
    const password = 'another-front-row';
    await one.send('put', '/password', { currentPassword: one.password, password }).expect(200);
    expect(await devices()).toEqual([{ isHere: true, state: 'told' }]);
    await other.send('post', '/password-resets', { email: one.email }).expect(202);
    const reset = { email: one.email, code: await service.codeFor(one.email), password: 'in-the-last-row' };
    await other.send('post', '/password-resets/confirm', reset).expect(204);
    await one.send('post', '/session', { email: one.email, password: reset.password }).expect(200);
    expect(await devices()).toEqual([]);
  });

  test('gets no further without the XSRF token', async () => {
    const { sendWithoutXsrf } = await registered();
    await sendWithoutXsrf('patch', '/account', { name: 'Mallory' }).expect(403, /xsrf-token-missing/);
    await sendWithoutXsrf('delete', '/sessions').expect(403, /xsrf-token-missing/);
  });
});

describe('a registration', () => {
  test('is confirmed in the browser that made it, and kindly refused in another', async () => {
    const person = someone();
    const [own, other] = [aBrowser(), aBrowser()];
    await own.send('post', '/accounts', person).expect(202);
    const code = await service.codeFor(person.email);
    await other.send('post', '/accounts/confirm', { code }).expect(409, /Type it where you registered/);
    await other.send('post', '/accounts/confirm/resend').expect(409, /registration-not-here/);

    await own.send('post', '/accounts/confirm/resend').expect(202);
    const newer = await service.codeFor(person.email);
    await own.send('post', '/accounts/confirm', { code: newer }).expect(200);
    expect([...own.cookies.keys()]).not.toContain('parterre_registration');
  });

  test('of a stranger is not what the owner of the address confirms', async () => {
    const person = someone();
    const [owner, stranger] = [aBrowser(), aBrowser()];
    await owner.send('post', '/accounts', person).expect(202);
    const mine = await service.codeFor(person.email);
    await stranger.send('post', '/accounts', { ...person, password: 'of-the-stranger' }).expect(202);
    const newest = await service.codeFor(person.email);

    await owner.send('post', '/accounts/confirm', { code: newest }).expect(422, /wrong-code/);
    await owner.send('post', '/accounts/confirm', { code: mine }).expect(200);
    const { email } = person;
    await stranger.send('post', '/session', { email, password: 'of-the-stranger' }).expect(401);
  });
});

describe('somebody who asks about addresses', () => {
  test('gets the same answers for known and unknown ones', async () => {
    const { email, password } = await registered();
    const unknown = someone();
    const { send } = aBrowser();
    const told = async (address: string) => {
      const answers = [
        await send('post', '/accounts', { ...unknown, email: address }),
        await send('post', '/accounts/confirm/resend'),
        await send('post', '/accounts/confirm', { code: '000000' }),
        await send('post', '/password-resets', { email: address }),
        await send('post', '/password-resets/confirm', { email: address, code: '000000', password }),
        await send('post', '/session', { email: address, password: `not ${password}` }),
      ];
      return answers.map(({ status, text }) => [status, text.replace(/"correlationId":"[^"]+"/, '')]);
    };
    await expect(told(email)).resolves.toEqual(await told(unknown.email));
  });

  test('keeps nobody out of a browser that signed in before', async () => {
    const { email, password, send } = await registered();
    const stranger = aBrowser();
    for (let attempt = 0; attempt < 9; attempt++)
      await stranger.send('post', '/session', { email, password: 'wrong' });
    await stranger.send('post', '/session', { email, password }).expect(429);
    await send('delete', '/session').expect(204);
    await send('post', '/session', { email, password }).expect(200);
  });

  test('is slowed down after a few wrong passwords', async () => {
    const { email } = someone();
    const { send } = aBrowser();
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 9; attempt++)
      statuses.push((await send('post', '/session', { email, password: 'wrong' })).status);
    expect(statuses.slice(0, 6)).toEqual([401, 401, 401, 401, 401, 401]);
    const refused = await send('post', '/session', { email, password: 'wrong' });
    expect([refused.status, Number(refused.get('Retry-After'))]).toEqual([429, expect.any(Number)]);
  });
});

describe('the language of an account', () => {
  test('is one that there is', async () => {
    const { send } = await registered();
    const change = (language: string) => send('patch', '/account', { language });
    expect((await change('en').expect(200)).body).toMatchObject({ account: { language: 'en' } });
    expect((await change('tlh').expect(422)).body).toMatchObject({ fields: [{ field: 'language' }] });
  });

  test('stays when nothing is changed', async () => {
    const { send } = await registered();
    expect((await send('patch', '/account', {}).expect(200)).body).toMatchObject({
      account: { language: 'en' },
    });
  });
});

describe('bad input', () => {
  test.each([
    ['a short password', { password: 'short' }, 'password'],
    ['no address', { email: 'carla' }, 'email'],
    ['an empty name', { name: '  ' }, 'name'],
    ['a role', { role: 'admin' }, 'role'],
  ])('such as %s is named', async (_, change, field) => {
    const answer = await aBrowser().send('post', '/accounts', { ...someone(), ...change });
    expect([answer.status, answer.type]).toEqual([422, 'application/problem+json']);
    expect(answer.body).toMatchObject({ code: 'invalid-input', fields: [{ field }] });
  });
});

describe('the role of the customer service', () => {
  test('allows nothing with accounts that is not needed here', async () => {
    const { send } = await registered();
    await send('get', '/sessions').expect(200);
    const needed = [...neededNow('customer', 'people'), ...neededNow('customer', 'limits')];
    const errands = { operation: 'DeleteItem', on: 'Outbox', items: 'errand#*' } as const;
    expect(unasked([...needed, errands], service.asked)).toEqual([]);
  });
});
