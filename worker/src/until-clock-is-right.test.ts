import { describe, expect, it } from '@jest/globals';
import { untilClockIsRight } from './until-clock-is-right.ts';

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
