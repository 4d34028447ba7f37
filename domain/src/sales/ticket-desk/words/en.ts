import { countingIn } from '../../../words/counting.ts';

const count = countingIn('en');

type Row = { readonly section: string; readonly row: string; readonly seats: string; readonly count: number };
type Area = { readonly area: string; readonly count: number };

/** What stands on tickets and in calendars. */
export const en = {
  seatsOfRow: ({ section, row, seats, count: n }: Row) =>
    `${section}, row ${row}, ${count(n, { one: 'seat', other: 'seats' })} ${seats}`,
  placesOfArea: ({ area, count: n }: Area) => `${area}: ${n}`,
  /** Of somebody's calendar of all that they have booked. */
  calendarName: 'Parterre: my tickets',
  online: 'Online',
  doors: ({ time }: { readonly time: string }) => `Doors ${time}`,
  paper: {
    title: ({ event }: { readonly event: string }) => `Tickets: ${event}`,
    section: 'Section',
    row: 'Row',
    seat: 'Seat',
    area: 'Area',
    name: 'Name',
    ticket: 'Ticket',
    orderNumber: 'Order number',
    priceAndNumber: ({
      price,
      number,
      of,
    }: {
      readonly price: string;
      readonly number: number;
      readonly of: number;
    }) => `${price}, ticket ${number} of ${of}`,
    showAtTheDoor: 'Show this code at the door, on paper or on a screen. It admits one person, once.',
    readOut: 'Ticket code, to read out where it cannot be scanned',
  },
};

export type TicketWords = typeof en;
