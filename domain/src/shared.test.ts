import { describe, expect, it } from '@jest/globals';
import { shared, sharedByKey } from './shared.ts';

describe('shared work', () => {
  it('is done twice for a thousand who ask at once: what was under way, and what begins after they asked', async () => {
    let [begun, done] = [0, 0];
    const ask = shared(async () => {
      begun += 1;
      await Promise.resolve();
      done += 1;
    });
    await Promise.all(Array.from({ length: 1000 }, ask));
    expect([begun, done]).toEqual([2, 2]);
    await ask();
    expect(begun).toBe(3);
  });

  it('is begun anew for who asked while one failed', async () => {
    let count = 0;
    const ask = shared(async () => {
      count += 1;
      await Promise.resolve();
      if (count === 1) throw new Error('no answer');
    });
    const [first, second] = [ask(), ask()];
    await expect(first).rejects.toThrow('no answer');
    await expect(second).resolves.toBeUndefined();
    await expect(ask()).resolves.toBeUndefined();
    expect(count).toBe(3);
  });
});

describe('work that is shared by key', () => {
  it('is done once for a thousand who want the same at once, and again for who comes later', async () => {
    let count = 0;
    const work = async (): Promise<number> => {
      count += 1;
      await Promise.resolve();
      return count;
    };
    const together = sharedByKey<number>();
    const answers = await Promise.all(Array.from({ length: 1000 }, () => together('one', work)));
    expect(new Set(answers)).toEqual(new Set([1]));
    expect(await together('one', work)).toBe(2);
    await Promise.all([together('one', work), together('other', work)]);
    expect(count).toBe(4);
  });

  it('fails for all who waited for it, and is begun anew for the next', async () => {
    const together = sharedByKey<string>();
    const fails = () => Promise.reject<string>(new Error('no answer'));
    const done = await Promise.allSettled([together('one', fails), together('one', fails)]);
    expect(done.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await together('one', async () => 'an answer')).toBe('an answer');
  });
});
