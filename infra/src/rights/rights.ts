import { messagingRights } from './messaging-rights.ts';
import { distinct, type Grant, grantsOf, type Process, type Right } from './right.ts';

/** Without `ListBucket`, S3 does not say that there is no such file, but that it is none of our business. */
const readFiles = ['GetObject', 'ListBucket'] as const;

/**
 * By the wings of the domain that keep something. The policies (infra/cloudformation/rights-<wing>.yaml) and the page for
 * people (docs/operations/rights.md) are made from it by `npm run generate:infra`.
 */
export const rights = {
  people: [
    {
      what: 'sign people in and keep them signed in',
      who: { customer: 'now', employee: 'now' },
      takes: {
        Accounts: ['GetItem', 'PutItem', 'UpdateItem'],
        Sessions: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'],
        'Sessions/index/byAccount': ['Query'],
        SessionEndings: ['Query', 'PutItem'],
        Codes: ['GetItem', 'PutItem', 'UpdateItem', 'DeleteItem'],
      },
    },
    {
      what: 'count sign-ins of a customer',
      who: { customer: 'now' },
      takes: { 'Audit account#*': ['UpdateItem'] },
    },
    {
      what: 'count sign-ins of employees',
      who: { employee: 'now' },
      takes: { 'Audit accounts#*': ['UpdateItem'] },
    },
    {
      what: 'look after employees and organizations',
      who: { employee: 'now' },
      takes: {
        'Accounts/index/byOrganization': ['Query'],
        Organizations: ['GetItem', 'PutItem', 'UpdateItem'],
        'Organizations/index/byListing': ['Query'],
      },
    },
    {
      what: 'write down what employees did, once and for good, and read it',
      who: { employee: 'now' },
      takes: { Audit: ['Query', 'PutItem'] },
    },
    { what: 'know whom to write to', who: { worker: 'now' }, takes: { Accounts: ['GetItem'] } },
  ],
  limits: [
    {
      what: 'count how often somebody does something, or the payment provider is asked',
      who: { customer: 'now', employee: 'now', worker: 'now' },
      takes: { RateLimits: ['UpdateItem'] },
    },
    {
      what: 'forget such a count',
      who: { customer: 'now', employee: 'now' },
      takes: { RateLimits: ['DeleteItem'] },
    },
  ],
  house: [
    {
      what: 'know a chart',
      who: { customer: 'now', employee: 'now', worker: 'now' },
      takes: { Charts: ['GetItem'] },
      files: { ChartsBucket: readFiles },
    },
    {
      what: 'look after venues and their charts',
      who: { employee: 'now' },
      takes: {
        Venues: ['GetItem', 'PutItem', 'UpdateItem'],
        'Venues/index/byOrganization': ['Query'],
        Charts: ['Query', 'PutItem'],
      },
      files: { ChartsBucket: ['PutObject'] },
    },
  ],
  programme: [
    {
      what: 'know an event and its prices',
      who: { customer: 'now', employee: 'now', worker: 'now' },
      takes: { Events: ['GetItem'], TicketCategories: ['Query'], SeatAssignments: ['Query'] },
    },
    {
      what: 'show pictures',
      who: { customer: 'now', worker: 'now' },
      takes: {},
      files: { MediaBucket: readFiles },
    },
    {
      what: 'list what is on sale',
      who: { customer: 'now' },
      takes: { 'Events/index/byListing': ['Query'], 'Events/index/byChange': ['Query'] },
    },
    {
      what: 'prepare and publish events',
      who: { employee: 'now' },
      takes: {
        Events: ['PutItem', 'UpdateItem', 'DeleteItem'],
        'Events/index/byOrganization': ['Query'],
        TicketCategories: ['PutItem', 'DeleteItem'],
        SeatAssignments: ['PutItem'],
      },
      files: { MediaBucket: ['PutObject'] },
    },
  ],
  // The employee service holds and sells for the box office, ends bookings for refunds, lets people in. Nobody keeps it from a
  // booking of any house: whose it is, the domain asks.
  sales: [
    {
      what: 'see which seats are free',
      who: { customer: 'now', employee: 'now' },
      takes: { Seats: ['Query'] },
    },
    {
      what: 'hold seats',
      who: { customer: 'now', employee: 'for the box office' },
      takes: {
        Seats: ['UpdateItem'],
        Bookings: ['GetItem', 'PutItem'],
        // What is counted beside bookings; they themselves are put, whole, as the next version of what was read.
        'Bookings open#*': ['UpdateItem'],
        'Bookings places#*': ['UpdateItem'],
      },
    },
    {
      what: 'know which other processes pick seats, and be known to them',
      who: { customer: 'now' },
      takes: { Peers: ['Query', 'PutItem'] },
    },
    {
      what: 'find holds whose time is over, so that others may have the places',
      who: { customer: 'now', employee: 'for the box office', worker: 'now' },
      takes: { 'Bookings/index/bySweep': ['Query'] },
    },
    {
      what: 'sell what is held',
      who: { customer: 'now', employee: 'for the box office', worker: 'now' },
      takes: {
        Bookings: ['GetItem', 'PutItem'],
        'Bookings places#*': ['UpdateItem'],
        Tickets: ['PutItem'],
      },
    },
    {
      what: 'count what a customer bought before the event had a limit, when one comes',
      who: { customer: 'now', employee: 'for the box office', worker: 'now' },
      takes: {
        'Bookings/index/byAccount': ['Query'],
        Bookings: ['GetItem', 'BatchGetItem', 'PutItem'],
        'Bookings places#*': ['UpdateItem'],
      },
    },
    {
      what: 'take seats again for money that came late',
      who: { customer: 'now', worker: 'now' },
      takes: { Seats: ['UpdateItem'], Bookings: ['ConditionCheckItem'] },
    },
    {
      what: 'end a booking: free its seats, void its tickets, note what goes back',
      who: { customer: 'now', employee: 'for refunds', worker: 'now' },
      takes: {
        Seats: ['UpdateItem'],
        Bookings: ['GetItem', 'PutItem'],
        'Bookings places#*': ['UpdateItem'],
        Tickets: ['BatchGetItem', 'PutItem'],
      },
    },
    {
      // A booking has its money in itself by now. The table and this go once no release writes there that may be rolled back to.
      what: 'note payments beside their bookings',
      who: { customer: 'for the release before', worker: 'for the release before' },
      takes: { Payments: ['PutItem'] },
    },
    {
      what: 'list bookings of a customer',
      who: { customer: 'now' },
      takes: { 'Bookings/index/byAccount': ['Query'], Bookings: ['BatchGetItem'] },
    },
    {
      what: 'show or print tickets of a booking',
      who: { customer: 'now', employee: 'for the box office', worker: 'now' },
      takes: { Tickets: ['BatchGetItem'] },
    },
    {
      what: 'note what the payment provider says',
      who: { customer: 'now' },
      takes: { PaymentInbox: ['UpdateItem'] },
    },
    {
      what: 'see whether the payment provider said something',
      who: { worker: 'now' },
      takes: { PaymentInbox: ['GetItem'] },
    },
    {
      what: 'know the tickets of an event, and let people in',
      who: { employee: 'for check-in' },
      takes: { Tickets: ['Query', 'UpdateItem'] },
    },
  ],
  news: [
    // Readiness asks for an item of Outbox (domain/src/dynamo/ask-database.ts).
    {
      what: 'see that the database is there',
      who: { customer: 'now', employee: 'now', worker: 'now' },
      takes: { Outbox: ['GetItem'] },
    },
    {
      // A booking carries its news by now. This goes, and the next one, once no release leaves news of bookings here that may be rolled back to.
      what: 'leave news of a booking, and take it out once the queue has it',
      who: { customer: 'for the release before', worker: 'for the release before' },
      takes: { Outbox: ['PutItem', 'BatchWriteItem'] },
    },
    {
      what: 'find news of bookings that was left lying, and take it out',
      who: { worker: 'now' },
      takes: { Outbox: ['Scan', 'BatchWriteItem'] },
    },
    {
      what: 'leave news of an account, sealed, and take it out once it is told',
      who: { customer: 'now', employee: 'now' },
      takes: { 'Outbox errand#*': ['PutItem', 'DeleteItem'], 'Outbox/index/bySender': ['Query'] },
    },
    { what: 'tell each thing once', who: { worker: 'now' }, takes: { Deliveries: ['GetItem', 'PutItem'] } },
  ],
  messaging: messagingRights,
} as const satisfies Readonly<Record<string, readonly Right[]>>;

export type Wing = keyof typeof rights;

const byWing: Readonly<Record<Wing, readonly Right[]>> = rights;

export const rightsIn = (process: Process, wing: Wing): Right[] =>
  byWing[wing].filter(({ who }) => who[process] !== undefined);

const all: readonly Right[] = Object.values(byWing).flat();

export const rightsOf = (process: Process): Right[] => all.filter(({ who }) => who[process] !== undefined);

/** All that a process may do with tables. */
export const allowedTo = (process: Process): Grant[] => distinct(rightsOf(process).flatMap(grantsOf));

/** What the code of today has to ask for; all that a process is allowed, but for what is named for later. */
const needed = (process: Process, said: readonly Right[]): Grant[] =>
  distinct(said.filter(({ who }) => who[process] === 'now').flatMap(grantsOf));

export const neededNow = (process: Process, wing: Wing): Grant[] => needed(process, byWing[wing]);

/** The same of every wing but those that are named. */
export const neededElsewhere = (process: Process, ...but: Wing[]): Grant[] => {
  const left: readonly Right[] = but.flatMap((wing) => byWing[wing]);
  return needed(
    process,
    all.filter((right) => !left.includes(right)),
  );
};
