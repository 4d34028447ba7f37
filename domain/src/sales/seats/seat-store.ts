import type { Write } from '../../commit.ts';
import type { EventId } from '../../ids.ts';
import type { RowSeats } from '@parterre/seating/seat-id';
import type { ReadClaim, SeatClaim } from './seat-claim.ts';

/** A row's seats as they are to be claimed, with the seats beside them that are not to be left alone by it. */
export type RowClaim = RowSeats & { readonly edges?: readonly RowEdge[] | undefined };

/**
 * A seat of the row by its number, which is left alone unless somebody has it (nobody else has what is given back) or the
 * one `beyond` is free.
 */
export type RowEdge = {
  readonly seat: string;
  readonly beyond?: string | undefined;
  readonly isGivenBack: boolean;
};

/** `taken` names the seats that another claim has; `holders` the bookings that have them. */
export type ClaimResult =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly taken: readonly string[];
      /** Other seats of the row that somebody has. */
      readonly besides?: readonly string[];
      readonly holders: readonly string[];
      /** Where nothing is taken: seats that would be left alone. */
      readonly alone?: readonly string[];
      /** A claim of the very booking that asks: of another attempt, which may have stopped half-way. */
      readonly own?: ReadClaim | undefined;
    };

/** Moves `count` places into (positive) or out of (negative) one shard of an area's counter. */
export type CounterMove = {
  readonly areaId: string;
  readonly shard: string;
  readonly count: number;
  readonly capacity: number;
};

/** What is not free in one block (a section's rows, or an area's counter shards). */
export type BlockState = {
  readonly block: string;
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Places taken, by shard of the area's counter. */
  readonly counters: ReadonlyMap<string, number>;
};

/**
 * The rows of an event's seats, and the counters of its areas. Each operation is one conditional write on one row: it happens for all of its seats
 * or for none.
 */
export type SeatStore = {
  /**
   * Takes seats that are free, whose claim has lapsed by `now`, or that this very claim, or the one it replaces, has; and
   * only if none of the row's edges is left alone by that.
   */
  readonly claim: (eventId: EventId, row: RowClaim, claim: SeatClaim, now: number) => Promise<ClaimResult>;
  /** Changes the deadline of seats that this claim still has; a claim for good is left alone (and refused) when `until` is a time. */
  readonly prolong: (eventId: EventId, row: RowSeats, claim: SeatClaim) => Promise<ClaimResult>;
  /** Frees those of the seats that this claim has; others stay as they are. */
  readonly release: (
    eventId: EventId,
    row: RowSeats,
    claim: Pick<SeatClaim, 'bookingId' | 'token'>,
  ) => Promise<void>;
  /**
   * Takes seats of one row for good that are free, whose claim has lapsed by `now` (milliseconds), or that this claim has.
   * `place-taken`: somebody else has one of them.
   */
  readonly claimForGood: (
    eventId: EventId,
    row: RowSeats,
    claim: Pick<SeatClaim, 'bookingId' | 'token'>,
    now: number,
  ) => Write<'place-taken'>;
  /** `full`: the shard has no room, or not so many to give back. */
  readonly moveCounter: (eventId: EventId, move: CounterMove) => Write<'full'>;
  /**
   * What is taken in the given sections and areas now, read without waiting for the newest write. With `changedSince`, only
   * the rows that somebody changed at that moment (milliseconds, by the clock of who did) or later; areas always.
   */
  readonly read: (
    eventId: EventId,
    blocks: readonly string[],
    changedSince?: number,
  ) => Promise<BlockState[]>;
};
