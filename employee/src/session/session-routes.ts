import type { Account, Employee } from '@parterre/domain/people/accounts/account';
import { type SessionDeps as Shared, sessionHandlers } from '@parterre/portal-kit/session-handlers';
import { sessionExpired } from '@parterre/service-kit/session/browser-sessions';
import express, { type Router } from 'express';
import type { Routes } from '../routes.ts';
import { readEmployee } from './access.ts';
import type { DescribeEmployee } from './describe-employee.ts';
import * as contract from './session-contract.ts';

export type SessionDeps = Shared & { readonly describeEmployee: DescribeEmployee };

const asEmployee = (account: Account): Employee => {
  if (account.portal !== 'employee') throw sessionExpired();
  return account;
};

export const employeeSessionHandlers = (deps: SessionDeps) =>
  sessionHandlers(deps, {
    portal: 'employee',
    answer: async (account) => ({ employee: await deps.describeEmployee(asEmployee(account)) }),
  });

export const sessionRoutes = ({ route, rawRoute }: Routes, deps: SessionDeps): Router => {
  const router = express.Router();
  const { people, sessions, describeEmployee } = deps;
  const { accounts } = people;
  const handlers = employeeSessionHandlers(deps);

  route(router, contract.getSession, async (_input, request) => {
    const access = handlers.accessOf(request);
    const employee = access && (await readEmployee(people, access));
    return { employee: employee && (await describeEmployee(employee)) };
  });

  rawRoute(router, contract.signIn, handlers.signIn);
  rawRoute(router, contract.refreshSession, handlers.refreshSession);
  rawRoute(router, contract.signOut, handlers.signOut);

  rawRoute(router, contract.signOutEverywhere, ({ caller }, response, request) =>
    handlers.signOutEverywhere(caller.id, response, request),
  );

  rawRoute(router, contract.changePassword, ({ caller, body }, response, request) =>
    handlers.changePassword(caller, body, response, request),
  );

  route(router, contract.listSessions, ({ caller, query }, request) =>
    accounts.listSessions(caller.id, { ...query, here: sessions.read(request)?.sessionId }),
  );

  rawRoute(router, contract.endOtherSessions, ({ caller }, response, request) =>
    handlers.endOtherSessions(caller.id, response, request),
  );

  route(router, contract.endOwnSession, ({ caller, params }, request) =>
    handlers.endOwnSession(caller.id, params.sessionId, request),
  );

  route(router, contract.changeAccount, async ({ caller, body }) => ({
    employee: await describeEmployee(asEmployee(await accounts.change(caller.id, body))),
  }));

  rawRoute(router, contract.requestPasswordReset, handlers.requestPasswordReset);
  rawRoute(router, contract.confirmPasswordReset, handlers.confirmPasswordReset);

  return router;
};
