import { createHash } from 'node:crypto';
import type { Booking } from '../bookings/booking.ts';
import { placesInWords } from './places-in-words.ts';
import { type Clock, toInstant } from '../../clock.ts';
import { atFault, DomainError } from '../../domain-error.ts';
import type { SalesPlan, SalesPlans } from '../../programme/publishing/sales-plan.ts';
import type { ObjectStore } from '../../files/object-store.ts';
import { formatMoney } from '../../money.ts';
import { spokenId } from '../../spoken-id.ts';
import { describeTickets, type TicketFace } from './describe-ticket.ts';
import type { Ticket } from '../tickets/ticket.ts';
import { signTicket, type TicketKeys } from '../tickets/ticket-code.ts';
import { type CalendarEntry, ticketCalendar, ticketCancellation } from './ticket-calendar.ts';
import { recentPrints } from './recent-prints.ts';
import type { PrintOrder, TicketPrinter } from './ticket-printer.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';

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

/** Hands out the tickets of confirmed bookings in every form. */
export type TicketDesk = {
  readonly list: (booking: Booking) => Promise<readonly CodedTicket[]>;
  /** @param holder whose name stands on them */
  readonly pdf: (booking: Booking, holder: string) => Promise<PrintableTickets>;
  /** @param url where the customer finds the booking */
  readonly calendar: (booking: Booking, url: string) => Promise<string>;
  /** Of a cancelled booking: what takes its entry out of a calendar again. */
  readonly cancellation: (booking: Booking, url: string) => Promise<string>;
};

const require = (status: Booking['status'], booking: Booking): void => {
  if (booking.dispute === 'open')
    throw new DomainError(
      'not-found',
      'These tickets are not valid: your bank has taken the money back. Once that is decided, they can be again.',
      atFault('bookingId', 'has no valid tickets'),
    );
  if (booking.status !== status)
    throw new DomainError(
      'not-found',
      'This booking has no tickets.',
      atFault('bookingId', 'has no tickets'),
    );
};

/** `Friday, 4 December 2026 at 19:30 (Kuala Lumpur, GMT+8)`, in the event's own time zone. */
export const formatEventTime = (instant: string, timeZone: string): string =>
  `${new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short', timeZone }).format(
    new Date(instant),
  )} (${zoneName(instant, timeZone)})`;

/** `Kuala Lumpur, GMT+8`: the zone's city, and how far it is from Greenwich at that time of the year. */
const zoneName = (instant: string, timeZone: string): string => {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, timeZoneName: 'shortOffset' }).formatToParts(
    new Date(instant),
  );
  // A minus, not a hyphen, after which a line may end.
  const offset = (parts.find(({ type }) => type === 'timeZoneName')?.value ?? '').replace('-', '−');
  const city = timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? '';
  return `${city}, ${offset}`;
};

const wallTime = (instant: string, timeZone: string, style: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-GB', { ...style, timeZone }).format(new Date(instant));

/** `Doors 18:45`, with the day where that is another one. */
const doorsInWords = ({ event: { doorsAt, startsAt, timeZone } }: SalesPlan): string | null => {
  if (doorsAt === null) return null;
  const [day, start] = [doorsAt, startsAt].map((at) => wallTime(at, timeZone, { dateStyle: 'medium' }));
  const time = wallTime(doorsAt, timeZone, { timeStyle: 'short' });
  return day === start ? `Doors ${time}` : `Doors ${day}, ${time}`;
};

const digest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 40);

const whereOf = ({ event: { venue } }: SalesPlan): string =>
  venue.online ? 'Online' : [venue.name, venue.address, venue.city].filter(Boolean).join(', ');

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

  const entryOf = (plan: SalesPlan, booking: Booking, url: string): CalendarEntry => ({
    bookingId: booking.id,
    event: plan.event,
    places: placesInWords(plan, booking),
    url,
    at: toInstant(clock.now()),
  });

  const code = async (plan: SalesPlan, found: readonly Ticket[]): Promise<CodedTicket[]> => {
    const faces = describeTickets(plan, found);
    const codes = await Promise.all(found.map(sign));
    return faces.map((face, n) => ({ ...face, code: codes[n] ?? '' }));
  };

  return {
    list: async (booking) => code(await planOf(booking), await tickets.of(booking)),

    pdf: async (booking, holder) => {
      const plan = await planOf(booking);
      const found = await tickets.of(booking);
      const { title, startsAt, timeZone, venue, poster, currency } = plan.event;
      const faces = await code(plan, found);
      const order = {
        title,
        when: formatEventTime(startsAt, timeZone),
        doors: doorsInWords(plan),
        where: whereOf(plan),
        country: venue.country,
        holder,
        orderNumber: spokenId(booking.id),
        colour: poster?.colour ?? '#17141f',
        tickets: faces.map((face, n) => ({
          ...face,
          price: formatMoney({ amount: found[n]?.price ?? 0, currency }),
        })),
      };
      const tag = digest(JSON.stringify([order, poster?.large]));
      const complete = async (): Promise<PrintOrder> => ({
        ...order,
        picture: poster && (await pictureOf(poster.large)),
      });
      return { tag, print: () => prints.get(tag, complete, booking.accountId) };
    },

    calendar: async (booking, url) => ticketCalendar(entryOf(await planOf(booking), booking, url)),

    cancellation: async (booking, url) =>
      ticketCancellation(entryOf(await planOf(booking, 'cancelled'), booking, url)),
  };
};
