import { describe, expect, it } from '@jest/globals';
import { manualClock } from '../testing/manual-clock.ts';
import { retryAfterOf } from './retry-after.ts';

describe('when to come again', () => {
  const clock = manualClock();
  const at = (seconds: number): string => new Date(clock.now() + seconds * 1000).toUTCString();

  it.each([
    [null, null],
    ['120', 120],
    ['0', 0],
    ['soon', null],
    ['-5', null],
    ['99999999', 24 * 3600],
    [at(90), 90],
    [at(-90), 0],
    [at(1e7), 24 * 3600],
  ])('is read from %j', (header, wait) => {
    const read = retryAfterOf(header, clock);
    // Dates have whole seconds.
    if (wait === null) expect(read).toBeNull();
    else expect(Math.abs((read ?? -9) - wait)).toBeLessThanOrEqual(1);
  });
});
