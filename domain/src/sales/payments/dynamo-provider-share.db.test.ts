import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { usualLimits } from '../../limits.ts';
import { openTestModels, type TestModels } from '../../testing/test-models.ts';
import { dynamoProviderShare } from './dynamo-provider-share.ts';

describe('the share of all workers in what the provider allows', () => {
  let world: TestModels;
  beforeAll(async () => {
    world = await openTestModels();
  });
  afterAll(() => world.close());

  it('is so many questions a second, whichever worker asks, and all have their turn', async () => {
    const limits = { ...usualLimits, 'provider-share': { perSecond: 5 } };
    const workers = [1, 2, 3].map(() => dynamoProviderShare(world.lowLevel, limits));
    const begun = Date.now();
    const times = await Promise.all(
      Array.from({ length: 4 }, () => workers.map(async (worker) => worker.take().then(Date.now))).flat(),
    );
    const after = times.map((time) => time - begun).sort((one, other) => one - other);
    expect(after).toHaveLength(12);
    // Five in each second: the sixth waits for one to pass, the eleventh for two. Written times are parts of seconds.
    expect(after[5]).toBeGreaterThanOrEqual(990);
    expect(after[10]).toBeGreaterThanOrEqual(1980);
  });
});
