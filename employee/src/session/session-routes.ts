import type { Account, Employee } from '@parterre/domain/people/accounts/account';
import type { People } from '@parterre/domain/people/open-people';
import { resetNotHere } from '@parterre/domain/people/new-passwords/password-reset';
import type { StartedSession } from '@parterre/domain/people/sessions/start-session';
import { callerOf } from '@parterre/service-kit/caller';
import { type BrowserSessions, sessionExpired } from '@parterre/service-kit/session/browser-sessions';
import type { HiddenCookie } from '@parterre/service-kit/session/hidden-cookie';
import express, { type Request, type Response, type Router } from 'express';
import type { Routes } from '../routes.ts';
import { readEmployee } from './access.ts';
import type { DescribeEmployee } from './describe-employee.ts';
import * as contract from './session-contract.ts';

export type SessionDeps = {
  readonly people: Pick<People, 'accounts' | 'findAccount' | 'ended'>;
  readonly sessions: BrowserSessions;
  readonly resetCookie: HiddenCookie;
  readonly deviceCookie: HiddenCookie;
  readonly describeEmployee: DescribeEmployee;
};

const portal = 'employee';

const asEmployee = (account: Account): Employee => {
  if (account.portal !== portal) throw sessionExpired();
  return account;
};

/** Answers with the employee who has just begun a session, and the session's cookies. */
export const openSession =
  ({ sessions, describeEmployee }: Pick<SessionDeps, 'sessions' | 'describeEmployee'>) =>
  async (response: Response, started: StartedSession): Promise<void> => {
    const employee = await describeEmployee(asEmployee(started.account));
    sessions.open(response, { ...started, accountId: started.account.id });
    response.json({ employee });
  };

export const sessionRoutes = ({ route, rawRoute }: Routes, deps: SessionDeps): Router => {
  const { people, sessions, resetCookie, deviceCookie, describeEmployee } = deps;
  const { accounts, ended } = people;
  const router = express.Router();
  const open = openSession(deps);

  const current = async (request: Request): Promise<Employee | null> => {
    const access = sessions.read(request);
    // Somebody was here before and may still be: the portal refreshes and asks again.
    if (!access && sessions.hasRefreshToken(request)) throw sessionExpired();
    return access && readEmployee(people, access);
  };

  route(router, contract.getSession, async (_input, request) => {
    const employee = await current(request);
    return { employee: employee && (await describeEmployee(employee)) };
  });

  rawRoute(router, contract.signIn, async ({ body }, response, request) => {
    const caller = { ...callerOf(request), device: deviceCookie.read(request) };
    const started = await accounts.signIn({ ...body, ...caller, portal });
    deviceCookie.put(response, accounts.trustDevice(portal, started.account.email));
    await open(response, started);
  });

  rawRoute(router, contract.refreshSession, async (_input, response, request) =>
    open(
      response,
      await accounts.refreshSession(portal, sessions.requireRefreshToken(request), callerOf(request)),
    ),
  );

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
    await accounts.endSessionsEverywhere(caller.id, callerOf(request));
    await ended.refresh();
    sessions.close(response);
    response.status(204).end();
  });

  rawRoute(router, contract.changePassword, async ({ caller, body }, response, request) => {
    const started = await accounts.changePassword(caller, body, callerOf(request));
    await ended.refresh();
    await open(response, started);
  });

  route(router, contract.listSessions, ({ caller, query }, request) =>
    accounts.listSessions(caller.id, { ...query, here: sessions.read(request)?.sessionId }),
  );

  rawRoute(router, contract.endOtherSessions, async ({ caller }, response, request) => {
    const started = await accounts.endOtherSessions(caller.id, callerOf(request));
    await ended.refresh();
    await open(response, started);
  });

  route(router, contract.endOwnSession, async ({ caller, params }, request) => {
    await accounts.endOwnSession(caller.id, params.sessionId, callerOf(request));
    await ended.refresh();
  });

  route(router, contract.renameEmployee, async ({ caller, body }) => ({
    employee: await describeEmployee(asEmployee(await accounts.rename(caller.id, body.name))),
  }));

  rawRoute(router, contract.requestPasswordReset, async ({ body }, response, request) => {
    const here = { address: request.ip ?? '', earlierToken: resetCookie.read(request) };
    const { token } = await accounts.requestPasswordReset({ ...body, ...here, portal });
    resetCookie.put(response, token);
    response.status(202).end();
  });

  rawRoute(router, contract.confirmPasswordReset, async ({ body }, response, request) => {
    const token = resetCookie.read(request);
    if (token === null) throw resetNotHere();
    await accounts.resetPassword({ ...body, ...callerOf(request), portal, token });
    await ended.refresh();
    resetCookie.clear(response);
    deviceCookie.put(response, accounts.trustDevice(portal, body.email));
    response.status(204).end();
  });

  return router;
};
