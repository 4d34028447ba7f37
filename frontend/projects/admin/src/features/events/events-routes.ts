import type { Routes } from '@angular/router';

export const eventsRoutes: Routes = [
  {
    path: 'events',
    title: $localize`Events`,
    loadComponent: () => import('./pages/events-page.ts').then((m) => m.EventsPage),
  },
  {
    path: 'events/new',
    title: $localize`New event`,
    loadComponent: () => import('./pages/new-event-page.ts').then((m) => m.NewEventPage),
  },
];
