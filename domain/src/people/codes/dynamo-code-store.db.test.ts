import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aCode } from '../../testing/account-builders.ts';
import { openTestModels, type TestModels } from '../../testing/test-models.ts';
import type { CodeStore } from './code-store.ts';
import { dynamoCodeStore } from './dynamo-code-store.ts';
import { maxAttempts, type StoredCode } from './one-time-code.ts';

const now = Date.parse('2026-12-01T12:00:00Z') / 1000;

describe('the contract of the code store', () => {
  let world: TestModels;
  let store: CodeStore;
  beforeAll(async () => {
    world = await openTestModels();
    store = dynamoCodeStore(world.models);
  });
  afterAll(() => world.close());

  const keep = (code: StoredCode) => world.commit([store.keep(code)]);

  describe('find', () => {
    it('answers the code as it was kept', async () => {
      const code = aCode();
      await keep(code);
      expect(await store.find(code.id)).toEqual(code);
    });

    it('answers null to an id that is unknown', async () => {
      expect(await store.find('invitation#nobody')).toBeNull();
    });
  });

  describe('keep', () => {
    it('takes the place of the code before', async () => {
      const code = aCode();
      const newer = { ...code, digest: 'digest of a newer code' };
      await keep({ ...code, attempts: 3 });
      await keep(newer);
      expect(await store.find(code.id)).toEqual(newer);
    });
  });

  describe('add', () => {
    it('leaves a code that is there as it is: its attempts are not forgotten', async () => {
      const code = aCode();
      expect(await world.commit([store.add(code)])).toBe('saved');
      await store.attempt(code.id, now);
      expect(await world.commit([store.add(code)])).toBe('kept-already');
      expect(await store.find(code.id)).toEqual({ ...code, attempts: 1 });
    });
  });

  describe('use', () => {
    it('is possible once, however many want it at once', async () => {
      const code = aCode();
      await keep(code);
      const answers = await Promise.all(Array.from({ length: 5 }, () => world.commit([store.use(code)])));
      expect(answers.toSorted()).toEqual([...Array.from({ length: 4 }, () => 'code-used'), 'saved']);
      expect(await store.find(code.id)).toBeNull();
    });

    it('needs the newest code', async () => {
      const code = aCode();
      await keep(code);
      const earlier = { id: code.id, digest: 'digest of an earlier code' };
      expect(await world.commit([store.use(earlier)])).toBe('code-used');
      expect(await store.find(code.id)).toEqual(code);
    });
  });

  describe('attempt', () => {
    it('gives the code with this attempt counted', async () => {
      const code = aCode();
      await keep(code);
      expect(await store.attempt(code.id, now)).toEqual({ ...code, attempts: 1 });
      expect(await store.attempt(code.id, now)).toEqual({ ...code, attempts: 2 });
      expect(await store.find(code.id)).toEqual({ ...code, attempts: 2 });
    });

    it('gives it to no more than a few, however many try at once', async () => {
      const code = aCode();
      await keep(code);
      const answers = await Promise.all(Array.from({ length: 20 }, () => store.attempt(code.id, now)));
      expect(answers.filter((answer) => answer !== null)).toHaveLength(maxAttempts);
      expect(await store.attempt(code.id, now)).toBeNull();
    });

    it('gives it until the second at which it is over', async () => {
      const code = aCode({ expiresAt: now });
      await keep(code);
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
