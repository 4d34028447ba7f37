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

  describe('and whoever carries it says when to come again', () => {
    const next = (retryAfter: number, { waited = 0, receives = 1, isUrgent = false } = {}) =>
      whatNext({ error: new NotSent('later', '429', { retryAfter }), isUrgent, receives, waited });

    it('is left alone for as long', () => {
      expect(next(600)).toBe(600);
      expect(next(600, { isUrgent: true })).toBe(600);
      expect(next(90.2)).toBe(91);
    });

    it('is not tried sooner than it would be', () => {
      expect(next(1)).toBe(90);
      expect(next(100, { receives: 4 })).toBe(720);
    });

    it('has its last try at the end of its day, and is never hidden for longer than SQS allows', () => {
      expect(next(24 * 3600)).toBe(11 * 3600);
      expect(next(24 * 3600, { waited: longestStay - minutes(60), receives: 9 })).toBe(3600);
      expect(next(24 * 3600, { waited: longestStay - minutes(1), receives: 9 })).toBe(1800);
      expect(next(24 * 3600, { waited: longestStay })).toBe('aside');
    });
  });
});
