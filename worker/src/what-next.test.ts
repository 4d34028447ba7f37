import { describe, expect, it } from '@jest/globals';
import { minutes, seconds } from '@parterre/domain/clock';
import { NotSent } from '@parterre/domain/not-sent';
import { longestStay, whatNext } from './what-next.ts';

/** When a message that fails each time is tried, in milliseconds after it came, and whether it ends. */
const life = (error: unknown, isUrgent = false): { tries: number[]; ends: boolean } => {
  const tries: number[] = [];
  for (let [waited, receives] = [0, 1]; receives <= 2000; receives += 1) {
    tries.push(waited);
    const next = whatNext({ error, isUrgent, waited, receives });
    if (next === 'aside') return { tries, ends: true };
    waited += seconds(next);
  }
  return { tries, ends: false };
};

describe('a message that could not be handled', () => {
  it.each([new NotSent('away', 'no'), new NotSent('later', 'no'), new Error('anything')])(
    'is tried for a day when it is %s, with pauses that grow',
    (error) => {
      const { tries, ends } = life(error);
      expect(ends).toBe(true);
      expect(tries.at(-1)).toBeGreaterThanOrEqual(longestStay);
      expect(tries.slice(0, 4)).toEqual([0, seconds(90), seconds(270), seconds(630)]);
      const pauses = tries.slice(1).map((time, n) => time - (tries[n] ?? 0));
      expect(Math.max(...pauses)).toBe(minutes(30));
    },
  );

  it('is read less often in its day than the queue bears (maxReceiveCount in messaging.yaml)', () => {
    expect(life(new NotSent('away', 'no')).tries.length).toBeLessThan(60);
  });

  it('is tried every minute and a half when it is worth nothing in an hour', () => {
    expect(life(new NotSent('later', 'no'), true).tries.slice(0, 8)).toEqual(
      [0, 90, 180, 270, 360, 450, 540, 630].map(seconds),
    );
  });

  it.each(['refused', 'gone'] as const)('is set aside at once when it is %s', (fault) => {
    expect(life(new NotSent(fault, 'no'))).toEqual({ tries: [0], ends: true });
  });
});
