import { hash } from 'node:crypto';
import { z } from 'zod';
import type { Booking, BookingLine } from '../bookings/booking.ts';
import { countOf } from '../bookings/booking.ts';
import { accountOf } from '../bookings/buyer.ts';
import { accountId, bookingId, eventId, type Ids, ticketCategoryId, ticketId } from '../../ids.ts';

/** One person's right to enter, for one seat or one place in an area. */
export const ticket = z.object({
  id: ticketId,
  eventId,
  bookingId,
  /** Whose account it was bought with, if with one. */
  accountId: accountId.optional(),
  state: z.enum(['valid', 'void']),
  /** Why it stopped being valid, where its money is gone. */
  voided: z.enum(['refunded', 'disputed']).optional(),
  /** The section of the seat, or the area. */
  blockId: z.string(),
  /** `row/seat`, or for a place in an area the booking and a number. */
  place: z.string(),
  /** Which of the keys of its section or area it is under; none for tickets from when there was one. */
  shard: z.int().optional(),
  categoryId: ticketCategoryId,
  /** Minor units. */
  price: z.int(),
  issuedAt: z.string(),
});
export type Ticket = z.infer<typeof ticket>;

export type TicketPlace = Pick<Ticket, 'blockId' | 'place' | 'categoryId' | 'price'> & {
  readonly shard: number;
};

/** DynamoDB writes a thousand units a second under one key: the tickets of one area or section would be held up by it. */
export const ticketShards = 16;

/** By the row, or by the booking where there are no rows, so that a booking's tickets lie together. */
const shardOf = (rowOrBooking: string): number =>
  Number.parseInt(hash('sha1', rowOrBooking).slice(0, 8), 16) % ticketShards;

const placesOfLine = ({ sectionId, rowId, seats, categoryId, price }: BookingLine): TicketPlace[] =>
  seats.map((seat) => ({
    blockId: sectionId,
    place: `${rowId}/${seat}`,
    shard: shardOf(rowId),
    categoryId,
    price,
  }));

/** Where a booking's tickets are, in the order in which they are shown: known from the booking alone. */
export const ticketPlaces = (of: Booking): TicketPlace[] => [
  ...of.lines.flatMap(placesOfLine),
  ...of.places.flatMap((places) =>
    Array.from({ length: countOf(places) }, (_, n) => ({
      blockId: places.areaId,
      place: `${of.id}/${n + 1}`,
      shard: shardOf(of.id),
      categoryId: places.categoryId,
      price: places.price,
    })),
  ),
];

export const issueTickets = (of: Booking, ids: Ids, issuedAt: string): Ticket[] =>
  ticketPlaces(of).map((place) => ({
    ...place,
    id: ticketId.parse(ids.next()),
    eventId: of.eventId,
    bookingId: of.id,
    accountId: accountOf(of.buyer),
    state: 'valid',
    issuedAt,
  }));
