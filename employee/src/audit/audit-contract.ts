import { email } from '@parterre/domain/people/accounts/email-address';
import { accountAction } from '@parterre/domain/people/accounts/account-trail';
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
  access: 'run-platform',
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

export const listAccountAudit = endpoint({
  id: 'listAccountAudit',
  method: 'get',
  path: '/admin/api/audit/accounts',
  summary:
    'Sign-ins, refused ones, password changes and sign-outs of the last 90 days, counted by account, network and hour: of the employees of an organization, of those of none, or of a customer.',
  access: 'run-platform',
  query: z.strictObject({
    organizationId: organizationId.optional(),
    customer: accountId.optional(),
    cursor: unseenText(400).optional(),
  }),
  response: z.object({
    entries: z.array(
      z
        .object({
          /** Of the last time. */
          at: z.string(),
          action: accountAction,
          account: z.object({ id: accountId, name: z.string(), email: z.string() }),
          network: z.string(),
          device: z.string(),
          count: z.int(),
        })
        .meta({ id: 'AccountAuditEntry' }),
    ),
    nextCursor,
  }),
});

export const findCustomer = endpoint({
  id: 'findCustomer',
  method: 'post',
  path: '/admin/api/audit/customers',
  summary: 'The customer with this address. It is in the body so that no log keeps it.',
  access: 'run-platform',
  body: z.strictObject({ email }),
  response: z.object({ customer: z.object({ id: accountId }).nullable() }),
});

export const auditEndpoints = [listAudit, listAccountAudit, findCustomer];
