import type { Routes } from '@angular/router';

export const overviewRoutes: Routes = [
  {
    path: '',
    title: $localize`Overview`,
    pathMatch: 'full',
    loadComponent: () => import('./pages/overview-page.ts').then((m) => m.OverviewPage),
  },
];
