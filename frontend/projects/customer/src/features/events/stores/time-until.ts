export interface TimeUntil {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

/** What is left of so many milliseconds. A second that has begun counts, so that nothing is left at the moment itself and not before. */
export function timeUntil(left: number): TimeUntil {
  const all = Math.max(0, Math.ceil(left / 1000));
  return {
    days: Math.floor(all / 86_400),
    hours: Math.floor(all / 3600) % 24,
    minutes: Math.floor(all / 60) % 60,
    seconds: all % 60,
  };
}
