import { hash } from 'node:crypto';
import { type Clock, seconds } from '../../clock.ts';
import { DomainError } from '../../domain-error.ts';
import type { BookingId, EventId } from '../../ids.ts';
import type { Turns } from '../../limits/turn.ts';
import type { SalesPlan, SalesPlans } from '../../programme/publishing/sales-plan.ts';
import { type Booking, countOf, seatIds } from '../bookings/booking.ts';
import type { BookingStore } from '../bookings/booking-store.ts';
import type { ChangeRequest } from '../holding/change-held-seats.ts';
import type { Choice } from '../holding/choice.ts';
import { bookingIdFor, type HoldRequest, replay } from '../holding/hold-attempt.ts';
import { requireBooking, requireOpenSales } from '../selling/selling.ts';
import { say } from '../words/sales-words.ts';
import type { BestWish } from './best-wish.ts';
import { type Found, type Picked, pick } from './pick.ts';
import type { RowShares } from './row-shares.ts';
import type { AtHand, SeatsAtHand } from '../seats/seats-at-hand.ts';

export type BestRequest = Omit<HoldRequest, 'choice' | 'requestHash'> & { readonly wish: BestWish };

/** The booking, and which of its seats and places were picked just now. */
export type BestHeld = { readonly booking: Booking; readonly got: Picked };

type Deps = {
  readonly holdSeats: (request: HoldRequest) => Promise<Booking>;
  readonly changeHeldSeats: (request: ChangeRequest) => Promise<Booking>;
  readonly bookings: BookingStore;
  readonly plans: SalesPlans;
  readonly atHand: SeatsAtHand;
  readonly shares: Pick<RowShares, 'rank' | 'count'>;
  /** By account: looking through a house takes milliseconds. */
  readonly turns: Turns;
  readonly clock: Clock;
};

/** How often seats are picked anew for one request when others are faster. */
const tries = 8;

/** For so long after somebody was faster, or picked here as well, many pick at once; in milliseconds. */
const rush = seconds(3);

const noneFit = (wish: BestWish, left: { readonly left: number; readonly longest: number }): DomainError =>
  new DomainError(
    'none-fit',
    say(({ best }) => {
      if (wish.accessible > 0) return best.noneForNeeds;
      if (left.left === 0) return best.nothingLeft;
      if (left.left < wish.quantity) return best.fewerLeft({ left: left.left });
      return best.onlySplit({ quantity: wish.quantity, together: left.longest });
    }),
    { left: { places: left.left, together: left.longest } },
  );

/** What the request asked for, so that its repetition meets what it got. */
const hashOf = (eventId: EventId, wish: BestWish): string =>
  hash('sha256', JSON.stringify(['best', eventId, wish]), 'base64url');

const isOthersFaster = (error: unknown): boolean =>
  error instanceof DomainError && ['seats-taken', 'area-full', 'seat-left-alone'].includes(error.code);

/** Picked anew, it would come to the same: what fits are seats that were turned down. */
const isNothingElse = (error: unknown, picked: Picked, before: Picked | undefined): boolean =>
  error instanceof DomainError &&
  error.code === 'seat-left-alone' &&
  String(picked.groups) === String(before?.groups);

const takenOf = (error: unknown): readonly string[] =>
  error instanceof DomainError ? (error.details.seats ?? []) : [];

const withPicked = (booking: Booking, insteadOf: readonly string[], { groups, places }: Picked): Choice => {
  const leaving = new Set(insteadOf);
  const counts = new Map(booking.places.map((of) => [of.areaId, countOf(of)]));
  for (const { areaId, count } of places) counts.set(areaId, (counts.get(areaId) ?? 0) + count);
  return {
    seats: [...seatIds(booking).filter((id) => !leaving.has(id)), ...groups.flat()],
    places: [...counts].map(([areaId, count]) => ({ areaId, count })),
  };
};

const allOf = (booking: Booking): Picked => ({
  groups: [seatIds(booking)],
  places: booking.places.map((of) => ({ areaId: of.areaId, count: countOf(of) })),
});

