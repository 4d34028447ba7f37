import { inject } from '@angular/core';
import { type CanActivateFn, Router, type Routes } from '@angular/router';
import { Home } from './pages/home.ts';

/** Searches were at home once, and people keep such addresses. */
const searchesElsewhere: CanActivateFn = ({ queryParams }) =>
  typeof queryParams['q'] !== 'string' || inject(Router).createUrlTree(['/search'], { queryParams });

/** Home comes with the first load. */
export const eventsRoutes: Routes = [
  { path: '', component: Home, pathMatch: 'full', canActivate: [searchesElsewhere] },
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
