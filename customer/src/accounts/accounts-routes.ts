import type { Account } from '@parterre/domain/accounts/account';
import type { AccountUseCases } from '@parterre/domain/accounts/account-use-cases';
import type { BrowserSessions } from '@parterre/service-kit/session/browser-sessions';
import express, { type Router } from 'express';
import type { Routes } from '../routes.ts';
import * as contract from './accounts-contract.ts';

export type AccountsDeps = { readonly accounts: AccountUseCases; readonly sessions: BrowserSessions };

export const describeAccount = ({ id, email, name }: Account) => ({ id, email, name });

const portal = 'customer';

export const accountsRoutes = ({ route, rawRoute }: Routes, { accounts, sessions }: AccountsDeps): Router => {
  const router = express.Router();

  route(router, contract.registerAccount, ({ body }, request) =>
    accounts.register({ ...body, address: request.ip ?? '' }),
  );

  rawRoute(router, contract.confirmAccount, async ({ body }, response) => {
    const started = await accounts.confirm(body);
    sessions.open(response, { ...started, accountId: started.account.id });
    response.json({ account: describeAccount(started.account) });
  });

  route(router, contract.resendConfirmation, ({ body }) => accounts.resendConfirmation(body.email));

  route(router, contract.requestPasswordReset, ({ body }) =>
    accounts.requestPasswordReset(portal, body.email),
  );

  route(router, contract.confirmPasswordReset, ({ body }) => accounts.resetPassword({ portal, ...body }));

  route(router, contract.renameAccount, async ({ caller, body }) => ({
    account: describeAccount(await accounts.rename(caller.accountId, body.name)),
  }));

  return router;
};
