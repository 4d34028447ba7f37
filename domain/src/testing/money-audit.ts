import { type Booking, countOf, seatIds } from '../sales/bookings/booking.ts';
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
    bookings
      .filter(({ status, dispute }) => status === 'confirmed' && !dispute)
      .map((item) => [item.id, item]),
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
      ...(list.every(({ accountId }) => accountId === booking.accountId)
        ? []
        : [`tickets of ${id} are somebody else's`]),
      ...(has !== wants || price === priceIn(plan, booking)
        ? []
        : [`tickets of ${id} are for ${price} in all`]),
    ];
  });
};

const fate = ({ state, amount, refunded, dispute, forgotten }: Page): string =>
  `${state} ${amount.amount} ${amount.currency}, ${refunded} back, dispute ${dispute}${forgotten ? ', forgotten' : ''}`;

/** What a confirmed booking costs has been paid, to the cent, and has stayed with us but for what went back by hand. */
const unpaid = (booking: Booking, pages: readonly Page[], plan: SalesPlan): string[] => {
  const price = priceIn(plan, booking);
  const { currency } = plan.event;
  const paid = pages.filter(({ state }) => state === 'paid');
  const isPaid =
    price === 0
      ? paid.length === 0
      : paid.length === 1 &&
        paid.every(
          ({ amount, refunded, dispute }) =>
            amount.amount === price &&
            amount.currency === currency &&
            refunded < price &&
            refunded === (booking.returned ?? 0) &&
            dispute === (booking.dispute ?? 'none'),
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
  const isOwed = page.state === 'paid' && booking?.status !== 'confirmed';
  const isRight = isOwed
    ? page.refunded === page.amount.amount || isOutOfReach(page)
    : page.state === 'paid' || page.refunded === 0;
  return isRight
    ? []
    : [`${page.bookingId} is ${booking?.status ?? 'nowhere'}, its payment page: ${fate(page)}`];
};

/** What the books must say of a payment. */
const stateDue = (page: Page, booking: Booking | undefined): string => {
  if (booking?.status === 'confirmed') return booking.dispute ? 'disputed' : 'ticketed';
  if (page.refunded === page.amount.amount) return 'refunded';
  if (page.dispute === 'lost') return 'charged-back';
  return page.dispute === 'open' && booking?.refund === 'due' ? 'disputed' : 'refund-impossible';
};

/** What a booking must say of its refund where its payment stands so. Only what is forgotten can never go back. */
const refundDue = (stands: string, page: Page, booking: Booking | undefined): Booking['refund'] => {
  switch (stands) {
    case 'refunded':
      return 'done';
    case 'charged-back':
      return booking?.ending === 'charged-back' ? undefined : 'done';
    case 'disputed':
      return booking?.status === 'confirmed' ? undefined : 'due';
    case 'refund-impossible':
      return page.forgotten ? 'impossible' : 'due';
    default:
      return undefined;
  }
};

/** What we wrote down about a page, in the Payments table and in the booking, is what the provider knows. */
const wrongNotes = ({ payments }: Books, page: Page, booking: Booking | undefined): string[] => {
  const { id, bookingId, amount, state } = page;
  const isPaid = state === 'paid';
  const noted = sorted(
    payments
      .filter((payment) => payment.bookingId === bookingId)
      .map((payment) =>
        [payment.id, payment.amount.amount, payment.amount.currency, payment.state].join(' '),
      ),
  );
  const stands = isPaid ? stateDue(page, booking) : '';
  const due = [`pay-${id}`, amount.amount, amount.currency, stands].join(' ');
  const said = booking?.paid ? `${booking.paid.id} ${booking.paid.amount}` : '';
  return [
    ...(noted === (isPaid ? due : '') ? [] : [`the payments of ${bookingId} are "${noted}": ${fate(page)}`]),
    ...(said === (isPaid ? `pay-${id} ${amount.amount}` : '')
      ? []
      : [`${bookingId} has "${said}": ${fate(page)}`]),
    ...(booking?.refund === refundDue(stands, page, booking)
      ? []
      : [`the refund of ${bookingId} is ${booking?.refund}: ${fate(page)}`]),
  ];
};

/** Of a booking with several pages the one that was paid on, if any. */
const notedPages = ({ pages }: FakePayments): Page[] => {
  const paid = new Set([...pages.values()].flatMap((page) => (page.state === 'paid' ? page.bookingId : [])));
  return [...pages.values()].filter((page) => page.state === 'paid' || !paid.has(page.bookingId));
};

/** What must be true of the money once everything has come to rest. */
export const moneyWrong = (books: Books, plan: SalesPlan, provider: FakePayments): string[] => {
  const pages = Map.groupBy(provider.pages.values(), ({ bookingId }) => bookingId);
  const bookings = new Map(books.bookings.map((item) => [item.id, item]));
  const invented = books.payments.filter(({ bookingId }) => bookings.has(bookingId) && !pages.has(bookingId));
  return [
    ...books.bookings
      .filter(({ status }) => status === 'confirmed')
      .flatMap((booking) => unpaid(booking, pages.get(booking.id) ?? [], plan)),
    ...[...provider.pages.values()].flatMap((page) => unanswered(page, bookings.get(page.bookingId))),
    ...notedPages(provider).flatMap((page) => wrongNotes(books, page, bookings.get(page.bookingId))),
    ...invented.map(({ bookingId, id }) => `payment ${id} of ${bookingId}, which the provider does not know`),
  ];
};
