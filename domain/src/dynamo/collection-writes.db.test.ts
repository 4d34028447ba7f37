import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { randomIds } from '../ids.ts';
import { openTestModels, type TestModels } from '../testing/test-models.ts';
import { collection } from './collection.ts';
import { when } from './models.ts';

const thing = z.object({ id: z.string(), name: z.string(), count: z.int(), note: z.string().optional() });
type Thing = z.infer<typeof thing>;

const aThing = (change: Partial<Thing> = {}): Thing => ({
  id: `thing#${randomIds.next()}`,
  name: 'first',
  count: 1,
  ...change,
});

describe('the writes of a collection', () => {
  let world: TestModels;
  let things: ReturnType<typeof collection<Thing>>;
  beforeAll(async () => {
    world = await openTestModels();
    things = collection(world.models('Codes', { hash: 'id' }), thing);
  });
  afterAll(() => world.close());

  const added = async () => {
    const one = aThing();
    await world.commit([things.writes.insert(one)]);
    return one;
  };
  const isFirst = when('name').eq('first');
  const isSecond = when('name').eq('second');

  it('insert adds an item, and never takes the place of one', async () => {
    const one = await added();
    const again = things.writes.insert({ ...one, name: 'second' }).or('is-there');
    expect(await world.commit([again])).toBe('is-there');
    expect(await things.find({ id: one.id })).toEqual(one);
  });

  it('put takes the place of the whole item, while the condition holds if there is one', async () => {
    const one = { ...(await added()), note: 'of the first' };
    expect(await world.commit([things.writes.put(one)])).toBe('saved');
    const second = { id: one.id, name: 'second', count: 2 };
    expect(await world.commit([things.writes.put(second, isSecond).or('is-first')])).toBe('is-first');
    expect(await things.find({ id: one.id })).toEqual(one);
    expect(await world.commit([things.writes.put(second, isFirst).or('is-second')])).toBe('saved');
    expect(await things.find({ id: one.id })).toEqual(second);
  });

  it('change sets, adds and removes while the condition holds, and makes nothing', async () => {
    const one = await added();
    await world.commit([things.writes.put({ ...one, note: 'to be removed' })]);
    const changes = { set: { name: 'second' }, add: { count: 2 }, remove: ['note'] };
    const change = () => things.writes.change({ id: one.id }, changes, isFirst).or('is-second');
    expect([await world.commit([change()]), await world.commit([change()])]).toEqual(['saved', 'is-second']);
    expect(await things.find({ id: one.id })).toEqual({ id: one.id, name: 'second', count: 3 });
    const nobody = aThing();
    const ofNobody = things.writes.change({ id: nobody.id }, changes, when('id').exists()).or('unknown');
    expect(await world.commit([ofNobody])).toBe('unknown');
    expect(await things.find({ id: nobody.id })).toBeNull();
  });

  it('changeOrAdd makes an item of the changes if there is none', async () => {
    const { id } = aThing();
    const count = () => things.writes.changeOrAdd({ id }, { set: { name: 'first' }, add: { count: 1 } });
    await world.commit([count()]);
    await world.commit([count()]);
    expect(await things.find({ id })).toEqual({ id, name: 'first', count: 2 });
  });

  it('remove takes an item away while the condition holds; without one, it may be gone already', async () => {
    const { id } = await added();
    expect(await world.commit([things.writes.remove({ id }, isSecond).or('is-first')])).toBe('is-first');
    expect(await things.find({ id })).not.toBeNull();
    expect(await world.commit([things.writes.remove({ id })])).toBe('saved');
    expect(await world.commit([things.writes.remove({ id })])).toBe('saved');
    expect(await things.find({ id })).toBeNull();
  });

  it('require lets others through while the condition holds, and changes nothing', async () => {
    const [one, other, another] = [await added(), aThing(), aThing()];
    const require = (condition = isFirst) => things.writes.require({ id: one.id }, condition).or('not-so');
    expect(await world.commit([require(), things.writes.insert(other)])).toBe('saved');
    expect(await world.commit([require(isSecond), things.writes.insert(another)])).toBe('not-so');
    expect(await things.find({ id: one.id })).toEqual(one);
    expect(await things.find({ id: another.id })).toBeNull();
  });
});
