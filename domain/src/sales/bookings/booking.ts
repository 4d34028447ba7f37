import { z } from 'zod';
import { minutes, seconds } from '../../clock.ts';
import { currency } from '../../currency.ts';
import { bookingId, eventId, ticketCategoryId } from '../../ids.ts';
import type { Money } from '../../money.ts';
import { seatIdsOf } from '@parterre/seating/seat-id';
import { payment, refund } from './booking-money.ts';
import { buyer, origin } from './buyer.ts';

/** Seats and places that one booking may have. */
export const maxPlaces = 50;

/**
 * Counters that the places of one booking may be in. DynamoDB writes a hundred items at once; the most are asked for by
 * a change from these to as many others, and by a late payment for 50 places with a ticket each.
 */
export const maxCounters = 32;

/** How long a customer has to pay after leaving for the payment page, in milliseconds. */
export const paymentTime = minutes(10);

/** How much longer than its booking a row's claim lives, so that clocks a few seconds apart never free a seat too early. */
export const claimGrace = seconds(5);

export const bookingStatus = z.enum(['held', 'paying', 'confirmed', 'cancelled', 'expired']);
export type BookingStatus = z.infer<typeof bookingStatus>;

/**
 * Why a booking is over. `given-back`: by its customer, before it was paid; `cancelled`: after. `hold-over`: its customer
 * never went to pay. `unpaid`: no money came in time. `refused`: the bank said no in the end. `too-late`: money came when
 * the places were somebody else's. `impossible`: it was paid, and yet could not be ticketed. `refunded`: all of the
 * money was sent back, by the seller or by hand. `charged-back`: the customer's bank took it back for good.
 */
export const bookingEnding = z.enum([
  'given-back',
  'cancelled',
  'hold-over',
  'unpaid',
  'refused',
  'too-late',
  'impossible',
  'refunded',
  'charged-back',
]);
export type BookingEnding = z.infer<typeof bookingEnding>;

/** Seats of one row and one category, claimed together. `price` is what one seat costs, in minor units. */
export const bookingLine = z.object({
  sectionId: z.string(),
  rowId: z.string(),
  seats: z.array(z.string()).min(1),
  token: z.string(),
  categoryId: ticketCategoryId,
  price: z.int(),
});
export type BookingLine = z.infer<typeof bookingLine>;

/** Places in an area: how many from each shard of its counter. */
export const bookingPlaces = z.object({
  areaId: z.string(),
  shards: z.record(z.string(), z.int().min(1)),
  categoryId: ticketCategoryId,
  price: z.int(),
});
export type BookingPlaces = z.infer<typeof bookingPlaces>;

/** The provider's payment page for this booking, and the title of the event that it was opened with. */
export const checkoutPage = z.object({ id: z.string(), url: z.string(), title: z.string().optional() });

/** What the payment provider is asked for a customer: what became of a page, to close one, to open one. */
export const question = z.enum(['outcome', 'closing', 'page']);
export type Question = z.infer<typeof question>;

/** Seats in groups that sit side by side, and places in areas, which were picked for one request, by its hash. */
export const pickedFor = z.object({
  request: z.string(),
  groups: z.array(z.array(z.string())),
  places: z.array(z.object({ areaId: z.string(), count: z.int() })),
});
export type PickedFor = z.infer<typeof pickedFor>;

/**
 * What has happened to a booking and was not handed over yet: news, without what the booking says as well, which is whose it is
 * and the facts of a purchase. `by`: when the sweeper tells it, in milliseconds, should whoever wrote it not have lived to.
 */
export const untoldNews = z.looseObject({
  id: z.string(),
  kind: z.string(),
  at: z.string(),
  by: z.int(),
  version: z.int().optional(),
  facts: z.looseObject({}).optional(),
});
export type UntoldNews = z.infer<typeof untoldNews>;

