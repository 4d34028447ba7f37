import type { AccountId } from '@parterre/domain/ids';
import { resetNotHere } from '@parterre/domain/people/new-passwords/password-reset';
import type { People } from '@parterre/domain/people/open-people';
import type { Portal } from '@parterre/domain/people/rights/portal';
import { callerOf } from '@parterre/service-kit/caller';
import type { Request, Response } from 'express';
import type { PortalBrowsers } from './browsers.ts';

type Deps = Pick<PortalBrowsers, 'deviceCookie' | 'resetCookie'> & {
  readonly people: Pick<People, 'accounts' | 'ended'>;
};

type Asked = { readonly body: { readonly email: string } };
type Answered = {
  readonly body: { readonly email: string; readonly code: string; readonly password: string };
};

/** What both portals do for who forgot a password; the code is good in the browser that asked for it only. */
export const resetHandlers = (
  { people, deviceCookie, resetCookie }: Deps,
  portal: Portal,
  hasReset: (owner: AccountId) => Promise<void>,
) => {
  const { accounts, ended } = people;
  return {
    requestPasswordReset: async ({ body }: Asked, response: Response, request: Request): Promise<void> => {
      const here = { address: request.ip ?? '', earlierToken: resetCookie.read(request) };
      const { token } = await accounts.requestPasswordReset({ ...body, ...here, portal });
      resetCookie.put(response, token);
      response.status(202).end();
    },

    confirmPasswordReset: async ({ body }: Answered, response: Response, request: Request): Promise<void> => {
      const token = resetCookie.read(request);
      if (token === null) throw resetNotHere();
      const owner = await accounts.resetPassword({ ...body, ...callerOf(request), portal, token });
      await ended.refresh();
      await hasReset(owner);
      resetCookie.clear(response);
      deviceCookie.put(response, accounts.trustDevice(portal, body.email));
      response.status(204).end();
    },
  };
};
