import type { AccountStore } from '@parterre/domain/people/accounts/account-store';
import type { AccountTrail, TrailEntry } from '@parterre/domain/people/accounts/account-trail';
import type { AuditStore } from '@parterre/domain/people/audit/audit-store';
import express, { type Router } from 'express';
import { pageSize } from '../paging.ts';
import type { Routes } from '../routes.ts';
import { findCustomer, listAccountAudit, listAudit } from './audit-contract.ts';

type Deps = {
  readonly audits: AuditStore;
  readonly trail: AccountTrail;
  readonly accountStore: Pick<AccountStore, 'byEmail'>;
};

const describeTrail = ({ lastAt, action, target, byId, byName, network, device, count }: TrailEntry) => ({
  at: lastAt,
  action,
  account: { id: byId, name: byName, email: target },
  network,
  device,
  count,
});

const latestFirst = (one: TrailEntry, other: TrailEntry): number => other.lastAt.localeCompare(one.lastAt);

export const auditRoutes = ({ route }: Routes, { audits, trail, accountStore }: Deps): Router => {
  const router = express.Router();

  route(router, listAudit, async ({ query }) => {
    const page = { limit: pageSize, cursor: query.cursor };
    const { items, nextCursor } = await audits.list(query.organizationId ?? null, page);
    const entries = items.map(({ at, action, target, byId, byName }) => ({
      at: at.split('#')[0] ?? at,
      action,
      target,
      by: { id: byId, name: byName },
    }));
    return { entries, nextCursor };
  });

  route(router, listAccountAudit, async ({ query }) => {
    const { customer, organizationId } = query;
    const file = customer ? { customer } : { employeesOf: organizationId ?? null };
    const { items, nextCursor } = await trail.list(file, { limit: pageSize, cursor: query.cursor });
    return { entries: items.toSorted(latestFirst).map(describeTrail), nextCursor };
  });

  route(router, findCustomer, async ({ body }) => {
    const account = await accountStore.byEmail('customer', body.email);
    return { customer: account && { id: account.id } };
  });

  return router;
};
