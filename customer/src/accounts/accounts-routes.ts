import type { Account } from '@parterre/domain/people/accounts/account';
import { readableAddress } from '@parterre/domain/people/accounts/email-address';
import type { People } from '@parterre/domain/people/open-people';
import { resetNotHere } from '@parterre/domain/people/new-passwords/password-reset';
import { registrationNotHere } from '@parterre/domain/people/registration/registration';
import { callerOf } from '@parterre/service-kit/caller';
import { type BrowserSessions, sessionExpired } from '@parterre/service-kit/session/browser-sessions';
import type { HiddenCookie } from '@parterre/service-kit/session/hidden-cookie';
import express, { type Request, type Router } from 'express';
import type { Routes } from '../routes.ts';
import * as contract from './accounts-contract.ts';

export type AccountsDeps = {
  readonly people: Pick<People, 'accounts' | 'findAccount' | 'ended'>;
  readonly sessions: BrowserSessions;
  readonly registrationCookie: HiddenCookie;
  readonly resetCookie: HiddenCookie;
  readonly deviceCookie: HiddenCookie;
};

export const describeAccount = ({ id, email, name }: Account) => ({
  id,
  email: readableAddress(email),
  name,
});

export const portal = 'customer';

export const accountsRoutes = (
  { route, rawRoute }: Routes,
  { people, sessions, registrationCookie, resetCookie, deviceCookie }: AccountsDeps,
): Router => {
  const { accounts, ended } = people;
  const router = express.Router();

  const tokenOf = (request: Request): string => {
    const token = registrationCookie.read(request);
    if (token === null) throw registrationNotHere();
    return token;
  };

  rawRoute(router, contract.registerAccount, async ({ body }, response, request) => {
    const { token } = await accounts.register({ ...body, address: request.ip ?? '' });
    registrationCookie.put(response, token);
    response.status(202).end();
  });

  rawRoute(router, contract.confirmAccount, async ({ body }, response, request) => {
    const started = await accounts.confirm({
      ...body,
      ...callerOf(request),
      token: tokenOf(request),
    });
    registrationCookie.clear(response);
    deviceCookie.put(response, accounts.trustDevice(portal, started.account.email));
    sessions.open(response, { ...started, accountId: started.account.id });
    response.json({ account: describeAccount(started.account) });
  });

  route(router, contract.resendConfirmation, (_input, request) =>
    accounts.resendConfirmation({ token: tokenOf(request), address: request.ip ?? '' }),
  );

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

  rawRoute(router, contract.changePassword, async ({ caller, body }, response, request) => {
    const account = await people.findAccount(caller.accountId);
    if (!account) throw sessionExpired();
    const started = await accounts.changePassword(account, body, callerOf(request));
    await ended.refresh();
    sessions.open(response, { ...started, accountId: started.account.id });
    response.json({ account: describeAccount(started.account) });
  });

  route(router, contract.renameAccount, async ({ caller, body }) => ({
    account: describeAccount(await accounts.rename(caller.accountId, body.name)),
  }));

  return router;
};
