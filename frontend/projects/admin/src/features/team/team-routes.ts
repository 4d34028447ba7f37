import type { Routes } from '@angular/router';

export const teamRoutes: Routes = [
  {
    path: 'team',
    title: $localize`Team`,
    loadComponent: () => import('./pages/team-page.ts').then((m) => m.TeamPage),
  },
];
