import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestModels, type TestModels } from '../testing/test-models.ts';
import type { AttemptLimits } from './attempt-limits.ts';
import { dynamoAttemptLimits } from './dynamo-attempt-limits.ts';

let world: TestModels;
let limits: AttemptLimits;
beforeAll(async () => {
  world = await openTestModels();
  limits = dynamoAttemptLimits(world.lowLevel);
});
afterAll(() => world.close());

const outcomes = async (key: string, count: number) => {
  const attempts = await Promise.allSettled(
    Array.from({ length: count }, () => limits.spend('sign-in', key)),
  );
  return attempts.map(({ status }) => status);
};

describe('attempts to sign in', () => {
  test('made by the hundred at once get no further than a few', async () => {
    const passed = (await outcomes('carla', 100)).filter((status) => status === 'fulfilled');
    // Six are free, and one passes per pause.
    expect(passed).toHaveLength(7);
  });

  test('are told how long to wait, which grows', async () => {
    await outcomes('ben', 8);
    const refusal = await limits.spend('sign-in', 'ben').catch((error: unknown) => error);
    expect(refusal).toMatchObject({
      code: 'too-many-attempts',
      details: { retryAfterSeconds: expect.any(Number) },
    });
  });

  test('that many people make from one address count only when they fail', async () => {
    for (let person = 0; person < 8; person++) {
      await limits.spend('mail', 'an office');
      await limits.giveBack('mail', 'an office');
    }
    await expect(limits.spend('mail', 'an office')).resolves.toBeUndefined();
  });

  test('are forgotten after a success, and counted per key', async () => {
    await outcomes('dora', 8);
    await limits.forgive('sign-in', 'dora');
    await expect(limits.spend('sign-in', 'dora')).resolves.toBeUndefined();
    await expect(limits.spend('sign-in', 'somebody else')).resolves.toBeUndefined();
  });
});
