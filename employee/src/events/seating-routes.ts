import type { Employee } from '@parterre/domain/people/accounts/account';
import type { assignSeats } from '@parterre/domain/programme/assignments/assign-seats';
import type { openDossier } from '@parterre/domain/programme/events/event-dossier';
import type { TicketCategories } from '@parterre/domain/programme/assignments/ticket-categories';
import type { EventId } from '@parterre/domain/ids';
import express, { type Router } from 'express';
import type { Routes } from '../routes.ts';
import { describeEvent, describeSeating } from './describe-event.ts';
import * as contract from './seating-contract.ts';

export type SeatingDeps = {
  readonly openDossier: ReturnType<typeof openDossier>;
  readonly categories: TicketCategories;
  readonly assignSeats: ReturnType<typeof assignSeats>;
};

export const seatingRoutes = (
  { route }: Routes,
  { openDossier: open, categories, assignSeats: assign }: SeatingDeps,
): Router => {
  const router = express.Router();
  const answer = async (caller: Employee, id: EventId) => ({ event: describeEvent(await open(caller, id)) });

  route(router, contract.addCategory, async ({ caller, params, body }) => {
    await categories.add(caller, params.eventId, body.version, body.category);
    return answer(caller, params.eventId);
  });

  route(router, contract.changeCategory, async ({ caller, params, body }) => {
    await categories.change(caller, params.eventId, body.version, params.categoryId, body.category);
    return answer(caller, params.eventId);
  });

  route(router, contract.removeCategory, async ({ caller, params, query }) => {
    await categories.remove(caller, params.eventId, query.version, params.categoryId);
    return answer(caller, params.eventId);
  });

  route(router, contract.getSeating, async ({ caller, params }) =>
    describeSeating(await open(caller, params.eventId)),
  );

  route(router, contract.assignSeats, async ({ caller, params, body }) =>
    describeSeating(await assign(caller, { ...params, ...body })),
  );

  return router;
};
