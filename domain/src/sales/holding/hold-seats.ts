import type { CounterMove } from '../seats/seat-store.ts';
import { minutes, toInstant } from '../../clock.ts';
import { DomainError } from '../../domain-error.ts';
import type { SalesPlan } from '../../programme/publishing/sales-plan.ts';
import type { BookingId } from '../../ids.ts';
import { type Booking, type BookingPlaces, claimGrace, placeCount } from '../bookings/booking.ts';
import { pricingOf } from '../bookings/pricing-of-plan.ts';
import { reckon } from '../pricing/reckon.ts';
import { buyerKey } from '../bookings/buyer.ts';
import { priceChoice } from './choice.ts';
import { newToken } from '../bookings/claim-rows.ts';
import { claimSeats, giveWay, letGo } from './claim-seats.ts';
import { completeCount } from '../bookings/complete-count.ts';
import { countedWhereLimited, countMore } from '../bookings/customer-count.ts';
import { overLimit, requireWithinLimit } from './customer-limit.ts';
import type { GiveBackDeps } from '../ending/give-back.ts';
import { type Attempt, bookingIdFor, type HoldRequest, replay, requestHashOf } from './hold-attempt.ts';
import { countHold, uncountHold } from './hold-counts.ts';
import { holdPlaces } from './hold-places.ts';
import { noteRefusal } from './hold-refusals.ts';
import { requireNoneOpen, requireRoomForOne } from '../ending/open-booking.ts';
import { requireOpenSales, type Selling } from '../selling/selling.ts';
import { say } from '../words/sales-words.ts';

type Deps = GiveBackDeps &
  Pick<Selling, 'plans' | 'takeBack' | 'attempts' | 'limits' | 'refusals' | 'atHand'>;

const newBooking = ({ request, plan, priced, now, claim }: Attempt, places: BookingPlaces[]): Booking => {
  const lines = priced.rows.map((row) => ({ ...row, seats: [...row.seats], token: claim.token }));
  return {
    id: claim.bookingId,
    buyer: request.buyer,
    origin: request.origin ?? 'portal',
    eventId: request.eventId,
    status: 'held',
    version: 1,
    lines,
    places,
    currency: plan.event.currency,
    total: reckon(pricingOf(plan, { lines, places })).total,
    deadline: claim.until - claimGrace,
    requestHash: requestHashOf(request),
    madeBy: claim.token,
    network: request.network,
    picked: request.picked,
    createdAt: toInstant(now),
    countedUntil: countedWhereLimited(plan),
    sweepAt: claim.until,
  };
};

/** What nobody may have, whose holds came to nothing again and again, is given back at once. */
const countAttempt = async (deps: Deps, attempt: Attempt): Promise<Attempt> => {
  try {
    return { ...attempt, request: await countHold(deps, attempt.request) };
  } catch (refused) {
    await letGo(deps, attempt);
    if (refused instanceof DomainError) noteRefusal(deps.refusals, attempt.request, refused);
    throw refused;
  }
};

/** How often a booking is put anew when what it takes the place of changes meanwhile. */
const openings = 4;

/**
 * Puts the booking in place of the customer's last one at the event, which is over.
 * @throws DomainError `customer-limit`, `already-holding`, `too-many-attempts` with too many at other events
 */
const putBooking = async (
  deps: Deps,
  plan: SalesPlan,
  created: Booking,
  moves: readonly CounterMove[],
): Promise<'saved' | 'conflict' | 'full'> => {
  const { commit, bookings, seats } = deps;
  await completeCount(deps)(plan, created);
  const along = [
    ...countMore(bookings, created, { count: placeCount(created), atMost: plan.placesPerCustomer }),
    ...moves.map((move) => seats.moveCounter(created.eventId, move)),
  ];
  const atMost = deps.limits['open-bookings'].most;
  let instead: BookingId | undefined;
  for (let left = openings; left > 0; left--) {
    const result = await commit([...bookings.create(created, { instead, atMost }), ...along]);
    if (result === 'over-limit') throw await overLimit(deps, plan, created);
    if (result !== 'another-open') return result;
    // Another attempt of this very request may have opened it.
    const last = (await deps.bookings.lastOpened(created.buyer)).get(created.eventId);
    if (last === created.id) return 'conflict';
    instead = await requireNoneOpen(deps)(created);
    if (!instead) await requireRoomForOne(deps, created.buyer);
  }
  throw new DomainError(
    'changed-meanwhile',
    say((words) => words.tryAgain),
  );
};

