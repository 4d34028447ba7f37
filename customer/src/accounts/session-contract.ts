import { passwordAttempt } from '@parterre/domain/people/accounts/credentials';
import { email } from '@parterre/domain/people/accounts/email-address';
import {
  ownSessionPath,
  ownSessions,
  ownSessionsQuery,
} from '@parterre/domain/people/sessions/list-sessions';
import { endpoint } from '@parterre/service-kit/endpoint';
import { z } from 'zod';
import { accountAnswer } from './accounts-contract.ts';

const session = z.object({ account: accountAnswer.nullable() });

export const getSession = endpoint({
  id: 'getSession',
  method: 'get',
  path: '/api/session',
  summary: 'Who is signed in, if anyone; also hands out the XSRF token.',
  access: 'anyone',
  response: session,
});

export const signIn = endpoint({
  id: 'signIn',
  method: 'post',
  path: '/api/session',
  summary: 'Signs in.',
  access: 'anyone',
  body: z.strictObject({ email, password: passwordAttempt }),
  response: z.object({ account: accountAnswer }),
  refusals: ['wrong-credentials', 'too-many-attempts', 'too-busy'],
});

export const refreshSession = endpoint({
  id: 'refreshSession',
  method: 'post',
  path: '/api/session/refresh',
  summary: 'Renews the access that lasts ten minutes. A refresh token is good for one use.',
  access: 'anyone',
  response: z.object({ account: accountAnswer }),
  refusals: ['session-expired'],
});

export const signOut = endpoint({
  id: 'signOut',
  method: 'delete',
  path: '/api/session',
  summary: 'Signs out here.',
  access: 'anyone',
});

export const signOutEverywhere = endpoint({
  id: 'signOutEverywhere',
  method: 'delete',
  path: '/api/sessions',
  summary: 'Signs out on every device.',
  access: 'customer',
  refusals: ['too-many-attempts'],
});

export const listSessions = endpoint({
  id: 'listSessions',
  method: 'get',
  path: '/api/sessions',
  summary: 'Where one is signed in, the latest sign-in first.',
  access: 'customer',
  query: ownSessionsQuery,
  response: ownSessions,
});

export const endOwnSession = endpoint({
  id: 'endOwnSession',
  method: 'delete',
  path: '/api/sessions/:sessionId',
  summary: 'Signs out on one device.',
  access: 'customer',
  params: ownSessionPath,
  refusals: ['not-found'],
});

export const endOtherSessions = endpoint({
  id: 'endOtherSessions',
  method: 'post',
  path: '/api/sessions/end-others',
  summary: 'Signs out on every device but this one, which gets a new session.',
  access: 'customer',
  response: z.object({ account: accountAnswer }),
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
];
