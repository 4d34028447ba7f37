import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { minutes, seconds } from '../../clock.ts';
import { type AccountWorld, anAccountWorld } from '../../testing/account-world.ts';
import { type EndedSessions, endedSessions } from './ended-sessions.ts';
import type { StartedSession } from './start-session.ts';

let world: AccountWorld;
beforeAll(async () => {
  world = await anAccountWorld();
});
afterAll(() => world.close());

/** What a process would know that has just started. */
const aProcess = () => endedSessions({ endings: world.stores.endings, clock: world.clock });
const knows = (process: EndedSessions, { account, sessionId, begunAt }: StartedSession): boolean =>
  process.has({ accountId: account.id, sessionId, begunAt });
const begin = async () => {
  const started = await world.accounts.startSession(await world.anAdmin());
  world.clock.advance(1);
  return started;
};

describe('sessions that ended', () => {
  test('everywhere are known to every process with its next look, and later ones are good', async () => {
    const process = aProcess();
    const [one, other] = [await begin(), await begin()];
    await process.refresh();
    await world.accounts.endSessionsEverywhere(one.account.id);
    const later = await world.accounts.startSession(one.account);
    await process.refresh();
    expect([one, later, other].map((session) => knows(process, session))).toEqual([true, false, false]);
  });

  test('stay ended when they are renewed at the very moment', async () => {
    const process = aProcess();
    const { account, refreshToken } = await begin();
    // A renewal that read the account before the end was written, and answers after it.
    const renewed = await world.accounts.refreshSession('employee', refreshToken ?? '');
    await world.accounts.endSessionsEverywhere(account.id);
    await process.refresh();
    expect(knows(process, renewed)).toBe(true);
  });

  test('one by one leave the others alone', async () => {
    const process = aProcess();
    const here = await begin();
    const there = await world.accounts.startSession(here.account);
    await world.accounts.endSession(here.sessionId);
    await process.refresh();
    expect([here, there].map((session) => knows(process, session))).toEqual([true, false]);
  });

  test('by a stolen token are known, too', async () => {
    const process = aProcess();
    const session = await begin();
    await world.accounts.refreshSession('employee', session.refreshToken ?? '');
    world.clock.advance(seconds(11));
    await expect(world.accounts.refreshSession('employee', session.refreshToken ?? '')).rejects.toBeDefined();
    await process.refresh();
    expect(knows(process, session)).toBe(true);
  });

  test('are known to a process that starts later, and forgotten when no access token can be left', async () => {
    const session = await begin();
    await world.accounts.endSessionsEverywhere(session.account.id);
    world.clock.advance(minutes(10));
    const process = aProcess();
    await process.refresh();
    expect(knows(process, session)).toBe(true);
    world.clock.advance(minutes(6));
    await process.refresh();
    expect(knows(process, session)).toBe(false);
  });

  test('are found when another process wrote them late, by a slow clock', async () => {
    const process = aProcess();
    const session = await begin();
    await process.refresh();
    world.clock.advance(seconds(-30));
    await world.accounts.endSessionsEverywhere(session.account.id);
    world.clock.advance(seconds(32));
    await process.refresh();
    expect(process.has({ accountId: session.account.id, sessionId: 'another', begunAt: 0 })).toBe(true);
  });
});
