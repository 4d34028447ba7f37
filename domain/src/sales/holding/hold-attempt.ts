import { hash } from 'node:crypto';
import { atFault, DomainError } from '../../domain-error.ts';
import type { SalesPlan } from '../../programme/publishing/sales-plan.ts';
import { type BookingId, bookingId, encodeId, type EventId } from '../../ids.ts';
import type { SeatClaim } from '../seats/seat-claim.ts';
import type { Booking, PickedFor } from '../bookings/booking.ts';
import { type Buyer, buyerKey, type Origin } from '../bookings/buyer.ts';
import { type Choice, hashChoice, type PricedChoice } from './choice.ts';
import { say } from '../words/sales-words.ts';

export type HoldRequest = {
  readonly buyer: Buyer;
  /** The customer portal where nothing is said. */
  readonly origin?: Origin | undefined;
  readonly eventId: EventId;
  readonly choice: Choice;
  /** Where on the network they are, by its mark (`networkMark`); none where nobody calls, as with example data. */
  readonly network?: string | undefined;
  /** The client's key for this request: the same key makes the same booking. */
  readonly idempotencyKey: string;
  /** Of what the client asked for, where it did not choose the seats itself. */
  readonly requestHash?: string | undefined;
  /** Where the seats were picked for it. */
  readonly picked?: PickedFor | undefined;
};

/** Of what the client asked for. */
export const requestHashOf = ({
  eventId,
  choice,
  requestHash,
}: Pick<HoldRequest, 'eventId' | 'choice' | 'requestHash'>): string =>
  requestHash ?? hashChoice(eventId, choice);

const idFrom = (text: string): string => encodeId(hash('sha256', text, 'buffer'));

/** How a customer's bookings begin, and those of one in a thousand others. */
export const markOf = (buyer: Buyer): string => idFrom(buyerKey(buyer)).slice(0, 2);

/** The booking's id follows from who asks and the key, so that a repeated request meets its own booking. */
export const bookingIdFor = ({
  buyer,
  idempotencyKey,
}: Pick<HoldRequest, 'buyer' | 'idempotencyKey'>): BookingId => {
  const mark = markOf(buyer);
  return bookingId.parse(mark + idFrom(`${buyerKey(buyer)}:${idempotencyKey}`).slice(mark.length));
};

/** One try to do what a hold asks for; a request that is repeated makes another one. */
export type Attempt = {
  readonly request: HoldRequest;
  readonly plan: SalesPlan;
  readonly priced: PricedChoice;
  readonly now: number;
  readonly claim: SeatClaim & { readonly until: number };
};

/** @throws DomainError `idempotency-key-reused` when the earlier request with this key wanted something else */
export const replay = (
  existing: Booking,
  request: Pick<HoldRequest, 'eventId' | 'choice' | 'requestHash'>,
): Booking => {
  if (existing.requestHash === requestHashOf(request)) return existing;
  throw new DomainError(
    'idempotency-key-reused',
    say((words) => words.keyReused),
    atFault(
      'Idempotency-Key',
      say((words) => words.field.keyReused),
    ),
  );
};
