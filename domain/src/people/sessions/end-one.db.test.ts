import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fromInstant, toInstant } from '../../clock.ts';
import { accountId, randomIds } from '../../ids.ts';
import { aCustomer } from '../../testing/account-builders.ts';
import { type AccountWorld, anAccountWorld } from '../../testing/account-world.ts';
import { aSession, anAct } from '../../testing/session-builder.ts';
import { endOne } from './end-one.ts';
import type { Session } from './session.ts';
import { newSessionEnding, oneSession } from './session-ending.ts';

const at = '2026-12-01T12:30:00.000Z';
const later = '2026-12-01T12:30:01.000Z';

describe('ending a session', () => {
  let world: AccountWorld;
  beforeAll(async () => {
    world = await anAccountWorld();
  });
  afterAll(() => world.close());

  const begin = async () => {
    const session = aSession();
    await world.stores.commit([world.stores.sessions.add(session)]);
    return session;
  };
  const end = ({ id, accountId: owner }: Session, moment = at) => endOne(world.stores)(id, owner, moment);
  const endingsOf = async ({ id }: Session) =>
    (await world.stores.endings.since('2026')).filter(({ subject }) => subject === oneSession(id));

  it('forgets it, and tells every process that it is over', async () => {
    const [session, other] = [await begin(), await begin()];
    expect(await end(session)).toBe('saved');
    expect(await world.stores.sessions.find(session.id)).toBeNull();
    expect(await endingsOf(session)).toEqual([newSessionEnding(oneSession(session.id), at)]);
    expect([await world.stores.sessions.find(other.id), await endingsOf(other)]).toEqual([other, []]);
  });

  it('of somebody else, or that is over, or never was, is refused and leaves no trace', async () => {
    const [session, owner] = [await begin(), aCustomer()];
    const foreign = endOne(world.stores)(session.id, owner.id, at, anAct(owner));
    expect(await foreign).toBe('session-over');
    expect((await world.stores.trail.list({ customer: owner.id }, { limit: 5 })).items).toEqual([]);
    expect(await endingsOf(session)).toEqual([]);
    expect([await end(session), await end(session, later)]).toEqual(['saved', 'session-over']);
    expect(await endingsOf(session)).toHaveLength(1);
    const never = aSession({ accountId: accountId.parse(randomIds.next()) });
    expect([await end(never), await endingsOf(never)]).toEqual(['session-over', []]);
  });

  it('tells every process once, however often and from wherever it is repeated', async () => {
    const session = await begin();
    const moments = Array.from({ length: 40 }, (_, n) => toInstant(fromInstant(at) + n));
    await Promise.all(moments.map((moment) => end(session, moment)));
    for (const moment of moments) await end(session, moment);
    expect(await endingsOf(session)).toHaveLength(1);
  });
});
