import { createRoutes } from '@parterre/service-kit/route';
import type { employeeAccess } from './session/access.ts';

/** The two functions that put endpoints on a router, with this service's access checks. */
export const employeeRoutes = (access: ReturnType<typeof employeeAccess>) => createRoutes(access);

export type Routes = ReturnType<typeof employeeRoutes>;
