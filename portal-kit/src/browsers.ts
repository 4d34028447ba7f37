import { codeLifetime } from '@parterre/domain/people/codes/one-time-code';
import type { Portal } from '@parterre/domain/people/rights/portal';
import { deviceLifetime } from '@parterre/domain/people/sessions/device';
import type { EndedSessions } from '@parterre/domain/people/sessions/ended-sessions';
import { lifetimeOf } from '@parterre/domain/people/sessions/session';
import { browserSessions } from '@parterre/service-kit/session/browser-sessions';
import { hiddenCookie } from '@parterre/service-kit/session/hidden-cookie';

type Settings = {
  readonly portal: Portal;
  /** What the names of the portal's cookies begin with. */
  readonly prefix: string;
  /** What the paths of the portal and of its API begin with: nothing, or `/admin`. */
  readonly base: string;
  readonly xsrfCookie: string;
  readonly secret: string;
  readonly publicUrl: string;
  readonly ended: Pick<EndedSessions, 'has'>;
};

export const isSecure = (publicUrl: string): boolean => new URL(publicUrl).protocol === 'https:';

/** By what a portal knows a browser: its session, that somebody signed in there before, and the code it waits for. */
export const portalBrowsers = ({ portal, prefix, base, xsrfCookie, secret, publicUrl, ended }: Settings) => {
  const secure = isSecure(publicUrl);
  return {
    sessions: browserSessions({
      audience: portal,
      secret,
      cookies: {
        access: { name: `${prefix}_session`, path: base || '/' },
        refresh: { name: `${prefix}_refresh`, path: `${base}/api/session` },
        xsrf: { name: xsrfCookie, path: base || '/' },
      },
      secure,
      hasEnded: ended.has,
      refreshLifetime: lifetimeOf(portal),
    }),
    /** Remembers that somebody signed in here. */
    deviceCookie: hiddenCookie({
      name: `${prefix}_device`,
      path: `${base}/api/session`,
      secure,
      lifetime: deviceLifetime,
    }),
    /** Ties a code for a forgotten password to the browser that asked for it. */
    resetCookie: hiddenCookie({
      name: `${prefix}_reset`,
      path: `${base}/api/password-resets`,
      secure,
      lifetime: codeLifetime,
    }),
  };
};

export type PortalBrowsers = ReturnType<typeof portalBrowsers>;
