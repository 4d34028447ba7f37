import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { minutes, seconds } from '../../clock.ts';
import { randomIds } from '../../ids.ts';
import { DomainError } from '../../domain-error.ts';
import { type AccountWorld, anAccountWorld, readablePasswords } from '../../testing/account-world.ts';
import { randomSecrets } from '../codes/random-secrets.ts';
import { resetPassword as resetPasswordWith } from './reset-password.ts';
import { aText } from '../../testing/a-text.ts';

let world: AccountWorld;
beforeAll(async () => {
  world = await anAccountWorld({ limits: 'as in production' });
});
afterAll(() => world.close());

const portal = 'customer';
const home = '203.0.113.7';
const elsewhere = '198.51.100.9';
const password = 'a-new-password-3';
const wrongCode: unknown = expect.objectContaining({ code: 'wrong-code' });
const anEmail = () => `${randomIds.next()}@mail.test`;

const aCustomer = async () => {
  const email = anEmail();
  const { token } = await world.accounts.register({
    email,
    password: 'front-row-please',
    name: 'Carla',
    address: home,
  });
  await world.accounts.confirm({ token, code: await world.codeFor(email) });
  world.clock.advance(seconds(2));
  return email;
};
/** What somebody needs to set a new password: what their browser keeps, and the code of the mail. */
const ask = async (email: string, address = home) => {
  const { token } = await world.accounts.requestPasswordReset({ portal, email, address });
  return { portal, token, email, code: await world.codeFor(email), password, address } as const;
};
const wrong = (reset: Awaited<ReturnType<typeof ask>>) => ({
  ...reset,
  code: reset.code === '000000' ? '000001' : '000000',
});
const reset = (input: Parameters<AccountWorld['accounts']['resetPassword']>[0]) =>
  world.accounts.resetPassword(input);

