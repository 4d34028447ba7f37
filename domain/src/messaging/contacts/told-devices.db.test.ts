import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { minutes, toInstant } from '../../clock.ts';
import { randomIds } from '../../ids.ts';
import type { Account } from '../../people/accounts/account.ts';
import { dynamoSessionStore } from '../../people/sessions/dynamo-session-store.ts';
import { liveSessions } from '../../people/sessions/live-sessions.ts';
import type { Session } from '../../people/sessions/session.ts';
import { aCustomer } from '../../testing/account-builders.ts';
import { manualClock } from '../../testing/manual-clock.ts';
import { aSession } from '../../testing/session-builder.ts';
import { openTestModels, type TestModels } from '../../testing/test-models.ts';
import { personWith } from '../kinds/person.ts';
import { changeContact } from './change-contact.ts';
import { deviceUseCases } from './devices.ts';
import { dynamoContactStore } from './dynamo-contact-store.ts';
import { toldDevices } from './told-devices.ts';

describe('browsers that somebody is told things on', () => {
  let world: TestModels;
  beforeAll(async () => {
    world = await openTestModels();
  });
  afterAll(() => world.close());

  const start = () => {
    const { models, commit } = world;
    const clock = manualClock();
    const [sessions, contacts] = [dynamoSessionStore(models), dynamoContactStore(models)];
    const accounts = new Map<string, Account>();
    const devices = deviceUseCases({
      change: changeContact({ commit, contacts }),
      contacts,
      ids: randomIds,
      clock,
    });
    const told = toldDevices({
      contacts,
      contactOf: contacts.of,
      liveSessions: liveSessions({
        accounts: { byId: async (id) => accounts.get(id) ?? null },
        sessions,
        clock,
      }),
    });
    const signIn = async (account: Account): Promise<Session> => {
      accounts.set(account.id, account);
      const session = aSession({ accountId: account.id, createdAt: toInstant(clock.now()) });
      await commit([sessions.add(session)]);
      return session;
    };
    const aBrowser = () => `https://push.test/${randomIds.next()}`;
    const ask = ({ accountId, id }: Session, endpoint: string) =>
      devices.add(personWith(accountId), {
        subscription: { endpoint, keys: { p256dh: 'p', auth: 'a' }, applicationServerKey: 'k' },
        name: 'Chrome',
        sessionId: id,
      });
    const toldOn = async ({ id }: Account) => (await told(personWith(id))).map(({ endpoint }) => endpoint);
    return { clock, accounts, sessions, contacts, devices, commit, signIn, aBrowser, ask, toldOn };
  };

  it('are those where they are signed in, whatever became of the forgetting', async () => {
    const { clock, commit, sessions, accounts, signIn, aBrowser, ask, toldOn } = start();
    const carla = aCustomer();
    const [here, stolen] = [await signIn(carla), await signIn(carla)];
    const [one, other] = [aBrowser(), aBrowser()];
    await ask(here, one);
    await ask(stolen, other);
    expect((await toldOn(carla)).toSorted()).toEqual([one, other].toSorted());
    await commit([sessions.end(stolen.id, carla.id)]);
    expect(await toldOn(carla)).toEqual([one]);
    accounts.set(carla.id, { ...carla, sessionsEndedAt: toInstant(clock.now() + 1) });
    expect(await toldOn(carla)).toEqual([]);
    accounts.set(carla.id, carla);
    clock.advance(minutes(31 * 24 * 60));
    expect(await toldOn(carla)).toEqual([]);
  });

  it('have one subscription each, in place of one that its push service has ended', async () => {
    const { contacts, signIn, aBrowser, ask, toldOn } = start();
    const carla = aCustomer();
    const session = await signIn(carla);
    await ask(session, aBrowser());
    const [before] = (await contacts.of(personWith(carla.id))).devices;
    const anew = aBrowser();
    await ask(session, anew);
    expect(await toldOn(carla)).toEqual([anew]);
    const [after] = (await contacts.of(personWith(carla.id))).devices;
    expect([after?.id, after?.addedAt]).toEqual([before?.id, before?.addedAt]);
  });

  it('go on in the session that takes the place of theirs, and no other does', async () => {
    const { clock, accounts, contacts, devices, signIn, aBrowser, ask, toldOn } = start();
    const carla = aCustomer();
    const [here, elsewhere] = [await signIn(carla), await signIn(carla)];
    const one = aBrowser();
    await ask(here, one);
    await ask(elsewhere, aBrowser());
    const endedAt = toInstant(clock.now() + 1);
    clock.advance(minutes(1));
    const renewed = await signIn(carla);
    accounts.set(carla.id, { ...carla, sessionsEndedAt: endedAt });
    expect(await toldOn(carla)).toEqual([]);
    await devices.renewSession(personWith(carla.id), here.id, renewed.id);
    expect(await toldOn(carla)).toEqual([one]);
    expect((await contacts.of(personWith(carla.id))).devices).toHaveLength(1);
  });

  it('are one person’s each: who asked last', async () => {
    const { signIn, aBrowser, ask, toldOn } = start();
    const [ada, ben] = [aCustomer(), aCustomer()];
    const shared = aBrowser();
    const [first, second] = [await signIn(ada), await signIn(ben)];
    await ask(first, shared);
    await ask(second, shared);
    expect([await toldOn(ada), await toldOn(ben)]).toEqual([[], [shared]]);
    await Promise.allSettled([ask(first, shared), ask(second, shared), ask(first, shared)]);
    expect([...(await toldOn(ada)), ...(await toldOn(ben))]).toEqual([shared]);
  });
});
