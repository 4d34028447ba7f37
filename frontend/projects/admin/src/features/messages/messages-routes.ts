import type { Routes } from '@angular/router';

export const messagesRoutes: Routes = [
  {
    path: 'messages',
    title: $localize`Messages`,
    loadComponent: () => import('./pages/log-page.ts').then((m) => m.LogPage),
  },
];
