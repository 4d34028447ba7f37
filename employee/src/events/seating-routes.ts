import type { Clock } from '@parterre/domain/clock';
import type { Employee } from '@parterre/domain/people/accounts/account';
import type { Event } from '@parterre/domain/programme/events/event';
import type { Programme } from '@parterre/domain/programme/open-programme';
import express, { type Request, type Router } from 'express';
import type { Routes } from '../routes.ts';
import { answerEvent, describeSeating } from './describe-event.ts';
import * as contract from './seating-contract.ts';
import { languageOfAnswer } from '@parterre/portal-kit/language-of';

export type SeatingDeps = { readonly programme: Programme; readonly clock: Clock };

export const seatingRoutes = ({ route }: Routes, { programme, clock }: SeatingDeps): Router => {
  const router = express.Router();
  const { categories } = programme;
  const answer = async (caller: Employee, event: Event, request: Request) =>
    answerEvent(await programme.dossierOf(caller, event), {
      now: clock.now(),
      language: languageOfAnswer(request),
    });

  route(router, contract.addCategory, async ({ caller, params, body: { version, category } }, request) =>
    answer(caller, await categories.add(caller, params.eventId, version, category), request),
  );

  route(router, contract.changeCategory, async ({ caller, params, body: { version, category } }, request) =>
    answer(
      caller,
      await categories.change(caller, params.eventId, version, params.categoryId, category),
      request,
    ),
  );

  route(router, contract.removeCategory, async ({ caller, params, query: { version } }, request) =>
    answer(caller, await categories.remove(caller, params.eventId, version, params.categoryId), request),
  );

  route(router, contract.getSeating, async ({ caller, params }) =>
    describeSeating(await programme.openDossier(caller, params.eventId)),
  );

  route(router, contract.assignSeats, async ({ caller, params, body }) =>
    describeSeating(await programme.assignSeats(caller, { ...params, ...body })),
  );

  return router;
};
