import { hash } from 'node:crypto';
import type { Clock } from '../../clock.ts';
import { atFault, DomainError } from '../../domain-error.ts';
import type { RefusalDetails } from '../../refusal-details.ts';
import type { Turns } from '../../limits/turn.ts';
import type { SalesPlan, SalesPlans } from '../../programme/publishing/sales-plan.ts';
import { type Booking, countOf, seatIds } from '../bookings/booking.ts';
import type { BookingStore } from '../bookings/booking-store.ts';
import { buyerKey } from '../bookings/buyer.ts';
import type { ChangeRequest } from '../holding/change-held-seats.ts';
import type { Choice } from '../holding/choice.ts';
import { bookingIdFor, type HoldRequest, replay } from '../holding/hold-attempt.ts';
import { requireBooking, requireOpenSales } from '../selling/selling.ts';
import { requireRevision } from '../bookings/revision.ts';
import { say } from '../words/sales-words.ts';
import type { BestWish } from './best-wish.ts';
import { noneFit } from './none-fit.ts';
import type { Picked } from './pick.ts';
import { pickSpread, type Spread } from './pick-spread.ts';
import type { RowShares } from './row-shares.ts';
import { isOthersFaster } from '../seats/others-faster.ts';
import { rushes } from './rushes.ts';
import type { SeatsAtHand } from '../seats/seats-at-hand.ts';

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

/** What the request asked for, so that its repetition meets what it got. */
const hashOf = ({ eventId, wish, idempotencyKey }: BestRequest): string =>
  hash('sha256', JSON.stringify(['best', eventId, wish, idempotencyKey]), 'base64url');

/** Which seats would be left alone. Where those stay the same, what fits are seats that were turned down. */
const aloneBy = (error: unknown): string =>
  error instanceof DomainError && error.code === 'seat-left-alone' ? String(error.details.seats) : '';

const detailsOf = (error: unknown): RefusalDetails => (error instanceof DomainError ? error.details : {});

/** `anew`: from the rows as they are now. `alone`: which seats the last one would have left alone. */
type Try = Spread & { readonly left: number; readonly anew: boolean; readonly alone: string };

const firstTry = (isRush: boolean): Try => ({
  left: tries,
  before: isRush ? 0 : Number.POSITIVE_INFINITY,
  full: new Set(),
  anew: false,
  alone: '',
});

/** @throws the error where another try would come to the same, or there were enough of them */
const tryAfter = (error: unknown, { left, anew, alone: before, full }: Try): Try => {
  const alone = aloneBy(error);
  const isSame = alone !== '' && alone === before;
  if (!isOthersFaster(error) || (isSame && anew) || left <= 1) throw error;
  return {
    left: left - 1,
    before: left > tries / 2 ? 0 : 1,
    full: new Set([...full, ...(detailsOf(error).areas ?? [])]),
    anew: isSame || left === tries - 1,
    alone,
  };
};

const withPicked = (booking: Booking, insteadOf: readonly string[], { groups, places }: Picked): Choice => {
  const leaving = new Set(insteadOf);
  const counts = new Map(booking.places.map((of) => [of.areaId, countOf(of)]));
  for (const { areaId, count } of places) counts.set(areaId, (counts.get(areaId) ?? 0) + count);
  return {
    seats: [...seatIds(booking).filter((id) => !leaving.has(id)), ...groups.flat()],
    places: [...counts].map(([areaId, count]) => ({ areaId, count })),
  };
};

/** What a booking still has of what was picked for it. */
const gotOf = (booking: Booking): Picked => {
  const has = new Set(seatIds(booking));
  const { groups = [], places = [] } = booking.picked ?? {};
  const kept = groups.map((group) => group.filter((id) => has.has(id)));
  return { groups: kept.filter((group) => group.length > 0), places };
};

/** The hold that is to have more. @throws DomainError `not-found` also for one of another event, `changed-meanwhile` */
const requireHold = async (
  { bookings }: Pick<Deps, 'bookings'>,
  { buyer, eventId }: BestRequest,
  hold: NonNullable<BestWish['hold']>,
): Promise<Booking> => {
  const booking = await requireBooking(bookings, hold.bookingId, buyer);
  if (booking.eventId !== eventId)
    throw new DomainError(
      'not-found',
      say((words) => words.noSuchBooking),
      atFault(
        'hold.bookingId',
        say((words) => words.field.unknown),
      ),
    );
  return booking;
};

