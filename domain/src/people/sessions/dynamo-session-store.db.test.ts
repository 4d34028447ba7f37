import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fromInstant, toInstant } from '../../clock.ts';
import { randomIds } from '../../ids.ts';
import { aSession, anAct } from '../../testing/session-builder.ts';
import { openTestModels, type TestModels } from '../../testing/test-models.ts';
import { dynamoSessionEndingStore } from './dynamo-session-ending-store.ts';
import { unlessOver } from './end-session.ts';
import { dynamoSessionStore } from './dynamo-session-store.ts';
import type { Rotation, SessionStore } from './session-store.ts';
import { newSessionEnding, oneSession } from './session-ending.ts';

const longAgo = '2026-01-01T00:00:00.000Z';
const at = '2026-12-01T12:30:00.000Z';

const aRotation = (change: Partial<Rotation> = {}): Rotation => ({
  digest: 'digest of the second token',
  device: 'Safari on iOS',
  network: '198.51.100.…',
  rotatedAt: Date.parse('2026-12-01T12:10:00Z'),
  expiresAt: Date.parse('2027-01-02T00:00:00Z') / 1000,
  ...change,
});

describe('the contract of the session store', () => {
  let world: TestModels;
  let store: SessionStore;
  beforeAll(async () => {
    world = await openTestModels();
    store = dynamoSessionStore(world.models);
  });
  afterAll(() => world.close());

  const begin = async () => {
    const session = aSession();
    await store.add(session, anAct());
    return session;
  };
  const endingsOf = async (id: string) =>
    (await dynamoSessionEndingStore(world.models).since('2026')).filter(
      ({ subject }) => subject === oneSession(id),
    );

  describe('find', () => {
    it('answers the session as it was added', async () => {
      const session = await begin();
      expect(await store.find(session.id)).toEqual(session);
    });

    it('answers null to an id that is unknown', async () => {
      expect(await store.find(randomIds.next())).toBeNull();
    });
  });

  describe('add', () => {
    it('never takes the place of a session', async () => {
      const session = await begin();
      await expect(store.add(aSession({ id: session.id }), anAct())).rejects.toThrow();
      expect(await store.find(session.id)).toEqual(session);
    });
  });

  describe('rotate', () => {
    it('puts the new token in the place of the newest, and remembers that one', async () => {
      const session = await begin();
      expect(await store.rotate(session.id, session.digest, aRotation(), longAgo)).toBe(true);
      expect(await store.find(session.id)).toEqual({
        ...session,
        ...aRotation(),
        previousDigest: session.digest,
      });
    });

    it('does nothing for a token that is not the newest any more', async () => {
      const session = await begin();
      await store.rotate(session.id, session.digest, aRotation(), longAgo);
      const third = aRotation({ digest: 'digest of the third token' });
      expect(await store.rotate(session.id, session.digest, third, longAgo)).toBe(false);
      expect(await store.find(session.id)).toMatchObject(aRotation());
    });

    it('of several at once with one token makes one new token', async () => {
      const session = await begin();
      const rotations = Array.from({ length: 5 }, (_, n) => aRotation({ digest: `digest of tab ${n}` }));
      const answers = await Promise.all(
        rotations.map((next) => store.rotate(session.id, session.digest, next, longAgo)),
      );
      expect(answers.filter((done) => done)).toHaveLength(1);
      expect(await store.find(session.id)).toMatchObject({
        digest: `digest of tab ${answers.indexOf(true)}`,
      });
    });

    it('does nothing for a session that began too long ago', async () => {
      const session = await begin();
      const { id, digest, createdAt } = session;
      expect(await store.rotate(id, digest, aRotation(), createdAt)).toBe(false);
      expect(await store.find(id)).toEqual(session);
      expect(await store.rotate(id, digest, aRotation(), '2026-12-01T11:59:59.999Z')).toBe(true);
    });

    it('succeeds when it is repeated because the answer got lost', async () => {
      const session = await begin();
      const unlucky = dynamoSessionStore(world.whereAnswersAreLost());
      expect(await unlucky.rotate(session.id, session.digest, aRotation(), longAgo)).toBe(true);
      expect(await store.find(session.id)).toMatchObject(aRotation());
    });

    it('does not bring back a session that ended', async () => {
      const session = await begin();
      await store.end(session.id, session.accountId, at);
      expect(await store.rotate(session.id, session.digest, aRotation(), longAgo)).toBe(false);
      expect(await store.find(session.id)).toBeNull();
    });
  });

  describe('end', () => {
    it('forgets the session and tells every process that it is over', async () => {
      const [session, other] = [await begin(), await begin()];
      await store.end(session.id, session.accountId, at);
      expect(await store.find(session.id)).toBeNull();
      expect(await endingsOf(session.id)).toEqual([newSessionEnding(oneSession(session.id), at)]);
      expect([await store.find(other.id), await endingsOf(other.id)]).toEqual([other, []]);
    });

    it('is refused for a session that is over or of somebody else, and leaves no trace then', async () => {
      const [{ id, accountId: owner }, other] = [await begin(), await begin()];
      await expect(store.end(id, other.accountId, at)).rejects.toMatchObject({ code: 'not-found' });
      expect([await store.find(id), await endingsOf(id)]).toEqual([expect.anything(), []]);
      await store.end(id, owner, at);
      await expect(store.end(id, owner, '2026-12-01T12:30:01.000Z')).rejects.toMatchObject({
        code: 'not-found',
      });
      expect(await endingsOf(id)).toHaveLength(1);
    });

    it('tells every process once, however often and from wherever it is repeated', async () => {
      const { id, accountId: owner } = await begin();
      const end = (moment: string) => store.end(id, owner, moment).catch(unlessOver);
      const moments = Array.from({ length: 40 }, (_, n) => toInstant(fromInstant(at) + n));
      await Promise.all(moments.map(end));
      for (const moment of moments) await end(moment);
      expect(await endingsOf(id)).toHaveLength(1);
    });

    it('tells nobody of a session that there never was', async () => {
      const id = randomIds.next();
      const owner = (await begin()).accountId;
      await expect(store.end(id, owner, at)).rejects.toMatchObject({ code: 'not-found' });
      expect(await endingsOf(id)).toEqual([]);
    });
  });

  describe('ofAccount', () => {
    it('lists an account’s own from an instant on, the newest first, page by page', async () => {
      const { accountId } = await begin();
      const days = ['2026-12-02', '2026-12-03', '2026-12-04'].map((day) => `${day}T00:00:00.000Z`);
      for (const createdAt of days) await store.add(aSession({ accountId, createdAt }), anAct());
      const first = await store.ofAccount(accountId, '2026-12-02', { limit: 2 });
      expect(first.items.map(({ createdAt }) => createdAt)).toEqual([days[2], days[1]]);
      const cursor = first.nextCursor ?? undefined;
      const { items } = await store.ofAccount(accountId, '2026-12-02', { limit: 2, cursor });
      expect(items.map(({ createdAt }) => createdAt)).toEqual([days[0]]);
    });
  });
});
