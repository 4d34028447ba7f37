import { hash } from 'node:crypto';
import { minutes, toInstant } from '../clock.ts';
import { DomainError } from '../domain-error.ts';
import type { SalesPlan } from '../events/sales-plan.ts';
import { type AccountId, type BookingId, bookingId, encodeId, type EventId } from '../ids.ts';
import { type SeatClaim } from '../seats/seat-claim.ts';
import { type Booking, type BookingPlaces, claimGrace, isLive, placeCount, totalOf } from './booking.ts';
import type { Alongside, SaveResult } from './booking-store.ts';
import { type Choice, hashChoice, priceChoice, type PricedChoice } from './choice.ts';
import { claimRows, newToken, releaseRows, seatsTaken } from './claim-rows.ts';
import { countedUntil, moreForCustomer, overLimit, requireWithinLimit } from './customer-limit.ts';
import type { GiveBackDeps } from './give-back.ts';
import { countHold, uncountHold } from './hold-counts.ts';
import { holdPlaces } from './hold-places.ts';
import { noteRefusal } from './hold-refusals.ts';
import { requireNoneOpen, requireRoomForOne } from './open-booking.ts';
import { requireOpenSales, type Selling } from './selling.ts';

type Deps = GiveBackDeps & Pick<Selling, 'plans' | 'takeBack' | 'attempts' | 'limits' | 'refusals'>;

export type HoldRequest = {
  readonly accountId: AccountId;
  readonly eventId: EventId;
  readonly choice: Choice;
  /** Where on the network they are, by its mark (`networkMark`); none where nobody calls, as with example data. */
  readonly network?: string | undefined;
  /** The client's key for this request: the same key makes the same booking. */
  readonly idempotencyKey: string;
};

const idFrom = (text: string): string => encodeId(hash('sha256', text, 'buffer'));

/** How a customer's bookings begin, and those of one in a thousand others. */
const markOf = (accountId: AccountId): string => idFrom(accountId).slice(0, 2);

/** The booking's id follows from who asks and the key, so that a repeated request meets its own booking. */
const bookingIdFor = ({ accountId, idempotencyKey }: HoldRequest): BookingId => {
  const mark = markOf(accountId);
  return bookingId.parse(mark + idFrom(`${accountId}:${idempotencyKey}`).slice(mark.length));
};

type Attempt = {
  readonly request: HoldRequest;
  readonly plan: SalesPlan;
  readonly priced: PricedChoice;
  readonly now: number;
  readonly claim: SeatClaim & { readonly until: number };
};

const newBooking = ({ request, plan, priced, now, claim }: Attempt, places: BookingPlaces[]): Booking => {
  const lines = priced.rows.map((row) => ({ ...row, seats: [...row.seats], token: claim.token }));
  return {
    id: claim.bookingId,
    accountId: request.accountId,
    eventId: request.eventId,
    status: 'held',
    version: 1,
    lines,
    places,
    currency: plan.event.currency,
    total: totalOf({ lines, places }),
    deadline: claim.until - claimGrace,
    requestHash: hashChoice(request.eventId, request.choice),
    madeBy: claim.token,
    network: request.network,
    createdAt: toInstant(now),
    countedUntil: countedUntil(plan),
    sweepAt: claim.until,
  };
};

/** @throws DomainError `idempotency-key-reused` when the earlier request with this key wanted something else */
const replay = (existing: Booking, request: HoldRequest): Booking => {
  if (existing.requestHash === hashChoice(request.eventId, request.choice)) return existing;
  throw new DomainError('idempotency-key-reused', 'This Idempotency-Key was used for another request.', {
    fields: [{ field: 'Idempotency-Key', message: 'was used for another request' }],
  });
};

/** The attempt that was taken for a dead one has lived to make the booking: its claims are its own again. */
const handBack = async ({ seats }: Deps, existing: Booking, { claim, now }: Attempt): Promise<void> => {
  const { id, eventId, deadline } = existing;
  for (const { token, ...row } of existing.lines) {
    const its = { bookingId: id, token, until: deadline + claimGrace, replaces: claim };
    await seats.claim(eventId, row, its, now);
  }
};

/** Another attempt made the booking: it gets back what was taken over from it, and nothing is left of this one. */
const giveWay = async (deps: Deps, existing: Booking | null, attempt: Attempt): Promise<void> => {
  const { plan, priced, claim } = attempt;
  if (existing && isLive(existing) && claim.replaces) await handBack(deps, existing, attempt);
  await releaseRows(deps.seats, plan.event.id, priced.rows, claim);
};

/** What came of an attempt where no booking did: its rows are given back, to the attempt that they were taken over from should that have made one. */
const letGo = async (deps: Deps, attempt: Attempt): Promise<void> => {
  const { bookingId: id, replaces } = attempt.claim;
  await giveWay(deps, replaces ? await deps.bookings.get(id) : null, attempt);
};

