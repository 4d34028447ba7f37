import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { minutes } from '../../clock.ts';
import type { Times } from './reminder-times.ts';
import { makesSense, reminderTurn } from './reminder-turn.ts';

const hours = (count: number) => minutes(60 * count);
const days = (count: number) => hours(24 * count);
const start = days(100);

const these = (times: readonly number[]): Times => ({
  until: (now) => times.findLast((time) => time <= now) ?? null,
  after: (now) => times.find((time) => time > now) ?? null,
});

describe('a reminder that came up', () => {
  it('is sent at its time, and does not come up again', () => {
    const at = start - days(1);
    expect(reminderTurn(these([at]), { expected: at, start, now: at })).toEqual({
      send: at,
      dropped: [],
      next: null,
    });
  });

  it('comes up again while it is repeated', () => {
    const times = [3, 2, 1].map((count) => start - days(count));
    const [first = 0, second = 0] = times;
    expect(reminderTurn(these(times), { expected: first, start, now: first + minutes(1) })).toEqual({
      send: first,
      dropped: [],
      next: second,
    });
  });

  it('is sent an hour late while most of the time is left, and dropped else', () => {
    const [aDayBefore, justBefore] = [start - days(1), start - minutes(30)];
    const turnOf = (at: number, now: number) => reminderTurn(these([at]), { expected: at, start, now });
    expect(turnOf(aDayBefore, aDayBefore + hours(1)).send).toBe(aDayBefore);
    expect(turnOf(justBefore, justBefore + minutes(20))).toEqual({
      send: null,
      dropped: [justBefore],
      next: null,
    });
    expect(turnOf(justBefore, start + hours(1)).dropped).toEqual([justBefore]);
    expect(makesSense(start - days(80), { start, now: start - days(78) })).toBe(false);
  });

  it('stands for those before it that were missed', () => {
    const times = [4, 3, 2, 1].map((count) => start - days(count));
    const [first = 0, second = 0, third = 0, fourth = 0] = times;
    expect(reminderTurn(these(times), { expected: first, start, now: third + hours(1) })).toEqual({
      send: third,
      dropped: [first, second],
      next: fourth,
    });
  });

  it('goes where it belongs when the event has been moved', () => {
    const [before, now] = [start - days(1), start - days(1) + minutes(1)];
    const later = start + days(7);
    expect(reminderTurn(these([later - days(1)]), { expected: before, start: later, now })).toEqual({
      send: null,
      dropped: [],
      next: later - days(1),
    });
    const sooner = now + hours(20);
    expect(
      reminderTurn(these([sooner - days(1)]), { expected: start + days(6), start: sooner, now }),
    ).toEqual({
      send: sooner - days(1),
      dropped: [],
      next: null,
    });
  });

  it('is told for the last time that is due or dropped, none twice, and none once the event has begun', () => {
    const times = fc.uniqueArray(fc.integer({ min: 0, max: start - 1 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(times, fc.nat(), fc.integer({ min: 0, max: start + days(10) }), (some, pick, now) => {
        const sorted = some.toSorted((one, other) => one - other);
        const expected = sorted[pick % sorted.length] ?? 0;
        fc.pre(expected <= now);
        const { send, dropped, next } = reminderTurn(these(sorted), { expected, start, now });
        const seen = sorted.filter((time) => time >= expected && time <= now);
        expect([...dropped, ...(send === null ? [] : [send])]).toEqual(seen);
        if (send !== null) expect(now).toBeLessThan(start);
        expect(next === null || next > now).toBe(true);
      }),
    );
  });
});
