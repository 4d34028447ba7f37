import type { Buyer } from './bookings/buyer.ts';
import type { Alarm } from '../alarm.ts';
import type { Clock } from '../clock.ts';
import type { CostlyWork } from '../costly/costly-work.ts';
import type { Tables } from '../dynamo/open-tables.ts';
import type { ObjectStore } from '../files/object-store.ts';
import type { BookingId, Ids } from '../ids.ts';
import { dynamoAttemptLimits } from '../limits/dynamo-attempt-limits.ts';
import { inLots } from '../limits/in-lots.ts';
import { turnsHere } from '../limits/turn.ts';
import type { Limits } from '../limits.ts';
import { dispatchSoon } from '../news/dispatch-news.ts';
import type { NewsQueue } from '../news/outbox.ts';
import { sweepOutbox } from '../news/sweep-outbox.ts';
import type { SalesPlans } from '../programme/publishing/sales-plan.ts';
import { bookingHistory } from './bookings/booking-history.ts';
import { confirmedBookings } from './bookings/confirmed-bookings.ts';
import type { AnyBookingNews } from './bookings/booking-news.ts';
import { tellCarried, untoldNews } from './bookings/untold-news.ts';
import { dynamoSalesStores } from './dynamo-sales-stores.ts';
import { openBookings } from './ending/open-booking.ts';
import { changeHeldSeats } from './holding/change-held-seats.ts';
import { extendHold } from './holding/extend-hold.ts';
import { giveBackHold } from './holding/give-back-hold.ts';
import { holdRefusals } from './holding/hold-refusals.ts';
import { holdSeats } from './holding/hold-seats.ts';
import { placesBought } from './holding/places-bought.ts';
import { cancelBooking } from './paying/cancel-booking.ts';
import { countConfirmed } from './paying/count-confirmed.ts';
import { endPayment } from './paying/end-payment.ts';
import { receivePaymentEvent } from './paying/receive-payment-event.ts';
import { refundBooking } from './paying/refund-booking.ts';
import { settleBooking } from './paying/settle-booking.ts';
import { settleForCustomer } from './paying/settle-for-customer.ts';
import { startCheckout } from './paying/start-checkout.ts';
import { sweepMoney, sweepSeats } from './paying/sweep-bookings.ts';
import { takeBackLapsed } from './paying/take-back-lapsed.ts';
import type { PaymentProvider } from './payments/payment-provider.ts';
import { dynamoPeerStore } from './picking/dynamo-peer-store.ts';
import { holdBest } from './picking/hold-best.ts';
import { rowShares } from './picking/row-shares.ts';
import type { SeatsAtHand } from './seats/seats-at-hand.ts';
import { bookingsBySeats } from './seats/bookings-by-seats.ts';
import { dynamoSeatStore } from './seats/dynamo-seat-store.ts';
import { requireBooking } from './selling/selling.ts';
import { ticketDesk } from './ticket-desk/ticket-desk.ts';
import { dynamoTicketLister } from './tickets/dynamo-ticket-lister.ts';
import { ticketPrinter } from './ticket-desk/ticket-printer.ts';
import { say } from './words/sales-words.ts';
import type { TicketKeys } from './tickets/ticket-code.ts';

type StoresDeps = { readonly tables: Pick<Tables, 'database'>; readonly clock: Clock };

type DeskDeps = {
  readonly stores: Pick<SalesStores, 'tickets'>;
  readonly plans: SalesPlans;
  readonly keys: TicketKeys;
  /** Of posters, which tickets show. */
  readonly media: Pick<ObjectStore, 'get'>;
  readonly costly: CostlyWork;
  readonly clock: Clock;
};

type Deps = {
  readonly tables: Pick<Tables, 'lowLevel'>;
  readonly stores: SalesStores;
  readonly plans: SalesPlans;
  readonly payments: PaymentProvider;
  readonly atHand?: SeatsAtHand | undefined;
  readonly queue: NewsQueue<AnyBookingNews>;
  readonly countConfirmed: (bookings: number) => void;
  readonly limits: Limits;
  readonly alarm: Alarm;
  readonly clock: Clock;
  readonly ids: Ids;
};