export const booking = z.object({
  id: bookingId,
  buyer,
  origin,
  eventId,
  status: bookingStatus,
  ending: bookingEnding.optional(),
  /** Goes up by one with every change; every write names the version it was made from. */
  version: z.int(),
  lines: z.array(bookingLine),
  places: z.array(bookingPlaces),
  /** Seats given back by the customer whose rows may still name this booking. */
  leaving: z.array(bookingLine).optional(),
  currency,
  total: z.int(),
  /** While `held`: the end of the hold. While `paying`: the end of the time to pay. Milliseconds. */
  deadline: z.int(),
  extended: z.boolean().optional(),
  /** Which attempt prolonged it, by a token of the attempt's own: of two clicks at once only this one counts. */
  extendedBy: z.string().optional(),
  /** Whose network it is counted for until it is bought, by its mark (`networkMark`). */
  network: z.string().optional(),
  /** Until when the changes of this hold are used up, in milliseconds. */
  changedUpTo: z.int().optional(),
  /** What the request that made the booking asked for, so that a replayed key with another body is noticed. */
  requestHash: z.string(),
  /** Which attempt of that request made it, by the attempt's token: of several at once only this one counts. */
  madeBy: z.string().optional(),
  /** What was picked last, so that its request meets it again when the answer was lost. */
  picked: pickedFor.optional(),
  createdAt: z.string(),
  /** Which try to open a payment page is the next one, where the provider keeps to its answer to those before. */
  pageAttempt: z.int().optional(),
  checkout: checkoutPage.optional(),
  /** Until when the customer's questions to the provider are used up, by the question, in milliseconds. */
  asked: z.partialRecord(question, z.int()).optional(),
  /** What came in for it: one payment, or several where somebody paid twice. */
  payments: z.array(payment).optional(),
  /** What went back of it, and what is to. */
  refunds: z.array(refund).optional(),
  /** How many more times the provider is asked whether the money that went back has arrived. */
  refundChecks: z.int().optional(),
  /** Seats and places are still to be given back. */
  releasing: z.literal(true).optional(),
  /** A payment that came after the seats had been given back is being turned into tickets or a refund. */
  revived: z.literal(true).optional(),
  /** The places are counted among those that the customer has at the event, which is forgotten then. In seconds. */
  countedUntil: z.int().optional(),
  /** The counters no longer count this booking's places. */
  placesFreed: z.literal(true).optional(),
  /** How many more times the provider is asked after the seats were given back, in case money still arrives. */
  lookBacks: z.int().optional(),
  /** How often in a row this booking could not be brought any further; the pauses between tries grow with it. */
  failures: z.int().optional(),
  /** When the sweeper looks at this booking next, in milliseconds; absent when nothing is left to do. */
  sweepAt: z.int().optional(),
  /**
   * It went to pay, or was bought, and was not looked at since: it stands in the sweeper's index where it stood as a hold, so that it costs
   * no write there.
   */
  sweptAs: z.literal('hold').optional(),
  /** Written in the change that it tells of, and taken out once the queue has it. */
  untold: z.array(untoldNews).optional(),
});
export type Booking = z.infer<typeof booking>;

/** A booking's next state, one version on. What gets on has not failed. */
export const next = (current: Booking, change: Partial<Booking>): Booking => ({
  ...current,
  failures: undefined,
  ...change,
  version: current.version + 1,
});

export const countOf = (places: BookingPlaces): number =>
  Object.values(places.shards).reduce((total, count) => total + count, 0);

export const seatIds = (of: Pick<Booking, 'lines'>): string[] => of.lines.flatMap(seatIdsOf);

export const placeCount = (of: Pick<Booking, 'lines' | 'places'>): number =>
  of.lines.reduce((total, line) => total + line.seats.length, 0) +
  of.places.reduce((total, places) => total + countOf(places), 0);

export const totalMoney = (of: Booking): Money => ({ amount: of.total, currency: of.currency });

/** A hold that still protects its seats. */
export const isOpenHold = (of: Booking, now: number): boolean => of.status === 'held' && now < of.deadline;

export const canExtend = (of: Booking, now: number): boolean => isOpenHold(of, now) && !of.extended;

/** Whether the seats of this booking belong to it. */
export const isLive = (of: Booking): boolean => {
  switch (of.status) {
    case 'held':
    case 'paying':
    case 'confirmed':
      return true;
    case 'cancelled':
    case 'expired':
      return false;
    default:
      return of.status satisfies never;
  }
};

/** One customer at one event, who has one open booking there at most. */
export type CustomerAtEvent = Pick<Booking, 'buyer' | 'eventId'>;
