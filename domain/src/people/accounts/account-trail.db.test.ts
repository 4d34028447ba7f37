import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { minutes, seconds } from '../../clock.ts';
import { randomIds } from '../../ids.ts';
import { type AccountWorld, anAccountWorld } from '../../testing/account-world.ts';

let world: AccountWorld;
beforeAll(async () => {
  world = await anAccountWorld();
});
afterAll(() => world.close());

const portal = 'customer';
const password = 'front-row-please';
const home = {
  address: '203.0.113.7',
  userAgent: 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:151.0) Gecko/20100101 Firefox/151.0',
};
const elsewhere = { address: '198.51.100.9' };

const aCustomer = async () => {
  const email = `${randomIds.next()}@mail.test`;
  const { token } = await world.accounts.register({ email, password, name: 'Carla', address: '' });
  const { account, sessionId } = await world.accounts.confirm({
    ...home,
    token,
    code: await world.codeFor(email),
  });
  return { account, sessionId, email };
};
const trailOf = async ({ id }: { readonly id: Parameters<typeof world.accounts.listSessions>[0] }) => {
  await world.work.idle();
  return (await world.stores.trail.list({ customer: id }, { limit: 50 })).items;
};
const signIn = (email: string, attempt = password, caller: typeof elsewhere = elsewhere) =>
  world.accounts.signIn({ ...caller, portal, email, password: attempt });

describe('the trail of an account', () => {
  test('tells of sign-ins with device and network, and for how long it is kept', async () => {
    const { account, email } = await aCustomer();
    const [entry] = await trailOf(account);
    expect(entry).toMatchObject({
      ...{ action: 'signed-in', target: email, byName: 'Carla', count: 1 },
      ...{ network: '203.0.113.7', device: 'Firefox on Windows' },
    });
    expect((entry?.expiresAt ?? 0) * 1000 - world.clock.now()).toBeCloseTo(minutes(90 * 24 * 60), -4);
  });

  test('counts refused sign-ins by network and hour instead of growing with them', async () => {
    const { account, email } = await aCustomer();
    const before = (await trailOf(account)).length;
    const refuse = (times: number) =>
      Promise.allSettled(Array.from({ length: times }, () => signIn(email, 'not the password')));
    await refuse(15);
    world.clock.advance(seconds(1));
    await refuse(15);
    await expect(signIn(email, 'not the password', { address: '192.0.2.1' })).rejects.toThrow();
    const refused = (await trailOf(account)).filter(({ action }) => action === 'sign-in-refused');
    expect(refused.map(({ network, count }) => [network, count]).toSorted()).toEqual([
      ['192.0.2.1', 1],
      ['198.51.100.9', 30],
    ]);
    expect(await trailOf(account)).toHaveLength(before + 2);
    world.clock.advance(minutes(60));
    await refuse(1);
    expect(await trailOf(account)).toHaveLength(before + 3);
  });

  test('tells of changed passwords, whose owner gets a mail, and of the ends of sessions', async () => {
    const { account, email } = await aCustomer();
    await world.accounts.changePassword(
      account,
      { currentPassword: password, password: 'second balcony' },
      home,
    );
    expect((await world.lastMailTo(email)).subject).toBe('Your password was changed');
    const { sessionId } = await signIn(email, 'second balcony');
    await world.accounts.endOwnSession(account.id, sessionId, home);
    const actions = (await trailOf(account)).map(({ action }) => action);
    expect(actions).toEqual(expect.arrayContaining(['password-changed', 'session-ended', 'signed-in']));
  });
});

describe('the sessions of an account', () => {
  const listed = async (id: Parameters<typeof world.accounts.listSessions>[0]) =>
    (await world.accounts.listSessions(id)).sessions;

  test('are told with device and network, and end alone or together', async () => {
    const { account, email, sessionId } = await aCustomer();
    world.clock.advance(1000);
    const other = await signIn(email);
    expect((await world.accounts.listSessions(account.id, { here: sessionId })).sessions).toMatchObject([
      { id: other.sessionId, device: '', network: '198.51.100.…', current: false },
      { id: sessionId, device: 'Firefox on Windows', network: '203.0.113.…', current: true },
    ]);
    await world.accounts.endOwnSession(account.id, other.sessionId);
    expect(await listed(account.id)).toHaveLength(1);
    world.clock.advance(1000);
    const alone = await world.accounts.endOtherSessions(account.id, home);
    expect((await listed(account.id)).map(({ id }) => id)).toEqual([alone.sessionId]);
  });

  test('of somebody else are neither seen nor ended', async () => {
    const [own, foreign] = [await aCustomer(), await aCustomer()];
    await expect(world.accounts.endOwnSession(own.account.id, foreign.sessionId)).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await listed(foreign.account.id)).toHaveLength(1);
  });

  test('end for good after ninety days, however often they are used', async () => {
    const { email } = await aCustomer();
    let token = (await signIn(email)).refreshToken ?? '';
    for (let day = 0; day < 80; day += 20) {
      world.clock.advance(minutes(20 * 24 * 60));
      token = (await world.accounts.refreshSession(portal, token)).refreshToken ?? '';
    }
    world.clock.advance(minutes(10 * 24 * 60));
    await expect(world.accounts.refreshSession(portal, token)).rejects.toMatchObject({
      code: 'session-expired',
    });
  });
});
