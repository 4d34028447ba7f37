import type { Clock } from '../../clock.ts';
import type { AccountId, BookingId } from '../../ids.ts';
import type { Event } from '../../programme/events/event.ts';
import type { Queue } from '../../queues/queue.ts';
import type { Booking } from '../../sales/bookings/booking.ts';
import type { BookingStore } from '../../sales/bookings/booking-store.ts';
import type { Buyer } from '../../sales/bookings/buyer.ts';
import type { ListedTicket, TicketLister } from '../../sales/tickets/ticket-lister.ts';
import type { Reader } from '../contacts/contact.ts';
import { markOf, type Person, personOf } from '../kinds/person.ts';
import type { Notify } from '../notifications/notify.ts';
import type { EventNow } from '../reminders/reminded-event.ts';
import { countedAt, isWrittenTo } from './audience.ts';
import { hasAttendees, type Message } from './message.ts';
import type { MessageJob } from './message-job.ts';
import type { MessageStore } from './message-store.ts';
import { messageTold } from './message-told.ts';

/** So many tickets are looked at by one job: what fails is tried again for few. */
export const ticketsOfJob = 50;

export type TellAttendeesDeps = {
  readonly messages: Pick<MessageStore, 'get' | 'pageOf' | 'noteProgress'>;
  readonly events: EventNow;
  readonly tickets: TicketLister;
  readonly bookings: Pick<BookingStore, 'getReadable'>;
  /** To whom an account's messages go; null where there is none any more. */
  readonly readerOf: (accountId: AccountId) => Promise<Reader | null>;
  readonly notify: Notify;
  readonly audience: Queue;
  /** In place of the usual number. */
  readonly ticketsOfJob?: number;
  readonly clock: Clock;
};

type Telling = { readonly message: Message; readonly event: Event; readonly job: MessageJob };

const readerOfBuyer = async ({ readerOf }: TellAttendeesDeps, buyer: Buyer): Promise<Reader | null> => {
  if (buyer.kind === 'account') return readerOf(buyer.accountId);
  return buyer.kind === 'guest' ? buyer : null;
};

/** Who counts somebody: of all jobs that find them the first one, however often it is done. */
const nameOf = ({ blockId, shard, page }: MessageJob): string => `${blockId}#${shard ?? 'all'}#${page}`;

/** Tells whose booking it is. Answers who that is, if this job counts them. */
const tellOne = async (
  deps: TellAttendeesDeps,
  { message, event, job }: Telling,
  booking: Booking,
): Promise<Person | null> => {
  const person = personOf(booking.buyer);
  const to = person && (await readerOfBuyer(deps, booking.buyer));
  if (!person || !to) return null;
  const { id, at, organizationId } = message;
  const { foundBy } = await deps.notify({
    id: `message#${id}#${markOf(person)}`,
    at,
    person,
    to: { email: to.email, name: to.name, language: to.language },
    told: messageTold(event, message),
    about: { organizationId, eventId: event.id, messageId: id },
    foundBy: nameOf(job),
  });
  return foundBy === nameOf(job) ? person : null;
};

/** How many bookings of the box office are counted here, and not where they have other tickets. */
const boxOfficeHere = (
  { message, job }: Telling,
  tickets: readonly ListedTicket[],
  bookings: readonly Booking[],
): number => {
  const places = new Set(tickets.map(({ place }) => place));
  return bookings.filter((booking) => {
    const first = booking.buyer.kind === 'box-office' ? countedAt(message, booking) : undefined;
    return first?.blockId === job.blockId && places.has(first.place);
  }).length;
};

/** Whose tickets these are, if they are still theirs. */
const bookingsOf = async (
  { bookings }: TellAttendeesDeps,
  { event }: Telling,
  tickets: readonly ListedTicket[],
): Promise<Booking[]> => {
  const found = await bookings.getReadable([...new Set(tickets.map(({ bookingId }) => bookingId))]);
  return found.filter(({ status, eventId }) => status === 'confirmed' && eventId === event.id);
};

/** Tries all of them. Answers how many people this job counts, and which bookings failed. @throws where every one of several did */
const tellAll = async (deps: TellAttendeesDeps, telling: Telling, bookings: readonly Booking[]) => {
  const done = await Promise.allSettled(bookings.map((booking) => tellOne(deps, telling, booking)));
  const people = new Set(done.flatMap((one) => (one.status === 'fulfilled' && one.value ? [one.value] : [])));
  const failed = bookings.filter((_, n) => done[n]?.status === 'rejected');
  const reason = done.find((one) => one.status === 'rejected');
  // Something is away: then the whole page is tried again, and nothing goes past it. One alone says nothing of the others.
  if (reason && failed.length > 1 && failed.length === bookings.length) throw reason.reason;
  return { people: people.size, failed };
};

/** Tells those whom a page could not tell. @throws while one of them fails */
const tellOnly = async (deps: TellAttendeesDeps, telling: Telling, only: readonly BookingId[]) => {
  const found = await deps.bookings.getReadable(only);
  const valid = found.filter(({ status, eventId }) => status === 'confirmed' && eventId === telling.event.id);
  for (const booking of valid) await tellOne(deps, telling, booking);
};

/**
 * Tells who has one of these tickets, and queues the next ones. The next ones are queued before it is noted how far this part has
 * come: what is noted is not done again, and what is not noted is.
 */
export const tellAttendees =
  (deps: TellAttendeesDeps) =>
  async (job: MessageJob): Promise<void> => {
    const { messages, events, tickets, audience, ticketsOfJob: limit = ticketsOfJob, clock } = deps;
    const message = await messages.get(job.eventId, job.messageId);
    if (!message || (!job.only && (await messages.pageOf(message, job)) >= job.page)) return;
    const event = await events.byId(job.eventId);
    if (job.only) {
      const isToldStill = event && hasAttendees(event, clock.now());
      return isToldStill ? tellOnly(deps, { message, event, job }, job.only) : undefined;
    }
    const so = { people: job.people, boxOffice: job.boxOffice };
    if (!event || !hasAttendees(event, clock.now()))
      return messages.noteProgress(message, job, { page: job.page, ...so, isDone: true });

    const { tickets: listed, next } = await tickets.page(job.eventId, job, { limit, after: job.after });
    const meant = listed.filter(({ categoryId }) =>
      isWrittenTo(message, { categoryId, blockId: job.blockId }),
    );
    const telling = { message, event, job };
    const bookings = await bookingsOf(deps, telling, meant);
    const { people, failed } = await tellAll(deps, telling, bookings);
    // One who cannot be told keeps nobody else from it.
    if (failed.length > 0) await audience.send(failed.map(({ id }) => ({ ...job, only: [id] })));
    const all = {
      people: so.people + people,
      boxOffice: so.boxOffice + boxOfficeHere(telling, meant, bookings),
    };
    if (next !== null) await audience.send([{ ...job, ...all, after: next, page: job.page + 1 }]);
    await messages.noteProgress(message, job, { page: job.page, ...all, isDone: next === null });
  };
