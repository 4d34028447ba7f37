import type { Routes } from '@angular/router';

export const seatsRoutes: Routes = [
  {
    path: 'events/:slug/seats',
    title: $localize`Choose seats`,
    data: { bare: true },
    loadComponent: () => import('./pages/seats-page.ts').then((m) => m.SeatsPage),
  },
];
