import type { Clock } from '@parterre/domain/clock';
import { atFault, DomainError } from '@parterre/domain/domain-error';
import type { RecentSeatCounts } from '@parterre/domain/programme/catalogue/recent-seat-counts';
import type { Live } from '@parterre/domain/live/open-live';
import type { Catalogue } from '@parterre/domain/programme/open-programme';
import type { SalesPlan } from '@parterre/domain/programme/publishing/sales-plan';
import { eventCalendar } from '@parterre/domain/sales/ticket-desk/ticket-calendar';
import { languageOfAnswer } from '@parterre/portal-kit/language-of';
import express, { type Router } from 'express';
import type { Routes } from '../routes.ts';
import * as contract from './catalogue-contract.ts';
import { describeEvent, describeSummary } from './event-answers.ts';
import { type OrganizationsById, requireOrganization } from './require-organization.ts';
import { say } from '../words/say.ts';

export type CatalogueDeps = {
  readonly catalogue: Catalogue;
  readonly people: { readonly organizations: OrganizationsById };
  readonly live: Pick<Live, 'counts'>;
  readonly recent: RecentSeatCounts;
  readonly publicUrl: string;
  readonly clock: Clock;
};

const usualPage = 24;

const notFound = (field: 'eventId' | 'slug') =>
  new DomainError(
    'not-found',
    say((words) => words.notOnSale),
    atFault(
      field,
      say((words) => words.isNotOnSale),
    ),
  );

export const catalogueRoutes = (
  { route, rawRoute }: Routes,
  { catalogue, people: { organizations }, live: { counts }, recent, publicUrl, clock }: CatalogueDeps,
): Router => {
  const router = express.Router();

  const required = (plan: SalesPlan | null, field: 'eventId' | 'slug'): SalesPlan => {
    if (!plan) throw notFound(field);
    return plan;
  };

  route(router, contract.listEvents, async ({ query }) => {
    const { q, category, online, organization, cursor, limit = usualPage, ...period } = query;
    const whose = { organizationId: organization };
    const filter = { ...period, ...whose, text: q, kind: category, online: online && online === 'true' };
    const { items, nextCursor } = await catalogue.listing(filter, { limit, cursor });
    const now = clock.now();
    return { events: items.map((event) => describeSummary(event, recent.total(event.id), now)), nextCursor };
  });

  route(router, contract.getEvent, async ({ params }) => {
    const plan = required(await catalogue.planBySlug(params.slug), 'slug');
    return describeEvent(plan, await counts.left(plan.event.id), clock.now());
  });

  rawRoute(router, contract.getEventCalendar, async ({ params }, response) => {
    const { event } = required(await catalogue.planBySlug(params.slug), 'slug');
    const url = new URL(`/events/${event.slug}`, publicUrl).href;
    const at = event.changedAt ?? event.publishedAt ?? event.createdAt;
    response.type('text/calendar').attachment(`${event.slug}.ics`);
    response.send(eventCalendar({ event, url, language: languageOfAnswer(response.req), at }));
  });

  const organizer = requireOrganization(organizations);
  route(router, contract.getOrganization, ({ params }) => organizer(params.organizationId));

  rawRoute(router, contract.getPrices, async ({ params }, response) => {
    const { event, assignments } = required(await catalogue.plans.get(params.eventId), 'eventId');
    response.set('Cache-Control', 'no-cache').set('ETag', `"${event.id}-${event.pricesVersion}"`);
    response.json(assignments);
  });

  return router;
};
