import { withAccount } from '@parterre/domain/sales/bookings/buyer';
import type { Clock } from '@parterre/domain/clock';
import type { Limits } from '@parterre/domain/limits';
import { turnsHere } from '@parterre/domain/limits/turn';
import type { People } from '@parterre/domain/people/open-people';
import type { SalesPlans } from '@parterre/domain/programme/publishing/sales-plan';
import type { Sales } from '@parterre/domain/sales/open-sales';
import { requirePlan } from '@parterre/domain/sales/selling/selling';
import { spokenId } from '@parterre/domain/spoken-id';
import { publicKeys, type TicketKeys } from '@parterre/domain/sales/tickets/ticket-code';
import type { TicketDesk } from '@parterre/domain/sales/ticket-desk/ticket-desk';
import express, { type Router } from 'express';
import type { Routes } from '../routes.ts';
import { describeEvent } from './describe-booking.ts';
import { getCalendar, getTicketKeys, getTickets, getTicketsPdf } from './tickets-contract.ts';
import { say } from '../words/say.ts';

export type TicketsDeps = {
  readonly sales: Pick<Sales, 'bookingOf'>;
  readonly catalogue: { readonly plans: SalesPlans };
  readonly people: Pick<People, 'accountOf'>;
  readonly desk: TicketDesk;
  readonly ticketKeys: TicketKeys;
  readonly publicUrl: string;
  readonly limits: Limits;
  readonly clock: Clock;
};

export const ticketsRoutes = (
  { route, rawRoute }: Routes,
  { sales, catalogue: { plans }, people, desk, ticketKeys, publicUrl, limits, clock }: TicketsDeps,
): Router => {
  const router = express.Router();
  /** By account: each time that somebody asks for tickets. */
  const turns = turnsHere(
    limits.tickets,
    clock,
    say((words) => words.ticketsTooOften),
  );

  route(router, getTickets, async ({ caller, params }) => {
    turns.use(caller.accountId);
    const booking = await sales.bookingOf(withAccount(caller.accountId), params.bookingId);
    const [tickets, { name: holder }, plan] = await Promise.all([
      desk.list(booking),
      people.accountOf(caller.accountId),
      requirePlan(plans, booking.eventId),
    ]);
    return {
      tickets: tickets.map(({ code, ...face }) => ({
        ...face,
        attributes: [...face.attributes],
        holder,
        spokenCode: spokenId(face.id),
        qr: code,
      })),
      event: describeEvent(plan),
    };
  });

  rawRoute(router, getTicketsPdf, async ({ caller, params }, response, request) => {
    turns.use(caller.accountId);
    const booking = await sales.bookingOf(withAccount(caller.accountId), params.bookingId);
    const { tag, print } = await desk.pdf(booking, await people.accountOf(caller.accountId));
    response.set({ 'Cache-Control': 'private, no-cache', ETag: `"${tag}"` });
    if (request.fresh) return response.status(304).end();
    const pdf = await print();
    return response
      .type('application/pdf')
      .set('Content-Disposition', `attachment; filename="tickets-${booking.id}.pdf"`)
      .send(pdf);
  });

  rawRoute(router, getCalendar, async ({ caller, params }, response) => {
    const booking = await sales.bookingOf(withAccount(caller.accountId), params.bookingId);
    const { language } = await people.accountOf(caller.accountId);
    response
      .type('text/calendar')
      .set('Cache-Control', 'private, no-store')
      .set('Content-Disposition', `attachment; filename="event-${booking.id}.ics"`);
    response.send(await desk.calendar(booking, `${publicUrl}/bookings/${booking.id}`, language));
  });

  route(router, getTicketKeys, () => publicKeys(ticketKeys));

  return router;
};
