import type { Buyer } from '../bookings/buyer.ts';
import { type SaveDeps, saveBooking } from '../bookings/save-booking.ts';
import type { CounterMove } from '../seats/seat-store.ts';
import { atFault, DomainError } from '../../domain-error.ts';
import type { SalesPlan } from '../../programme/publishing/sales-plan.ts';
import type { BookingId } from '../../ids.ts';
import { type RowSeats, seatId, seatIdsOf } from '@parterre/seating/seat-id';
import {
  type Booking,
  type BookingLine,
  claimGrace,
  countOf,
  isOpenHold,
  next,
  placeCount,
  type PickedFor,
  seatIds,
} from '../bookings/booking.ts';
import { pricingOf } from '../bookings/pricing-of-plan.ts';
import { reckon } from '../pricing/reckon.ts';
import { type Choice, placesIn, priceChoice, type PricedChoice, type PricedRow } from './choice.ts';
import { changeInTurn } from './change-pace.ts';
import { newToken, releaseLines, releaseRows, seatsTaken } from '../bookings/claim-rows.ts';
import { completeCount } from '../bookings/complete-count.ts';
import { countChange, countedWhereLimited } from '../bookings/customer-count.ts';
import { overLimit, requireWithinLimit } from './customer-limit.ts';
import { holdPlaces } from './hold-places.ts';
import { requireRevision } from '../bookings/revision.ts';
import { requireBooking, requireOpenSales, type Selling } from '../selling/selling.ts';
import { claimChosen } from '../singles/claim-chosen.ts';
import { say } from '../words/sales-words.ts';

type Deps = SaveDeps &
  Pick<Selling, 'seats' | 'bookings' | 'plans' | 'clock' | 'ids' | 'takeBack' | 'limits' | 'atHand'>;

export type ChangeRequest = {
  readonly buyer: Buyer;
  readonly bookingId: BookingId;
  /** What the hold was when the customer chose: a change is not to undo what was chosen elsewhere meanwhile. */
  readonly revision: string;
  readonly choice: Choice;
  /** Where seats were picked for it. */
  readonly picked?: PickedFor | undefined;
};

export const holdExpired = (): DomainError =>
  new DomainError(
    'hold-expired',
    say((words) => words.holdExpired),
    atFault(
      'bookingId',
      say((words) => words.field.over),
    ),
  );

/** How often a change is tried again when another one of the same booking was faster. */
const attempts = 4;

const without = (row: RowSeats, gone: ReadonlySet<string>): string[] =>
  row.seats.filter((seat) => !gone.has(seatId({ ...row, seat })));

const splitLines = (lines: readonly BookingLine[], wanted: ReadonlySet<string>) => {
  const have = new Set(lines.flatMap(seatIdsOf));
  const unwanted = new Set([...have].filter((id) => !wanted.has(id)));
  const pick = (gone: ReadonlySet<string>) =>
    lines.map((line) => ({ ...line, seats: without(line, gone) })).filter(({ seats }) => seats.length > 0);
  return { have, kept: pick(unwanted), leaving: pick(wanted) };
};

const newRows = (priced: PricedChoice, have: ReadonlySet<string>): PricedRow[] =>
  priced.rows.map((row) => ({ ...row, seats: without(row, have) })).filter(({ seats }) => seats.length > 0);

/** @throws DomainError `customer-limit` */
const saveChange = async (
  deps: Deps,
  plan: SalesPlan,
  booking: Booking,
  changed: Booking,
  moves: readonly CounterMove[],
): Promise<'saved' | 'conflict' | 'full'> => {
  const { bookings, seats } = deps;
  const writes = [
    ...countChange(bookings, plan, booking, changed),
    ...moves.map((move) => seats.moveCounter(booking.eventId, move)),
  ];
  const result = await saveBooking(deps)(changed, { writes });
  if (result === 'over-limit') throw await overLimit(deps, plan, booking);
  return result;
};

