import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { minutes } from '../clock.ts';
import { randomIds } from '../ids.ts';
import { type AccountWorld, anAccountWorld } from '../testing/account-world.ts';

let world: AccountWorld;
beforeAll(async () => {
  world = await anAccountWorld();
});
afterAll(() => world.close());

const someone = (change: Partial<{ email: string; password: string; name: string }> = {}) => ({
  email: `${randomIds.next()}@mail.test`,
  password: 'front-row-please',
  name: 'Carla',
  address: '127.0.0.1',
  ...change,
});
const refusedWith = (code: string): unknown => expect.objectContaining({ code });

describe('registering', () => {
  test('sends a code, by which the customer confirms and is signed in', async () => {
    const carla = someone();
    await world.accounts.register(carla);
    const started = await world.accounts.confirm({ ...carla, code: await world.codeFor(carla.email) });
    expect(started.account).toMatchObject({ email: carla.email, name: 'Carla' });
    expect(started.refreshToken).toMatch(/^[0-9a-z]{16}\..{43}$/);
  });

  test('with a known address changes nothing and says so by mail only', async () => {
    const carla = someone();
    await world.accounts.register(carla);
    await world.accounts.confirm({ ...carla, code: await world.codeFor(carla.email) });

    await world.accounts.register({ ...carla, password: 'somebody-else-1', name: 'Mallory' });

    expect((await world.lastMailTo(carla.email)).subject).toBe('You already have an account at Parterre');
    await expect(world.accounts.signIn({ ...carla, portal: 'customer' })).resolves.toMatchObject({
      account: { name: 'Carla' },
    });
  });

  test('again before confirming takes the newer password', async () => {
    const carla = someone();
    await world.accounts.register(carla);
    await world.accounts.register({ ...carla, password: 'second-thought-2' });
    await world.accounts.confirm({ ...carla, code: await world.codeFor(carla.email) });
    await expect(
      world.accounts.signIn({ ...carla, password: 'second-thought-2', portal: 'customer' }),
    ).resolves.toBeDefined();
  });

  test('twice at once makes one account', async () => {
    const carla = someone();
    await Promise.all(Array.from({ length: 8 }, () => world.accounts.register(carla)));
    await world.work.idle();
    const account = await world.stores.accounts.byEmail('customer', carla.email);
    await world.accounts.confirm({ ...carla, code: await world.codeFor(carla.email) });
    await expect(world.stores.accounts.byEmail('customer', carla.email)).resolves.toMatchObject({
      id: account?.id,
      confirmed: true,
    });
  });
});

describe('a code', () => {
  test('dies with the fifth wrong attempt', async () => {
    const carla = someone();
    await world.accounts.register(carla);
    const code = await world.codeFor(carla.email);
    const wrong = code === '000000' ? '000001' : '000000';
    for (let attempt = 0; attempt < 5; attempt++)
      await expect(world.accounts.confirm({ ...carla, code: wrong })).rejects.toEqual(
        refusedWith('wrong-code'),
      );
    await expect(world.accounts.confirm({ ...carla, code })).rejects.toEqual(refusedWith('wrong-code'));
  });

  test('is good for fifteen minutes, and once', async () => {
    const carla = someone();
    await world.accounts.register(carla);
    const late = await world.codeFor(carla.email);
    world.clock.advance(minutes(15));
    await expect(world.accounts.confirm({ ...carla, code: late })).rejects.toEqual(refusedWith('wrong-code'));

    await world.accounts.resendConfirmation(carla.email);
    const code = await world.codeFor(carla.email);
    const uses = await Promise.allSettled(
      Array.from({ length: 4 }, () => world.accounts.confirm({ ...carla, code })),
    );
    expect(uses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('for an unknown address gives the same refusal as a wrong one', async () => {
    await expect(world.accounts.confirm({ email: 'nobody@mail.test', code: '123456' })).rejects.toEqual(
      refusedWith('wrong-code'),
    );
    await world.accounts.resendConfirmation('nobody@mail.test');
    await world.work.idle();
    expect(world.mailsTo('nobody@mail.test')).toEqual([]);
  });

  test('sets a forgotten password and ends every session', async () => {
    const carla = someone();
    await world.accounts.register(carla);
    const { refreshToken } = await world.accounts.confirm({
      ...carla,
      code: await world.codeFor(carla.email),
    });
    world.clock.advance(1000);
    await world.accounts.requestPasswordReset('customer', carla.email);
    const reset = { ...carla, portal: 'customer' as const, code: await world.codeFor(carla.email) };
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
  test('asks for the confirmation only when the password is right', async () => {
    const carla = { ...someone(), portal: 'customer' as const };
    await world.accounts.register(carla);
    await expect(world.accounts.signIn(carla)).rejects.toEqual(refusedWith('email-not-confirmed'));
    await expect(world.accounts.signIn({ ...carla, password: 'wrong' })).rejects.toEqual(
      refusedWith('wrong-credentials'),
    );
  });

  test('at the other portal is not possible', async () => {
    const carla = someone();
    await world.accounts.register(carla);
    await world.accounts.confirm({ ...carla, code: await world.codeFor(carla.email) });
    await expect(world.accounts.signIn({ ...carla, portal: 'employee' })).rejects.toEqual(
      refusedWith('wrong-credentials'),
    );
  });
});
