import type { Employee } from '@parterre/domain/people/accounts/account';
import type { People } from '@parterre/domain/people/open-people';
import { languageAskedFor, languageOf } from '@parterre/portal-kit/language-of';
import { callerOf } from '@parterre/service-kit/caller';
import express, { type Router } from 'express';
import { pageSize } from '../paging.ts';
import type { Routes } from '../routes.ts';
import { employeeSessionHandlers, type SessionDeps } from '../session/session-routes.ts';
import * as contract from './employees-contract.ts';

export type EmployeesDeps = SessionDeps & { readonly people: Pick<People, 'employees' | 'listEmployees'> };

const describe = ({ id, email, name, role, state }: Employee) => ({ id, email, name, role, state });

export const employeesRoutes = ({ route, rawRoute }: Routes, deps: EmployeesDeps): Router => {
  const { people, deviceCookie } = deps;
  const { employees, accounts } = people;
  const router = express.Router();
  const { open } = employeeSessionHandlers(deps);

  route(router, contract.listEmployees, async ({ params, query }) => {
    const page = { limit: pageSize, cursor: query.cursor };
    const { items, nextCursor } = await people.listEmployees(params.organizationId, page);
    return { employees: items.map(describe), nextCursor };
  });

  route(router, contract.inviteEmployee, async ({ caller, params, body }, request) => ({
    employee: describe(await employees.invite(caller, { ...params, ...body, language: languageOf(request) })),
  }));

  route(router, contract.resendInvitation, ({ caller, params }) =>
    employees.resendInvitation(caller, params.employeeId),
  );

  route(router, contract.deactivateEmployee, async ({ caller, params }) => ({
    employee: describe(await employees.deactivate(caller, params.employeeId)),
  }));

  route(router, contract.lookUpInvitation, async ({ body }) => ({
    invitation: await employees.lookUpInvitation(body.token),
  }));

  rawRoute(router, contract.acceptInvitation, async ({ body }, response, request) => {
    const started = await employees.acceptInvitation(
      body.token,
      body.password,
      callerOf(request),
      languageAskedFor(request),
    );
    deviceCookie.put(response, accounts.trustDevice('employee', started.account.email));
    await open(response, started);
  });

  return router;
};
