import { DomainError } from '../../domain-error.ts';
import type { BookingId, EventId, Ids } from '../../ids.ts';
import type { RowSeats } from '@parterre/seating/seat-id';
import { type SeatClaim, tokenLength } from '../seats/seat-claim.ts';
import type { ClaimResult, RowClaim, SeatStore } from '../seats/seat-store.ts';
import type { Booking, BookingLine } from './booking.ts';
import { say } from '../words/sales-words.ts';

export const newToken = (ids: Ids): string => ids.next().slice(-tokenLength);

export type ClaimOrder = {
  readonly eventId: EventId;
  readonly rows: readonly RowClaim[];
  readonly claim: SeatClaim;
  readonly now: number;
};

/** `before`: how many rows were claimed, for a moment, before one of them failed. */
export type ClaimedRows = { readonly ok: true } | (Extract<ClaimResult, { ok: false }> & { before: number });

/**
 * Claims row by row in the given order. If one fails, those already claimed are given back, except where the claim
 * replaces another one, to whose attempt they go back should it have made the booking. A crash in between leaves claims
 * that lapse by themselves.
 */
export const claimRows = async (
  seats: SeatStore,
  { eventId, rows, claim, now }: ClaimOrder,
): Promise<ClaimedRows> => {
  for (const [n, row] of rows.entries()) {
    const result = await seats.claim(eventId, row, claim, now);
    if (result.ok) continue;
    if (!claim.replaces) await releaseRows(seats, eventId, rows.slice(0, n), claim);
    return { ...result, before: n };
  }
  return { ok: true };
};

export const releaseRows = async (
  seats: SeatStore,
  eventId: EventId,
  rows: readonly RowSeats[],
  claim: { readonly bookingId: BookingId; readonly token: string },
): Promise<void> => {
  await Promise.all(rows.map((row) => seats.release(eventId, row, claim)));
};

/** Frees the rows of a booking, each by the token that it was claimed with. */
export const releaseLines = async (
  seats: SeatStore,
  { id: bookingId, eventId }: Pick<Booking, 'id' | 'eventId'>,
  lines: readonly BookingLine[],
): Promise<void> => {
  await Promise.all(lines.map((line) => seats.release(eventId, line, { bookingId, token: line.token })));
};

export const seatsTaken = (taken: readonly string[]): DomainError =>
  new DomainError(
    'seats-taken',
    say((words) => words.seatsTaken({ count: taken.length })),
    { seats: taken },
  );