/** One try: claims what is new, saves the booking, frees what is no longer wanted. Null when another change came first. */
const applyChange = async (
  deps: Deps,
  plan: SalesPlan,
  booking: Booking,
  { choice, picked }: Pick<ChangeRequest, 'choice' | 'picked'>,
): Promise<Booking | null> => {
  const priced = priceChoice(plan, choice);
  const turn = changeInTurn(deps, booking);
  const { have, kept, leaving } = splitLines(booking.lines, new Set(choice.seats));
  // Whatever an interrupted change left behind goes first, or the customer could not take such a seat again.
  await releaseLines(deps.seats, booking, booking.leaving ?? []);
  const rows = newRows(priced, have);
  const claim = { bookingId: booking.id, token: newToken(deps.ids), until: booking.deadline + claimGrace };
  const [seatIds, hadIds, now] = [choice.seats, [...have], deps.clock.now()];
  const claimed = await claimChosen(deps, { plan, rows, seatIds, hadIds, claim, now });
  if (!claimed.ok) throw claimed.refusal ?? seatsTaken(claimed.taken);
  const lines = [...kept, ...rows.map((row) => ({ ...row, seats: [...row.seats], token: claim.token }))];
  let changed = booking;
  const giveBack = () => releaseRows(deps.seats, booking.eventId, rows, claim);
  const result = await holdPlaces(
    deps,
    { plan, before: booking.places, places: priced.places },
    async (places, counters) => {
      changed = next(booking, {
        lines,
        places,
        total: reckon(pricingOf(plan, { lines, places })).total,
        leaving: leaving.length > 0 ? leaving : undefined,
        picked,
        countedUntil: booking.countedUntil ?? countedWhereLimited(plan),
        ...turn,
      });
      return saveChange(deps, plan, booking, changed, counters);
    },
  ).catch(async (error: unknown) => {
    if (error instanceof DomainError) await giveBack();
    throw error;
  });
  if (result !== 'saved') return await settleLostChange(deps, changed, claim.token, giveBack);
  await releaseLines(deps.seats, booking, leaving);
  return changed;
};

/** The save was refused: either another change was first, or it was ours and only the answer got lost. */
const settleLostChange = async (
  deps: Deps,
  ours: Booking,
  token: string,
  giveBack: () => Promise<void>,
): Promise<Booking | null> => {
  const found = await deps.bookings.get(ours.id);
  if (found?.lines.some((line) => line.token === token)) return found;
  await giveBack();
  return null;
};

/**
 * Makes a hold consist of exactly this choice: takes what is new, gives back what is no longer wanted. The deadline
 * stays. Repeating it changes nothing.
 * @throws DomainError `hold-expired`, `booking-not-open`, `changed-meanwhile`, `too-many-attempts`, or what `holdSeats` refuses
 */
export const changeHeldSeats =
  (deps: Deps) =>
  async ({ buyer, bookingId, revision, choice, picked }: ChangeRequest): Promise<Booking> => {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const booking = await requireBooking(deps.bookings, bookingId, buyer);
      if (
        booking.status === 'expired' ||
        (booking.status === 'held' && !isOpenHold(booking, deps.clock.now()))
      )
        throw holdExpired();
      if (booking.status !== 'held')
        throw new DomainError(
          'booking-not-open',
          say((words) => words.noMoreChanges),
          atFault(
            'bookingId',
            say((words) => words.field.notHeld),
          ),
        );
      const plan = await requireOpenSales(deps.plans, booking.eventId, deps.clock.now());
      if (isSameChoice(booking, choice)) return booking;
      requireRevision(booking, revision);
      if (placesIn(choice) > placeCount(booking) && (await completeCount(deps)(plan, booking))) continue;
      await requireWithinLimit(deps, plan, booking, choice, booking);
      const changed = await applyChange(deps, plan, booking, { choice, picked });
      if (changed) return changed;
    }
    throw new DomainError(
      'changed-meanwhile',
      say((words) => words.changedElsewhere),
    );
  };

const isSameChoice = (booking: Booking, { seats, places }: Choice): boolean => {
  const have = new Set(seatIds(booking));
  const counts = new Map(booking.places.map((of) => [of.areaId, countOf(of)]));
  return (
    seats.length === have.size &&
    new Set(seats).size === have.size &&
    seats.every((id) => have.has(id)) &&
    places.length === counts.size &&
    places.every(({ areaId, count }) => counts.get(areaId) === count)
  );
};
