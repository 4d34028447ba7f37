import { describe, expect, it } from '@jest/globals';
import { untilClockIsRight, whileClockIsRight } from './while-clock-is-right.ts';

it('begins no task by a wrong clock, and asks what time it is before it gives up', async () => {
  let off = 7_200_000;
  let isRight = false;
  const ask = async () => void (off = isRight ? 0 : off);
  const task = whileClockIsRight({ ask, clockOff: () => off })(async () => 'done');
  await expect(task()).rejects.toThrow("the clock is 7200 s from the database's");
  isRight = true;
  await expect(task()).resolves.toBe('done');
});

describe('a worker whose clock is wrong', () => {
  it('reads nothing until it is right, and asks what time it is', async () => {
    let [asked, off] = [0, 7_200_000];
    const ask = async () => {
      asked += 1;
      if (asked === 2) throw new Error('the database is away');
      if (asked === 3) off = 0;
    };
    await untilClockIsRight({ ask, clockOff: () => off, pause: 1 })(new AbortController().signal);
    expect([asked, off]).toEqual([3, 0]);
  });

  it('is no reason to go on where nothing is read any more', async () => {
    const stopping = new AbortController();
    const waiting = untilClockIsRight({ ask: async () => undefined, clockOff: () => 1, pause: 60_000 })(
      stopping.signal,
    );
    stopping.abort();
    await expect(waiting).resolves.toBeUndefined();
  });

  it('asks nothing where it is right', async () => {
    const ask = () => Promise.reject(new Error('asked'));
    const { signal } = new AbortController();
    await expect(untilClockIsRight({ ask, clockOff: () => 0 })(signal)).resolves.toBeUndefined();
  });
});
