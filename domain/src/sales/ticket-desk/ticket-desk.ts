import { createHash } from 'node:crypto';
import type { Booking } from '../bookings/booking.ts';
import { disputeOf } from '../bookings/booking-money.ts';
import { buyerKey } from '../bookings/buyer.ts';
import { doorsInWords, formatEventTime, whereInWords } from './event-in-words.ts';
import { placesInWords } from './places-in-words.ts';
import { type Clock, toInstant } from '../../clock.ts';
import { atFault, DomainError } from '../../domain-error.ts';
import type { SalesPlan, SalesPlans } from '../../programme/publishing/sales-plan.ts';
import type { ObjectStore } from '../../files/object-store.ts';
import { formatMoney } from '../../money.ts';
import { spokenId } from '../../spoken-id.ts';
import { type Language, locales } from '../../words/languages.ts';
import { describeTickets, type TicketFace } from './describe-ticket.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { signTicket, type TicketKeys } from '../tickets/ticket-code.ts';
import { type CalendarEntry, calendarFeed, ticketCalendar, ticketCancellation } from './ticket-calendar.ts';
import { ticketWords } from './words/ticket-words.ts';
import { recentPrints } from './recent-prints.ts';
import type { PrintOrder, TicketPrinter } from './ticket-printer.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';
import { say } from '../words/sales-words.ts';

export type TicketDeskDeps = {
  readonly tickets: Pick<TicketStore, 'of'>;
  readonly plans: SalesPlans;
  readonly keys: TicketKeys;
  readonly pictures: Pick<ObjectStore, 'get'>;
  readonly print: TicketPrinter;
  readonly clock: Clock;
};

/** Tickets that are printed only if somebody has not got them yet. */
export type PrintableTickets = {
  /** The same for the same tickets, and for nothing else. */
  readonly tag: string;
  readonly print: () => Promise<Buffer>;
};

export type CodedTicket = TicketFace & { readonly code: string };

/** Whose name stands on tickets, and in which language all else does. */
export type Holder = { readonly name: string; readonly language: Language };

/** Hands out the tickets of confirmed bookings in every form. */
export type TicketDesk = {
  readonly list: (booking: Booking) => Promise<readonly CodedTicket[]>;
  readonly pdf: (booking: Booking, holder: Holder) => Promise<PrintableTickets>;
  /** @param url where the customer finds the booking */
  readonly calendar: (booking: Booking, url: string, language: Language) => Promise<string>;
  /** All of these bookings, of what is still known, as one calendar. @param urlOf where the customer finds a booking */
  readonly feed: (
    bookings: readonly Booking[],
    urlOf: (booking: Booking) => string,
    language: Language,
  ) => Promise<string>;
  /** Of a cancelled booking: what takes its entry out of a calendar again. */
  readonly cancellation: (booking: Booking, url: string, language: Language) => Promise<string>;
};

const require = (status: Booking['status'], booking: Booking): void => {
  if (disputeOf(booking) === 'open')
    throw new DomainError(
      'not-found',
      say((words) => words.ticketsDisputed),
      atFault(
        'bookingId',
        say((words) => words.field.noValidTickets),
      ),
    );
  if (booking.status !== status)
    throw new DomainError(
      'not-found',
      say((words) => words.noTickets),
      atFault(
        'bookingId',
        say((words) => words.field.noTickets),
      ),
    );
};

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 40);

export const ticketDesk = ({ tickets, plans, keys, pictures, print, clock }: TicketDeskDeps): TicketDesk => {
  const sign = signTicket(keys);
  const prints = recentPrints(print);

  /** Null where it cannot be had: tickets are printed all the same. */
  const pictureOf = async (key: string): Promise<Uint8Array | null> =>
    (await pictures.get(key).catch(() => null))?.bytes ?? null;

  const planOf = async (booking: Booking, status: Booking['status'] = 'confirmed'): Promise<SalesPlan> => {
    require(status, booking);
    const plan = await plans.get(booking.eventId);
    if (!plan) throw new TypeError(`booking ${booking.id} is for no event`);
    return plan;
  };

  const entryOf = (plan: SalesPlan, booking: Booking, url: string, language: Language): CalendarEntry => ({
    bookingId: booking.id,
    event: plan.event,
    places: placesInWords(plan, booking, language),
    url,
    language,
    at: toInstant(clock.now()),
  });

  const code = async (plan: SalesPlan, found: readonly Ticket[]): Promise<CodedTicket[]> => {
    const faces = describeTickets(plan, found);
    const codes = await Promise.all(found.map(sign));
    return faces.map((face, n) => ({ ...face, code: codes[n] ?? '' }));
  };

  return {
    list: async (booking) => code(await planOf(booking), await tickets.of(booking)),

    pdf: async (booking, { name, language }) => {
      const plan = await planOf(booking);
      const found = await tickets.of(booking);
      const { title, startsAt, timeZone, venue, poster, currency } = plan.event;
      const faces = await code(plan, found);
      const order = {
        language,
        title,
        when: formatEventTime(startsAt, timeZone, language),
        doors: doorsInWords(plan.event, language),
        where: whereInWords(plan.event, language),
        country: venue.country,
        holder: name,
        orderNumber: spokenId(booking.id),
        colour: poster?.colour ?? '#17141f',
        tickets: faces.map((face, n) => ({
          ...face,
          price: formatMoney({ amount: found[n]?.price ?? 0, currency }, locales[language]),
        })),
      };
      const tag = digest(JSON.stringify([order, poster?.large]));
      const complete = async (): Promise<PrintOrder> => ({
        ...order,
        picture: poster && (await pictureOf(poster.large)),
      });
      return { tag, print: () => prints.get(tag, complete, buyerKey(booking.buyer)) };
    },

    calendar: async (booking, url, language) =>
      ticketCalendar(entryOf(await planOf(booking), booking, url, language)),

    feed: async (bookings, urlOf, language) => {
      const known = await Promise.all(
        bookings.map(async (booking) => {
          const plan = await plans.get(booking.eventId);
          return plan ? [entryOf(plan, booking, urlOf(booking), language)] : [];
        }),
      );
      return calendarFeed(known.flat(), { name: ticketWords.in(language).calendarName, language });
    },

    cancellation: async (booking, url, language) =>
      ticketCancellation(entryOf(await planOf(booking, 'cancelled'), booking, url, language)),
  };
};
