import { accountId } from '@parterre/domain/ids';
import { personWith } from '@parterre/domain/messaging/kinds/person';
import type { Contacts } from '@parterre/domain/messaging/open-messaging';
import type { SessionDeps } from '@parterre/portal-kit/session-handlers';
import express, { type Router } from 'express';
import type { Routes } from '../routes.ts';
import { customerSessionHandlers, describeAccount } from './describe-account.ts';
import * as contract from './session-contract.ts';

type Deps = SessionDeps & { readonly contacts: Pick<Contacts, 'devices'> };

export const sessionRoutes = ({ route, rawRoute }: Routes, deps: Deps): Router => {
  const router = express.Router();
  const { people, contacts } = deps;
  const { devices } = contacts;
  // By the session itself: whoever leaves after ten quiet minutes has no access any more.
  const handlers = customerSessionHandlers(deps, (owner, sessionId) =>
    devices.endSession(personWith(owner), sessionId),
  );

  route(router, contract.getSession, async (_input, request) => {
    const access = handlers.accessOf(request);
    const account = access && (await people.findAccount(accountId.parse(access.accountId)));
    return { account: account && describeAccount(account) };
  });

  rawRoute(router, contract.signIn, handlers.signIn);
  rawRoute(router, contract.refreshSession, handlers.refreshSession);
  rawRoute(router, contract.signOut, handlers.signOut);

  // A browser that asks meanwhile is not listened to once all sessions are over (`devicesSignedIn`).
  rawRoute(router, contract.signOutEverywhere, async ({ caller }, response, request) => {
    await devices.endOthers(personWith(caller.accountId), null);
    await handlers.signOutEverywhere(caller.accountId, response, request);
  });

  route(router, contract.listSessions, ({ caller, query }) =>
    people.accounts.listSessions(caller.accountId, { ...query, here: caller.sessionId }),
  );

  rawRoute(router, contract.endOtherSessions, async ({ caller }, response, request) => {
    await devices.endOthers(personWith(caller.accountId), caller.sessionId);
    await handlers.endOtherSessions(caller.accountId, response, request);
  });

  route(router, contract.endOwnSession, async ({ caller, params }, request) => {
    await handlers.endOwnSession(caller.accountId, params.sessionId, request);
    await devices.endSession(personWith(caller.accountId), params.sessionId);
  });

  return router;
};
