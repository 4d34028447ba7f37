import type { AccountId } from '@parterre/domain/ids';
import type { Account } from '@parterre/domain/people/accounts/account';
import type { People } from '@parterre/domain/people/open-people';
import type { Portal } from '@parterre/domain/people/rights/portal';
import type { StartedSession } from '@parterre/domain/people/sessions/start-session';
import { callerOf } from '@parterre/service-kit/caller';
import { sessionExpired } from '@parterre/service-kit/session/browser-sessions';
import type { Request, Response } from 'express';
import type { PortalBrowsers } from './browsers.ts';
import { resetHandlers } from './reset-handlers.ts';

export type SessionDeps = PortalBrowsers & {
  readonly people: Pick<People, 'accounts' | 'findAccount' | 'ended'>;
};

type Settings = {
  readonly portal: Portal;
  /** The body that tells a browser who is signed in. @throws Problem where the account is none of this portal */
  readonly answer: (account: Account) => object | Promise<object>;
  /** Told whose session was ended where it was used. */
  readonly signedOut?: (owner: AccountId, sessionId: string) => Promise<unknown>;
  /** Told that a session goes on as another one, and that every other one of its owner is over. */
  readonly renewed?: (owner: AccountId, from: string, to: string) => Promise<unknown>;
  /** Told that every session of somebody is over. */
  readonly signedOutEverywhere?: (owner: AccountId) => Promise<unknown>;
  /** Told that a code that was mailed to somebody has come back from them. */
  readonly mailArrived?: (owner: AccountId) => Promise<unknown>;
};

/** What both portals do with sessions, and with passwords that were forgotten. Handlers are as `rawRoute` takes them. */
export const sessionHandlers = (deps: SessionDeps, settings: Settings) => {
  const { people, sessions, deviceCookie } = deps;
  const { portal, answer, signedOut, renewed, signedOutEverywhere } = settings;
  const { accounts, ended } = people;

  /** Answers with who has just begun a session, and the session's cookies. */
  const open = async (response: Response, started: StartedSession): Promise<void> => {
    const body = await answer(started.account);
    sessions.open(response, { ...started, accountId: started.account.id });
    response.json(body);
  };
  const leave = async (response: Response, tell?: () => Promise<unknown> | undefined): Promise<void> => {
    await ended.refresh();
    await tell?.();
    sessions.close(response);
    response.status(204).end();
  };
  const renew = async (
    request: Request,
    response: Response,
    begin: () => Promise<StartedSession>,
  ): Promise<void> => {
    // Before it is over.
    const from = sessions.read(request)?.sessionId;
    const started = await begin();
    await ended.refresh();
    if (from !== undefined) await renewed?.(started.account.id, from, started.sessionId);
    await open(response, started);
  };

  return {
    open,

    /** What an access cookie says. @throws Problem where somebody was here before and may still be: they refresh, and ask again */
    accessOf: (request: Request) => {
      const access = sessions.read(request);
      if (!access && sessions.hasRefreshToken(request)) throw sessionExpired();
      return access;
    },

    signIn: async (
      { body }: { readonly body: { readonly email: string; readonly password: string } },
      response: Response,
      request: Request,
    ): Promise<void> => {
      const caller = { ...callerOf(request), device: deviceCookie.read(request) };
      const started = await accounts.signIn({ ...body, ...caller, portal });
      deviceCookie.put(response, accounts.trustDevice(portal, started.account.email));
      await open(response, started);
    },

    refreshSession: async (_input: unknown, response: Response, request: Request): Promise<void> => {
      const token = sessions.requireRefreshToken(request);
      await open(response, await accounts.refreshSession(portal, token, callerOf(request)));
    },

    signOut: async (_input: unknown, response: Response, request: Request): Promise<void> => {
      const sessionId = sessions.leaving(request);
      if (sessionId) {
        const owner = await accounts.endSession(sessionId, callerOf(request));
        if (owner) await signedOut?.(owner, sessionId);
        await ended.refresh();
      }
      sessions.close(response);
      response.status(204).end();
    },

    signOutEverywhere: async (id: AccountId, response: Response, request: Request): Promise<void> => {
      await accounts.endSessionsEverywhere(id, callerOf(request));
      await leave(response, () => signedOutEverywhere?.(id));
    },

    endOtherSessions: async (id: AccountId, response: Response, request: Request): Promise<void> =>
      renew(request, response, () => accounts.endOtherSessions(id, callerOf(request))),

    endOwnSession: async (id: AccountId, sessionId: string, request: Request): Promise<void> => {
      await accounts.endOwnSession(id, sessionId, callerOf(request));
      await ended.refresh();
    },

    changePassword: async (
      account: Account,
      body: Parameters<typeof accounts.changePassword>[1],
      response: Response,
      request: Request,
    ): Promise<void> =>
      renew(request, response, () => accounts.changePassword(account, body, callerOf(request))),
    ...resetHandlers(deps, portal, async (owner) => {
      await settings.signedOutEverywhere?.(owner);
      await settings.mailArrived?.(owner);
    }),
  };
};
