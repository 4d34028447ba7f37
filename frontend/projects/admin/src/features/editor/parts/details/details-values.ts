import type { EventChanges, EventKind, ManagedEvent } from '../../../../data/api.ts';
import { instantAt, wallTime } from '../../../../data/wall-time.ts';

/** The details as the form holds them; times by the clock on the venue's wall, empty where there is none. */
export interface DetailsValues {
  title: string;
  description: string;
  kind: EventKind;
  startsAt: string;
  doorsAt: string;
  endsAt: string;
  salesOpenAt: string;
  salesCloseAt: string;
  /** Days before the start, `none` where cancelling is not possible, `other` for what the list does not offer. */
  cancel: string;
  holdMinutes: string;
  /** Empty where there is no limit. */
  placesPerCustomer: string;
  noSingleSeats: boolean;
  currency: string;
}

/** Whether a limit of places can be read: a number from 1 to 50, or nothing for none. */
export const isLimit = (typed: string): boolean => /^\s*([1-9]|[1-4]\d|50)?\s*$/.test(typed);

export const cancelDays = ['0', '1', '2', '3', '7', '14', '30'] as const;

const minuteMs = 60_000;
const dayMs = 86_400_000;

export function valuesOf(event: ManagedEvent): DetailsValues {
  const wall = (instant: string | null): string =>
    instant === null ? '' : wallTime(instant, event.timeZone);
  return {
    title: event.title,
    description: event.description,
    kind: event.kind,
    startsAt: wall(event.startsAt),
    doorsAt: wall(event.doorsAt),
    endsAt: wall(event.endsAt),
    salesOpenAt: wall(event.salesOpenAt),
    salesCloseAt: wall(event.salesCloseAt),
    cancel: cancelChoice(event),
    holdMinutes: String(event.holdMinutes),
    placesPerCustomer: String(event.placesPerCustomer ?? ''),
    noSingleSeats: event.noSingleSeats,
    currency: event.currency,
  };
}

/** What differs from the event. A time that is only half typed is not a change yet. */
export function changesOf(values: DetailsValues, event: ManagedEvent): EventChanges {
  const instant = (wall: string): string | undefined => instantAt(wall, event.timeZone);
  const startsAt = instant(values.startsAt) ?? event.startsAt;
  const wanted: EventChanges = {
    title: values.title.trim() || event.title,
    description: values.description.trim(),
    kind: values.kind,
    startsAt,
    doorsAt: values.doorsAt === '' ? null : (instant(values.doorsAt) ?? event.doorsAt),
    endsAt: instant(values.endsAt) ?? event.endsAt,
    salesOpenAt: instant(values.salesOpenAt) ?? event.salesOpenAt,
    salesCloseAt: instant(values.salesCloseAt) ?? event.salesCloseAt,
    cancellableUntil: cancellableUntil(values.cancel, startsAt, event),
    holdMinutes: Number(values.holdMinutes),
    placesPerCustomer: isLimit(values.placesPerCustomer)
      ? Number(values.placesPerCustomer.trim()) || null
      : event.placesPerCustomer,
    noSingleSeats: values.noSingleSeats,
    currency: values.currency,
  };
  const before = new Map<string, unknown>(Object.entries(event));
  const changed = Object.entries(wanted).filter(([name, value]) => !same(value, before.get(name)));
  return Object.fromEntries(changed);
}

/**
 * The form after the event has changed under it: what was not touched here follows the event, what was stays.
 * `before` is what the event was when the form last agreed with it.
 */
export function rebased(values: DetailsValues, before: DetailsValues, now: DetailsValues): DetailsValues {
  const current = new Map<string, unknown>(Object.entries(values));
  const touched = Object.entries(before).filter(([name, value]) => current.get(name) !== value);
  return { ...now, ...Object.fromEntries(touched.map(([name]) => [name, current.get(name)])) };
}

/** When the start moves, what hangs on it moves along: doors, end, and the end of sales. */
export function movedWithStart(values: DetailsValues, startBefore: string): DetailsValues {
  const by = Date.parse(`${values.startsAt}Z`) - Date.parse(`${startBefore}Z`);
  if (Number.isNaN(by) || by === 0) return values;
  const moved = (wall: string): string =>
    wall === '' ? '' : new Date(Date.parse(`${wall}Z`) + by).toISOString().slice(0, 16);
  return {
    ...values,
    doorsAt: moved(values.doorsAt),
    endsAt: moved(values.endsAt),
    salesCloseAt: moved(values.salesCloseAt),
  };
}

function cancelChoice({ cancellableUntil: until, startsAt }: ManagedEvent): string {
  if (until === null) return 'none';
  const days = String((Date.parse(startsAt) - Date.parse(until)) / dayMs);
  return cancelDays.some((offered) => offered === days) ? days : 'other';
}

function cancellableUntil(choice: string, startsAt: string, event: ManagedEvent): string | null {
  if (choice === 'none') return null;
  if (choice === 'other') return event.cancellableUntil;
  return new Date(Date.parse(startsAt) - Number(choice) * dayMs).toISOString();
}

const looksLikeInstant = /^\d{4}-\d\d-\d\dT.*Z$/;

/** Fields know minutes: an instant is the same whatever its seconds are. */
function same(a: unknown, b: unknown): boolean {
  if (typeof a === 'string' && typeof b === 'string' && looksLikeInstant.test(a) && looksLikeInstant.test(b))
    return Math.floor(Date.parse(a) / minuteMs) === Math.floor(Date.parse(b) / minuteMs);
  return a === b;
}
