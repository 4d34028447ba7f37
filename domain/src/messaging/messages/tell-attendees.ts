import type { Clock } from '../../clock.ts';
import type { AccountId } from '../../ids.ts';
import type { Event } from '../../programme/events/event.ts';
import type { Queue } from '../../queues/queue.ts';
import type { Booking } from '../../sales/bookings/booking.ts';
import type { BookingStore } from '../../sales/bookings/booking-store.ts';
import type { Buyer } from '../../sales/bookings/buyer.ts';
import type { ListedTicket, TicketLister } from '../../sales/tickets/ticket-lister.ts';
import type { Reader } from '../contacts/contact.ts';
import { markOf, personOf } from '../kinds/person.ts';
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
  readonly bookings: Pick<BookingStore, 'getAll'>;
  /** To whom an account's messages go; null where there is none any more. */
  readonly readerOf: (accountId: AccountId) => Promise<Reader | null>;
  readonly notify: Notify;
  readonly audience: Queue;
  /** In place of the usual number. */
  readonly ticketsOfJob?: number;
  readonly clock: Clock;
};

type Telling = { readonly message: Message; readonly event: Event };

const readerOfBuyer = async ({ readerOf }: TellAttendeesDeps, buyer: Buyer): Promise<Reader | null> => {
  if (buyer.kind === 'account') return readerOf(buyer.accountId);
  return buyer.kind === 'guest' ? buyer : null;
};

const tellOne = async (
  deps: TellAttendeesDeps,
  { message, event }: Telling,
  booking: Booking,
): Promise<void> => {
  const person = personOf(booking.buyer);
  const to = person && (await readerOfBuyer(deps, booking.buyer));
  if (!person || !to) return;
  const { id, at, organizationId } = message;
  await deps.notify({
    id: `message#${id}#${markOf(person)}`,
    at,
    person,
    to: { email: to.email, name: to.name, language: to.language },
    told: messageTold(event, message),
    about: { organizationId, eventId: event.id, messageId: id },
  });
};

/** How many of these bookings are counted here, and not where they have other tickets. */
const countHere = (
  { message }: Telling,
  { blockId }: Pick<MessageJob, 'blockId'>,
  tickets: readonly ListedTicket[],
  bookings: readonly Booking[],
) => {
  const places = new Set(tickets.map(({ place }) => place));
  const here = bookings.filter((booking) => {
    const first = countedAt(message, booking);
    return first?.blockId === blockId && places.has(first.place);
  });
  const boxOffice = here.filter(({ buyer }) => buyer.kind === 'box-office').length;
  return { people: here.length - boxOffice, boxOffice };
};

/** Whose tickets these are, if they are still theirs. */
const bookingsOf = async (
  { bookings }: TellAttendeesDeps,
  { event }: Telling,
  tickets: readonly ListedTicket[],
): Promise<Booking[]> => {
  const found = await bookings.getAll([...new Set(tickets.map(({ bookingId }) => bookingId))]);
  return found.filter(({ status, eventId }) => status === 'confirmed' && eventId === event.id);
};

/** @throws what one of them failed for, once all were tried */
const tellAll = async (deps: TellAttendeesDeps, telling: Telling, bookings: readonly Booking[]) => {
  const done = await Promise.allSettled(bookings.map((booking) => tellOne(deps, telling, booking)));
  const failed = done.find((one) => one.status === 'rejected');
  if (failed) throw failed.reason;
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
    if (!message || (await messages.pageOf(message, job)) >= job.page) return;
    const event = await events.byId(job.eventId);
    const so = { people: job.people, boxOffice: job.boxOffice };
    if (!event || !hasAttendees(event, clock.now()))
      return messages.noteProgress(message, job, { page: job.page, ...so, isDone: true });

    const { tickets: listed, next } = await tickets.page(job.eventId, job, { limit, after: job.after });
    const meant = listed.filter(({ categoryId }) =>
      isWrittenTo(message, { categoryId, blockId: job.blockId }),
    );
    const telling = { message, event };
    const bookings = await bookingsOf(deps, telling, meant);
    await tellAll(deps, telling, bookings);
    const here = countHere(telling, job, meant, bookings);
    const all = { people: so.people + here.people, boxOffice: so.boxOffice + here.boxOffice };
    if (next !== null) await audience.send([{ ...job, ...all, after: next, page: job.page + 1 }]);
    await messages.noteProgress(message, job, { page: job.page, ...all, isDone: next === null });
  };
