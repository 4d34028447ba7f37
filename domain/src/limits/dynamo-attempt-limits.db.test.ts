import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { minutes, seconds } from '../clock.ts';
import { DomainError } from '../domain-error.ts';
import { randomIds } from '../ids.ts';
import { usualLimits } from '../limits.ts';
import { type ManualClock, manualClock } from '../testing/manual-clock.ts';
import { openTestModels, type TestModels } from '../testing/test-models.ts';
import type { Attempt, AttemptLimits } from './attempt-limits.ts';
import { dynamoAttemptLimits } from './dynamo-attempt-limits.ts';

const tooMany = { code: 'too-many-attempts' };

describe('the contract of the attempt limits', () => {
  let world: TestModels;
  let limits: AttemptLimits;
  let clock: ManualClock;
  let key: string;
  beforeAll(async () => {
    world = await openTestModels();
    limits = dynamoAttemptLimits(world.lowLevel, usualLimits);
  });
  beforeEach(() => {
    key = randomIds.next();
    // The library takes the time from the machine: here it stands still until it is moved.
    clock = manualClock(Date.now());
    jest.spyOn(Date, 'now').mockImplementation(clock.now);
  });
  afterEach(() => void jest.restoreAllMocks());
  afterAll(() => world.close());

  const spendAll = async (attempt: Attempt, count: number) => {
    const answers = await Promise.allSettled(Array.from({ length: count }, () => limits.spend(attempt, key)));
    return answers.filter(({ status }) => status === 'fulfilled').length;
  };
  /** Seconds to wait, as a refused attempt is told. */
  const refusal = async (attempt: Attempt): Promise<number | undefined> => {
    const error: unknown = await limits.spend(attempt, key).catch((reason: unknown) => reason);
    return error instanceof DomainError ? error.details.retryAfterSeconds : undefined;
  };

  describe('spend', () => {
    it('lets a hundred at once get no further than a few', async () => {
      // Six are free, and one passes per pause.
      expect(await spendAll('sign-in', 100)).toBe(7);
    });

    it('tells how long to wait, which doubles with every attempt up to the longest', async () => {
      await spendAll('sign-in', 6);
      const waits: (number | undefined)[] = [];
      for (let round = 0; round < 8; round++) {
        await limits.spend('sign-in', key);
        const wait = await refusal('sign-in');
        waits.push(wait);
        clock.advance(seconds((wait ?? 0) + 1));
      }
      expect(waits).toEqual([15, 30, 60, 120, 240, 480, 900, 900]);
    });

    it('counts those that come with it, says how many there are, and refuses but the last of them', async () => {
      expect(await limits.spend('sign-in', key, 4)).toBe(4);
      expect(await limits.spend('sign-in', key, 3)).toBe(7);
      await expect(limits.spend('sign-in', key, 3)).rejects.toMatchObject(tooMany);
      await limits.giveBack('sign-in', key, 5);
      expect(await limits.spend('sign-in', key)).toBe(5);
    });

    it('makes no pause longer for what is refused', async () => {
      await spendAll('sign-in', 7);
      for (let round = 0; round < 20; round++) await refusal('sign-in');
      clock.advance(seconds(16));
      await limits.spend('sign-in', key);
      expect(await refusal('sign-in')).toBe(30);
    });

    it('refuses until the pause is over', async () => {
      await spendAll('sign-in', 7);
      clock.advance(seconds(14));
      await expect(limits.spend('sign-in', key)).rejects.toMatchObject(tooMany);
      clock.advance(seconds(2));
      await expect(limits.spend('sign-in', key)).resolves.toEqual(expect.any(Number));
    });

    it('forgets after a day', async () => {
      expect(await spendAll('sign-in', 20)).toBe(7);
      clock.advance(minutes(24 * 60) + seconds(1));
      expect(await spendAll('sign-in', 20)).toBe(7);
    });

    it('lets nobody ask for as many mails in a day as an address may get', async () => {
      const end = clock.now() + minutes(24 * 60);
      let count = 0;
      while (clock.now() < end) {
        count += await spendAll('mail', 5);
        clock.advance(seconds(((await refusal('mail')) ?? 0) + 1));
      }
      expect(count).toBe(23);
    });

    it('counts each kind and each key by itself', async () => {
      await spendAll('sign-in', 20);
      await expect(limits.spend('password-change', key)).resolves.toEqual(expect.any(Number));
      await expect(limits.spend('sign-in', randomIds.next())).resolves.toEqual(expect.any(Number));
      await expect(limits.spend('sign-in', key)).rejects.toMatchObject(tooMany);
    });

    it.each([
      ['sign-in-from-device', 10],
      ['sign-in-to-account', 150],
      ['password-change', 6],
      ['sign-in-from-address', 200],
      ['code-from-address', 100],
      ['mail', 4],
      ['mail-to-address', 30],
      ['registration-from-address', 300],
    ] as const)('lets %s be tried %d times at any pace', async (attempt, free) => {
      expect(await spendAll(attempt, free + 10)).toBe(free + 1);
    });
  });

  describe('giveBack', () => {
    it('takes one attempt back, so that only failures of many people count', async () => {
      for (let person = 0; person < 20; person++) {
        await limits.spend('mail', key);
        await limits.giveBack('mail', key);
      }
      expect(await spendAll('mail', 20)).toBe(5);
    });

    it.each([
      ['of a day that is over', async () => clock.advance(minutes(24 * 60) + seconds(1))],
      ['that was forgiven', () => limits.forgive('mail', key)],
    ])('takes nothing back %s', async (_, forget) => {
      await limits.spend('mail', key);
      await forget();
      for (let time = 0; time < 3; time++) await limits.giveBack('mail', key);
      expect(await spendAll('mail', 20)).toBe(5);
    });

    it('invents nothing, however many of a day that is over are taken back at once', async () => {
      await Promise.all(Array.from({ length: 12 }, () => limits.giveBack('mail', key)));
      expect(await limits.spend('mail', key)).toBe(1);
    });
  });

  describe('forgive', () => {
    it('forgets every attempt and the pause', async () => {
      await spendAll('sign-in', 20);
      await limits.forgive('sign-in', key);
      expect(await spendAll('sign-in', 20)).toBe(7);
    });

    it('leaves other keys and kinds as they are', async () => {
      await spendAll('sign-in', 20);
      await limits.forgive('sign-in', randomIds.next());
      await limits.forgive('mail', key);
      await expect(limits.spend('sign-in', key)).rejects.toMatchObject(tooMany);
    });

    it('may be repeated, and without any attempt', async () => {
      await limits.forgive('sign-in', key);
      await expect(limits.forgive('sign-in', key)).resolves.toBeUndefined();
    });
  });
});
