import { canSignIn, type Employee, isSignedOut } from '@parterre/domain/people/accounts/account';
import { deviceLifetime } from '@parterre/domain/people/sessions/device';
import { codeLifetime } from '@parterre/domain/people/codes/one-time-code';
import type { People } from '@parterre/domain/people/open-people';
import type { EndedSessions } from '@parterre/domain/people/sessions/ended-sessions';
import { lifetimeOf } from '@parterre/domain/people/sessions/session';
import { DomainError } from '@parterre/domain/domain-error';
import { accountId } from '@parterre/domain/ids';
import {
  browserSessions,
  type BrowserSessions,
  sessionExpired,
} from '@parterre/service-kit/session/browser-sessions';
import { hiddenCookie, type HiddenCookie } from '@parterre/service-kit/session/hidden-cookie';
import type { Access } from '@parterre/service-kit/session/access-token';
import type { Request } from 'express';

const employeeSessions = (
  secret: string,
  publicUrl: string,
  ended: Pick<EndedSessions, 'has'>,
): BrowserSessions =>
  browserSessions({
    audience: 'employee',
    secret,
    cookies: {
      access: { name: 'parterre_admin_session', path: '/admin' },
      refresh: { name: 'parterre_admin_refresh', path: '/admin/api/session' },
      xsrf: { name: 'XSRF-TOKEN-ADMIN', path: '/admin' },
    },
    secure: new URL(publicUrl).protocol === 'https:',
    hasEnded: ended.has,
    refreshLifetime: lifetimeOf('employee'),
  });

/** Remembers that somebody signed in here. */
const deviceCookieOf = (publicUrl: string): HiddenCookie =>
  hiddenCookie({
    name: 'parterre_admin_device',
    path: '/admin/api/session',
    secure: new URL(publicUrl).protocol === 'https:',
    lifetime: deviceLifetime,
  });

/** Ties a code for a forgotten password to the browser that asked for it. */
const resetCookieOf = (publicUrl: string): HiddenCookie =>
  hiddenCookie({
    name: 'parterre_admin_reset',
    path: '/admin/api/password-resets',
    secure: new URL(publicUrl).protocol === 'https:',
    lifetime: codeLifetime,
  });

/** By what a browser is known: its session, that somebody signed in there before, and the code it waits for. */
export const employeeBrowsers = (secret: string, publicUrl: string, ended: Pick<EndedSessions, 'has'>) => ({
  sessions: employeeSessions(secret, publicUrl, ended),
  deviceCookie: deviceCookieOf(publicUrl),
  resetCookie: resetCookieOf(publicUrl),
});

const notAllowed = () => new DomainError('not-allowed', 'Your role does not allow this.');

const settled = (employee: Employee): Employee => {
  if (employee.mustChangePassword)
    throw new DomainError('password-change-required', 'Please choose a password of your own first.');
  return employee;
};

/** The employee whom an access token speaks of, unless they were deactivated or signed out everywhere since. */
export const readEmployee = async (
  people: Pick<People, 'findAccount'>,
  access: Access,
): Promise<Employee | null> => {
  const account = await people.findAccount(accountId.parse(access.accountId));
  if (account?.portal !== 'employee' || !canSignIn(account)) return null;
  return isSignedOut(account, access.begunAt) ? null : account;
};

/**
 * Who may call what. The employee is read anew for every request, so that a deactivated one is out at once.
 * Somebody whose password was set by others can change it, and nothing else.
 */
export const employeeAccess = (sessions: BrowserSessions, people: Pick<People, 'findAccount'>) => {
  const employee = async (request: Request): Promise<Employee> => {
    const caller = await readEmployee(people, sessions.require(request));
    if (!caller) throw sessionExpired();
    return caller;
  };
  return {
    anyone: () => null,
    employee,
    organizer: async (request: Request): Promise<Employee> => {
      const caller = settled(await employee(request));
      if (caller.role === 'door') throw notAllowed();
      return caller;
    },
    admin: async (request: Request): Promise<Employee> => {
      const caller = settled(await employee(request));
      if (caller.role !== 'admin') throw notAllowed();
      return caller;
    },
  };
};