/** The hold that is to have more, as the customer was shown it. */
const heldNow = async (deps: Pick<Deps, 'bookings'>, request: BestRequest): Promise<Booking | null> => {
  const { hold } = request.wish;
  const held = hold ? await requireHold(deps, request, hold) : null;
  if (hold && held) requireRevision(held, hold.revision);
  return held;
};

/** What this very request has got already, if it comes again. */
const madeBefore = async (
  deps: Pick<Deps, 'bookings'>,
  request: BestRequest,
  by: string,
): Promise<Booking | null> => {
  const { wish, eventId } = request;
  if (!wish.hold) {
    const made = await deps.bookings.get(bookingIdFor(request));
    return made && replay(made, { eventId, choice: { seats: [], places: [] }, requestHash: by });
  }
  const held = await requireHold(deps, request, wish.hold);
  return held.picked?.request === by ? held : null;
};

type Asked = { readonly request: BestRequest; readonly by: string; readonly plan: SalesPlan };

const take = (
  deps: Pick<Deps, 'holdSeats' | 'changeHeldSeats'>,
  { request, by }: Asked,
  got: Picked,
  held: Booking | null,
): Promise<Booking> => {
  const { wish, ...asked } = request;
  const picked = { request: by, groups: got.groups.map((group) => [...group]), places: [...got.places] };
  if (!wish.hold || !held) {
    const choice = { seats: got.groups.flat(), places: [...got.places] };
    return deps.holdSeats({ ...asked, choice, requestHash: by, picked });
  }
  const { bookingId, revision, insteadOf } = wish.hold;
  const choice = withPicked(held, insteadOf, got);
  return deps.changeHeldSeats({ buyer: request.buyer, bookingId, revision, choice, picked });
};

/**
 * Picks the best seats or places that are left for a party, and holds them at once. Where others are faster it picks
 * anew, knowing what they took. In a rush each process picks in rows of its own first, so that those of one process do
 * not meet those of another; alone, it picks from the whole house.
 * @throws DomainError `none-fit` with what is left, `seats-taken` or `area-full` when others were faster every time,
 * `too-many-attempts`, or what `holdSeats` or, for a hold that is there, `changeHeldSeats` refuses
 */
export const holdBest = (deps: Deps) => {
  const { atHand, shares, turns, clock } = deps;
  const rushing = rushes(clock);

  /** Picks and takes, once; what is picked is offered to nobody else here until it is known what came of it. */
  const attempt = async (asked: Asked, how: Try): Promise<BestHeld> => {
    const { request, plan } = asked;
    const held = await heldNow(deps, request);
    const free = await atHand.of(request.eventId, how.anew);
    const found = pickSpread(shares, { plan, wish: request.wish, free }, how);
    if ('left' in found) throw noneFit(request.wish, found.left);
    const seats = found.groups.flat();
    const over = free.taking(seats);
    try {
      const booking = await take(deps, asked, found, held);
      // Another attempt of the very same request may have been first: what it got is what there is.
      const got = gotOf(booking);
      over(seats.filter((id) => !got.groups.flat().includes(id)));
      return { booking, got };
    } catch (error) {
      over(seats.filter((id) => !detailsOf(error).seats?.includes(id)));
      throw error;
    }
  };

  return async (request: BestRequest): Promise<BestHeld> => {
    const { eventId } = request;
    const who = buyerKey(request.buyer);
    const by = hashOf(request);
    const made = await madeBefore(deps, request, by);
    if (made) return { booking: made, got: gotOf(made) };
    turns.use(who);
    const plan = await requireOpenSales(deps.plans, eventId, clock.now());
    let next = firstTry(rushing.isOn(eventId, who));
    rushing.note(eventId, who);
    for (;;) {
      try {
        return await attempt({ request, by, plan }, next);
      } catch (error) {
        next = tryAfter(error, next);
        rushing.note(eventId, null);
      }
    }
  };
};

export type HoldBest = ReturnType<typeof holdBest>;
