import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCode } from '../../testing/account-builders.ts';
import { openTestModels, type TestModels } from '../../testing/test-models.ts';
import type { CodeStore } from './code-store.ts';
import { dynamoCodeStore } from './dynamo-code-store.ts';
import { maxAttempts } from './one-time-code.ts';

const now = Date.parse('2026-12-01T12:00:00Z') / 1000;

describe('the contract of the code store', () => {
  let world: TestModels;
  let store: CodeStore;
  beforeAll(async () => {
    world = await openTestModels();
    store = dynamoCodeStore(world.models);
  });
  afterAll(() => world.close());

  describe('find', () => {
    it('answers the code as it was added', async () => {
      const code = aCode();
      await store.add(code);
      expect(await store.find(code.id)).toEqual(code);
    });

    it('answers null to an id that is unknown', async () => {
      expect(await store.find('invitation#nobody')).toBeNull();
    });
  });

  describe('add', () => {
    it('leaves a code that is there as it is: its attempts are not forgotten', async () => {
      const code = aCode();
      await store.add(code);
      await store.attempt(code.id, now);
      await store.add(code);
      expect(await store.find(code.id)).toEqual({ ...code, attempts: 1 });
    });
  });

  describe('attempt', () => {
    it('gives the code with this attempt counted', async () => {
      const code = aCode();
      await store.add(code);
      expect(await store.attempt(code.id, now)).toEqual({ ...code, attempts: 1 });
      expect(await store.attempt(code.id, now)).toEqual({ ...code, attempts: 2 });
      expect(await store.find(code.id)).toEqual({ ...code, attempts: 2 });
    });

    it('gives it to no more than a few, however many try at once', async () => {
      const code = aCode();
      await store.add(code);
      const answers = await Promise.all(Array.from({ length: 20 }, () => store.attempt(code.id, now)));
      expect(answers.filter((answer) => answer !== null)).toHaveLength(maxAttempts);
      expect(await store.attempt(code.id, now)).toBeNull();
    });

    it('gives it until the second at which it is over', async () => {
      const code = aCode({ expiresAt: now });
      await store.add(code);
      expect(await store.attempt(code.id, now)).toBeNull();
      expect(await store.find(code.id)).toEqual(code);
      expect(await store.attempt(code.id, now - 1)).toMatchObject({ attempts: 1 });
    });

    it('makes no code of an id that is unknown', async () => {
      expect(await store.attempt('invitation#unknown', now)).toBeNull();
      expect(await store.find('invitation#unknown')).toBeNull();
    });
  });
});
