import { parseCookie } from 'cookie';
import type { CookieOptions, Request, Response } from 'express';
import { Problem } from '../problem.ts';
import { say } from '../words/kit-words.ts';
import { type Access, accessTokens } from './access-token.ts';
import { cookieName } from './cookie-name.ts';
import { deriveKeys } from './derive-key.ts';
import { xsrfTokens } from './xsrf.ts';

type CookiePlace = { readonly name: string; readonly path: string };

export type BrowserSessionSettings = {
  /** Says which portal a token is for; one portal's token is worth nothing at another. */
  readonly audience: string;
  /** One or more with commas between: the first makes tokens, all verify them. */
  readonly secret: string;
  readonly cookies: {
    readonly access: CookiePlace;
    readonly refresh: CookiePlace;
    readonly xsrf: CookiePlace;
  };
  /** Whether cookies travel over https only. */
  readonly secure: boolean;
  /** How long somebody may stay away, in milliseconds. */
  readonly refreshLifetime: number;
  /** Whether a session ended though its access token is still good; asked for every request. */
  readonly hasEnded: (access: Access) => boolean;
};

/** The refresh token begins with the id of its session, up to the first dot. */
export type OpenedSession = Access & { readonly refreshToken: string | null };

const accessSeconds = 600;
const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The name by which Angular's HttpClient sends back what it found in the XSRF cookie. */
const xsrfHeader = 'X-XSRF-TOKEN';

export const sessionExpired = (): Problem =>
  new Problem(
    401,
    'session-expired',
    say((words) => words.signInAgain),
  );

/**
 * Sessions of a browser portal: a short-lived access token and a refresh token in HttpOnly cookies, and a token
 * against cross-site requests that the portal reads and sends back as a header. Asks no database.
 */
export const browserSessions = ({
  audience,
  secret,
  cookies: places,
  secure,
  refreshLifetime,
  hasEnded,
}: BrowserSessionSettings) => {
  const access = accessTokens(deriveKeys(secret, `access:${audience}`), audience, accessSeconds);
  const xsrf = xsrfTokens(deriveKeys(secret, `xsrf:${audience}`));
  const named = (place: CookiePlace): CookiePlace => ({ ...place, name: cookieName({ ...place, secure }) });
  const cookies = { access: named(places.access), refresh: named(places.refresh), xsrf: named(places.xsrf) };
  const hidden: CookieOptions = { httpOnly: true, sameSite: 'lax', secure };
  const readable: CookieOptions = { sameSite: 'lax', secure };

  const cookie = (request: Request, { name }: CookiePlace): string | null =>
    parseCookie(request.headers.cookie ?? '')[name] ?? null;

  const checkXsrf = (request: Request, sessionId: string): void => {
    if (safeMethods.has(request.method)) return;
    if (!xsrf.isFor(sessionId, request.get(xsrfHeader) ?? ''))
      throw new Problem(
        403,
        'xsrf-token-missing',
        say((words) => words.xsrfMissing({ header: xsrfHeader })),
      );
  };

  const read = (request: Request): Access | null => {
    const token = cookie(request, cookies.access);
    const caller = token === null ? null : access.read(token);
    return caller && !hasEnded(caller) ? caller : null;
  };

  return {
    /** Hands the session's cookies to the browser. */
    open: (response: Response, { accountId, sessionId, begunAt, refreshToken }: OpenedSession): void => {
      const set = ({ name, path }: CookiePlace, value: string, options: CookieOptions, maxAge: number) =>
        response.cookie(name, value, { ...options, path, maxAge });
      set(cookies.access, access.issue({ accountId, sessionId, begunAt }), hidden, accessSeconds * 1000);
      set(cookies.xsrf, xsrf.issue(sessionId), readable, refreshLifetime);
      if (refreshToken !== null) set(cookies.refresh, refreshToken, hidden, refreshLifetime);
    },

    close: (response: Response): void => {
      for (const { name, path } of [cookies.access, cookies.refresh])
        response.clearCookie(name, { ...hidden, path });
      response.clearCookie(cookies.xsrf.name, { ...readable, path: cookies.xsrf.path });
    },

    read,

    /** Who is calling. @throws Problem 401 without a session, 403 when an unsafe request lacks the XSRF token */
    require: (request: Request): Access => {
      const caller = read(request);
      if (!caller) throw sessionExpired();
      checkXsrf(request, caller.sessionId);
      return caller;
    },

    hasRefreshToken: (request: Request): boolean => cookie(request, cookies.refresh) !== null,

    /** The session that somebody wants to leave, also when its access is over; null when there is none. */
    leaving: (request: Request): string | null => {
      const sessionId = read(request)?.sessionId ?? cookie(request, cookies.refresh)?.split('.')[0];
      if (!sessionId) return null;
      checkXsrf(request, sessionId);
      return sessionId;
    },

    /** @throws Problem 401 without a refresh token, 403 without the XSRF token of its session */
    requireRefreshToken: (request: Request): string => {
      const token = cookie(request, cookies.refresh);
      if (token === null) throw sessionExpired();
      checkXsrf(request, token.split('.')[0] ?? '');
      return token;
    },
  };
};

export type BrowserSessions = ReturnType<typeof browserSessions>;
