import { accountId } from '@parterre/domain/ids';
import type { SessionDeps } from '@parterre/portal-kit/session-handlers';
import express, { type Router } from 'express';
import type { Routes } from '../routes.ts';
import { customerSessionHandlers, describeAccount } from './describe-account.ts';
import * as contract from './session-contract.ts';

export const sessionRoutes = ({ route, rawRoute }: Routes, deps: SessionDeps): Router => {
  const router = express.Router();
  const { people } = deps;
  const handlers = customerSessionHandlers(deps);

  route(router, contract.getSession, async (_input, request) => {
    const access = handlers.accessOf(request);
    const account = access && (await people.findAccount(accountId.parse(access.accountId)));
    return { account: account && describeAccount(account) };
  });

  rawRoute(router, contract.signIn, handlers.signIn);
  rawRoute(router, contract.refreshSession, handlers.refreshSession);
  rawRoute(router, contract.signOut, handlers.signOut);

  rawRoute(router, contract.signOutEverywhere, ({ caller }, response, request) =>
    handlers.signOutEverywhere(caller.accountId, response, request),
  );

  route(router, contract.listSessions, ({ caller, query }) =>
    people.accounts.listSessions(caller.accountId, { ...query, here: caller.sessionId }),
  );

  rawRoute(router, contract.endOtherSessions, ({ caller }, response, request) =>
    handlers.endOtherSessions(caller.accountId, response, request),
  );

  route(router, contract.endOwnSession, ({ caller, params }, request) =>
    handlers.endOwnSession(caller.accountId, params.sessionId, request),
  );

  return router;
};
