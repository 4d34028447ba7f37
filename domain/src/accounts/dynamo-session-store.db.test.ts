import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fromInstant, toInstant } from '../clock.ts';
import { randomIds } from '../ids.ts';
import { aSession } from '../testing/session-builder.ts';
import { openTestModels, type TestModels } from '../testing/test-models.ts';
import { dynamoSessionEndingStore } from './dynamo-session-ending-store.ts';
import { dynamoSessionStore } from './dynamo-session-store.ts';
import type { Rotation, SessionStore } from './session-store.ts';
import { newSessionEnding, oneSession } from './session-ending.ts';

const at = '2026-12-01T12:30:00.000Z';

const aRotation = (change: Partial<Rotation> = {}): Rotation => ({
  digest: 'digest of the second token',
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
    await store.add(session);
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
      await expect(store.add(aSession({ id: session.id }))).rejects.toThrow();
      expect(await store.find(session.id)).toEqual(session);
    });
  });

  describe('rotate', () => {
    it('puts the new token in the place of the newest, and remembers that one', async () => {
      const session = await begin();
      expect(await store.rotate(session.id, session.digest, aRotation())).toBe(true);
      expect(await store.find(session.id)).toEqual({
        ...session,
        ...aRotation(),
        previousDigest: session.digest,
      });
    });

    it('does nothing for a token that is not the newest any more', async () => {
      const session = await begin();
      await store.rotate(session.id, session.digest, aRotation());
      const third = aRotation({ digest: 'digest of the third token' });
      expect(await store.rotate(session.id, session.digest, third)).toBe(false);
      expect(await store.find(session.id)).toMatchObject(aRotation());
    });

    it('of several at once with one token makes one new token', async () => {
      const session = await begin();
      const rotations = Array.from({ length: 5 }, (_, n) => aRotation({ digest: `digest of tab ${n}` }));
      const answers = await Promise.all(
        rotations.map((next) => store.rotate(session.id, session.digest, next)),
      );
      expect(answers.filter((done) => done)).toHaveLength(1);
      expect(await store.find(session.id)).toMatchObject({
        digest: `digest of tab ${answers.indexOf(true)}`,
      });
    });

    it('succeeds when it is repeated because the answer got lost', async () => {
      const session = await begin();
      const unlucky = dynamoSessionStore(world.whereAnswersAreLost());
      expect(await unlucky.rotate(session.id, session.digest, aRotation())).toBe(true);
      expect(await store.find(session.id)).toMatchObject(aRotation());
    });

    it('does not bring back a session that ended', async () => {
      const session = await begin();
      await store.end(session.id, at);
      expect(await store.rotate(session.id, session.digest, aRotation())).toBe(false);
      expect(await store.find(session.id)).toBeNull();
    });
  });

  describe('end', () => {
    it('forgets the session and tells every process that it is over', async () => {
      const [session, other] = [await begin(), await begin()];
      await store.end(session.id, at);
      expect(await store.find(session.id)).toBeNull();
      expect(await endingsOf(session.id)).toEqual([newSessionEnding(oneSession(session.id), at)]);
      expect([await store.find(other.id), await endingsOf(other.id)]).toEqual([other, []]);
    });

    it('may be repeated', async () => {
      const { id } = await begin();
      await store.end(id, at);
      await expect(store.end(id, at)).resolves.toBeUndefined();
      expect(await endingsOf(id)).toHaveLength(1);
    });

    it('tells every process once, however often and from wherever it is repeated', async () => {
      const { id } = await begin();
      const moments = Array.from({ length: 40 }, (_, n) => toInstant(fromInstant(at) + n));
      await Promise.all(moments.map((moment) => store.end(id, moment)));
      for (const moment of moments) await store.end(id, moment);
      expect(await endingsOf(id)).toHaveLength(1);
    });

    it('tells nobody of a session that there never was', async () => {
      const id = randomIds.next();
      await store.end(id, at);
      expect(await endingsOf(id)).toEqual([]);
    });
  });
});
