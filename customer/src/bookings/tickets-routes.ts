import { requireBooking, requirePlan, type Selling } from '@parterre/domain/sales/selling/selling';
import type { AccountId } from '@parterre/domain/ids';
import type { Turns } from '@parterre/domain/limits/turn';
import { spokenId } from '@parterre/domain/spoken-id';
import { publicKeys, type TicketKeys } from '@parterre/domain/sales/tickets/ticket-code';
import type { TicketDesk } from '@parterre/domain/sales/ticket-desk/ticket-desk';
import express, { type Router } from 'express';
import type { Routes } from '../routes.ts';
import { describeEvent } from './describe-booking.ts';
import { getCalendar, getTicketKeys, getTickets, getTicketsPdf } from './tickets-contract.ts';

export type TicketsDeps = {
  readonly selling: Pick<Selling, 'bookings' | 'plans'>;
  readonly desk: TicketDesk;
  readonly nameOf: (accountId: AccountId) => Promise<string>;
  readonly ticketKeys: TicketKeys;
  readonly publicUrl: string;
  /** By account: each time that somebody asks for tickets. */
  readonly ticketTurns: Turns;
};

export const ticketsRoutes = (
  { route, rawRoute }: Routes,
  { selling, desk, nameOf, ticketKeys, publicUrl, ticketTurns }: TicketsDeps,
): Router => {
  const router = express.Router();
  const { bookings, plans } = selling;

  route(router, getTickets, async ({ caller, params }) => {
    ticketTurns.use(caller.accountId);
    const booking = await requireBooking(bookings, params.bookingId, caller.accountId);
    const [tickets, holder, plan] = await Promise.all([
      desk.list(booking),
      nameOf(caller.accountId),
      requirePlan(plans, booking.eventId),
    ]);
    return {
      tickets: tickets.map(({ code, ...face }) => ({
        ...face,
        holder,
        spokenCode: spokenId(face.id),
        qr: code,
      })),
      event: describeEvent(plan),
    };
  });

  rawRoute(router, getTicketsPdf, async ({ caller, params }, response, request) => {
    ticketTurns.use(caller.accountId);
    const booking = await requireBooking(bookings, params.bookingId, caller.accountId);
    const { tag, print } = await desk.pdf(booking, await nameOf(caller.accountId));
    response.set({ 'Cache-Control': 'private, no-cache', ETag: `"${tag}"` });
    if (request.fresh) return response.status(304).end();
    const pdf = await print();
    return response
      .type('application/pdf')
      .set('Content-Disposition', `attachment; filename="tickets-${booking.id}.pdf"`)
      .send(pdf);
  });

  rawRoute(router, getCalendar, async ({ caller, params }, response) => {
    const booking = await requireBooking(bookings, params.bookingId, caller.accountId);
    response
      .type('text/calendar')
      .set('Cache-Control', 'private, no-store')
      .set('Content-Disposition', `attachment; filename="event-${booking.id}.ics"`);
    response.send(await desk.calendar(booking, `${publicUrl}/bookings/${booking.id}`));
  });

  route(router, getTicketKeys, () => publicKeys(ticketKeys));

  return router;
};
