import type { Routes } from '@angular/router';

export const searchRoutes: Routes = [
  {
    path: 'search',
    title: $localize`Search`,
    loadComponent: () => import('./pages/search-page.ts').then((m) => m.SearchPage),
  },
];
