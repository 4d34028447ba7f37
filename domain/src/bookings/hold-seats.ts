import { createHash } from 'node:crypto';
import { minutes, toInstant } from '../clock.ts';
import { DomainError } from '../domain-error.ts';
import type { SalesPlan } from '../events/sales-plan.ts';
import { type AccountId, type BookingId, bookingId, encodeId, type EventId } from '../ids.ts';
import { seatIdsOf } from '../seats/seat-claim.ts';
import { type Booking, type BookingPlaces, claimGrace, totalOf } from './booking.ts';
import { type Choice, hashChoice, priceChoice, type PricedChoice } from './choice.ts';
import { claimRows, newToken, releaseRows, seatsTaken } from './claim-rows.ts';
import { holdPlaces } from './hold-places.ts';
import { requireOpenSales, type Selling } from './selling.ts';

type Deps = Pick<Selling, 'seats' | 'bookings' | 'plans' | 'watch' | 'clock' | 'ids'>;

export type HoldRequest = {
  readonly accountId: AccountId;
  readonly eventId: EventId;
  readonly choice: Choice;
  /** The client's key for this request: the same key makes the same booking. */
  readonly idempotencyKey: string;
};

/** The booking's id follows from who asks and the key, so that a repeated request meets its own booking. */
const bookingIdFor = ({ accountId, idempotencyKey }: HoldRequest): BookingId =>
  bookingId.parse(encodeId(createHash('sha256').update(`${accountId}:${idempotencyKey}`).digest()));

type Attempt = {
  readonly request: HoldRequest;
  readonly plan: SalesPlan;
  readonly priced: PricedChoice;
  readonly now: number;
  readonly claim: { readonly bookingId: BookingId; readonly token: string; readonly until: number };
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
    createdAt: toInstant(now),
    sweepAt: claim.until,
  };
};

/** @throws DomainError `idempotency-key-reused` when the earlier request with this key wanted something else */
const replay = (existing: Booking, { request }: Attempt): Booking => {
  if (existing.requestHash === hashChoice(request.eventId, request.choice)) return existing;
  throw new DomainError('idempotency-key-reused', 'This Idempotency-Key was used for another request.', {
    fields: [{ field: 'Idempotency-Key', message: 'was used for another request' }],
  });
};

const createBooking = async (deps: Deps, attempt: Attempt): Promise<Booking> => {
  const { plan, priced, claim } = attempt;
  let created = newBooking(attempt, []);
  const result = await holdPlaces(deps, { plan, before: [], places: priced.places }, (places, counters) => {
    created = newBooking(attempt, places);
    return deps.bookings.create(created, { counters });
  });
  if (result === 'saved') return created;
  // The key's own booking is there. If it is the very one of this attempt (the database's answer was lost and the
  // write repeated), its claims are the ones just made and must stay.
  const existing = await deps.bookings.get(claim.bookingId);
  if (existing && existing.lines[0]?.token === claim.token) return existing;
  await releaseRows(deps.seats, plan.event.id, priced.rows, claim);
  if (existing) return replay(existing, attempt);
  throw new DomainError('changed-meanwhile', 'Please try again.');
};

/**
 * Takes seats and places for a customer for a few minutes.
 * @throws DomainError `seats-taken` naming the seats, `area-full`, `sales-closed`, `idempotency-key-reused`, or what
 * `priceChoice` refuses
 */
export const holdSeats =
  (deps: Deps) =>
  async (request: HoldRequest): Promise<Booking> => {
    const now = deps.clock.now();
    const plan = await requireOpenSales(deps.plans, request.eventId, now);
    const priced = priceChoice(plan, request.choice);
    const until = now + minutes(plan.event.holdMinutes) + claimGrace;
    const claim = { bookingId: bookingIdFor(request), token: newToken(deps.ids), until };
    const attempt = { request, plan, priced, now, claim };

    const claimed = await claimRows(deps.seats, { eventId: request.eventId, rows: priced.rows, claim, now });
    if (!claimed.ok) {
      const existing = claimed.holders.includes(claim.bookingId)
        ? await deps.bookings.get(claim.bookingId)
        : null;
      if (existing) return replay(existing, attempt);
      throw seatsTaken(claimed.taken);
    }
    try {
      const held = await createBooking(deps, attempt);
      deps.watch.changed(request.eventId, priced.rows.flatMap(seatIdsOf), 'held');
      return held;
    } catch (error) {
      if (error instanceof DomainError && error.code === 'area-full')
        await releaseRows(deps.seats, request.eventId, priced.rows, claim);
      throw error;
    }
  };
