import { type Clock, seconds } from '../../clock.ts';
import type { EventId } from '../../ids.ts';

/** For so long after somebody else picked, or was faster, many pick at once; in milliseconds. */
const rush = seconds(3);

/** Who picked at an event last, and when; so many events at most are remembered. */
const mostEvents = 1000;

/** Whether many pick at an event at once, as far as this process sees. */
export const rushes = (clock: Clock) => {
  const last = new Map<EventId, { readonly at: number; readonly by: string | null }>();
  return {
    isOn: (eventId: EventId, by: string): boolean => {
      const seen = last.get(eventId);
      return !!seen && seen.by !== by && Math.abs(clock.now() - seen.at) < rush;
    },
    /** `by` is null where somebody was faster. */
    note: (eventId: EventId, by: string | null): void => {
      last.delete(eventId);
      last.set(eventId, { at: clock.now(), by });
      const [oldest] = last.keys();
      if (last.size > mostEvents && oldest !== undefined) last.delete(oldest);
    },
  };
};
