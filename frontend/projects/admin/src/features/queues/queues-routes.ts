import type { Routes } from '@angular/router';

export const queuesRoutes: Routes = [
  {
    path: 'mail',
    title: $localize`Mail`,
    loadComponent: () => import('./pages/queues-page.ts').then((m) => m.QueuesPage),
  },
];
