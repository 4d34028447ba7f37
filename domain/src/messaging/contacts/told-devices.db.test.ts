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
import { withEnded } from './device-lists.ts';
import { dynamoContactStore } from './dynamo-contact-store.ts';
import { listDevices } from './list-devices.ts';
import { toldDevices } from './told-devices.ts';

describe('browsers that somebody is told things on', () => {
  let world: TestModels;
  beforeAll(async () => {
    world = await openTestModels();
  });
  afterAll(() => world.close());

  const start = () => {
    const { models, database, commit } = world;
    const clock = manualClock();
    const [sessions, contacts] = [dynamoSessionStore(models), dynamoContactStore(models, database)];
    const accounts = new Map<string, Account>();
    const change = changeContact({ commit, contacts });
    const devices = deviceUseCases({
      change,
      contacts,
      ids: randomIds,
      clock,
    });
    const told = toldDevices({
      contacts,
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
    const toldOn = async ({ id }: Account) =>
      (await told(personWith(id), await contacts.of(personWith(id)))).map(({ endpoint }) => endpoint);
    const listed = async ({ id }: Account) =>
      (await listDevices(told)(personWith(id), await contacts.of(personWith(id)))).map(({ state }) => state);
    /** What the worker does where a push service says so. */
    const gone = ({ id }: Account, endpoint: string) =>
      change(personWith(id), (now) => {
        const device = now.devices.find((one) => one.endpoint === endpoint);
        return device ? withEnded(now, device, toInstant(clock.now())) : now;
      });
    return {
      ...{ clock, accounts, sessions, contacts, devices, commit },
      ...{ signIn, aBrowser, ask, toldOn, listed, gone },
    };
  };

  it('are those where they are signed in, whatever became of the forgetting', async () => {
    const { clock, commit, sessions, accounts, signIn, aBrowser, ask, toldOn, listed } = start();
    const carla = aCustomer();
    const [here, stolen] = [await signIn(carla), await signIn(carla)];
    const [one, other] = [aBrowser(), aBrowser()];
    await ask(here, one);
    await ask(stolen, other);
    expect((await toldOn(carla)).toSorted()).toEqual([one, other].toSorted());
    await commit([sessions.end(stolen.id, carla.id)]);
    expect(await toldOn(carla)).toEqual([one]);
    expect((await listed(carla)).toSorted()).toEqual(['signed-out', 'told']);
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

  it('stay in the list where their push service has ended them, and come back when they ask anew', async () => {
    const { clock, contacts, devices, signIn, aBrowser, ask, toldOn, listed, gone } = start();
    const carla = aCustomer();
    const [one, other] = [aBrowser(), aBrowser()];
    const session = await signIn(carla);
    await ask(session, one);
    const [before] = (await contacts.of(personWith(carla.id))).devices;
    clock.advance(minutes(1));
    await ask(await signIn(carla), other);
    await gone(carla, one);
    expect([await toldOn(carla), await listed(carla)]).toEqual([[other], ['told', 'ended']]);
    const { endedDevices } = await contacts.of(personWith(carla.id));
    expect(endedDevices).toMatchObject([{ id: before?.id, endedAt: toInstant(clock.now()) }]);
    expect(JSON.stringify(endedDevices)).not.toContain(one);
    await ask(session, aBrowser());
    expect(await listed(carla)).toEqual(['told', 'told']);
    expect((await contacts.of(personWith(carla.id))).devices.map(({ id }) => id)).toContain(before?.id);
    await gone(carla, other);
    const [ended] = (await contacts.of(personWith(carla.id))).endedDevices;
    await devices.remove(personWith(carla.id), ended?.id ?? '');
    expect(await listed(carla)).toEqual(['told']);
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
