import { createRoutes } from '@parterre/service-kit/route';
import type { BrowserSessions } from '@parterre/service-kit/session/browser-sessions';
import { customerAccess } from './accounts/access.ts';
import type { NetworkTurns } from './catalogue/network-turns.ts';

/** The two functions that put endpoints on a router, with this service's access checks. */
export const customerRoutes = (sessions: BrowserSessions, turns: NetworkTurns) =>
  createRoutes(customerAccess(sessions, turns));

export type Routes = ReturnType<typeof customerRoutes>;
