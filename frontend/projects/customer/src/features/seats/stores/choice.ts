import type { Booking, Choice } from '../../../data/api.ts';

export const nothing: Choice = { seats: [], places: [] };

export function placesIn(choice: Choice): number {
  return choice.places.reduce((sum, { count }) => sum + count, choice.seats.length);
}

export function toggled(choice: Choice, seat: string): Choice {
  const seats = choice.seats.includes(seat)
    ? choice.seats.filter((id) => id !== seat)
    : [...choice.seats, seat];
  return { ...choice, seats };
}

export function withPlaces(choice: Choice, areaId: string, count: number): Choice {
  const others = choice.places.filter((place) => place.areaId !== areaId);
  return { ...choice, places: count > 0 ? [...others, { areaId, count }] : others };
}

export function without(choice: Choice, seats: readonly string[]): Choice {
  return { ...choice, seats: choice.seats.filter((id) => !seats.includes(id)) };
}

/** The first so many of them. */
export function firstOf(choice: Choice, most: number): Choice {
  let left = most - choice.seats.length;
  const places = choice.places.flatMap(({ areaId, count }) => {
    const fits = Math.min(count, Math.max(0, left));
    left -= fits;
    return fits > 0 ? [{ areaId, count: fits }] : [];
  });
  return { seats: choice.seats.slice(0, most), places };
}

/** Both together: what was held before signing in again, and what was chosen since. */
export function merged(a: Choice, b: Choice): Choice {
  const areas = new Map([...a.places, ...b.places].map(({ areaId, count }) => [areaId, count]));
  return {
    seats: [...new Set([...a.seats, ...b.seats])],
    places: [...areas].map(([areaId, count]) => ({ areaId, count })),
  };
}

/**
 * What was added and taken away between `before` and `wanted`, done to `now` instead: what another tab chose meanwhile
 * stays.
 */
export function rebased(wanted: Choice, before: Choice, now: Choice): Choice {
  const seats = [
    ...now.seats.filter((id) => wanted.seats.includes(id) || !before.seats.includes(id)),
    ...wanted.seats.filter((id) => !before.seats.includes(id) && !now.seats.includes(id)),
  ];
  const areas = new Set([wanted, before, now].flatMap(({ places }) => places.map(({ areaId }) => areaId)));
  const places = [...areas].flatMap((areaId) => {
    const count = countIn(now, areaId) + countIn(wanted, areaId) - countIn(before, areaId);
    return count > 0 ? [{ areaId, count }] : [];
  });
  return { seats, places };
}

function countIn({ places }: Choice, areaId: string): number {
  return places.find((place) => place.areaId === areaId)?.count ?? 0;
}

export function sameChoice(a: Choice, b: Choice): boolean {
  return signature(a) === signature(b);
}

export function choiceOf(booking: Booking | null): Choice {
  if (!booking) return nothing;
  return {
    seats: booking.seats.map(({ id }) => id),
    places: booking.places.map(({ areaId, count }) => ({ areaId, count })),
  };
}

/** Whether something from a storage is a choice; what else it may be is nobody's choice. */
export function isChoice(value: unknown): value is Choice {
  if (typeof value !== 'object' || value === null || !('seats' in value) || !('places' in value))
    return false;
  return Array.isArray(value.seats) && Array.isArray(value.places);
}

function signature(choice: Choice): string {
  const places = choice.places.map(({ areaId, count }) => `${areaId}=${count}`);
  return [...choice.seats, ...places].sort().join('|');
}
