import { registrationNotHere } from '@parterre/domain/people/registration/registration';
import { languageOf } from '@parterre/portal-kit/language-of';
import { callerOf } from '@parterre/service-kit/caller';
import { sessionExpired } from '@parterre/service-kit/session/browser-sessions';
import type { HiddenCookie } from '@parterre/service-kit/session/hidden-cookie';
import express, { type Request, type Router } from 'express';
import type { Routes } from '../routes.ts';
import * as contract from './accounts-contract.ts';
import { type CustomerSessionDeps, customerSessionHandlers, describeAccount } from './describe-account.ts';

export type AccountsDeps = CustomerSessionDeps & { readonly registrationCookie: HiddenCookie };

export const accountsRoutes = ({ route, rawRoute }: Routes, deps: AccountsDeps): Router => {
  const router = express.Router();
  const { people, registrationCookie, deviceCookie } = deps;
  const { accounts } = people;
  const handlers = customerSessionHandlers(deps);

  const tokenOf = (request: Request): string => {
    const token = registrationCookie.read(request);
    if (token === null) throw registrationNotHere();
    return token;
  };

  rawRoute(router, contract.registerAccount, async ({ body }, response, request) => {
    const { token } = await accounts.register({
      ...body,
      address: request.ip ?? '',
      language: languageOf(request),
    });
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
    deviceCookie.put(response, accounts.trustDevice('customer', started.account.email));
    await handlers.open(response, started);
  });

  route(router, contract.resendConfirmation, (_input, request) =>
    accounts.resendConfirmation({ token: tokenOf(request), address: request.ip ?? '' }),
  );

  rawRoute(router, contract.requestPasswordReset, handlers.requestPasswordReset);
  rawRoute(router, contract.confirmPasswordReset, handlers.confirmPasswordReset);

  rawRoute(router, contract.changePassword, async ({ caller, body }, response, request) => {
    const account = await people.findAccount(caller.accountId);
    if (!account) throw sessionExpired();
    await handlers.changePassword(account, body, response, request);
  });

  route(router, contract.changeAccount, async ({ caller, body }) => ({
    account: describeAccount(await accounts.change(caller.accountId, body)),
  }));

  return router;
};
