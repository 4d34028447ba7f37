import type { Clock } from '@parterre/domain/clock';
import type { AccountId } from '@parterre/domain/ids';
import type { Limits } from '@parterre/domain/limits';
import { turnsHere } from '@parterre/domain/limits/turn';
import { type Person, personWith } from '@parterre/domain/messaging/kinds/person';
import type { SaleStarts } from '@parterre/domain/messaging/open-sale-starts';
import type { AwaitedSales } from '@parterre/domain/messaging/sale-starts/awaited-sales';
import express, { type Router } from 'express';
import type { Routes } from '../routes.ts';
import { say } from '../words/say.ts';
import * as contract from './sale-starts-contract.ts';

type Deps = { readonly saleStarts: SaleStarts; readonly limits: Limits; readonly clock: Clock };

export const saleStartsRoutes = ({ route }: Routes, { saleStarts, limits, clock }: Deps): Router => {
  const router = express.Router();
  const turns = turnsHere(
    limits.notifications,
    clock,
    say((words) => words.notificationsTooOften),
  );
  const answer = async (accountId: AccountId, ask: (person: Person) => Promise<AwaitedSales>) => {
    turns.use(accountId);
    const { events } = await ask(personWith(accountId));
    return { eventIds: events.map(({ eventId }) => eventId) };
  };

  route(router, contract.listAwaitedSales, ({ caller }) => answer(caller.accountId, saleStarts.awaitedBy));

  route(router, contract.awaitSale, ({ caller, params }) =>
    answer(caller.accountId, (person) => saleStarts.awaitSale(person, params.eventId)),
  );

  route(router, contract.awaitNoMore, ({ caller, params }) =>
    answer(caller.accountId, (person) => saleStarts.awaitNoMore(person, params.eventId)),
  );

  return router;
};
