import { LRUCache } from 'lru-cache';
import { type Clock, minutes } from '../../clock.ts';
import type { BookingId, EventId } from '../../ids.ts';
import type { Turns } from '../../limits/turn.ts';
import type { Employee } from '../../people/accounts/account.ts';
import { type TicketLister, ticketPartsOf } from '../../sales/tickets/ticket-lister.ts';
import { isWrittenTo } from './audience.ts';
import type { Audience } from './message.ts';

export type CountAudienceDeps = {
  readonly tickets: TicketLister;
  /** Of one employee each: a large house is a thousand small questions to the database. */
  readonly turns: Turns;
  readonly clock: Clock;
};

/** How many people a message would reach; `isAll` false: at least so many. */
export type AudienceSize = { readonly people: number; readonly isAll: boolean };

type Asked = { readonly eventId: EventId; readonly audience: Audience; readonly blocks: readonly string[] };

/** No house has more, and nobody waits for more. */
const mostTickets = 200_000;
const ticketsOfPage = 1000;
/** So many parts are read at once. */
const atOnce = 16;
/** How long, in milliseconds, an answer is good for whoever writes on. */
const goodFor = minutes(1);

const count = async (tickets: TicketLister, { eventId, ...meant }: Asked): Promise<AudienceSize> => {
  const bookings = new Set<BookingId>();
  const waiting = ticketPartsOf(meant.blocks).values();
  let [read, isAll] = [0, true];
  const worker = async () => {
    for (const part of waiting)
      for (let after: string | null | undefined; after !== null;) {
        if (read >= mostTickets) {
          isAll = false;
          return;
        }
        const page = await tickets.page(eventId, part, { limit: ticketsOfPage, after: after ?? null });
        read += page.tickets.length;
        for (const { bookingId, categoryId } of page.tickets)
          if (isWrittenTo({ ...meant, blocks: [...meant.blocks] }, { categoryId, blockId: part.blockId }))
            bookings.add(bookingId);
        after = page.next;
      }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return { people: bookings.size, isAll };
};

/**
 * Counts who would be written to: by bookings, those of the box office as well. The same is counted once a minute.
 * @throws DomainError `too-many-attempts` when somebody asks for too much of it
 */
export const countAudience = ({ tickets, turns, clock }: CountAudienceDeps) => {
  const known = new LRUCache<string, { readonly until: number; readonly size: AudienceSize }>({ max: 200 });
  return async (actor: Pick<Employee, 'id'>, asked: Asked): Promise<AudienceSize> => {
    const key = JSON.stringify([asked.eventId, asked.audience]);
    const before = known.get(key);
    if (before && before.until > clock.now()) return before.size;
    turns.use(actor.id);
    const size = await count(tickets, asked);
    known.set(key, { until: clock.now() + goodFor, size });
    return size;
  };
};
