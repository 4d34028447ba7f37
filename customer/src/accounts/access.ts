import { type AccountId, accountId } from '@parterre/domain/ids';
import type { BrowserSessions } from '@parterre/service-kit/session/browser-sessions';
import { browserSessions } from '@parterre/service-kit/session/browser-sessions';
import { hiddenCookie, type HiddenCookie } from '@parterre/service-kit/session/hidden-cookie';
import { registrationLifetime } from '@parterre/domain/people/registration/registration';
import { deviceLifetime } from '@parterre/domain/people/sessions/device';
import { codeLifetime } from '@parterre/domain/people/codes/one-time-code';
import type { EndedSessions } from '@parterre/domain/people/sessions/ended-sessions';
import { lifetimeOf } from '@parterre/domain/people/sessions/session';
import { networkOf } from '@parterre/domain/people/callers/network';
import { callerOf } from '@parterre/service-kit/caller';
import type { Request } from 'express';
import type { NetworkTurns } from '../catalogue/network-turns.ts';

const secureAt = (publicUrl: string): boolean => new URL(publicUrl).protocol === 'https:';

export type Customer = { readonly accountId: AccountId; readonly sessionId: string };

const customerSessions = (
  secret: string,
  publicUrl: string,
  ended: Pick<EndedSessions, 'has'>,
): BrowserSessions =>
  browserSessions({
    audience: 'customer',
    secret,
    cookies: {
      access: { name: 'parterre_session', path: '/' },
      refresh: { name: 'parterre_refresh', path: '/api/session' },
      xsrf: { name: 'XSRF-TOKEN', path: '/' },
    },
    secure: secureAt(publicUrl),
    hasEnded: ended.has,
    refreshLifetime: lifetimeOf('customer'),
  });

/** Remembers that somebody signed in here. */
const deviceCookieOf = (publicUrl: string): HiddenCookie =>
  hiddenCookie({
    name: 'parterre_device',
    path: '/api/session',
    secure: secureAt(publicUrl),
    lifetime: deviceLifetime,
  });

/** Ties a registration to the browser that made it. */
const registrationCookieOf = (publicUrl: string): HiddenCookie =>
  hiddenCookie({
    name: 'parterre_registration',
    path: '/api/accounts',
    secure: secureAt(publicUrl),
    lifetime: registrationLifetime,
  });

/** Ties a code for a forgotten password to the browser that asked for it. */
const resetCookieOf = (publicUrl: string): HiddenCookie =>
  hiddenCookie({
    name: 'parterre_reset',
    path: '/api/password-resets',
    secure: secureAt(publicUrl),
    lifetime: codeLifetime,
  });

/** By what a browser is known: its session, that somebody signed in there before, and the codes it waits for. */
export const customerBrowsers = (secret: string, publicUrl: string, ended: Pick<EndedSessions, 'has'>) => ({
  sessions: customerSessions(secret, publicUrl, ended),
  deviceCookie: deviceCookieOf(publicUrl),
  registrationCookie: registrationCookieOf(publicUrl),
  resetCookie: resetCookieOf(publicUrl),
});

const networkBehind = (request: Request): string => networkOf(callerOf(request).address);

/**
 * Who may call what. Read from the signed cookie and from what this process knows about sessions that ended: taking
 * seats must not wait for a look at the account.
 */
export const customerAccess = (sessions: BrowserSessions, { searches, visits }: NetworkTurns) => ({
  anyone: () => null,
  /** Anyone, as often as a network may look. */
  visitor: (request: Request) => visits.use(networkBehind(request)),
  /** Anyone, as often as a network may search. */
  searcher: (request: Request) => searches.use(networkBehind(request)),
  customer: (request: Request): Customer => {
    const caller = sessions.require(request);
    return { accountId: accountId.parse(caller.accountId), sessionId: caller.sessionId };
  },
});