/** All that a sale is written to. Who has more to do with its rows of seats than to sell them puts that before them. */
export const openSalesStores = ({ tables, clock }: StoresDeps) => dynamoSalesStores(tables.database, clock);

export type SalesStores = ReturnType<typeof openSalesStores>;

/** Whether somebody has booked, for who wants to change what is sold. */
export const openEventBookings = ({ tables, clock }: StoresDeps) =>
  bookingsBySeats({ seats: dynamoSeatStore(tables.database, clock), clock });

/** The tickets of an event, for who tells its attendees something. */
export const openTicketLister = ({ tables }: Pick<StoresDeps, 'tables'>) =>
  dynamoTicketLister(tables.database);

/** Where the tickets of confirmed bookings are handed out. */
export const openTicketDesk = ({ stores, media, costly, ...around }: DeskDeps) =>
  ticketDesk({ ...around, tickets: stores.tickets, pictures: media, print: ticketPrinter(costly) });

type PickingDeps = {
  readonly tables: Pick<Tables, 'models' | 'commit'>;
  readonly stores: Pick<SalesStores, 'bookings'>;
  readonly sales: Pick<Sales, 'holdSeats' | 'changeHeldSeats'>;
  readonly plans: SalesPlans;
  readonly atHand: SeatsAtHand;
  readonly limits: Limits;
  readonly clock: Clock;
  readonly ids: Ids;
};

/** Where seats are picked for customers, by the processes of one service between them. */
export const openPicking = ({ tables, stores, sales, limits, ...around }: PickingDeps, service: string) => {
  const { clock } = around;
  const peers = dynamoPeerStore(tables.models, tables.commit);
  const shares = rowShares(service, { ...around, peers });
  const tooOften = say((words) => words.best.tooOften);
  const turns = turnsHere(limits['best-available'], clock, tooOften);
  return {
    holdBest: holdBest({ ...around, ...sales, bookings: stores.bookings, shares, turns }),
    announce: shares.announce,
  };
};

export type Picking = ReturnType<typeof openPicking>;

/** From a wish for seats to tickets, and to what becomes of them and their money. */
export const openSales = ({ tables, stores, queue, countConfirmed: count, ...around }: Deps) => {
  const { limits, clock, alarm } = around;
  const { bookings, outbox, commit } = stores;
  const carried = untoldNews({ bookings, commit, clock });
  const dispatcher = dispatchSoon({ outbox: carried, queue });
  const sweepCarried = sweepOutbox({ outbox: carried, queue, clock, alarm });
  const sweepLeft = sweepOutbox({ outbox, queue, clock, alarm });
  const behind = {
    ...around,
    ...stores,
    refusals: holdRefusals(limits, clock),
    attempts: inLots(dynamoAttemptLimits(tables.lowLevel, limits), limits, clock),
    dispatcher: countConfirmed(dispatcher, count),
    tell: tellCarried({ outbox: carried, queue }),
  };
  const deps = { ...behind, takeBack: takeBackLapsed(behind) };
  return {
    /** Gives back what holds had whose time is over, for who finds no room. */
    takeBack: deps.takeBack,
    holdSeats: holdSeats(deps),
    changeHeldSeats: changeHeldSeats(deps),
    extendHold: extendHold(deps),
    giveBackHold: giveBackHold(deps),
    startCheckout: startCheckout(deps),
    settleBooking: settleBooking(deps),
    settleForCustomer: settleForCustomer(deps),
    endPayment: endPayment(deps),
    cancelBooking: cancelBooking(deps),
    refundBooking: refundBooking(deps),
    receivePaymentEvent: receivePaymentEvent(deps),
    openBookings: openBookings(deps),
    placesBought: placesBought(deps),
    confirmedBookings: confirmedBookings(stores),
    bookingHistory: bookingHistory(deps),
    /** @throws DomainError `not-found`, also for somebody else's */
    bookingOf: (buyer: Buyer, id: BookingId) => requireBooking(bookings, id, buyer),
    sweepSeats: sweepSeats(deps),
    sweepMoney: sweepMoney(deps),
    /** What bookings carry, and what the release before left in the outbox. */
    sweepNews: async () => (await sweepCarried()) + (await sweepLeft()),
    /** Until all news is handed over. */
    idle: dispatcher.idle,
  };
};

export type Sales = ReturnType<typeof openSales>;
