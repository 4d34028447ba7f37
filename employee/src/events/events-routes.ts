import { organizationOf } from '@parterre/domain/people/accounts/permissions';
import type { changeEvent } from '@parterre/domain/programme/events/change-event';
import { checklist } from '@parterre/domain/programme/publishing/checklist';
import type { Clock } from '@parterre/domain/clock';
import type { createEvent } from '@parterre/domain/programme/events/create-event';
import type { openDossier } from '@parterre/domain/programme/events/event-dossier';
import type { EventStore } from '@parterre/domain/programme/events/event-store';
import type { publishEvent } from '@parterre/domain/programme/publishing/publish-event';
import type { setPoster } from '@parterre/domain/programme/events/set-poster';
import type { unpublishEvent } from '@parterre/domain/programme/publishing/unpublish-event';
import type { Employee } from '@parterre/domain/people/accounts/account';
import type { EventId } from '@parterre/domain/ids';
import { readUpload, uploadedFile } from '@parterre/service-kit/read-body';
import express, { type RequestHandler, type Router } from 'express';
import { pageSize } from '../paging.ts';
import type { Routes } from '../routes.ts';
import { describeEvent, describeSummary } from './describe-event.ts';
import * as contract from './events-contract.ts';

export type EventsDeps = {
  readonly events: EventStore;
  readonly clock: Clock;
  readonly openDossier: ReturnType<typeof openDossier>;
  readonly createEvent: ReturnType<typeof createEvent>;
  readonly changeEvent: ReturnType<typeof changeEvent>;
  readonly setPoster: ReturnType<typeof setPoster>;
  readonly publishEvent: ReturnType<typeof publishEvent>;
  readonly unpublishEvent: ReturnType<typeof unpublishEvent>;
  /** Stands before what reads a file into memory. */
  readonly uploads: RequestHandler;
};

const posterField = 'poster';
const largestPoster = 25_000_000;

export const eventsRoutes = ({ route, rawRoute }: Routes, deps: EventsDeps): Router => {
  const { events, clock } = deps;
  const router = express.Router();
  const answer = async (caller: Employee, id: EventId) => ({
    event: describeEvent(await deps.openDossier(caller, id)),
  });

  route(router, contract.listEvents, async ({ caller, query }) => {
    const page = { limit: pageSize, cursor: query.cursor };
    const owner = organizationOf(caller, query.organizationId);
    const { items, nextCursor } = await events.ofOrganization(owner, page);
    return { events: items.map(describeSummary), nextCursor };
  });

  route(router, contract.createEvent, async ({ caller, body }) =>
    answer(caller, (await deps.createEvent(caller, body)).id),
  );

  route(router, contract.getEvent, ({ caller, params }) => answer(caller, params.eventId));

  route(router, contract.changeEvent, async ({ caller, params, body }) => {
    await deps.changeEvent(caller, params.eventId, body.version, body.changes);
    return answer(caller, params.eventId);
  });

  rawRoute(
    router,
    contract.setPoster,
    async ({ caller, params, body }, response, request) => {
      const image = uploadedFile(request, posterField);
      await deps.setPoster(caller, params.eventId, { ...body, image });
      response.json(await answer(caller, params.eventId));
    },
    deps.uploads,
    readUpload(posterField, largestPoster),
  );

  route(router, contract.getChecklist, async ({ caller, params }) => {
    const checks = checklist(await deps.openDossier(caller, params.eventId), clock.now());
    return { ready: checks.every(({ ok }) => ok), checks };
  });

  route(router, contract.publishEvent, async ({ caller, params, body }) => {
    await deps.publishEvent(caller, params.eventId, body.version);
    return answer(caller, params.eventId);
  });

  route(router, contract.unpublishEvent, async ({ caller, params, body }) => {
    await deps.unpublishEvent(caller, params.eventId, body.version);
    return answer(caller, params.eventId);
  });

  return router;
};
