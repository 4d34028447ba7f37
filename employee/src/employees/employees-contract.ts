import { password, personName } from '@parterre/domain/people/accounts/credentials';
import { email } from '@parterre/domain/people/accounts/email-address';
import { invitedRole, role } from '@parterre/domain/people/rights/role';
import { accountId, organizationId } from '@parterre/domain/ids';
import { endpoint } from '@parterre/service-kit/endpoint';
import { z } from 'zod';
import { cursorQuery, nextCursor } from '../paging.ts';
import { signedInEmployee } from '../session/session-contract.ts';

const employeeAnswer = z
  .object({
    id: accountId,
    email: z.string(),
    name: z.string(),
    role,
    state: z.enum(['invited', 'active', 'deactivated']),
  })
  .meta({ id: 'Employee' });

const invitationToken = z.string().regex(/^[0-9a-z]{16}\.[A-Za-z0-9_-]{43}$/);

export const listEmployees = endpoint({
  id: 'listEmployees',
  method: 'get',
  path: '/admin/api/organizations/:organizationId/employees',
  summary: 'The people of an organization, by e-mail address.',
  access: 'run-platform',
  params: z.strictObject({ organizationId }),
  query: cursorQuery,
  response: z.object({ employees: z.array(employeeAnswer), nextCursor }),
});

export const inviteEmployee = endpoint({
  id: 'inviteEmployee',
  method: 'post',
  path: '/admin/api/organizations/:organizationId/employees',
  summary:
    'Invites somebody to work for an organization by e-mail, with a link that is good for one use in seven days.',
  access: 'run-platform',
  params: z.strictObject({ organizationId }),
  body: z.strictObject({ email, name: personName, role: invitedRole }),
  response: z.object({ employee: employeeAnswer }),
  status: 201,
  refusals: ['email-in-use', 'not-found', 'too-many-attempts'],
});

export const resendInvitation = endpoint({
  id: 'resendInvitation',
  method: 'post',
  path: '/admin/api/employees/:employeeId/invitation',
  summary: 'Sends a new link to someone who has not accepted yet; the old one is good no more.',
  access: 'run-platform',
  params: z.strictObject({ employeeId: accountId }),
  status: 202,
  refusals: ['not-found', 'too-many-attempts'],
});

export const deactivateEmployee = endpoint({
  id: 'deactivateEmployee',
  method: 'post',
  path: '/admin/api/employees/:employeeId/deactivate',
  summary: 'Ends every session of an employee, who cannot sign in any more.',
  access: 'run-platform',
  params: z.strictObject({ employeeId: accountId }),
  response: z.object({ employee: employeeAnswer }),
  refusals: ['not-found'],
});

export const lookUpInvitation = endpoint({
  id: 'lookUpInvitation',
  method: 'post',
  path: '/admin/api/invitations/look-up',
  summary: 'What an invitation link stands for. The token is in the body so that no log keeps it.',
  access: 'anyone',
  body: z.strictObject({ token: invitationToken }),
  response: z.object({
    invitation: z.object({ email: z.string(), name: z.string(), organization: z.string() }),
  }),
  refusals: ['code-expired'],
});

export const acceptInvitation = endpoint({
  id: 'acceptInvitation',
  method: 'post',
  path: '/admin/api/invitations/accept',
  summary: 'Sets the first password of an invited employee, and signs in.',
  access: 'anyone',
  body: z.strictObject({ token: invitationToken, password }),
  response: z.object({ employee: signedInEmployee }),
  refusals: ['code-expired', 'too-busy'],
});

export const employeesEndpoints = [
  listEmployees,
  inviteEmployee,
  resendInvitation,
  deactivateEmployee,
  lookUpInvitation,
  acceptInvitation,
];
