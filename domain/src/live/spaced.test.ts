import { describe, expect, it } from '@jest/globals';
import { manualClock } from '../testing/manual-clock.ts';
import { spaced } from './spaced.ts';

const aMoment = () => {
  const clock = manualClock();
  const waits: number[] = [];
  let due: (() => void) | null = null;
  let done = 0;
  const ask = spaced(() => (done += 1), 50, {
    clock,
    later: (work, milliseconds) => {
      waits.push(milliseconds);
      due = work;
    },
  });
  const pass = () => {
    clock.advance(waits.at(-1) ?? 0);
    due?.();
  };
  return { ask, pass, clock, waits, count: () => done };
};

describe('spaced work', () => {
  it('is done without waiting when it was not done for a while', () => {
    const { ask, pass, waits, clock, count } = aMoment();
    ask();
    pass();
    clock.advance(60);
    ask();
    pass();
    expect({ waits, count: count() }).toEqual({ waits: [0, 0], count: 2 });
  });

  it('is done once for all that asked meanwhile, an interval after the last time', () => {
    const { ask, pass, waits, clock, count } = aMoment();
    ask();
    ask();
    pass();
    clock.advance(20);
    ask();
    ask();
    pass();
    expect({ waits, count: count() }).toEqual({ waits: [0, 30], count: 2 });
  });

  it('waits no longer than its interval when the clock is set back', () => {
    const { ask, pass, waits, clock } = aMoment();
    ask();
    pass();
    clock.advance(-3_600_000);
    ask();
    expect(waits).toEqual([0, 50]);
  });
});
