import type { AccountId, BookingId, EventId, TicketCategoryId } from '../../ids.ts';
import { ticketShards } from './ticket.ts';

/** The part of a section or area whose tickets lie together; `shard` null: from when each had one key. */
export type TicketPart = { readonly blockId: string; readonly shard: number | null };

/** All parts of these sections and areas. */
export const ticketPartsOf = (blockIds: readonly string[]): TicketPart[] =>
  blockIds.flatMap((blockId) => [
    { blockId, shard: null },
    ...Array.from({ length: ticketShards }, (_none, shard) => ({ blockId, shard })),
  ]);

/** What is said of a ticket where an event's are listed. */
export type ListedTicket = {
  readonly bookingId: BookingId;
  /** Whose account it was bought with, if with one. */
  readonly accountId?: AccountId | undefined;
  readonly categoryId: TicketCategoryId;
  /** See `Ticket`. */
  readonly place: string;
};

/** Some tickets, and the place behind which the next ones lie; null at the end. */
export type TicketPage = { readonly tickets: readonly ListedTicket[]; readonly next: string | null };

export type TicketLister = {
  /**
   * The valid tickets of a part, by their places. A page may be short, or empty, and have others behind it.
   * @param after the place at which the page before ended
   */
  readonly page: (
    eventId: EventId,
    part: TicketPart,
    request: { readonly limit: number; readonly after: string | null },
  ) => Promise<TicketPage>;
};
