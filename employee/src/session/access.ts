import { canSignIn, type Employee, isSignedOut } from '@parterre/domain/people/accounts/account';
import type { People } from '@parterre/domain/people/open-people';
import { rights } from '@parterre/domain/people/rights/rights';
import type { Role } from '@parterre/domain/people/rights/role';
import type { EndedSessions } from '@parterre/domain/people/sessions/ended-sessions';
import { DomainError } from '@parterre/domain/domain-error';
import { accountId } from '@parterre/domain/ids';
import { mapValues } from '@parterre/domain/map-values';
import { type BrowserSessions, sessionExpired } from '@parterre/service-kit/session/browser-sessions';
import { portalBrowsers } from '@parterre/portal-kit/browsers';
import type { Access } from '@parterre/service-kit/session/access-token';
import type { Request } from 'express';
import { say } from '../words/say.ts';

/** By what this portal knows a browser. */
export const employeeBrowsers = (secret: string, publicUrl: string, ended: Pick<EndedSessions, 'has'>) =>
  portalBrowsers({
    portal: 'employee',
    prefix: 'parterre_admin',
    base: '/admin',
    xsrfCookie: 'XSRF-TOKEN-ADMIN',
    secret,
    publicUrl,
    ended,
  });

const notAllowed = () =>
  new DomainError(
    'not-allowed',
    say((words) => words.notAllowed),
  );

const settled = (employee: Employee): Employee => {
  if (employee.mustChangePassword)
    throw new DomainError(
      'password-change-required',
      say((words) => words.passwordFirst),
    );
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
 * Who may call what: anyone, every employee, or who has a right. The employee is read anew for every request, so that a deactivated one is out at once.
 * Somebody whose password was set by others can change it, and nothing else.
 */
export const employeeAccess = (sessions: BrowserSessions, people: Pick<People, 'findAccount'>) => {
  const employee = async (request: Request): Promise<Employee> => {
    const caller = await readEmployee(people, sessions.require(request));
    if (!caller) throw sessionExpired();
    return caller;
  };
  const havingOneOf =
    (roles: readonly Role[]) =>
    async (request: Request): Promise<Employee> => {
      const caller = settled(await employee(request));
      if (!roles.includes(caller.role)) throw notAllowed();
      return caller;
    };
  return {
    anyone: () => null,
    employee,
    ...mapValues(rights, havingOneOf),
  };
};
