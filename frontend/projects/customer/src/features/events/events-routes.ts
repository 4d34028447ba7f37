import type { Routes } from '@angular/router';
import { Home } from './pages/home.ts';

/** Home comes with the first load. */
export const eventsRoutes: Routes = [
  { path: '', component: Home, pathMatch: 'full' },
  {
    path: 'events/:slug',
    title: $localize`Event`,
    loadComponent: () => import('./pages/event-page.ts').then((m) => m.EventPage),
  },
  {
    path: 'organizers/:id',
    title: $localize`Organizer`,
    loadComponent: () => import('./pages/organizer-page.ts').then((m) => m.OrganizerPage),
  },
];
