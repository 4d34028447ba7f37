/** Where the time comes from: milliseconds since 1970-01-01T00:00Z. Nothing in the domain asks the machine itself. */
export type Clock = { readonly now: () => number };

export const systemClock: Clock = { now: () => Date.now() };

/** Milliseconds since the epoch as an ISO-8601 instant in UTC, the form in which times are stored and sent. */
export const toInstant = (milliseconds: number): string => new Date(milliseconds).toISOString();

export const fromInstant = (instant: string): number => Date.parse(instant);

export const seconds = (count: number): number => count * 1000;
export const minutes = (count: number): number => count * 60_000;
