import type { Booking } from '../bookings/booking.ts';
import type { Write } from '../../commit.ts';
import type { Ticket } from './ticket.ts';

export type TicketStore = {
  /** A second line of defence: whatever went wrong with the rows, a place has one live ticket. `place-taken`: it has one. */
  readonly issue: (ticket: Ticket) => Write<'place-taken'>;
  /** `conflict`: the place has another ticket. */
  readonly void: (ticket: Ticket) => Write<'conflict'>;
  /** The tickets that this booking has, void ones too, in the booking's order. */
  readonly of: (booking: Booking) => Promise<Ticket[]>;
};
