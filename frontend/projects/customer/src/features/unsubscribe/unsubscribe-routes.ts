import type { Routes } from '@angular/router';

export const unsubscribeRoutes: Routes = [
  {
    path: 'unsubscribe',
    title: $localize`E-mails`,
    loadComponent: () => import('./pages/unsubscribe-page.ts').then((m) => m.UnsubscribePage),
  },
];
