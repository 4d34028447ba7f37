import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomIds } from '../../ids.ts';
import { aSession } from '../../testing/session-builder.ts';
import { openTestModels, type TestModels } from '../../testing/test-models.ts';
import { dynamoSessionStore } from './dynamo-session-store.ts';
import type { Rotation, SessionStore } from './session-store.ts';
import type { Session } from './session.ts';

const longAgo = '2026-01-01T00:00:00.000Z';

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

  const add = (session: Session) => world.commit([store.add(session)]);
  const begin = async () => {
    const session = aSession();
    await add(session);
    return session;
  };
  const end = ({ id, accountId }: Session) => world.commit([store.end(id, accountId)]);

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
      await expect(add(aSession({ id: session.id }))).rejects.toThrow();
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
      await end(session);
      expect(await store.rotate(session.id, session.digest, aRotation(), longAgo)).toBe(false);
      expect(await store.find(session.id)).toBeNull();
    });
  });

  describe('end', () => {
    it('forgets the session, and no other', async () => {
      const [session, other] = [await begin(), await begin()];
      expect(await end(session)).toBe('saved');
      expect([await store.find(session.id), await store.find(other.id)]).toEqual([null, other]);
    });

    it('is refused for a session that is over, of somebody else, or that there never was', async () => {
      const [session, other] = [await begin(), await begin()];
      const foreign = { ...session, accountId: other.accountId };
      expect([await end(foreign), await end(aSession())]).toEqual(['session-over', 'session-over']);
      expect(await store.find(session.id)).toEqual(session);
      expect([await end(session), await end(session)]).toEqual(['saved', 'session-over']);
    });
  });

  describe('ofAccount', () => {
    it('lists an account’s own from an instant on, the newest first, page by page', async () => {
      const { accountId } = await begin();
      const days = ['2026-12-02', '2026-12-03', '2026-12-04'].map((day) => `${day}T00:00:00.000Z`);
      for (const createdAt of days) await add(aSession({ accountId, createdAt }));
      const first = await store.ofAccount(accountId, '2026-12-02', { limit: 2 });
      expect(first.items.map(({ createdAt }) => createdAt)).toEqual([days[2], days[1]]);
      const cursor = first.nextCursor ?? undefined;
      const { items } = await store.ofAccount(accountId, '2026-12-02', { limit: 2, cursor });
      expect(items.map(({ createdAt }) => createdAt)).toEqual([days[0]]);
    });
  });
});
