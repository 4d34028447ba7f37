import type { EventId, TicketCategoryId } from '../../ids.ts';

/** How many seats and places of each category are free; may be some seconds old. */
export type SeatCounts = {
  readonly left: (eventId: EventId) => Promise<ReadonlyMap<TicketCategoryId, number>>;
};
