import {
  oneTimeCode,
  password,
  passwordAttempt,
  personName,
} from '@parterre/domain/people/accounts/credentials';
import { email } from '@parterre/domain/people/accounts/email-address';
import { role } from '@parterre/domain/people/rights/role';
import { accountId, organizationId } from '@parterre/domain/ids';
import {
  ownSessionPath,
  ownSessions,
  ownSessionsQuery,
} from '@parterre/domain/people/sessions/list-sessions';
import { language } from '@parterre/domain/words/languages';
import { endpoint } from '@parterre/service-kit/endpoint';
import { z } from 'zod';

export const signedInEmployee = z
  .object({
    id: accountId,
    email: z.string(),
    name: z.string(),
    language,
    role,
    organization: z.object({ id: organizationId, name: z.string() }).nullable(),
    mustChangePassword: z.boolean(),
  })
  .meta({ id: 'SignedInEmployee' });

const signedIn = z.object({ employee: signedInEmployee });

export const getSession = endpoint({
  id: 'getSession',
  method: 'get',
  path: '/admin/api/session',
  summary: 'Who is signed in, if anyone; also hands out the XSRF token.',
  access: 'anyone',
  response: z.object({ employee: signedInEmployee.nullable() }),
});

export const signIn = endpoint({
  id: 'signIn',
  method: 'post',
  path: '/admin/api/session',
  summary: 'Signs in.',
  access: 'anyone',
  body: z.strictObject({ email, password: passwordAttempt }),
  response: signedIn,
  refusals: ['wrong-credentials', 'too-many-attempts', 'too-busy'],
});

export const refreshSession = endpoint({
  id: 'refreshSession',
  method: 'post',
  path: '/admin/api/session/refresh',
  summary: 'Renews the access that lasts ten minutes. A refresh token is good for one use.',
  access: 'anyone',
  response: signedIn,
  refusals: ['session-expired'],
});

export const signOut = endpoint({
  id: 'signOut',
  method: 'delete',
  path: '/admin/api/session',
  summary: 'Signs out here.',
  access: 'anyone',
});

export const signOutEverywhere = endpoint({
  id: 'signOutEverywhere',
  method: 'delete',
  path: '/admin/api/sessions',
  summary: 'Signs out on every device.',
  access: 'employee',
  refusals: ['too-many-attempts'],
});

export const changePassword = endpoint({
  id: 'changePassword',
  method: 'put',
  path: '/admin/api/password',
  summary: 'Sets an own password; the first thing to do with one that somebody else set.',
  access: 'employee',
  body: z.strictObject({ currentPassword: passwordAttempt, password }),
  response: signedIn,
  refusals: ['wrong-credentials', 'too-many-attempts', 'too-busy'],
});

export const changeAccount = endpoint({
  id: 'changeAccount',
  method: 'patch',
  path: '/admin/api/account',
  summary: 'Changes the own name, or the language of mails.',
  access: 'employee',
  body: z.strictObject({ name: personName.optional(), language: language.optional() }),
  response: signedIn,
});

export const requestPasswordReset = endpoint({
  id: 'requestPasswordReset',
  method: 'post',
  path: '/admin/api/password-resets',
  summary:
    'Sends a code for setting a new password from the same browser, if the address belongs to an employee.',
  access: 'anyone',
  body: z.strictObject({ email }),
  status: 202,
  refusals: ['too-many-attempts'],
});

export const confirmPasswordReset = endpoint({
  id: 'confirmPasswordReset',
  method: 'post',
  path: '/admin/api/password-resets/confirm',
  summary:
    'Sets a new password by the code that this browser asked for, and ends every session of the employee.',
  access: 'anyone',
  body: z.strictObject({ email, code: oneTimeCode, password }),
  refusals: ['wrong-code', 'code-expired', 'reset-not-here', 'too-many-attempts', 'too-busy'],
});

export const listSessions = endpoint({
  id: 'listSessions',
  method: 'get',
  path: '/admin/api/sessions',
  summary: 'Where one is signed in, the latest sign-in first.',
  access: 'employee',
  query: ownSessionsQuery,
  response: ownSessions,
});

export const endOwnSession = endpoint({
  id: 'endOwnSession',
  method: 'delete',
  path: '/admin/api/sessions/:sessionId',
  summary: 'Signs out on one device.',
  access: 'employee',
  params: ownSessionPath,
  refusals: ['not-found'],
});

export const endOtherSessions = endpoint({
  id: 'endOtherSessions',
  method: 'post',
  path: '/admin/api/sessions/end-others',
  summary: 'Signs out on every device but this one, which gets a new session.',
  access: 'employee',
  response: signedIn,
});

export const sessionEndpoints = [
  getSession,
  signIn,
  refreshSession,
  signOut,
  signOutEverywhere,
  listSessions,
  endOwnSession,
  endOtherSessions,
  changePassword,
  changeAccount,
  requestPasswordReset,
  confirmPasswordReset,
];
