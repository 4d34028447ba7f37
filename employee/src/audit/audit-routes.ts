import type { AuditStore } from '@parterre/domain/audit/audit-store';
import express, { type Router } from 'express';
import { pageSize } from '../paging.ts';
import type { Routes } from '../routes.ts';
import { listAudit } from './audit-contract.ts';

export const auditRoutes = ({ route }: Routes, { audits }: { readonly audits: AuditStore }): Router => {
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
  return router;
};