/**
 * Picks the best seats or places that are left for a party, and holds them at once. Where others are faster it picks
 * anew, knowing what they took. In a rush each process picks in rows of its own first, so that those of one process do
 * not meet those of another; alone, it picks from the whole house.
 * @throws DomainError `none-fit` with what is left, `seats-taken` or `area-full` when others were faster every time,
 * `too-many-attempts`, or what `holdSeats` or, for a hold that is there, `changeHeldSeats` refuses
 */
export const holdBest = (deps: Deps) => {
  const { bookings, plans, atHand, shares, turns, clock } = deps;
  const pickedAt = new Map<EventId, number>();

  /** Whether somebody else picks at the event just now. */
  const isRush = (eventId: EventId): boolean =>
    Math.abs(clock.now() - (pickedAt.get(eventId) ?? Number.NEGATIVE_INFINITY)) < rush;
  const noteRush = (eventId: EventId): void => {
    pickedAt.delete(eventId);
    pickedAt.set(eventId, clock.now());
    const [oldest] = pickedAt.keys();
    if (pickedAt.size > 1000 && oldest !== undefined) pickedAt.delete(oldest);
  };

  /** In rows where so many processes at most come before this one, or in those of more of them if there is nothing. */
  const pickSpread = (plan: SalesPlan, wish: BestWish, free: AtHand, before: number): Found => {
    // Whoever sits together somewhere else does not sit in groups here.
    const together = { ...wish, split: false };
    for (let most = before; most < shares.count() - 1; most = 2 * most + 1) {
      const found = pick(plan, together, free, (row) => shares.rank(plan.event.id, row) <= most);
      if ('groups' in found && found.groups.length > 0) return found;
    }
    return pick(plan, wish, free);
  };

  /** What is answered is taken by nobody else here, until it is said what came of it. */
  const pickFor = async (plan: SalesPlan, wish: BestWish, before: number) => {
    const free = await atHand.of(plan.event.id);
    const found = pickSpread(plan, wish, free, before);
    if ('left' in found) throw noneFit(wish, found.left);
    return { got: found, over: free.taking(found.groups.flat()) };
  };

  const take = async (request: BestRequest, requestHash: string, picked: Picked): Promise<Booking> => {
    const { wish, ...asked } = request;
    if (!wish.hold) {
      const choice = { seats: picked.groups.flat(), places: [...picked.places] };
      return deps.holdSeats({ ...asked, choice, requestHash });
    }
    const { bookingId, revision, insteadOf } = wish.hold;
    const booking = await requireBooking(bookings, bookingId, request.accountId);
    const choice = withPicked(booking, insteadOf, picked);
    return deps.changeHeldSeats({ accountId: request.accountId, bookingId, revision, choice });
  };

  return async (request: BestRequest): Promise<BestHeld> => {
    const { eventId, wish } = request;
    const requestHash = hashOf(eventId, wish);
    const id: BookingId = bookingIdFor(request);
    const made = wish.hold ? null : await bookings.get(id);
    if (made) {
      const booking = replay(made, { eventId, choice: { seats: [], places: [] }, requestHash });
      return { booking, got: allOf(booking) };
    }
    turns.use(request.accountId);
    const plan = await requireOpenSales(plans, eventId, clock.now());
    let before = isRush(eventId) ? 0 : Number.POSITIVE_INFINITY;
    noteRush(eventId);
    let refused: Picked | undefined;
    for (let left = tries; ; left--) {
      const { got, over } = await pickFor(plan, wish, before);
      try {
        const booking = await take(request, requestHash, got);
        over([]);
        return { booking, got };
      } catch (error) {
        over(got.groups.flat().filter((id) => !takenOf(error).includes(id)));
        if (!isOthersFaster(error) || isNothingElse(error, got, refused) || left <= 1) throw error;
        refused = got;
        noteRush(eventId);
        before = left > tries / 2 ? 0 : 1;
      }
    }
  };
};

export type HoldBest = ReturnType<typeof holdBest>;
