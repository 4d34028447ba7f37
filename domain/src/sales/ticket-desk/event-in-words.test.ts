import { describe, expect, it } from '@jest/globals';
import { formatEventTime } from './event-in-words.ts';

describe('the time of an event', () => {
  it.each([
    ['2026-12-04T12:00:00Z', 'Asia/Kuala_Lumpur', 'Friday, 4 December 2026 at 20:00 (Kuala Lumpur, GMT+8)'],
    ['2026-07-04T18:30:00Z', 'Europe/Berlin', 'Saturday, 4 July 2026 at 20:30 (Berlin, GMT+2)'],
    ['2026-12-04T18:30:00Z', 'Asia/Kolkata', 'Saturday, 5 December 2026 at 00:00 (Kolkata, GMT+5:30)'],
    ['2026-12-04T18:30:00Z', 'America/New_York', 'Friday, 4 December 2026 at 13:30 (New York, GMT−5)'],
    ['2026-12-04T18:30:00Z', 'Etc/UTC', 'Friday, 4 December 2026 at 18:30 (UTC, GMT+0)'],
  ])('%s in %s names its zone', (instant, zone, text) => {
    expect(formatEventTime(instant, zone, 'en').replaceAll(/\s/g, ' ')).toBe(text);
  });
});
