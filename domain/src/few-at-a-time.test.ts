import { describe, expect, it } from '@jest/globals';
import { fewAtATime } from './few-at-a-time.ts';

const aTurn = () => new Promise((resolve) => setImmediate(resolve));

describe('a few at a time', () => {
  it.each([
    [1, 1],
    [4, 4],
    [100, 20],
  ])('has %i in hand at most, and does all', async (most, highest) => {
    let [inHand, seen] = [0, 0];
    const done: number[] = [];
    await fewAtATime(Array.from({ length: 20 }).keys(), most, async (n) => {
      inHand += 1;
      seen = Math.max(seen, inHand);
      await aTurn();
      done.push(n);
      inHand -= 1;
    });
    expect([seen, done.length, new Set(done).size]).toEqual([highest, 20, 20]);
  });

  it('fails where one does', async () => {
    const work = (n: number) => (n === 3 ? Promise.reject(new Error('three')) : Promise.resolve());
    await expect(fewAtATime([1, 2, 3, 4], 2, work)).rejects.toThrow('three');
  });
});
