import type { RefundId } from '../ids.ts';
import { type Booking, countOf, seatIds } from '../sales/bookings/booking.ts';
import { accountOf } from '../sales/bookings/buyer.ts';
import {
  disputeOf,
  paymentsOf,
  paymentWith,
  type Refund,
  refundsOf,
  returnedMoney,
} from '../sales/bookings/booking-money.ts';
import type { SalesPlan } from '../programme/publishing/sales-plan.ts';
import type { FakePayments, Page } from './fake-payments.ts';
import type { Books } from './selling-books.ts';

/*
 * What was promised against what was paid. What was paid, only the provider knows: nothing that we wrote down about
 * money is believed before it agrees with the provider.
 */

const sorted = (items: readonly string[]): string => [...items].sort().join(', ');

/** A seat by its id, a place in an area by the area's. */
const placesOf = (booking: Booking): string[] => [
  ...seatIds(booking),
  ...booking.places.flatMap((places) => Array.from({ length: countOf(places) }, () => places.areaId)),
];

/** What a place costs by the plan, in minor units. */
const priceOf = ({ categoryOf, categoryOfArea, categories }: SalesPlan, place: string): number => {
  const categoryId = categoryOf(place) ?? categoryOfArea(place);
  return (categoryId && categories.get(categoryId)?.price.amount) ?? NaN;
};

/** By the plan, not by what the booking says of itself. Minor units. */
const priceIn = (plan: SalesPlan, booking: Booking): number =>
  placesOf(booking).reduce((total, place) => total + priceOf(plan, place), 0);

/** A confirmed booking has one valid ticket for each of its places, unless it is disputed; nobody else has any. */
export const ticketsWrong = ({ bookings, tickets }: Books, plan: SalesPlan): string[] => {
  const areas = new Set(plan.chart.chart.areas.map(({ id }) => id));
  const valid = Map.groupBy(
    tickets.filter(({ state }) => state === 'valid'),
    ({ bookingId }) => bookingId,
  );
  const confirmed = new Map(
    bookings.filter((item) => item.status === 'confirmed' && !disputeOf(item)).map((item) => [item.id, item]),
  );
  return [...new Set([...valid.keys(), ...confirmed.keys()])].flatMap((id) => {
    const [booking, list] = [confirmed.get(id), valid.get(id) ?? []];
    if (!booking) return [`valid tickets of ${id}, which is not confirmed, or disputed`];
    const has = sorted(
      list.map(({ blockId, place }) => (areas.has(blockId) ? blockId : `${blockId}/${place}`)),
    );
    const wants = sorted(placesOf(booking));
    const price = list.reduce((total, ticket) => total + ticket.price, 0);
    return [
      ...(has === wants ? [] : [`confirmed ${id} of ${wants} has tickets for ${has || 'nothing'}`]),
      ...(list.every(({ accountId }) => accountId === accountOf(booking.buyer))
        ? []
        : [`tickets of ${id} are somebody else's`]),
      ...(has !== wants || price === priceIn(plan, booking)
        ? []
        : [`tickets of ${id} are for ${price} in all`]),
    ];
  });
};

const fate = ({ state, amount, refunds, refunded, dispute, forgotten }: Page): string =>
  `${state} ${amount.amount} ${amount.currency}, ${refunded} back in ${refunds.length}, dispute ${dispute}${forgotten ? ', forgotten' : ''}`;

/** What a confirmed booking costs has been paid, to the cent, and has stayed with us but for a part that went back. */
const unpaid = (booking: Booking, pages: readonly Page[], plan: SalesPlan): string[] => {
  const price = priceIn(plan, booking);
  const { currency } = plan.event;
  const paid = pages.filter(({ id, state }) => state === 'paid' && !paymentWith(booking, `pay-${id}`)?.stray);
  const isPaid =
    price === 0
      ? paid.length === 0
      : paid.length === 1 &&
        paid.every(
          ({ amount, refunded, dispute }) =>
            amount.amount === price &&
            amount.currency === currency &&
            refunded < price &&
            refunded === returnedMoney(booking).amount &&
            dispute === (disputeOf(booking) ?? 'none'),
        );
  return isPaid
    ? []
    : [
        `confirmed ${booking.id} costs ${price} ${currency}, paid is: ${pages.map(fate).join('; ') || 'nothing'}`,
      ];
};

/** Nothing can be paid back of this, whoever tries. */
const isOutOfReach = ({ dispute, forgotten }: Page): boolean => dispute !== 'none' || forgotten === true;

/** Money that came in bought a booking that is confirmed, or all of it went back that can. */
const unanswered = (page: Page, booking: Booking | undefined): string[] => {
  const isStray = booking && paymentWith(booking, `pay-${page.id}`)?.stray;
  const isOwed = page.state === 'paid' && (booking?.status !== 'confirmed' || isStray);
  const cameBack = page.refunds.some(({ failed }) => failed);
  const isRight = isOwed
    ? page.refunded === page.amount.amount || cameBack || isOutOfReach(page)
    : page.state === 'paid' || page.refunded === 0;
  return isRight
    ? []
    : [`${page.bookingId} is ${booking?.status ?? 'nowhere'}, its payment page: ${fate(page)}`];
};

