import { seatAttribute } from '@parterre/domain/house/charts/chart';
import { bookingId, ticketId } from '@parterre/domain/ids';
import { endpoint } from '@parterre/service-kit/endpoint';
import { z } from 'zod';
import { bookedEvent } from './booking-answer.ts';

const ticketAnswer = z
  .object({
    id: ticketId,
    section: z.string().nullable(),
    row: z.string().nullable(),
    seat: z.string().nullable(),
    attributes: z.array(seatAttribute),
    area: z.string().nullable(),
    categoryName: z.string(),
    number: z.int(),
    of: z.int(),
    holder: z.string(),
    spokenCode: z.string().meta({ description: 'The id, to be read out at a door that cannot scan' }),
    qr: z.string(),
  })
  .meta({ id: 'Ticket' });

const ofBooking = z.strictObject({ bookingId });

export const getTickets = endpoint({
  id: 'getTickets',
  method: 'get',
  path: '/api/bookings/:bookingId/tickets',
  summary: 'The tickets of a confirmed booking, each with the content of its QR code.',
  access: 'customer',
  params: ofBooking,
  response: z.object({ tickets: z.array(ticketAnswer), event: bookedEvent }),
  refusals: ['too-many-attempts'],
});

export const getTicketsPdf = endpoint({
  id: 'getTicketsPdf',
  method: 'get',
  path: '/api/bookings/:bookingId/tickets.pdf',
  summary: 'The tickets as PDF, a page each.',
  access: 'customer',
  params: ofBooking,
  produces: 'application/pdf',
  refusals: ['too-many-attempts', 'too-busy'],
});

export const getCalendar = endpoint({
  id: 'getCalendar',
  method: 'get',
  path: '/api/bookings/:bookingId/calendar.ics',
  summary: 'The event for a calendar (iCalendar).',
  access: 'customer',
  params: ofBooking,
  produces: 'text/calendar',
});

export const getTicketKeys = endpoint({
  id: 'getTicketKeys',
  caching: 'no-cache',
  method: 'get',
  path: '/api/ticket-keys',
  summary: 'The public keys that ticket codes are verified with (JWKS, RFC 7517).',
  access: 'anyone',
  response: z
    .object({ keys: z.array(z.looseObject({ kid: z.string().optional() })) })
    .meta({ id: 'TicketKeys' }),
});

export const ticketsEndpoints = [getTickets, getTicketsPdf, getCalendar, getTicketKeys];
