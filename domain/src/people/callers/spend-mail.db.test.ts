import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomIds } from '../../ids.ts';
import { type AccountWorld, anAccountWorld, readablePasswords } from '../../testing/account-world.ts';
import { limitsThatRefuse } from '../../testing/limits-that-refuse.ts';
import { randomSecrets } from '../codes/random-secrets.ts';
import { registerAccount } from '../registration/register-account.ts';

let world: AccountWorld;
beforeAll(async () => {
  world = await anAccountWorld({ limits: 'as in production' });
});
afterAll(() => world.close());

const password = 'front-row-please';
const home = '203.0.113.7';
const elsewhere = '198.51.100.9';
const anEmail = () => `${randomIds.next()}@mail.test`;
const refused: unknown = expect.objectContaining({ code: 'too-many-attempts' });

const register = (email: string, address: string) =>
  world.accounts.register({ email, password, name: 'Carla', address });
const ask = (email: string, address: string) =>
  world.accounts.requestPasswordReset({ portal: 'customer', email, address });

describe('a registration that one limit refuses', () => {
  test.each(['mail', 'mail-to-address', 'registration-from-address'] as const)(
    'by %s counts on no other',
    async (limit) => {
      const { limits, spent } = limitsThatRefuse(limit);
      const attempt = registerAccount({
        ...world.stores,
        limits,
        passwords: readablePasswords,
        secrets: randomSecrets('any key'),
        ...world.accounts.telling,
        ids: randomIds,
        clock: world.clock,
      })({ email: anEmail(), password, name: 'Carla', address: home });
      await expect(attempt).rejects.toEqual(refused);
      expect(spent).toEqual([]);
    },
  );
});

describe('mails that anybody may ask for', () => {
  test('are four at any pace from one network, whatever they are about', async () => {
    const email = anEmail();
    const { token } = await register(email, home);
    await world.accounts.resendConfirmation({ token, address: home });
    await ask(email, home);
    await ask(email, home);
    await ask(email, home);
    for (const again of [
      () => register(email, home),
      () => ask(email, home),
      () => world.accounts.resendConfirmation({ token, address: home }),
    ])
      await expect(again()).rejects.toEqual(refused);
  });

  test('are not used up by a stranger on another network', async () => {
    const email = anEmail();
    await Promise.allSettled(Array.from({ length: 60 }, () => ask(email, elsewhere)));
    await expect(ask(email, elsewhere)).rejects.toEqual(refused);
    const { token } = await register(email, home);
    await expect(world.accounts.resendConfirmation({ token, address: home })).resolves.toBeUndefined();
    await expect(ask(email, home)).resolves.toBeDefined();
  });

  test('to one address are few, however many networks ask', async () => {
    const email = anEmail();
    for (let network = 0; network < 12; network++)
      await Promise.allSettled(Array.from({ length: 4 }, () => register(email, `198.51.100.${network}`)));
    await world.work.idle();
    // Thirty are free, and one passes per pause.
    expect(world.mailsTo(email)).toHaveLength(31);
  });

  test('are a hundred from one network, whomever they are to, and nobody elsewhere waits for that', async () => {
    const network = '192.0.2.77';
    const asked = await Promise.allSettled(Array.from({ length: 130 }, () => ask(anEmail(), network)));
    // A hundred are free, and one passes per pause.
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(101);
    await expect(ask(anEmail(), network)).rejects.toEqual(refused);
    await expect(ask(anEmail(), elsewhere)).resolves.toBeDefined();
  });

  test('leave room for those who register behind the same address', async () => {
    const network = '192.0.2.78';
    await Promise.allSettled(Array.from({ length: 102 }, () => ask(anEmail(), network)));
    await expect(register(anEmail(), network)).resolves.toBeDefined();
  });
});
