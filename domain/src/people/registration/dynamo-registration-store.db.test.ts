import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomIds } from '../../ids.ts';
import { openTestModels, type TestModels } from '../../testing/test-models.ts';
import { dynamoRegistrationStore } from './dynamo-registration-store.ts';
import { maxAttempts } from '../codes/one-time-code.ts';
import type { Registration } from './registration.ts';
import type { RegistrationStore } from './registration-store.ts';

const now = Date.parse('2026-12-01T12:00:00Z') / 1000;
const aQuarter = 15 * 60;
const aDay = 24 * 3600;
const unknown = 'registration#unknown';

const aRegistration = (change: Partial<Registration> = {}): Registration => ({
  id: `registration#${randomIds.next()}`,
  email: 'carla@mail.test',
  name: 'Carla',
  language: 'en',
  passwordHash: 'hash of a password',
  digest: 'digest of a code',
  attempts: 0,
  codeExpiresAt: now + aQuarter,
  expiresAt: now + aDay,
  ...change,
});
const newer = { digest: 'digest of a newer code', attempts: 0, codeExpiresAt: now + 2 * aQuarter };

describe('the contract of the registration store', () => {
  let world: TestModels;
  let store: RegistrationStore;
  beforeAll(async () => {
    world = await openTestModels();
    store = dynamoRegistrationStore(world.models);
  });
  afterAll(() => world.close());

  const added = async (change: Partial<Registration> = {}) => {
    const registration = aRegistration(change);
    await world.commit([store.add(registration)]);
    return registration;
  };

  const renewCode = (id: string, at: number) => world.commit([store.renewCode(id, newer, at)]);

  describe('find', () => {
    it('answers the registration as it was added, until it is over', async () => {
      const registration = await added();
      expect(await store.find(registration.id, now)).toEqual(registration);
      expect(await store.find(registration.id, now + aDay - 1)).toEqual(registration);
      expect(await store.find(registration.id, now + aDay)).toBeNull();
    });

    it('answers null to an id that is unknown', async () => {
      expect(await store.find(unknown, now)).toBeNull();
    });
  });

  describe('add', () => {
    it('never takes the place of a registration', async () => {
      const registration = await added();
      await expect(added({ id: registration.id, name: 'Mallory' })).rejects.toThrow();
      expect(await store.find(registration.id, now)).toEqual(registration);
    });

    it('lets several ask for one address, each for themselves', async () => {
      const [one, other] = [await added(), await added()];
      expect(await store.find(one.id, now)).toEqual(one);
      expect(await store.find(other.id, now)).toEqual(other);
    });
  });

  describe('renewCode', () => {
    it('puts a new code in the place of the one before, and changes nothing else', async () => {
      const registration = await added({ attempts: maxAttempts });
      await renewCode(registration.id, now);
      expect(await store.find(registration.id, now)).toEqual({ ...registration, ...newer });
    });

    it('is for a registration that is not over', async () => {
      const registration = await added();
      expect(await renewCode(registration.id, now + aDay)).toBe('registration-over');
      expect(await store.find(registration.id, now)).toEqual(registration);
      expect(await renewCode(registration.id, now + aDay - 1)).toBe('saved');
    });

    it('makes no registration of an id that is unknown', async () => {
      expect(await renewCode(unknown, now)).toBe('registration-over');
      expect(await store.find(unknown, now)).toBeNull();
    });
  });

  describe('use', () => {
    it('ends the registration, once', async () => {
      const registration = await added();
      const use = () => world.commit([store.use(registration)]);
      expect([await use(), await use()]).toEqual(['saved', 'code-used']);
      expect(await store.find(registration.id, now)).toBeNull();
    });

    it('needs the newest code', async () => {
      const registration = await added();
      await renewCode(registration.id, now);
      expect(await world.commit([store.use(registration)])).toBe('code-used');
      expect(await store.find(registration.id, now)).toEqual({ ...registration, ...newer });
    });
  });

  describe('attempt', () => {
    it('gives the registration with this attempt counted', async () => {
      const registration = await added();
      expect(await store.attempt(registration.id, now)).toEqual({ ...registration, attempts: 1 });
      expect(await store.find(registration.id, now)).toEqual({ ...registration, attempts: 1 });
    });

    it('gives it to no more than a few, however many try at once, until there is a new code', async () => {
      const { id } = await added();
      const answers = await Promise.all(Array.from({ length: 20 }, () => store.attempt(id, now)));
      expect(answers.filter((answer) => answer !== null)).toHaveLength(maxAttempts);
      expect(await store.attempt(id, now)).toBeNull();
      await renewCode(id, now);
      expect(await store.attempt(id, now)).toMatchObject({ attempts: 1 });
    });

    it('gives it until the second at which its code is over', async () => {
      const { id } = await added();
      expect(await store.attempt(id, now + aQuarter)).toBeNull();
      expect(await store.attempt(id, now + aQuarter - 1)).not.toBeNull();
    });

    it('makes no registration of an id that is unknown', async () => {
      expect(await store.attempt(unknown, now)).toBeNull();
      expect(await store.find(unknown, now)).toBeNull();
    });
  });
});