/** What nobody may have, whose holds came to nothing again and again, is given back at once. */
const countAttempt = async (deps: Deps, attempt: Attempt): Promise<Attempt> => {
  try {
    return { ...attempt, request: await countHold(deps, attempt.request) };
  } catch (refused) {
    await letGo(deps, attempt);
    if (refused instanceof DomainError) noteRefusal(deps.refusals, attempt.request.accountId);
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
  counters: Alongside['counters'],
): Promise<SaveResult> => {
  const alongside = { counters, ...moreForCustomer(plan, created, placeCount(created)) };
  const atMost = deps.limits['open-bookings'].most;
  let instead: BookingId | undefined;
  for (let left = openings; left > 0; left--) {
    const result = await deps.bookings.create(created, alongside, { instead, atMost });
    if (result === 'over-limit') throw await overLimit(deps, plan, created);
    if (result !== 'another-open') return result;
    // Another attempt of this very request may have opened it.
    const last = (await deps.bookings.lastOpened(created.accountId)).get(created.eventId);
    if (last === created.id) return 'conflict';
    instead = await requireNoneOpen(deps)(created);
    if (!instead) await requireRoomForOne(deps, created.accountId);
  }
  throw new DomainError('changed-meanwhile', 'Please try again.');
};

const createBooking = async (deps: Deps, attempt: Attempt): Promise<Booking> => {
  const { plan, priced, claim } = attempt;
  let created = newBooking(attempt, []);
  const result = await holdPlaces(
    deps,
    { plan, before: [], places: priced.places },
    async (places, counters) => {
      created = newBooking(attempt, places);
      return putBooking(deps, plan, created, counters);
    },
  );
  if (result === 'saved') return created;
  // The key's own booking is there. If it is the very one of this attempt (the database's answer was lost and the
  // write repeated), its claims are the ones just made and must stay, and it is the one that is counted.
  const existing = await deps.bookings.get(claim.bookingId);
  if (existing?.madeBy === claim.token) return existing;
  await giveWay(deps, existing, attempt);
  if (!existing) throw new DomainError('changed-meanwhile', 'Please try again.');
  // The attempt that made it has counted.
  await uncountHold(deps.attempts, attempt.request);
  return replay(existing, attempt.request);
};

/** How often an attempt takes the place of another one of the same request. */
const takeovers = 3;

/**
 * Whether seats were a hold's of the customer whose time was over: then they have been given back just now. Who is too late
 * has nothing open, most often, and need not be looked up.
 * @throws DomainError `already-holding`
 */
const haveLapsed = async (deps: Deps, request: HoldRequest, holders: readonly string[]): Promise<boolean> => {
  const mark = markOf(request.accountId);
  const last = holders.some((id) => id.startsWith(mark)) && (await requireNoneOpen(deps)(request));
  return !!last && holders.includes(last);
};

/** The booking that another attempt of the same request has made, which has its rows again. */
const madeMeanwhile = async (deps: Deps, attempt: Attempt): Promise<Booking | null> => {
  const { bookingId: id, replaces } = attempt.claim;
  const existing = await deps.bookings.get(id);
  if (existing && replaces) await giveWay(deps, existing, attempt);
  return existing && replay(existing, attempt.request);
};

/**
 * Claims the rows. Where another attempt of the same request has some of them and no booking came of it, it stopped
 * half-way: this one takes its place, with a token of its own, so that whatever the other one still does harms nobody.
 * Answers the booking where there is one already.
 */
const claimSeats = async (deps: Deps, first: Attempt): Promise<Attempt | Booking> => {
  let attempt = first;
  let taken: readonly string[] = [];
  let before = 0;
  try {
    for (let count = 0; count <= takeovers; count++) {
      const { request, priced, claim, now } = attempt;
      const claimed = await claimRows(deps.seats, {
        eventId: request.eventId,
        rows: priced.rows,
        claim,
        now,
      });
      if (claimed.ok) return attempt;
      ({ taken } = claimed);
      before += claimed.before;
      if (!claimed.holders.includes(claim.bookingId)) {
        if (await haveLapsed(deps, request, claimed.holders)) continue;
        break;
      }
      const made = await madeMeanwhile(deps, attempt);
      if (made) return made;
      if (!claimed.own || claimed.own.until === null) break;
      attempt = { ...attempt, claim: { ...claim, replaces: claimed.own } };
    }
    throw seatsTaken(taken);
  } catch (error) {
    if (error instanceof DomainError && attempt.claim.replaces) await letGo(deps, attempt);
    if (before > 0) noteRefusal(deps.refusals, attempt.request.accountId);
    throw error;
  }
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
      noteRefusal(deps.refusals, attempt.request.accountId);
    }
    throw error;
  }
};

/** The booking that this request made already, where there is one. @throws DomainError `too-many-attempts` where there is none */
const requireTurn = async (deps: Deps, request: HoldRequest): Promise<Booking | null> => {
  try {
    deps.refusals.require(request.accountId);
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
 * has an open booking there, `customer-limit` when they would have too many, `seats-taken` naming the seats, `area-full`,
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
