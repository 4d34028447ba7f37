import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toInstant } from '../../clock.ts';
import type { Place } from '../../costly/line.ts';
import { limitsThatRefuse } from '../../testing/limits-that-refuse.ts';
import { randomIds } from '../../ids.ts';
import { type AccountWorld, anAccountWorld, readablePasswords } from '../../testing/account-world.ts';
import { changePassword as changePasswordWith } from '../new-passwords/change-password.ts';
import { randomSecrets } from '../codes/random-secrets.ts';
import { signIn as signInWith } from './sign-in.ts';

let world: AccountWorld;
beforeAll(async () => {
  world = await anAccountWorld({ limits: 'as in production' });
});
afterAll(() => world.close());

const portal = 'customer';
const password = 'front-row-please';
const home = '203.0.113.7';
const elsewhere = '198.51.100.9';

const anAddressOf = async (): Promise<string> => {
  const email = `${randomIds.next()}@mail.test`;
  const { token } = await world.accounts.register({ email, password, name: 'Carla', address: home });
  await world.accounts.confirm({ token, code: await world.codeFor(email) });
  return email;
};
const signIn = (
  email: string,
  change: { password?: string; address?: string; device?: string | null } = {},
) => world.accounts.signIn({ portal, email, password, address: home, device: null, ...change });

const wrong = 'not the right one';
/** As many as a busy machine's database answers in time. */
const atOnce = 50;
/** How often guessing got as far as an answer. */
const guess = async (email: string, attempts: readonly { address: string; device?: string }[]) => {
  const answers: PromiseSettledResult<unknown>[] = [];
  for (let from = 0; from < attempts.length; from += atOnce) {
    const some = attempts.slice(from, from + atOnce);
    const tried = some.map((attempt) => signIn(email, { ...attempt, password: wrong }));
    answers.push(...(await Promise.allSettled(tried)));
  }
  return answers.filter(({ status, reason }: { status: string; reason?: { code?: string } }) => {
    return status === 'rejected' && reason?.code === 'wrong-credentials';
  }).length;
};
const times = (count: number, attempt: (n: number) => { address: string; device?: string }) =>
  Array.from({ length: count }, (_, n) => attempt(n));
const tooMany: unknown = expect.objectContaining({ code: 'too-many-attempts' });

describe('a stranger who tries passwords', () => {
  test('gets no further than a few, and keeps the owner out nowhere else', async () => {
    const email = await anAddressOf();
    expect(
      await guess(
        email,
        times(40, () => ({ address: elsewhere })),
      ),
    ).toBeLessThan(9);
    await expect(signIn(email, { address: elsewhere })).rejects.toEqual(tooMany);
    await expect(signIn(email)).resolves.toBeDefined();
  });

  test('behind the same address does not keep out a device that was here before', async () => {
    const email = await anAddressOf();
    const device = world.accounts.trustDevice(portal, email);
    await guess(
      email,
      times(20, () => ({ address: home })),
    );
    await expect(signIn(email)).rejects.toEqual(tooMany);
    await expect(signIn(email, { device })).resolves.toBeDefined();
  });

  test.each(['sign-in', 'sign-in-to-account', 'sign-in-from-address'] as const)(
    'and is refused by %s counts for nobody else on the network',
    async (refused) => {
      const { limits, spent } = limitsThatRefuse(refused);
      const attempt = signInWith({
        ...world.stores,
        limits,
        clock: world.clock,
        background: world.work,
        secrets: randomSecrets('any key'),
        passwords: readablePasswords,
        startSession: world.accounts.startSession,
      })({ portal, email: await anAddressOf(), password, address: home });
      await expect(attempt).rejects.toEqual(tooMany);
      expect(spent).toEqual([]);
    },
  );

  test('from everywhere, fifty at once, is stopped, and does not keep out a device that was here before', async () => {
    const email = await anAddressOf();
    const device = world.accounts.trustDevice(portal, email);
    const guessed = await guess(
      email,
      times(220, (n) => ({ address: `192.0.2.${n}` })),
    );
    expect(guessed).toBeLessThan(155);
    await expect(signIn(email)).rejects.toEqual(tooMany);
    await expect(signIn(email, { device })).resolves.toBeDefined();
  });

  test('who changes addresses within one IPv6 network is one stranger', async () => {
    const email = await anAddressOf();
    expect(
      await guess(
        email,
        times(20, (n) => ({ address: `2001:db8:7:7::${n}` })),
      ),
    ).toBeLessThan(9);
  });
});

