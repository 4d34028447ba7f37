import type { Routes } from '@angular/router';

export const messagesRoutes: Routes = [
  {
    path: 'messages',
    title: $localize`Messages`,
    loadComponent: () => import('./pages/log-page.ts').then((m) => m.LogPage),
  },
];

/** For who runs the platform. */
export const platformMessagesRoutes: Routes = [
  {
    path: 'messages/previews',
    title: $localize`Previews`,
    loadComponent: () => import('./pages/previews-page.ts').then((m) => m.PreviewsPage),
  },
  {
    path: 'messages/dead-letters',
    title: $localize`Dead letters`,
    loadComponent: () => import('./pages/dead-letters-page.ts').then((m) => m.DeadLettersPage),
  },
];
