import type { AccountStore } from '@parterre/domain/accounts/account-store';
import type { AccountTrail, TrailEntry, TrailFile } from '@parterre/domain/audit/account-trail';
import type { AuditStore } from '@parterre/domain/audit/audit-store';
import type { OrganizationId } from '@parterre/domain/ids';
import express, { type Router } from 'express';
import { pageSize } from '../paging.ts';
import type { Routes } from '../routes.ts';
import { listAccountAudit, listAudit } from './audit-contract.ts';

type Deps = {
  readonly audits: AuditStore;
  readonly trail: AccountTrail;
  readonly accountStore: Pick<AccountStore, 'byEmail'>;
};

type Wish = { readonly organizationId?: OrganizationId | undefined; readonly customer?: string | undefined };

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

  const fileOf = async ({ customer, organizationId }: Wish): Promise<TrailFile | null> => {
    if (customer === undefined) return { employeesOf: organizationId ?? null };
    const account = await accountStore.byEmail('customer', customer);
    return account && { customer: account.id };
  };

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
    const file = await fileOf(query);
    if (!file) return { entries: [], nextCursor: null };
    const { items, nextCursor } = await trail.list(file, { limit: pageSize, cursor: query.cursor });
    return { entries: items.toSorted(latestFirst).map(describeTrail), nextCursor };
  });

  return router;
};
