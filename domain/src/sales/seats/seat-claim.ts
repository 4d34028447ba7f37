import type { BookingId } from '../../ids.ts';

/**
 * Who has a seat. `token` names one attempt to claim, so that a late release of an earlier attempt can never undo a
 * later claim of the same booking. `until` is the moment in milliseconds at which the claim lapses by itself;
 * `null` is a claim for good (paying or sold).
 */
export type SeatClaim = {
  readonly bookingId: BookingId;
  readonly token: string;
  readonly until: number | null;
  /** Another claim of the same booking, one with a deadline, in whose place this one may come. */
  readonly replaces?: ReadClaim | undefined;
};

/** Length of a claim's token in characters. */
export const tokenLength = 4;

const forGood = '~';
const timeLength = 8;
const idLength = 16;

/** Milliseconds as eight characters of base 36, which sort as text in the order of time (until the year 2059). */
export const encodeTime = (milliseconds: number): string =>
  Math.floor(milliseconds).toString(36).padStart(timeLength, '0');

/**
 * A claim as the value of the seat's attribute: `<until><booking><token>`, or `~<booking><token>` for good. As text,
 * `~` comes after every time, so `value < now` is true of lapsed claims and of nothing else.
 */
export const encodeClaim = ({ bookingId, token, until }: ReadClaim): string =>
  (until === null ? forGood : encodeTime(until)) + bookingId + token;

/** What identifies the claim whatever its deadline: the tail of its encoded form. */
export const claimTail = ({ bookingId, token }: Pick<SeatClaim, 'bookingId' | 'token'>): string =>
  bookingId + token;

export const claimPattern = new RegExp(
  `^(?:${forGood}|[0-9a-z]{${timeLength}})[0-9a-z]{${idLength + tokenLength}}$`,
);

export type ReadClaim = { readonly bookingId: string; readonly token: string; readonly until: number | null };

const readUntil = (value: string): number | null =>
  value.startsWith(forGood) ? null : Number.parseInt(value.slice(0, timeLength), 36);

export const decodeClaim = (value: string): ReadClaim => ({
  bookingId: value.slice(-(idLength + tokenLength), -tokenLength),
  token: value.slice(-tokenLength),
  until: readUntil(value),
});

export type SeatState = 'free' | 'held' | 'sold';

/** The moment in milliseconds at which an encoded claim lapses; `Infinity` if it is for good. */
export const claimedUntil = (value: string): number => readUntil(value) ?? Infinity;

/** The state at the moment `now` of a seat that is claimed until then (both milliseconds). */
export const stateAt = (now: number, until: number): SeatState => {
  if (until < now) return 'free';
  return until === Infinity ? 'sold' : 'held';
};
