import { describe, expect, it, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { minutes } from '../../clock.ts';
import { quietUntil } from './quiet-hours.ts';

const night = { from: '22:30', to: '07:00' };
const at = (text: string): number => Date.parse(text);

describe('quiet hours', () => {
  test.each([
    ['at noon', '2026-12-01T04:00:00Z', null],
    ['a minute before', '2026-12-01T14:29:00Z', null],
    ['when they begin', '2026-12-01T14:30:00Z', '2026-12-01T23:00:00Z'],
    ['after midnight', '2026-12-01T17:00:00Z', '2026-12-01T23:00:00Z'],
    ['when they end', '2026-12-01T23:00:00Z', null],
  ])('of Kuala Lumpur, %s', (_when, now, end) => {
    const until = quietUntil({ quietHours: night, timeZone: 'Asia/Kuala_Lumpur' }, at(now));
    expect(until && new Date(until).toISOString()).toBe(end && new Date(end).toISOString());
  });

  it('end with the hour that a clock leaves out, and the first time where it comes twice', () => {
    const berlin = { quietHours: { from: '22:00', to: '02:30' }, timeZone: 'Europe/Berlin' };
    expect(quietUntil(berlin, at('2027-03-28T00:00:00Z'))).toBe(at('2027-03-28T01:30:00Z'));
    expect(quietUntil(berlin, at('2026-10-24T23:00:00Z'))).toBe(at('2026-10-25T00:30:00Z'));
  });

  it('are none where nobody wants any', () => {
    expect(quietUntil({ quietHours: null, timeZone: 'Europe/Berlin' }, 0)).toBeNull();
  });

  const time = fc
    .record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) })
    .map(({ hour, minute }) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
  const zone = fc.constantFrom(
    ...['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC'],
  );

  it('end within a day and an hour, and are over then', () => {
    fc.assert(
      fc.property(
        time,
        time,
        zone,
        fc.integer({ min: at('2026-01-01'), max: at('2028-01-01') }),
        (from, to, timeZone, now) => {
          const settings = { quietHours: { from, to }, timeZone };
          const until = quietUntil(settings, now);
          if (until === null) return;
          expect(until).toBeGreaterThan(now);
          expect(until - now).toBeLessThanOrEqual(minutes(25 * 60));
          // Where a clock is put back the same time of the day may be quiet once more, and ends then.
          const again = quietUntil(settings, until);
          if (again !== null) expect(again - until).toBeLessThanOrEqual(minutes(60));
          const wall = Temporal.Instant.fromEpochMilliseconds(until).toZonedDateTimeISO(timeZone);
          expect(wall.second).toBe(0);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
