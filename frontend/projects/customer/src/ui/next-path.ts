/** Where one wanted to go, as the address says it; undefined where that is not within this portal. */
export function nextPath(next: string | undefined): string | undefined {
  return next !== undefined && /^\/(?![/\\])/.test(next) ? next : undefined;
}

/** Whether it is on the way to tickets: the page of an event, its seats, or a booking. Nobody is held up there. */
export function isOnTheWayToTickets(path: string): boolean {
  return /^\/(events|bookings)\/[^/?#]/.test(path);
}
