import { type AccountId, accountId } from '@parterre/domain/ids';
import type { BrowserSessions } from '@parterre/service-kit/session/browser-sessions';
import { hiddenCookie } from '@parterre/service-kit/session/hidden-cookie';
import { registrationLifetime } from '@parterre/domain/people/registration/registration';
import type { EndedSessions } from '@parterre/domain/people/sessions/ended-sessions';
import { networkOf } from '@parterre/domain/people/callers/network';
import { callerOf } from '@parterre/service-kit/caller';
import { isSecure, portalBrowsers } from '@parterre/portal-kit/browsers';
import type { Request } from 'express';
import type { NetworkTurns } from '../catalogue/network-turns.ts';

export type Customer = { readonly accountId: AccountId; readonly sessionId: string };

/** By what this portal knows a browser; also by the registration that was made in it. */
export const customerBrowsers = (secret: string, publicUrl: string, ended: Pick<EndedSessions, 'has'>) => ({
  ...portalBrowsers({
    portal: 'customer',
    prefix: 'parterre',
    base: '',
    xsrfCookie: 'XSRF-TOKEN',
    secret,
    publicUrl,
    ended,
  }),
  registrationCookie: hiddenCookie({
    name: 'parterre_registration',
    path: '/api/accounts',
    secure: isSecure(publicUrl),
    lifetime: registrationLifetime,
  }),
});

/** Anyone, as often as a network may look. */
export const visitsInTurn =
  ({ visits }: Pick<NetworkTurns, 'visits'>) =>
  (request: Request) =>
    visits.use(networkBehind(request));

const networkBehind = (request: Request): string => networkOf(callerOf(request).address);

/**
 * Who may call what. Read from the signed cookie and from what this process knows about sessions that ended: taking
 * seats must not wait for a look at the account.
 */
export const customerAccess = (sessions: BrowserSessions, turns: NetworkTurns) => ({
  anyone: () => null,
  visitor: visitsInTurn(turns),
  /** Anyone, as often as a network may search. */
  searcher: (request: Request) => turns.searches.use(networkBehind(request)),
  customer: (request: Request): Customer => {
    const caller = sessions.require(request);
    return { accountId: accountId.parse(caller.accountId), sessionId: caller.sessionId };
  },
});
