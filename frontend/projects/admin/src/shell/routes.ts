import type { Routes } from '@angular/router';
import { isAdmin, manages, signedIn } from './guards.ts';
import { Workspace } from './workspace.ts';

const entrance = () => import('../pages/sign-in/entrance-page.ts').then((m) => m.EntrancePage);

/** The frame comes with the first load; every page when it is asked for. */
export const routes: Routes = [
  { path: 'sign-in', title: $localize`Sign in`, data: { step: 'sign-in' }, loadComponent: entrance },
  {
    path: 'forgotten-password',
    title: $localize`Forgotten password`,
    data: { step: 'forgotten' },
    loadComponent: entrance,
  },
  {
    path: 'reset-password',
    title: $localize`Set a new password`,
    data: { step: 'reset' },
    loadComponent: entrance,
  },
  {
    path: 'invitation',
    title: $localize`Your invitation`,
    loadComponent: () => import('../pages/sign-in/invitation-page.ts').then((m) => m.InvitationPage),
  },
  {
    path: 'password',
    title: $localize`Choose a password`,
    loadComponent: () => import('../pages/sign-in/password-page.ts').then((m) => m.PasswordPage),
  },
  {
    path: '',
    component: Workspace,
    canActivate: [signedIn],
    children: [
      {
        path: '',
        pathMatch: 'full',
        title: $localize`Overview`,
        loadComponent: () => import('../pages/overview/overview-page.ts').then((m) => m.OverviewPage),
      },
      {
        path: 'events',
        title: $localize`Events`,
        canActivate: [manages],
        loadComponent: () => import('../pages/events/events-page.ts').then((m) => m.EventsPage),
      },
      {
        path: 'events/new',
        title: $localize`New event`,
        canActivate: [manages],
        loadComponent: () => import('../pages/events/new-event-page.ts').then((m) => m.NewEventPage),
      },
      {
        path: 'events/:eventId',
        canActivate: [manages],
        loadChildren: () => import('../pages/editor/editor-routes.ts').then((m) => m.editorRoutes),
      },
      {
        path: 'venues',
        title: $localize`Venues`,
        canActivate: [manages],
        loadComponent: () => import('../pages/venues/venues-page.ts').then((m) => m.VenuesPage),
      },
      {
        path: 'venues/new',
        title: $localize`New venue`,
        canActivate: [manages],
        loadComponent: () => import('../pages/venues/new-venue-page.ts').then((m) => m.NewVenuePage),
      },
      {
        path: 'venues/:venueId',
        title: $localize`Venue`,
        canActivate: [manages],
        loadComponent: () => import('../pages/venues/venue-page.ts').then((m) => m.VenuePage),
      },
      {
        path: 'team',
        title: $localize`Team`,
        canActivate: [isAdmin],
        loadComponent: () => import('../pages/team/team-page.ts').then((m) => m.TeamPage),
      },
      {
        path: 'organizations',
        title: $localize`Organizations`,
        canActivate: [isAdmin],
        loadComponent: () =>
          import('../pages/organizations/organizations-page.ts').then((m) => m.OrganizationsPage),
      },
      {
        path: 'audit',
        title: $localize`Audit log`,
        canActivate: [isAdmin],
        loadComponent: () => import('../pages/audit/audit-page.ts').then((m) => m.AuditPage),
      },
      {
        path: 'mail',
        title: $localize`Mail`,
        canActivate: [isAdmin],
        loadComponent: () => import('../pages/queues/queues-page.ts').then((m) => m.QueuesPage),
      },
      {
        path: 'account',
        title: $localize`Your account`,
        loadComponent: () => import('../pages/account/account-page.ts').then((m) => m.AccountPage),
      },
      {
        path: '**',
        title: $localize`Not found`,
        loadComponent: () => import('../pages/not-found/not-found.ts').then((m) => m.NotFound),
      },
    ],
  },
];