const inWords = ({ id, amount }: { readonly id: string | null; readonly amount: number }): string =>
  `${id ?? 'by hand'} ${amount}`;

const amountIn = (refunds: readonly Refund[]): number =>
  refunds.reduce((total, { amount }) => total + amount, 0);

/** Each refund that we say is sent was sent, once and as it was decided; and nothing else went back but by hand. */
const refundsWrong = (page: Page, refunds: readonly Refund[]): string[] => {
  const sent = refunds.filter(({ state, byHand, amount }) => state === 'done' && !byHand && amount > 0);
  const said = sorted(sent.map(inWords));
  const made = page.refunds.filter(({ failed }) => !failed);
  const ours = made.filter(({ id }) => id !== null && !refunds.some((each) => each.id === id && each.byHand));
  const byHand = made.reduce((total, { id, amount }) => total + (id === null ? amount : 0), 0);
  const saidByHand = amountIn(refunds.filter((refund) => refund.byHand));
  return [
    ...(said === sorted(ours.map(inWords))
      ? []
      : [`sent of ${page.bookingId} is "${sorted(ours.map(inWords))}", and said "${said}"`]),
    ...(byHand === saidByHand
      ? []
      : [`by hand ${byHand} of ${page.bookingId} went back, said ${saidByHand}`]),
  ];
};

/** Why a refund may have come to nothing once everything is at rest. */
const mayStand = ({ state }: Refund, page: Page): boolean => {
  switch (state) {
    case 'done':
      return true;
    case 'void':
      return page.dispute === 'lost';
    case 'impossible':
      return page.forgotten === true;
    case 'failed':
      return page.refunds.some(({ failed }) => failed);
    case 'due':
      return false;
    default:
      return state satisfies never;
  }
};

/** What we wrote down about a page in its booking is what the provider knows. */
const wrongNotes = (page: Page, booking: Booking | undefined): string[] => {
  const { id, bookingId, amount, state, dispute } = page;
  const isPaid = state === 'paid';
  const payment = booking && paymentWith(booking, `pay-${id}`);
  const refunds = booking ? refundsOf(booking, `pay-${id}`) : [];
  const said = payment ? `${payment.amount} ${booking.currency}, ${payment.dispute ?? 'none'}` : 'nothing';
  const isOwed = isPaid && booking?.status !== 'confirmed' && dispute !== 'lost';
  return [
    ...(said === (isPaid ? `${amount.amount} ${amount.currency}, ${dispute}` : 'nothing')
      ? []
      : [`${bookingId} has noted "${said}": ${fate(page)}`]),
    ...refundsWrong(page, refunds),
    ...refunds
      .filter((refund) => !mayStand(refund, page))
      .map((refund) => `refund ${inWords(refund)} of ${bookingId} is ${refund.state}: ${fate(page)}`),
    ...(!isOwed || amountIn(refunds) === amount.amount
      ? []
      : [`${amountIn(refunds)} of ${bookingId} is to go back: ${fate(page)}`]),
  ];
};

/** Of a booking with several pages the one that was paid on, if any. */
const notedPages = ({ pages }: FakePayments): Page[] => {
  const paid = new Set([...pages.values()].flatMap((page) => (page.state === 'paid' ? page.bookingId : [])));
  return [...pages.values()].filter((page) => page.state === 'paid' || !paid.has(page.bookingId));
};

/** What somebody asked to send back, and was told that it will be, is a refund, once; none is without being asked for. */
const wishesWrong = ({ bookings }: Books, asked: ReadonlyMap<RefundId, number>): string[] => {
  const refunds = bookings.flatMap((booking) => refundsOf(booking));
  const wished = refunds.filter(({ reason }) => reason === 'organizer');
  return [
    ...[...asked.keys()]
      .filter((id) => refunds.filter((each) => each.id === id).length !== 1)
      .map((id) => `refund ${id} was promised, and is not there once`),
    ...wished
      .filter(({ id, amount, asked: whole = amount }) => whole !== asked.get(id))
      .map((refund) => `nobody asked for refund ${inWords(refund)}`),
  ];
};

/** What must be true of the money once everything has come to rest. */
export const moneyWrong = (
  books: Books,
  plan: SalesPlan,
  provider: FakePayments,
  asked: ReadonlyMap<RefundId, number> = new Map(),
): string[] => {
  const pages = Map.groupBy(provider.pages.values(), ({ bookingId }) => bookingId);
  const bookings = new Map(books.bookings.map((item) => [item.id, item]));
  const known = new Set([...provider.pages.keys()].map((id) => `pay-${id}`));
  const invented = books.bookings.flatMap((booking) =>
    paymentsOf(booking).flatMap(({ id }) => (known.has(id) ? [] : [`payment ${id} of ${booking.id}`])),
  );
  return [
    ...books.bookings
      .filter(({ status }) => status === 'confirmed')
      .flatMap((booking) => unpaid(booking, pages.get(booking.id) ?? [], plan)),
    ...[...provider.pages.values()].flatMap((page) => unanswered(page, bookings.get(page.bookingId))),
    ...notedPages(provider).flatMap((page) => wrongNotes(page, bookings.get(page.bookingId))),
    ...invented.map((payment) => `${payment}, which the provider does not know`),
    ...wishesWrong(books, asked),
  ];
};
