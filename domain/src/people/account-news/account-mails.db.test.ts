import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { minutes, seconds, toInstant } from '../../clock.ts';
import { randomIds } from '../../ids.ts';
import { someSealedNews } from '../../testing/account-builders.ts';
import { type AccountWorld, anAccountWorld } from '../../testing/account-world.ts';
import type { SealedNews } from './sealed-news-store.ts';
import type { Interceptor } from '../../testing/intercept-calls.ts';

const [password, name, address] = ['front-row-please', 'Carla', '127.0.0.1'];

/** The queue takes nothing. */
const withoutQueue: Interceptor = (run, { command }) =>
  command === 'enqueue' ? Promise.reject(new Error('the queue is away')) : run();

describe('a mail about an account', () => {
  let world: AccountWorld;
  beforeEach(async () => {
    world = await anAccountWorld();
  });
  afterEach(() => world.close());

  const aWish = () => ({ email: `${randomIds.next()}@mail.test`, password, name, address });
  const register = (wish: ReturnType<typeof aWish>) => world.accounts.register(wish);
  const sweepAfter = (wait: number) => {
    world.clock.advance(wait);
    return world.accounts.sweepNews();
  };
  const leave = (news: SealedNews) => world.stores.commit([world.stores.sealedNews.leave(news)]);
  const waiting = () => world.stores.sealedNews.waiting('customer');

  it('waits while the queue is away: who registers is answered all the same, and gets it afterwards', async () => {
    const wish = aWish();
    const { token } = await world.intercepted(withoutQueue, () => register(wish));
    expect(world.mailsTo(wish.email)).toEqual([]);
    await world.intercepted(withoutQueue, () => sweepAfter(seconds(10)));
    expect(world.alarms).toEqual(['news could not be handed over']);
    await sweepAfter(seconds(10));
    const code = await world.codeFor(wish.email);
    await expect(world.accounts.confirm({ token, code })).resolves.toBeDefined();
    expect(await waiting()).toEqual([]);
  });

  it('is left to the process that wrote it for a while', async () => {
    await world.intercepted(withoutQueue, () => register(aWish()));
    expect(await sweepAfter(seconds(9))).toBe(0);
    expect(await sweepAfter(seconds(1))).toBe(1);
  });

  it('is dropped once its code is worth nothing', async () => {
    const wish = aWish();
    await world.intercepted(withoutQueue, () => register(wish));
    await sweepAfter(minutes(10));
    expect([world.mailsTo(wish.email), await waiting()]).toEqual([[], []]);
  });

  it('brings no code of which there is a newer one', async () => {
    const wish = aWish();
    const { token } = await world.intercepted(withoutQueue, () => register(wish));
    await world.accounts.resendConfirmation({ token, address });
    const code = await world.codeFor(wish.email);
    await sweepAfter(seconds(20));
    expect(world.mailsTo(wish.email)).toHaveLength(1);
    await expect(world.accounts.confirm({ token, code })).resolves.toBeDefined();
  });

  it('brings no code for a new password to a browser that has asked again', async () => {
    const wish = aWish();
    const { token } = await register(wish);
    await world.accounts.confirm({ token, code: await world.codeFor(wish.email) });
    const ask = (earlierToken?: string) =>
      world.accounts.requestPasswordReset({ ...wish, portal: 'customer', earlierToken });
    const first = await world.intercepted(withoutQueue, () => ask());
    await ask(first.token);
    await world.work.idle();
    await sweepAfter(seconds(20));
    expect(world.mailsTo(wish.email)).toHaveLength(2);
  });

  it('that others sealed is left to them, and told of once', async () => {
    const foreign = someSealedNews({ createdAt: toInstant(world.clock.now()) });
    await leave(foreign);
    await sweepAfter(seconds(20));
    await sweepAfter(seconds(20));
    expect(world.alarms).toEqual(['the outbox holds news that this release does not know']);
    expect(await waiting()).toEqual([foreign]);
  });

  it('of the other portal is swept by that one', async () => {
    await leave(someSealedNews({ sender: 'employee' }));
    expect([await waiting(), await sweepAfter(seconds(20))]).toEqual([[], 0]);
  });

  it('shows nothing of a code, a link or an address while it waits', async () => {
    const wish = aWish();
    await world.intercepted(withoutQueue, () => register(wish));
    const [item] = await waiting();
    await sweepAfter(seconds(20));
    const code = await world.codeFor(wish.email);
    expect(item).toMatchObject({ sender: 'customer' });
    expect(JSON.stringify(item)).not.toMatch(new RegExp(`${wish.email}|${code}|confirm`));
  });

  it('is the same work for an address that is known and one that is not, until the answer', async () => {
    const known = aWish();
    const { token } = await register(known);
    await world.accounts.confirm({ token, code: await world.codeFor(known.email) });
    const untilAnswer = async (does: () => Promise<unknown>) => {
      const calls: string[] = [];
      const record: Interceptor = (run, { command }) => {
        calls.push(command);
        return run();
      };
      return world.intercepted(record, () => does().then(() => [...calls]));
    };
    const ask = (email: string) => () =>
      world.accounts.requestPasswordReset({ email, address, portal: 'customer' });
    expect(await untilAnswer(ask(known.email))).toEqual(await untilAnswer(ask(aWish().email)));
  });
});
