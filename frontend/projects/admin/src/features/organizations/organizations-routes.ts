import type { Routes } from '@angular/router';

export const organizationsRoutes: Routes = [
  {
    path: 'organizations',
    title: $localize`Organizations`,
    loadComponent: () => import('./pages/organizations-page.ts').then((m) => m.OrganizationsPage),
  },
];
