import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestModels, type TestModels } from '../../testing/test-models.ts';
import { dynamoPeerStore } from './dynamo-peer-store.ts';

describe('processes that are alive', () => {
  let world: TestModels;
  beforeAll(async () => {
    world = await openTestModels();
  });
  afterAll(() => world.close());

  it('are those that said so, of the service, each as it said last', async () => {
    const store = dynamoPeerStore(world.models, world.commit);
    await store.announce({ service: 'customer', id: 'one', expiresAt: 10 });
    await store.announce({ service: 'customer', id: 'two', expiresAt: 10 });
    await store.announce({ service: 'customer', id: 'one', expiresAt: 20 });
    await store.announce({ service: 'other', id: 'three', expiresAt: 10 });
    expect(await store.of('customer')).toEqual([
      { service: 'customer', id: 'one', expiresAt: 20 },
      { service: 'customer', id: 'two', expiresAt: 10 },
    ]);
  });
});
