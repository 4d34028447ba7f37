import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { minutes, seconds } from '../../clock.ts';
import { type AccountWorld, anAccountWorld } from '../../testing/account-world.ts';

let world: AccountWorld;
beforeAll(async () => {
  world = await anAccountWorld();
});
afterAll(() => world.close());

const begin = async () => {
  const admin = await world.anAdmin();
  const { refreshToken } = await world.accounts.startSession(admin);
  return { admin, token: refreshToken ?? '' };
};
const refresh = (token: string | null) => world.accounts.refreshSession('employee', token ?? '');
const expired: unknown = expect.objectContaining({ code: 'session-expired' });

describe('refreshing a session', () => {
  test('gives a new token each time', async () => {
    const { token } = await begin();
    const second = await refresh(token);
    expect(second.refreshToken).not.toBe(token);
    await expect(refresh(second.refreshToken)).resolves.toBeDefined();
  });

  test('with a token that was used long ago ends the whole family', async () => {
    const { token } = await begin();
    const { refreshToken: newest } = await refresh(token);
    world.clock.advance(seconds(11));
    await expect(refresh(token)).rejects.toEqual(expired);
    await expect(refresh(newest)).rejects.toEqual(expired);
  });

  test('in two tabs at once keeps both signed in, with one new token', async () => {
    const { token } = await begin();
    const answers = await Promise.all([refresh(token), refresh(token), refresh(token)]);
    const fresh = answers.flatMap(({ refreshToken }) => refreshToken ?? []);
    expect(fresh).toHaveLength(1);
    await expect(refresh(fresh[0] ?? '')).resolves.toBeDefined();
  });

  test('is over after the time that an employee may stay away', async () => {
    const { token } = await begin();
    world.clock.advance(minutes(12 * 60));
    await expect(refresh(token)).rejects.toEqual(expired);
  });

  test('is over everywhere when somebody signs out everywhere', async () => {
    const { admin, token } = await begin();
    world.clock.advance(1);
    await world.accounts.endSessionsEverywhere(admin.id);
    await expect(refresh(token)).rejects.toEqual(expired);
  });

  test.each(['', 'nonsense', 'a.b.c', 'aaaaaaaaaaaaaaaa.bbbb'])('refuses %p', async (token) => {
    await expect(refresh(token)).rejects.toEqual(expired);
  });

  test('refuses the token of the other portal', async () => {
    const { token } = await begin();
    await expect(world.accounts.refreshSession('customer', token)).rejects.toEqual(expired);
  });
});
