import type { Routes } from '@angular/router';
import { accountRoutes } from '../features/account/account-routes.ts';
import { auditRoutes } from '../features/audit/audit-routes.ts';
import { editorRoutes } from '../features/editor/editor-routes.ts';
import { eventsRoutes } from '../features/events/events-routes.ts';
import { messagesRoutes, platformMessagesRoutes } from '../features/messages/messages-routes.ts';
import { organizationsRoutes } from '../features/organizations/organizations-routes.ts';
import { overviewRoutes } from '../features/overview/overview-routes.ts';
import { queuesRoutes } from '../features/queues/queues-routes.ts';
import { signInRoutes } from '../features/sign-in/sign-in-routes.ts';
import { teamRoutes } from '../features/team/team-routes.ts';
import { venuesRoutes } from '../features/venues/venues-routes.ts';
import { isAdmin, manages, signedIn } from './guards.ts';
import { Workspace } from './workspace.ts';

/** The frame comes with the first load; every page when it is asked for. Who may see which is said here. */
export const routes: Routes = [
  ...signInRoutes,
  {
    path: '',
    component: Workspace,
    canActivate: [signedIn],
    children: [
      ...overviewRoutes,
      ...accountRoutes,
      {
        path: '',
        canActivateChild: [manages],
        children: [...eventsRoutes, ...editorRoutes, ...messagesRoutes, ...venuesRoutes],
      },
      {
        path: '',
        canActivateChild: [isAdmin],
        children: [
          ...teamRoutes,
          ...organizationsRoutes,
          ...auditRoutes,
          ...queuesRoutes,
          ...platformMessagesRoutes,
        ],
      },
      {
        path: '**',
        title: $localize`Not found`,
        loadComponent: () => import('./not-found.ts').then((m) => m.NotFound),
      },
    ],
  },
];
