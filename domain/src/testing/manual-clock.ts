import type { Clock } from '../clock.ts';

export type ManualClock = Clock & { readonly advance: (milliseconds: number) => void };

export const manualClock = (start = Date.parse('2026-12-01T12:00:00Z')): ManualClock => {
  let now = start;
  return {
    now: () => now,
    advance: (milliseconds) => {
      now += milliseconds;
    },
  };
};
