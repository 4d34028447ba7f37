import { describe, expect, it } from '@jest/globals';
import { shared } from './shared.ts';

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
