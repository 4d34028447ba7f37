import { type AccountId, accountId } from '@parterre/domain/ids';
import type { BrowserSessions } from '@parterre/service-kit/session/browser-sessions';
import { browserSessions } from '@parterre/service-kit/session/browser-sessions';
import { lifetimeOf } from '@parterre/domain/accounts/session';
import type { Request } from 'express';

export type Customer = { readonly accountId: AccountId; readonly sessionId: string };

export const customerSessions = (secret: string, publicUrl: string): BrowserSessions =>
  browserSessions({
    audience: 'customer',
    secret,
    cookies: {
      access: { name: 'parterre_session', path: '/' },
      refresh: { name: 'parterre_refresh', path: '/api/session' },
      xsrf: { name: 'XSRF-TOKEN', path: '/' },
    },
    secure: new URL(publicUrl).protocol === 'https:',
    refreshLifetime: lifetimeOf('customer'),
  });

/** Who may call what. Read from the signed cookie alone: taking seats must not wait for a look at the account. */
export const customerAccess = (sessions: BrowserSessions) => ({
  anyone: () => null,
  customer: (request: Request): Customer => {
    const caller = sessions.require(request);
    return { accountId: accountId.parse(caller.accountId), sessionId: caller.sessionId };
  },
});
