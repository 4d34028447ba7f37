import type { TrailEntry } from '@parterre/domain/people/accounts/account-trail';
import type { People } from '@parterre/domain/people/open-people';
import express, { type Router } from 'express';
import { pageSize } from '../paging.ts';
import type { Routes } from '../routes.ts';
import { wordOf } from '../queues/queue-word.ts';
import { findCustomer, listAccountAudit, listAudit } from './audit-contract.ts';

type Deps = { readonly people: Pick<People, 'listAudit' | 'listTrail' | 'findByEmail'> };

const describeTrail = ({ lastAt, action, target, byId, byName, network, device, count }: TrailEntry) => ({
  at: lastAt,
  action,
  account: { id: byId, name: byName, email: target },
  network,
  device,
  count,
});

const latestFirst = (one: TrailEntry, other: TrailEntry): number => other.lastAt.localeCompare(one.lastAt);

export const auditRoutes = ({ route }: Routes, { people }: Deps): Router => {
  const router = express.Router();

  route(router, listAudit, async ({ query }) => {
    const page = { limit: pageSize, cursor: query.cursor };
    const { items, nextCursor } = await people.listAudit(query.organizationId ?? null, page);
    const entries = items.map(({ at, action, target, byId, byName }) => ({
      at: at.split('#')[0] ?? at,
      action,
      target: /^dead-letter/.test(action) ? wordOf(target) : target,
      by: { id: byId, name: byName },
    }));
    return { entries, nextCursor };
  });

  route(router, listAccountAudit, async ({ query }) => {
    const { customer, organizationId } = query;
    const file = customer ? { customer } : { employeesOf: organizationId ?? null };
    const { items, nextCursor } = await people.listTrail(file, { limit: pageSize, cursor: query.cursor });
    return { entries: items.toSorted(latestFirst).map(describeTrail), nextCursor };
  });

  route(router, findCustomer, async ({ body }) => {
    const account = await people.findByEmail('customer', body.email);
    return { customer: account && { id: account.id } };
  });

  return router;
};
