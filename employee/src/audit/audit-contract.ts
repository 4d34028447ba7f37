import { accountId, organizationId } from '@parterre/domain/ids';
import { unseenText } from '@parterre/domain/text';
import { endpoint } from '@parterre/service-kit/endpoint';
import { z } from 'zod';
import { nextCursor } from '../paging.ts';

export const listAudit = endpoint({
  id: 'listAudit',
  method: 'get',
  path: '/admin/api/audit',
  summary: 'What employees did in an organization, or (without one) on the platform; the latest first.',
  access: 'admin',
  query: z.strictObject({
    organizationId: organizationId.optional(),
    cursor: unseenText(300).optional(),
  }),
  response: z.object({
    entries: z.array(
      z.object({
        at: z.string(),
        action: z.string(),
        target: z.string(),
        by: z.object({ id: accountId, name: z.string() }),
      }),
    ),
    nextCursor,
  }),
});

export const auditEndpoints = [listAudit];
