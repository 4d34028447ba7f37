import { afterEach, describe, expect, test } from '@jest/globals';
import { type WatchedGroup, watchGroup } from './target-group.ts';

const groups: WatchedGroup[] = [];
afterEach(() => {
  for (const group of groups.splice(0)) group.stop();
});

/** Three containers, and what the test says of them. */
async function threeContainers() {
  const there = new Set(['10.0.0.1', '10.0.0.2', '10.0.0.3']);
  const unready = new Set<string>();
  const state = { isNameKnown: true };
  const group = await watchGroup({
    name: 'customer',
    port: 8080,
    managementPort: 9080,
    find: async () => {
      if (!state.isNameKnown) throw new Error('EAI_AGAIN');
      return [...there];
    },
    isReady: async (host) => there.has(host) && !unready.has(host),
  });
  groups.push(group);
  return { group, there, unready, state };
}

const firsts = (group: WatchedGroup, times = 6): (string | undefined)[] =>
  Array.from({ length: times }, () => group.inOrder()[0]?.host).sort();

describe('the containers of a service', () => {
  test('take turns', async () => {
    const { group } = await threeContainers();
    const everyOneTwice = ['10.0.0.1', '10.0.0.1', '10.0.0.2', '10.0.0.2', '10.0.0.3', '10.0.0.3'];
    expect(firsts(group)).toEqual(everyOneTwice);
  });

  test('that are not ready, or are about to end, are not tried at all', async () => {
    const { group, unready } = await threeContainers();
    unready.add('10.0.0.2');
    await group.look();
    expect(group.inOrder().map(({ host }) => host)).not.toContain('10.0.0.2');
    expect(group.inOrder()).toHaveLength(2);
  });

  test('that are gone are forgotten, and new ones join', async () => {
    const { group, there } = await threeContainers();
    there.delete('10.0.0.1');
    there.add('10.0.0.4');
    await group.look();
    expect(firsts(group, 3)).toEqual(['10.0.0.2', '10.0.0.3', '10.0.0.4']);
  });

  test('are all tried where none is ready', async () => {
    const { group, there, unready } = await threeContainers();
    for (const host of there) unready.add(host);
    await group.look();
    expect(group.inOrder()).toHaveLength(3);
  });

  test('stay known while their name cannot be looked up', async () => {
    const { group, state } = await threeContainers();
    state.isNameKnown = false;
    await group.look();
    expect(group.inOrder()).toHaveLength(3);
  });
});