describe('a device', () => {
  test('of somebody else, of the other portal, or made up, is a stranger', async () => {
    const email = await anAddressOf();
    await guess(
      email,
      times(20, () => ({ address: home })),
    );
    const others = [
      world.accounts.trustDevice(portal, await anAddressOf()),
      world.accounts.trustDevice('employee', email),
      'made.up',
      '',
    ];
    for (const device of others) await expect(signIn(email, { device })).rejects.toEqual(tooMany);
  });

  test('that was here before guesses no further than a few times, either, and keeps nobody else out', async () => {
    const email = await anAddressOf();
    const device = world.accounts.trustDevice(portal, email);
    expect(
      await guess(
        email,
        times(40, () => ({ address: home, device })),
      ),
    ).toBeLessThan(12);
    await expect(signIn(email, { device })).rejects.toEqual(tooMany);
    await expect(signIn(email)).resolves.toBeDefined();
  });
});

describe('changing a password', () => {
  test('is not kept from its owner by strangers, and guesses no further than a few times', async () => {
    const email = await anAddressOf();
    const { account } = await signIn(email);
    await guess(
      email,
      times(20, () => ({ address: elsewhere })),
    );
    const change = (currentPassword: string) =>
      world.accounts.changePassword(account, { currentPassword, password: 'a-second-thought' });
    await expect(change(password)).resolves.toBeDefined();
    const guesses = await Promise.allSettled(Array.from({ length: 20 }, () => change(wrong)));
    expect(guesses.at(-1)).toMatchObject({ reason: { code: expect.any(String) } });
    await expect(change(wrong)).rejects.toEqual(tooMany);
  });
});

describe('a sign-in by the old password', () => {
  test('that is under way while a new one is set gives a session that is over', async () => {
    const email = await anAddressOf();
    const account = await world.stores.accounts.byEmail(portal, email);
    if (!account) throw new Error('no account');
    const during = async (): Promise<boolean> => {
      world.clock.advance(250);
      const at = toInstant(world.clock.now());
      await world.stores.commit([world.stores.accounts.setPassword(account, 'another', at)]);
      world.clock.advance(1);
      return true;
    };
    const { refreshToken } = await signInWith({
      ...world.stores,
      clock: world.clock,
      background: world.work,
      secrets: randomSecrets('any key'),
      passwords: { ...readablePasswords, matches: during },
      startSession: world.accounts.startSession,
    })({ portal, email, password, address: home });
    await expect(world.accounts.refreshSession(portal, refreshToken ?? '')).rejects.toEqual(
      expect.objectContaining({ code: 'session-expired' }),
    );
  });

  test('that begins while the new one is still being hashed gives a session that is over', async () => {
    const email = await anAddressOf();
    const account = await world.stores.accounts.byEmail(portal, email);
    if (!account) throw new Error('no account');
    const meanwhile: string[] = [];
    const hash = async (text: string, place: Place): Promise<string> => {
      world.clock.advance(100);
      meanwhile.push((await signIn(email)).refreshToken ?? '');
      world.clock.advance(100);
      return readablePasswords.hash(text, place);
    };
    await changePasswordWith({
      ...world.stores,
      clock: world.clock,
      background: world.work,
      ...world.accounts.telling,
      ids: randomIds,
      passwords: { ...readablePasswords, hash },
      startSession: world.accounts.startSession,
    })(account, { currentPassword: password, password: 'a-second-thought' });
    await expect(world.accounts.refreshSession(portal, meanwhile[0] ?? '')).rejects.toEqual(
      expect.objectContaining({ code: 'session-expired' }),
    );
  });
});
