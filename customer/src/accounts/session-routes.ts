import { accountId } from '@parterre/domain/ids';
import { personWith } from '@parterre/domain/messaging/kinds/person';
import express, { type Router } from 'express';
import type { Routes } from '../routes.ts';
import { type CustomerSessionDeps, customerSessionHandlers, describeAccount } from './describe-account.ts';
import * as contract from './session-contract.ts';

export const sessionRoutes = ({ route, rawRoute }: Routes, deps: CustomerSessionDeps): Router => {
  const router = express.Router();
  const { people, contacts } = deps;
  const { devices } = contacts;
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

  route(router, contract.endOwnSession, async ({ caller, params }, request) => {
    await devices.endSession(personWith(caller.accountId), params.sessionId);
    await handlers.endOwnSession(caller.accountId, params.sessionId, request);
  });

  return router;
};
