import { toInstant } from '../clock.ts';
import { type AccountId, type BookingId, eventId, randomIds } from '../ids.ts';
import { newContact } from '../messaging/contacts/contact.ts';
import { dynamoMessageFigures } from '../messaging/messages/dynamo-message-figures.ts';
import { dynamoMessageStore } from '../messaging/messages/dynamo-message-store.ts';
import {
  type MessageDue,
  messageDue,
  messageJob,
  type MessageJob,
} from '../messaging/messages/message-job.ts';
import { queueMessage } from '../messaging/messages/queue-message.ts';
import { tellAttendees } from '../messaging/messages/tell-attendees.ts';
import { writeMessage } from '../messaging/messages/write-message.ts';
import { dynamoNotificationStore } from '../messaging/notifications/dynamo-notification-store.ts';
import { notify } from '../messaging/notifications/notify.ts';
import type { NotificationJob } from '../messaging/notifications/notification-job.ts';
import { dynamoCommit } from '../dynamo/commit.ts';
import { auditor } from '../people/audit/audit-entry.ts';
import { dynamoAuditStore } from '../people/audit/dynamo-audit-store.ts';
import type { Event } from '../programme/events/event.ts';
import type { Booking } from '../sales/bookings/booking.ts';
import type { BookingStore } from '../sales/bookings/booking-store.ts';
import { dynamoTicketLister } from '../sales/tickets/dynamo-ticket-lister.ts';
import { dynamoTicketStore } from '../sales/tickets/dynamo-ticket-store.ts';
import { issueTickets } from '../sales/tickets/ticket.ts';
import { aBooking } from './booking-builder.ts';
import { anEmployee } from './house-world.ts';
import type { Interceptor } from './intercept-calls.ts';
import { manualClock } from './manual-clock.ts';
import { aPlan } from './sales-plan-builder.ts';
import { openTestModels } from './test-models.ts';

const through: Interceptor = (run) => run();

/** An event with attendees: tickets, messages and notifications on real tables, the event and its bookings in memory. */
export const aMessageWorld = async () => {
  const { database, models, close } = await openTestModels();
  const clock = manualClock();
  const plan = aPlan();
  const [stalls, floor] = [...plan.categories.keys()];
  if (!stalls || !floor) throw new Error('a plan has two categories');
  let event: Event = plan.event;
  const bookings = new Map<BookingId, Booking>();
  const [jobs, queued]: [MessageJob[], NotificationJob[]] = [[], []];
  const organizer = anEmployee({ organizationId: event.organizationId });
  const unreadable = new Set<AccountId>();
  const laidDown: { readonly at: number; readonly work: MessageDue }[] = [];

  const known: Pick<BookingStore, 'getReadable'> = {
    getReadable: async (ids) => ids.flatMap((id) => bookings.get(id) ?? []),
  };

  /** One process, whose every call goes through an interceptor: also those of its queues. */
  const aProcess = (intercept: Interceptor = through) => {
    const seen = database.seenBy(intercept);
    const send = async (run: () => void) => {
      await intercept(async () => run(), { command: 'send', input: null });
    };
    const figures = dynamoMessageFigures(seen);
    const messages = dynamoMessageStore(seen);
    const notifications = dynamoNotificationStore(seen, (before, after) => figures.count(before, after));
    const audience = {
      send: (some: readonly unknown[]) => send(() => jobs.push(...messageJob.array().parse(some))),
    };
    const requireEvent = async () => event;
    const deps = { messages, audience, clock, ids: randomIds };
    const tell = tellAttendees({
      ...deps,
      // So that a booking or two make several pages.
      ticketsOfJob: 2,
      events: { byId: requireEvent },
      tickets: dynamoTicketLister(seen),
      bookings: known,
      readerOf: async (id) => {
        if (unreadable.has(id)) throw new Error('cannot be read');
        return { email: `${id}@mail.test`, name: 'Carla', language: 'en' };
      },
      notify: notify({
        notifications,
        contactOf: async () => newContact,
        queue: (job) => send(() => queued.push(job)),
        hold: async () => undefined,
        clock,
      }),
    });
    return {
      messages,
      figures,
      notifications,
      tell,
      write: writeMessage({
        ...deps,
        openDossier: async () => ({ event, categories: [...plan.categories.values()], chart: plan.chart }),
        commit: dynamoCommit(seen.plain),
        due: {
          put: ({ at, work }) => send(() => laidDown.push({ at, work: messageDue.parse(work) })),
        },
        audits: dynamoAuditStore(models),
        audit: auditor({ clock, ids: randomIds }),
      }),
      /** Does what is due, which comes again where somebody dies at it. */
      sweep: async () => {
        for (const one of [...laidDown]) {
          const again = await queueMessage(deps)(one.work, { at: one.at, now: clock.now() });
          laidDown.splice(laidDown.indexOf(one), 1);
          if (again !== null) laidDown.push({ ...one, at: again });
        }
      },
      /** Does all that waits in the queue of audiences; what somebody had in hand when they died comes back. */
      work: async () => {
        for (let [job] = jobs; job; [job] = jobs) {
          await tell(job);
          jobs.splice(jobs.indexOf(job), 1);
        }
      },
    };
  };

  const tickets = dynamoTicketStore(database);
  return {
    clock,
    plan,
    stalls,
    floor,
    organizer,
    jobs,
    queued,
    aProcess,
    tickets: dynamoTicketLister(database),
    bookings: known,
    event: () => event,
    laidDown,
    /** Accounts that cannot be read. */
    unreadable,
    /** Another event of the same house, with nobody in it. */
    another: () => {
      event = { ...event, id: eventId.parse(randomIds.next()) };
    },
    change: (change: Partial<Event>) => {
      event = { ...event, ...change };
    },
    /** Somebody has bought these places. */
    bought: async (change: Partial<Booking> = {}): Promise<Booking> => {
      const booking = aBooking({ eventId: event.id, status: 'confirmed', ...change });
      bookings.set(booking.id, booking);
      const issued = issueTickets(booking, randomIds, toInstant(clock.now()));
      await dynamoCommit(database.plain)(issued.map(tickets.issue));
      return booking;
    },
    gaveBack: async (booking: Booking): Promise<void> => {
      const issued = await tickets.of(booking);
      bookings.set(booking.id, { ...booking, status: 'cancelled' });
      await dynamoCommit(database.plain)(issued.map(tickets.void));
    },
    close,
  };
};

export type MessageWorld = Awaited<ReturnType<typeof aMessageWorld>>;
