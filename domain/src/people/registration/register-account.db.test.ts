import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fromInstant, minutes } from '../../clock.ts';
import { randomIds } from '../../ids.ts';
import { type AccountWorld, anAccountWorld } from '../../testing/account-world.ts';

let world: AccountWorld;
beforeAll(async () => {
  world = await anAccountWorld();
});
afterAll(() => world.close());

const address = '127.0.0.1';
const someone = (change: Partial<{ email: string; password: string; name: string }> = {}) => ({
  email: `${randomIds.next()}@mail.test`,
  password: 'front-row-please',
  name: 'Carla',
  address,
  ...change,
});
const refusedWith = (code: string): unknown => expect.objectContaining({ code });

/** Registers, and reads the code in the mail that comes for it. */
const register = async (person: ReturnType<typeof someone>) => {
  const { token } = await world.accounts.register(person);
  return { token, address, code: await world.codeFor(person.email) };
};

describe('registering', () => {
  test('sends a code, by which the customer confirms and is signed in', async () => {
    const carla = someone();
    const started = await world.accounts.confirm(await register(carla));
    expect(started.account).toMatchObject({ email: carla.email, name: 'Carla' });
    expect(started.refreshToken).toMatch(/^[0-9a-z]{16}\..{43}$/);
  });

  test('with a known address changes nothing and says so by mail only', async () => {
    const carla = someone();
    await world.accounts.confirm(await register(carla));

    await world.accounts.register({ ...carla, password: 'somebody-else-1', name: 'Mallory' });

    expect((await world.lastMailTo(carla.email)).subject).toBe('You already have an account at Parterre');
    await expect(world.accounts.signIn({ ...carla, portal: 'customer' })).resolves.toMatchObject({
      account: { name: 'Carla' },
    });
  });

  test('again before confirming takes the newer password', async () => {
    const carla = someone();
    await register(carla);
    const password = 'second-thought-2';
    await world.accounts.confirm(await register({ ...carla, password }));
    await expect(world.accounts.signIn({ ...carla, password, portal: 'customer' })).resolves.toBeDefined();
  });

  test('of a stranger with the same address is not confirmed by its owner', async () => {
    const carla = someone();
    const own = await register(carla);
    const mallory = { ...carla, password: 'somebody-else-1', name: 'Mallory' };
    const foreign = await register(mallory);

    await expect(world.accounts.confirm({ token: own.token, code: foreign.code })).rejects.toEqual(
      refusedWith('wrong-code'),
    );
    await expect(world.accounts.confirm(own)).resolves.toMatchObject({ account: { name: 'Carla' } });

    await expect(world.accounts.confirm(foreign)).rejects.toEqual(refusedWith('email-in-use'));
    await expect(world.accounts.signIn({ ...mallory, portal: 'customer' })).rejects.toEqual(
      refusedWith('wrong-credentials'),
    );
  });

  test('in several browsers at once ends with one account, whoever confirms first', async () => {
    const carla = someone();
    const pending: { token: string; code: string }[] = [];
    for (let browser = 0; browser < 6; browser++) pending.push(await register(carla));
    const confirmed = await Promise.allSettled(pending.map((each) => world.accounts.confirm(each)));
    expect(confirmed.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });
});

describe('a code', () => {
  test('dies with the fifth wrong attempt', async () => {
    const { token, code } = await register(someone());
    const wrong = code === '000000' ? '000001' : '000000';
    for (let attempt = 0; attempt < 5; attempt++)
      await expect(world.accounts.confirm({ token, code: wrong })).rejects.toEqual(refusedWith('wrong-code'));
    await expect(world.accounts.confirm({ token, code })).rejects.toEqual(refusedWith('wrong-code'));
  });

  test('is good for ten minutes, and once', async () => {
    const carla = someone();
    const late = await register(carla);
    world.clock.advance(minutes(10));
    await expect(world.accounts.confirm(late)).rejects.toEqual(refusedWith('wrong-code'));

    await world.accounts.resendConfirmation(late);
    const again = { token: late.token, code: await world.codeFor(carla.email) };
    const uses = await Promise.allSettled(Array.from({ length: 4 }, () => world.accounts.confirm(again)));
    expect(uses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('is mailed only as long as it is good, each anew', async () => {
    const carla = someone();
    const untilOf = async () => fromInstant((await world.lastMailTo(carla.email)).goodUntil ?? '');
    const { token } = await register(carla);
    expect(await untilOf()).toBe(world.clock.now() + minutes(10));
    world.clock.advance(minutes(3));
    await world.accounts.resendConfirmation({ token, address });
    expect(await untilOf()).toBe(world.clock.now() + minutes(10));
  });

  test('is asked for, and sent again, only where somebody registered in the last day', async () => {
    const carla = someone();
    const { token, code } = await register(carla);
    const elsewhere = 'a token of another browser';
    const notHere = refusedWith('registration-not-here');
    await expect(world.accounts.confirm({ token: elsewhere, code })).rejects.toEqual(notHere);
    await expect(world.accounts.resendConfirmation({ token: elsewhere, address })).rejects.toEqual(notHere);
    world.clock.advance(minutes(24 * 60));
    await expect(world.accounts.confirm({ token, code })).rejects.toEqual(notHere);
    await expect(world.accounts.resendConfirmation({ token, address })).rejects.toEqual(notHere);
    expect(world.mailsTo(carla.email)).toHaveLength(1);
  });

  test('of an address with an account is refused as any wrong one, and never sent', async () => {
    const carla = someone();
    await world.accounts.confirm(await register(carla));
    const { token } = await world.accounts.register(carla);
    await world.accounts.resendConfirmation({ token, address });
    await expect(world.accounts.confirm({ token, code: '123456' })).rejects.toEqual(
      refusedWith('wrong-code'),
    );
    await world.work.idle();
    expect(
      world
        .mailsTo(carla.email)
        .slice(1)
        .map(({ subject }) => subject),
    ).toEqual(['You already have an account at Parterre', 'You already have an account at Parterre']);
  });

  test('sets a forgotten password and ends every session', async () => {
    const carla = someone();
    const { refreshToken } = await world.accounts.confirm(await register(carla));
    world.clock.advance(1000);
    const { token } = await world.accounts.requestPasswordReset({ ...carla, portal: 'customer' });
    const reset = { ...carla, portal: 'customer' as const, token, code: await world.codeFor(carla.email) };
    await world.accounts.resetPassword({ ...reset, password: 'a-new-password-3' });

    await expect(world.accounts.refreshSession('customer', refreshToken ?? '')).rejects.toEqual(
      refusedWith('session-expired'),
    );
    await expect(world.accounts.signIn({ ...carla, portal: 'customer' })).rejects.toEqual(
      refusedWith('wrong-credentials'),
    );
    await expect(
      world.accounts.signIn({ ...carla, portal: 'customer', password: 'a-new-password-3' }),
    ).resolves.toBeDefined();
  });
});

describe('signing in', () => {
  test('before the address is confirmed is refused as for any unknown address', async () => {
    const carla = { ...someone(), portal: 'customer' as const };
    await world.accounts.register(carla);
    await expect(world.accounts.signIn(carla)).rejects.toEqual(refusedWith('wrong-credentials'));
  });

  test('at the other portal is not possible', async () => {
    const carla = someone();
    await world.accounts.confirm(await register(carla));
    await expect(world.accounts.signIn({ ...carla, portal: 'employee' })).rejects.toEqual(
      refusedWith('wrong-credentials'),
    );
  });
});
