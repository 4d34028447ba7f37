import type { Booking } from '../bookings/booking.ts';
import type { Ticket } from './ticket.ts';

export type TicketStore = {
  /** The tickets that this booking has, void ones too, in the booking's order. */
  readonly of: (booking: Booking) => Promise<Ticket[]>;
};
