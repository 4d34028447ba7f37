import type { Clock } from '@parterre/domain/clock';
import { atFault, DomainError } from '@parterre/domain/domain-error';
import { eventKind } from '@parterre/domain/programme/events/event';
import type { RecentSeatCounts } from '@parterre/domain/programme/catalogue/recent-seat-counts';
import type { Catalogue } from '@parterre/domain/programme/open-programme';
import type { EventQuery, PriceRange, Span } from '@parterre/domain/programme/search/event-search';
import express, { type Router } from 'express';
import type { z } from 'zod';
import type { Routes } from '../routes.ts';
import { say } from '../words/say.ts';
import { describeSummary } from './event-answers.ts';
import * as contract from './search-contract.ts';

export type SearchDeps = {
  readonly catalogue: Pick<Catalogue, 'findEvents' | 'suggest'>;
  readonly recent: RecentSeatCounts;
  readonly clock: Clock;
};

const usualPage = 24;

type Asked = z.infer<NonNullable<typeof contract.searchEvents.query>>;

const parts = (text: string | undefined, between: string): readonly string[] =>
  text?.split(between).filter((part) => part.trim() !== '') ?? [];

const priceOf = ({ currency, least, most }: Asked): PriceRange | undefined => {
  if (least === undefined && most === undefined) return undefined;
  if (currency !== undefined) return { currency, least, most };
  const message = say((words) => words.rangeNeedsCurrency);
  throw new DomainError(
    'invalid-input',
    say((words) => words.notLikeThis),
    atFault('currency', message),
  );
};

const queryOf = (asked: Asked): EventQuery => ({
  text: asked.q,
  when: { from: asked.from, to: asked.to },
  cities: parts(asked.cities, ';'),
  online: asked.online && true,
  kinds: parts(asked.kinds, ',').map((kind) => eventKind.parse(kind)),
  price: priceOf(asked),
  accessible: asked.accessible && true,
  available: asked.available && true,
});

const spansOf = (text: string | undefined): readonly Span[] =>
  parts(text, ',').map((span) => {
    const [from, to] = span.split('/');
    return { from, to };
  });

/** By relevance there has to be something that an event is relevant to. */
const usualSort = (text: string | undefined) => (text ? 'relevance' : 'date');

export const searchRoutes = ({ route }: Routes, { catalogue, recent, clock }: SearchDeps): Router => {
  const router = express.Router();

  route(router, contract.searchEvents, async ({ query: asked }) => {
    const { q, cursor, limit = usualPage, currency, sort = usualSort(q) } = asked;
    const looking = { limit, cursor, sort, currency, spans: spansOf(asked.spans) };
    const { items, ...found } = await catalogue.findEvents(queryOf(asked), looking);
    const now = clock.now();
    const events = items.map(({ event, marks }) => ({
      ...describeSummary(event, recent.total(event.id), now),
      marks,
    }));
    return { events, ...found };
  });

  route(router, contract.suggestSearches, async ({ query: { q } }) => ({
    suggestions: await catalogue.suggest(q),
  }));

  return router;
};
