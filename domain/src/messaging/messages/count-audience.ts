import { LRUCache } from 'lru-cache';
import { type Clock, minutes } from '../../clock.ts';
import { fewAtATime } from '../../few-at-a-time.ts';
import type { BookingId, EventId } from '../../ids.ts';
import type { Turns } from '../../limits/turn.ts';
import type { Employee } from '../../people/accounts/account.ts';
import type { BookingStore } from '../../sales/bookings/booking-store.ts';
import { type TicketLister, ticketPartsOf } from '../../sales/tickets/ticket-lister.ts';
import { type Person, personOf, personWith } from '../kinds/person.ts';
import { isOfCategories } from './audience.ts';
import type { Audience } from './message.ts';

export type CountAudienceDeps = {
  readonly tickets: TicketLister;
  readonly bookings: Pick<BookingStore, 'getReadable'>;
  /** Of one employee each: a large house is a thousand small questions to the database. */
  readonly turns: Turns;
  /** In place of the usual numbers. */
  readonly mostTickets?: number;
  readonly mostBookings?: number;
  readonly clock: Clock;
};

/** How many people a message would reach, and how many bookings of the box office it would not. */
export type AudienceSize = {
  /** Each once, however many bookings they have. */
  readonly people: number;
  readonly boxOffice: number;
  /** `at-most`: there were too many bookings without an account to look at each. `at-least`: too many tickets. */
  readonly precision: 'exact' | 'at-most' | 'at-least';
};

type Asked = { readonly eventId: EventId; readonly audience: Audience; readonly blocks: readonly string[] };

/** No house has more, and nobody waits for more. */
const usualTickets = 200_000;
const ticketsOfPage = 1000;
/** So many parts are read at once. */
const atOnce = 16;
/** Bookings without an account are looked at one by one, and no more of them. */
const usualBookings = 1000;
/** How long, in milliseconds, an answer is good for whoever writes on. */
const goodFor = minutes(1);

/** Who has one of these tickets, by account; and bookings of which that is not known yet. */
type Holders = { readonly people: Set<Person>; readonly bookings: Set<BookingId>; readonly areAll: boolean };

const holdersOf = async (
  { tickets, mostTickets = usualTickets }: CountAudienceDeps,
  { eventId, audience, blocks }: Asked,
): Promise<Holders> => {
  const [people, bookings] = [new Set<Person>(), new Set<BookingId>()];
  let [read, areAll] = [0, true];
  await fewAtATime(ticketPartsOf(blocks), atOnce, async (part) => {
    for (let after: string | null | undefined; after !== null;) {
      if (read >= mostTickets) {
        areAll = false;
        return;
      }
      const page = await tickets.page(eventId, part, { limit: ticketsOfPage, after: after ?? null });
      read += page.tickets.length;
      for (const { bookingId, accountId, categoryId } of page.tickets) {
        if (!isOfCategories(audience, { categoryId })) continue;
        if (accountId) people.add(personWith(accountId));
        else bookings.add(bookingId);
      }
      after = page.next;
    }
  });
  return { people, bookings, areAll };
};

const count = async (deps: CountAudienceDeps, asked: Asked): Promise<AudienceSize> => {
  const { bookings, mostBookings = usualBookings } = deps;
  const holders = await holdersOf(deps, asked);
  const people = new Set(holders.people);
  let boxOffice = 0;
  for (const { buyer } of await bookings.getReadable([...holders.bookings].slice(0, mostBookings))) {
    const person = personOf(buyer);
    if (person) people.add(person);
    else boxOffice++;
  }
  if (!holders.areAll) return { people: people.size, boxOffice, precision: 'at-least' };
  const more = Math.max(0, holders.bookings.size - mostBookings);
  return { people: people.size + more, boxOffice, precision: more > 0 ? 'at-most' : 'exact' };
};

/**
 * Counts who would be written to. The same is counted once a minute, also for several who ask at once.
 * @throws DomainError `too-many-attempts` when somebody asks for too much of it
 */
export const countAudience = (deps: CountAudienceDeps) => {
  const { turns, clock } = deps;
  const known = new LRUCache<string, { readonly until: number; readonly size: Promise<AudienceSize> }>({
    max: 200,
  });
  return async (actor: Pick<Employee, 'id'>, asked: Asked): Promise<AudienceSize> => {
    const key = JSON.stringify([asked.eventId, asked.audience.categoryIds, asked.blocks]);
    const before = known.get(key);
    if (before && before.until > clock.now()) return before.size;
    turns.use(actor.id);
    const size = count(deps, asked);
    known.set(key, { until: clock.now() + goodFor, size });
    // What failed is no answer for the next one.
    void size.catch(() => known.delete(key));
    return size;
  };
};