const createBooking = async (deps: Deps, attempt: Attempt): Promise<Booking> => {
  const { plan, priced, claim } = attempt;
  let created = newBooking(attempt, []);
  const result = await holdPlaces(
    deps,
    { plan, before: [], places: priced.places },
    async (places, moves) => {
      created = newBooking(attempt, places);
      return putBooking(deps, plan, created, moves);
    },
  );
  if (result === 'saved') return created;
  // The key's own booking is there. If it is the very one of this attempt (the database's answer was lost and the
  // write repeated), its claims are the ones just made and must stay, and it is the one that is counted.
  const existing = await deps.bookings.get(claim.bookingId);
  if (existing?.madeBy === claim.token) return existing;
  await giveWay(deps, existing, attempt);
  if (!existing)
    throw new DomainError(
      'changed-meanwhile',
      say((words) => words.tryAgain),
    );
  // The attempt that made it has counted.
  await uncountHold(deps.attempts, attempt.request);
  return replay(existing, attempt.request);
};

/** No booking came of the claims, and none will. */
const isRefusal = (error: unknown): boolean =>
  error instanceof DomainError &&
  ['area-full', 'already-holding', 'customer-limit', 'too-many-attempts', 'changed-meanwhile'].includes(
    error.code,
  );

const book = async (deps: Deps, claimed: Attempt): Promise<Booking> => {
  const attempt = await countAttempt(deps, claimed);
  try {
    return await createBooking(deps, attempt);
  } catch (error) {
    if (isRefusal(error)) {
      await uncountHold(deps.attempts, attempt.request);
      await letGo(deps, attempt);
      noteRefusal(deps.refusals, attempt.request, error);
    }
    throw error;
  }
};

/** The booking that this request made already, where there is one. @throws DomainError `too-many-attempts` where there is none */
const requireTurn = async (deps: Deps, request: HoldRequest): Promise<Booking | null> => {
  try {
    deps.refusals.require(buyerKey(request.buyer));
    return null;
  } catch (refused) {
    const existing = await deps.bookings.get(bookingIdFor(request));
    if (existing) return replay(existing, request);
    throw refused;
  }
};

/**
 * Takes seats and places for a customer for a few minutes.
 * @throws DomainError `too-many-attempts` to whose holds came to nothing too often, `already-holding` when the customer
 * has an open booking there, `customer-limit` when they would have too many, `seats-taken` naming the seats, `seat-left-alone` with what would fit, `area-full`,
 * `sales-closed`, `changed-meanwhile`, `idempotency-key-reused`, or what `priceChoice` refuses
 */
export const holdSeats =
  (deps: Deps) =>
  async (request: HoldRequest): Promise<Booking> => {
    const now = deps.clock.now();
    const plan = await requireOpenSales(deps.plans, request.eventId, now);
    const priced = priceChoice(plan, request.choice);
    await requireWithinLimit(deps, plan, request, request.choice);
    const until = now + minutes(plan.event.holdMinutes) + claimGrace;
    const claim = { bookingId: bookingIdFor(request), token: newToken(deps.ids), until };

    const made = await requireTurn(deps, request);
    if (made) return made;
    const claimed = await claimSeats(deps, { request, plan, priced, now, claim });
    return 'status' in claimed ? claimed : book(deps, claimed);
  };