describe('setting a forgotten password', () => {
  test('needs the browser that asked and the code of its own mail', async () => {
    const email = await aCustomer();
    const [own, foreign] = [await ask(email), await ask(email, elsewhere)];
    await expect(reset({ ...own, token: 'a token of another browser' })).rejects.toEqual(wrongCode);
    await expect(reset({ ...own, code: foreign.code, token: own.token })).rejects.toEqual(wrongCode);
    await expect(reset(own)).resolves.toEqual(expect.any(String));
    await expect(world.accounts.signIn({ ...own, address: home })).resolves.toBeDefined();
  });

  test('is not hindered by what strangers try with codes of their own', async () => {
    const email = await aCustomer();
    const [own, foreign] = [await ask(email), await ask(email, elsewhere)];
    for (let attempt = 0; attempt < 12; attempt++)
      await expect(reset(wrong(foreign))).rejects.toEqual(wrongCode);
    await expect(reset(foreign)).rejects.toEqual(wrongCode);
    await expect(reset(own)).resolves.toEqual(expect.any(String));
  });

  test('is tried five times, within ten minutes, and done once', async () => {
    const tried = await ask(await aCustomer());
    for (let attempt = 0; attempt < 5; attempt++)
      await expect(reset(wrong(tried))).rejects.toEqual(wrongCode);
    await expect(reset(tried)).rejects.toEqual(wrongCode);

    const late = await ask(await aCustomer());
    world.clock.advance(minutes(10));
    await expect(reset(late)).rejects.toEqual(wrongCode);

    const own = await ask(await aCustomer());
    const uses = await Promise.allSettled(Array.from({ length: 4 }, () => reset(own)));
    expect(uses.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('makes worthless every code that was sent before', async () => {
    const email = await aCustomer();
    const [own, foreign] = [await ask(email), await ask(email, elsewhere)];
    world.clock.advance(seconds(2));
    await reset(own);
    await expect(reset(foreign)).rejects.toEqual(wrongCode);
    await expect(reset(await ask(email))).resolves.toEqual(expect.any(String));
  });

  test('is for the address and the portal that it was asked for', async () => {
    const [own, other] = [await ask(await aCustomer()), await aCustomer()];
    await expect(reset({ ...own, email: other })).rejects.toEqual(wrongCode);
    await expect(world.accounts.resetPassword({ ...own, portal: 'employee' })).rejects.toEqual(wrongCode);
  });

  test('gives a token for an unknown address, too, to which no code belongs', async () => {
    const email = anEmail();
    const { token } = await world.accounts.requestPasswordReset({ portal, email, address: home });
    expect(token).toMatch(/^.{43}$/);
    const input = { portal, token, email, code: '123456', password, address: home } as const;
    await expect(world.accounts.resetPassword(input)).rejects.toEqual(wrongCode);
    await world.work.idle();
    expect(world.mailsTo(email)).toEqual([]);
  });

  test('is guessed from one network no more than a little, whatever the accounts', async () => {
    const own = await ask(await aCustomer(), '192.0.2.1');
    const guesses = await Promise.allSettled(
      Array.from({ length: 120 }, (_, n) => reset({ ...wrong(own), token: `token ${n}` })),
    );
    const tooMany = guesses.filter(
      (guess) => guess.status === 'rejected' && guess.reason.code !== 'wrong-code',
    );
    expect(tooMany).toHaveLength(19);
    await expect(reset({ ...own, address: home })).resolves.toEqual(expect.any(String));
  });
});

describe('a right code', () => {
  test('stays as good as it was while there is no room for hashing, or the password is the own name', async () => {
    const email = anEmail();
    const name = 'Wilhelmina Longstocking';
    const { token } = await world.accounts.register({
      email,
      password: 'front-row-please',
      name,
      address: home,
    });
    await world.accounts.confirm({ token, code: await world.codeFor(email) });
    const own = await ask(email, '192.0.2.77');
    const full = async () => {
      throw new DomainError('too-busy', aText('Many people want this at once.'));
    };
    const whileFull = resetPasswordWith({
      ...world.stores,
      passwords: { ...readablePasswords, hash: full },
      secrets: randomSecrets('a key for this test'),
      background: world.work,
      ...world.accounts.telling,
      ids: randomIds,
      clock: world.clock,
    });
    // More often than a code may be tried, and than a network may try codes without a pause.
    for (let attempt = 0; attempt < 110; attempt++)
      await expect(whileFull(own)).rejects.toMatchObject({ code: 'too-busy' });
    const weak = { ...own, password: name };
    for (let attempt = 0; attempt < 7; attempt++)
      await expect(reset(weak)).rejects.toMatchObject({ code: 'invalid-input' });
    await expect(reset(own)).resolves.toEqual(expect.any(String));
  });
});

describe('a wrong code', () => {
  test('is the same work whether the address has an account, has none, or belongs to somebody invited', async () => {
    const organization = await world.createOrganization(await world.anAdmin(), { name: 'Little House' });
    const invited = anEmail();
    const place = { organizationId: organization.id, role: 'door' as const };
    await world.employees.invite(await world.anAdmin(), { ...place, email: invited, name: 'Dora' });

    const workFor = async (wish: { portal: 'customer' | 'employee'; email: string }) => {
      const { token } = await world.accounts.requestPasswordReset({ ...wish, address: home });
      await world.work.idle();
      const work = await world.workOf(() =>
        expect(
          world.accounts.resetPassword({ ...wish, token, code: '000000', password, address: home }),
        ).rejects.toEqual(wrongCode),
      );
      // The first attempt from a network makes what counts the next ones.
      return work.filter((call) => !call.includes('RateLimits'));
    };
    const known = await workFor({ portal, email: await aCustomer() });
    expect(known).toContain('UpdateItem Codes: done');
    expect(await workFor({ portal, email: anEmail() })).toEqual(known);
    expect(await workFor({ portal: 'employee', email: invited })).toEqual(known);
  });
});
