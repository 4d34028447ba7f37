import { expect, it } from '@jest/globals';
import { whileClockIsRight } from './while-clock-is-right.ts';

it('begins no task by a wrong clock, and asks what time it is before it gives up', async () => {
  let off = 7_200_000;
  let isRight = false;
  const ask = async () => void (off = isRight ? 0 : off);
  const task = whileClockIsRight({ ask, clockOff: () => off })(async () => 'done');
  await expect(task()).rejects.toThrow("the clock is 7200 s from the database's");
  isRight = true;
  await expect(task()).resolves.toBe('done');
});
