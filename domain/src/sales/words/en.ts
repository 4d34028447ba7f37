import { countingIn } from '../../words/counting.ts';

const count = countingIn('en');
const listing = new Intl.ListFormat('en');

type Id = { readonly id: string };
type Most = { readonly most: number };
type Row = { readonly category: string; readonly row: string; readonly seats: string };
/** Seats of one row; in which section it is where that has to be said. */
type RowOfSeats = { readonly section?: string; readonly row: string; readonly seats: readonly string[] };
type LeftAlone = { readonly alone: readonly RowOfSeats[]; readonly fits: readonly RowOfSeats[] };
type Area = { readonly category: string; readonly area: string };

/** `seats C 5 and 6` */
const seatsIn = (rows: readonly RowOfSeats[]): string => {
  const named = rows.map(
    ({ section, row, seats }) => `${section ? `${section}, ` : ''}${row} ${listing.format(seats)}`,
  );
  const total = rows.reduce((sum, { seats }) => sum + seats.length, 0);
  return `${count(total, { one: 'seat', other: 'seats' })} ${named.join('; ')}`;
};

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const tickets = (most: number): string => `${most} ${count(most, { one: 'ticket', other: 'tickets' })}`;
const atMost = ({ most }: Most): string => `At most ${tickets(most)} each for this event.`;

/** What a booking is now, to somebody who thought that it was something else. */
const becameMeanwhile = {
  held: 'Your seats have changed meanwhile, perhaps in another window. Nothing was done.',
  paying: 'You are paying for these seats, perhaps in another window. Nothing was given back.',
  confirmed: 'These seats are paid for and your tickets are ready. Nothing was given back.',
  cancelled: 'These seats were given back already.',
  expired: 'The time for these seats was over already.',
};

/** Why seats cannot be had, as what is said of a field. */
const choice = {
  noSeat: ({ id }: Id) => `there is no seat ${id} at this event`,
  noArea: ({ id }: Id) => `there is no area ${id} at this event`,
  seatNotForSale: ({ id }: Id) => `seat ${id} is not for sale`,
  areaNotForSale: ({ id }: Id) => `area ${id} is not for sale`,
  nothing: 'choose at least one seat or place',
  tooManyPlaces: ({ most }: Most) => `one booking takes up to ${most} places`,
  tooManyAreas: ({ most }: Most) => `one booking takes places in up to ${most} areas`,
  seatTwice: 'a seat is named twice',
  areaTwice: 'an area is named twice',
  sentence: ({ why }: { readonly why: string }) => `${sentence(why)}.`,
};

/** What is said to customers who choose, hold and pay, and on payment pages. What is said of a field follows its name. */
export const en = {
  page: {
    seatsOfRow: ({ category, row, seats }: Row) => `${category}, row ${row}, ${seats}`,
    placesOfArea: ({ category, area }: Area) => `${category}, ${area}`,
  },
  noSuchEvent: 'There is no such event.',
  noSuchBooking: 'There is no such booking.',
  salesClosed: 'Tickets for this event are not on sale now.',
  choice,
  seatsTaken: ({ count: n }: { readonly count: number }) =>
    `Somebody was faster: ${count(n, { one: 'this seat is', other: 'these seats are' })} taken.`,
  leftAlone: ({ alone, fits }: LeftAlone) =>
    `${sentence(seatsIn(alone))} would be left alone. ${sentence(seatsIn(fits))} would fit.`,
  areaFull: 'There are not that many places left.',
  best: {
    nothingLeft: 'None of these are left.',
    fewerLeft: ({ left }: { readonly left: number }) =>
      `Only ${left} ${count(left, { one: 'seat is', other: 'seats are' })} left.`,
    fewerPlaces: ({ left }: { readonly left: number }) =>
      `There ${count(left, { one: 'is', other: 'are' })} only ${left} ${count(left, { one: 'place', other: 'places' })} left in one area.`,
    onlySplit: ({ quantity, together }: { readonly quantity: number; readonly together: number }) =>
      `There are no ${quantity} seats side by side any more, at most ${together}. You can sit in groups.`,
    noneForNeeds: ({ left }: { readonly left: number }) =>
      left === 0
        ? 'There is no wheelchair place left.'
        : `Only ${left} wheelchair ${count(left, { one: 'place is', other: 'places are' })} left.`,
    noneBeside: 'There are not so many places beside a wheelchair place any more.',
    tooOften: 'Please wait a moment before you look again.',
  },
  limit: {
    changed: 'Please try again.',
    chooseFewer: ({ most }: Most) => `${atMost({ most })} Please choose fewer.`,
    allTaken: ({ most, taken }: Most & { readonly taken: number }) =>
      `${atMost({ most })} You have ${taken} already.`,
    moreLeft: ({ most, taken, more }: Most & { readonly taken: number; readonly more: number }) =>
      `${atMost({ most })} You have ${taken} already: you can take ${more} more.`,
    field: ({ most, taken }: Most & { readonly taken: number }) =>
      `at most ${most} each, ${taken} of them taken`,
  },
  tryAgain: 'Please try again.',
  changedElsewhere: 'This booking is being changed elsewhere. Please try again.',
  becameMeanwhile,
  alreadyHolding: 'You have seats at this event already, perhaps in another window. Go on with those.',
  manyHolds: ({ events }: { readonly events: number }) =>
    `You hold places at ${events} events. Buy some of them or give some back before you take more.`,
  holdExpired: 'The time for these seats is over. Please choose again.',
  noMoreChanges: 'This booking can no longer be changed.',
  noMoreTime: 'This booking can no longer be extended.',
  extendedOnce: 'The time for these seats was extended once already.',
  changedTooOften:
    'You have changed your seats very often just now. They are still yours: please wait a few seconds before you change them again.',
  refusedTooOften:
    'You have tried to take seats very often just now, and may not have them. Please wait a few seconds.',
  keyReused: 'This Idempotency-Key was used for another request.',
  notCancellable: 'These tickets can no longer be given back.',
  notRefundable: 'Only a booking with valid tickets can be paid back.',
  refundTooLarge: 'That is more than is left of what was paid.',
  paymentUnderWay: 'Your payment is on its way. Please wait a moment.',
  wasCancelled: 'This booking was cancelled.',
  notPayable: ({ why }: { readonly why: string }) =>
    `What is paid at once ${why}. Your seats are still held: change them and try again.`,
  askedJustNow:
    'The payment provider was asked about this booking just now. Please try again in a few seconds.',
  paymentUnavailable:
    'The payment page cannot be reached right now. Your seats stay yours; please try again.',
  paymentRefused:
    'The payment provider does not take this payment. Nothing was charged, and your seats are still held for you.',
  ticketsDisputed:
    'These tickets are not valid: your bank has taken the money back. Once that is decided, they can be again.',
  noTickets: 'This booking has no tickets.',
  field: {
    moreThanCome: 'are more than come',
    besideNobody: 'sit beside nobody',
    unknown: 'is not known',
    notOnSale: 'is not on sale',
    over: 'is over',
    notHeld: 'is not held any more',
    extended: 'was extended already',
    cancelled: 'was cancelled',
    notCancellable: 'cannot be cancelled any more',
    notRefundable: 'cannot be paid back',
    moreThanLeft: 'is more than is left',
    noSuchAmount: ({ step }: { readonly step: number }) =>
      `must be a multiple of ${step}, in the smallest unit of the currency`,
    beingPaid: 'is being paid',
    keyReused: 'was used for another request',
    revision: 'is not what the booking is now',
    noTickets: 'has no tickets',
    noValidTickets: 'has no valid tickets',
  },
};

export type SalesWords = typeof en;
