import type { Clock } from '@parterre/domain/clock';
import type { Event } from '@parterre/domain/programme/events/event';
import type { Programme } from '@parterre/domain/programme/open-programme';
import type { Employee } from '@parterre/domain/people/accounts/account';
import { readUpload, uploadedFile } from '@parterre/service-kit/read-body';
import express, { type RequestHandler, type Router } from 'express';
import { pageSize } from '../paging.ts';
import type { Routes } from '../routes.ts';
import { answerEvent, describeChecklist, describeSummary } from './describe-event.ts';
import * as contract from './events-contract.ts';

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
  const answer = async (caller: Employee, event: Event) =>
    answerEvent(await programme.dossierOf(caller, event), clock.now());

  route(router, contract.listEvents, async ({ caller, query: { organizationId, cursor } }) => {
    const { items, nextCursor } = await programme.listEvents(caller, organizationId, {
      limit: pageSize,
      cursor,
    });
    return { events: items.map(describeSummary), nextCursor };
  });

  route(router, contract.createEvent, async ({ caller, body }) =>
    answer(caller, await programme.createEvent(caller, body)),
  );

  route(router, contract.getEvent, async ({ caller, params }) =>
    answerEvent(await programme.openDossier(caller, params.eventId), clock.now()),
  );

  route(router, contract.changeEvent, async ({ caller, params, body: { version, changes } }) =>
    answer(caller, await programme.changeEvent(caller, params.eventId, version, changes)),
  );

  rawRoute(
    router,
    contract.setPoster,
    async ({ caller, params, body }, response, request) => {
      const image = uploadedFile(request, posterField);
      const event = await programme.setPoster(caller, params.eventId, { ...body, image });
      response.json(await answer(caller, event));
    },
    uploads,
    readUpload(posterField, largestPoster),
  );

  route(router, contract.getChecklist, async ({ caller, params }) =>
    describeChecklist(await programme.openDossier(caller, params.eventId), clock.now()),
  );

  route(router, contract.publishEvent, async ({ caller, params, body }) =>
    answer(caller, await programme.publishEvent(caller, params.eventId, body.version)),
  );

  route(router, contract.unpublishEvent, async ({ caller, params, body }) =>
    answer(caller, await programme.unpublishEvent(caller, params.eventId, body.version)),
  );

  return router;
};
