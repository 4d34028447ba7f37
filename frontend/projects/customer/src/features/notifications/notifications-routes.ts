import type { Routes } from '@angular/router';

export const notificationsRoutes: Routes = [
  {
    path: 'notifications',
    title: $localize`Inbox`,
    loadComponent: () => import('./pages/notifications-page.ts').then((m) => m.NotificationsPage),
  },
];
