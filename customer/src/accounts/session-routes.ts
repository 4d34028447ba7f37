import { accountId } from '@parterre/domain/ids';
import { callerOf } from '@parterre/service-kit/caller';
import { sessionExpired } from '@parterre/service-kit/session/browser-sessions';
import express, { type Response, type Router } from 'express';
import type { StartedSession } from '@parterre/domain/people/sessions/start-session';
import type { Routes } from '../routes.ts';
import { type AccountsDeps, describeAccount, portal } from './accounts-routes.ts';
import * as contract from './session-contract.ts';

export const sessionRoutes = (
  { route, rawRoute }: Routes,
  { people, sessions, deviceCookie }: AccountsDeps,
): Router => {
  const { accounts, ended } = people;
  const router = express.Router();

  const open = (response: Response, started: StartedSession): void => {
    sessions.open(response, { ...started, accountId: started.account.id });
    response.json({ account: describeAccount(started.account) });
  };

  route(router, contract.getSession, async (_input, request) => {
    const access = sessions.read(request);
    // Somebody was here before and may still be: the portal refreshes and asks again.
    if (!access && sessions.hasRefreshToken(request)) throw sessionExpired();
    const account = access && (await people.findAccount(accountId.parse(access.accountId)));
    return { account: account && describeAccount(account) };
  });

  rawRoute(router, contract.signIn, async ({ body }, response, request) => {
    const caller = { ...callerOf(request), device: deviceCookie.read(request) };
    const started = await accounts.signIn({ ...body, ...caller, portal });
    deviceCookie.put(response, accounts.trustDevice(portal, started.account.email));
    open(response, started);
  });

  rawRoute(router, contract.refreshSession, async (_input, response, request) => {
    const token = sessions.requireRefreshToken(request);
    open(response, await accounts.refreshSession(portal, token, callerOf(request)));
  });

  rawRoute(router, contract.signOut, async (_input, response, request) => {
    const sessionId = sessions.leaving(request);
    if (sessionId) {
      await accounts.endSession(sessionId, callerOf(request));
      await ended.refresh();
    }
    sessions.close(response);
    response.status(204).end();
  });

  rawRoute(router, contract.signOutEverywhere, async ({ caller }, response, request) => {
    await accounts.endSessionsEverywhere(caller.accountId, callerOf(request));
    await ended.refresh();
    sessions.close(response);
    response.status(204).end();
  });

  route(router, contract.listSessions, ({ caller, query }) =>
    accounts.listSessions(caller.accountId, { ...query, here: caller.sessionId }),
  );

  rawRoute(router, contract.endOtherSessions, async ({ caller }, response, request) => {
    const started = await accounts.endOtherSessions(caller.accountId, callerOf(request));
    await ended.refresh();
    open(response, started);
  });

  route(router, contract.endOwnSession, async ({ caller, params }, request) => {
    await accounts.endOwnSession(caller.accountId, params.sessionId, callerOf(request));
    await ended.refresh();
  });

  return router;
};
