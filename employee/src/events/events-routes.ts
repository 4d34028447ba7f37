import type { Clock } from '@parterre/domain/clock';
import type { Event } from '@parterre/domain/programme/events/event';
import type { Programme } from '@parterre/domain/programme/open-programme';
import type { Employee } from '@parterre/domain/people/accounts/account';
import { readUpload, uploadedFile } from '@parterre/service-kit/read-body';
import express, { type Request, type RequestHandler, type Router } from 'express';
import { pageSize } from '../paging.ts';
import type { Routes } from '../routes.ts';
import { answerEvent, describeChecklist, describeSummary } from './describe-event.ts';
import * as contract from './events-contract.ts';
import { languageOfAnswer } from '@parterre/portal-kit/language-of';

export type EventsDeps = {
  readonly programme: Programme;
  readonly clock: Clock;
  /** Stands before what reads a file into memory. */
  readonly uploads: RequestHandler;
};

const posterField = 'poster';
const largestPoster = 25_000_000;

export const eventsRoutes = (
  { route, rawRoute }: Routes,
  { programme, clock, uploads }: EventsDeps,
): Router => {
  const router = express.Router();
  const reading = (request: Request) => ({ now: clock.now(), language: languageOfAnswer(request) });
  const answer = async (caller: Employee, event: Event, request: Request) =>
    answerEvent(await programme.dossierOf(caller, event), reading(request));

  route(router, contract.listEvents, async ({ caller, query: { organizationId, cursor } }) => {
    const { items, nextCursor } = await programme.listEvents(caller, organizationId, {
      limit: pageSize,
      cursor,
    });
    return { events: items.map(describeSummary), nextCursor };
  });

  route(router, contract.createEvent, async ({ caller, body }, request) =>
    answer(caller, await programme.createEvent(caller, body), request),
  );

  route(router, contract.getEvent, async ({ caller, params }, request) =>
    answerEvent(await programme.openDossier(caller, params.eventId), reading(request)),
  );

  route(router, contract.changeEvent, async ({ caller, params, body: { version, changes } }, request) =>
    answer(caller, await programme.changeEvent(caller, params.eventId, version, changes), request),
  );

  rawRoute(
    router,
    contract.setPoster,
    async ({ caller, params, body }, response, request) => {
      const image = uploadedFile(request, posterField);
      const event = await programme.setPoster(caller, params.eventId, { ...body, image });
      response.json(await answer(caller, event, request));
    },
    uploads,
    readUpload(posterField, largestPoster),
  );

  route(router, contract.getChecklist, async ({ caller, params }, request) =>
    describeChecklist(await programme.openDossier(caller, params.eventId), reading(request)),
  );

  route(router, contract.publishEvent, async ({ caller, params, body }, request) =>
    answer(caller, await programme.publishEvent(caller, params.eventId, body.version), request),
  );

  route(router, contract.unpublishEvent, async ({ caller, params, body }, request) =>
    answer(caller, await programme.unpublishEvent(caller, params.eventId, body.version), request),
  );

  return router;
};
