import type { Routes } from '@angular/router';

export const venuesRoutes: Routes = [
  {
    path: 'venues',
    title: $localize`Venues`,
    loadComponent: () => import('./pages/venues-page.ts').then((m) => m.VenuesPage),
  },
  {
    path: 'venues/new',
    title: $localize`New venue`,
    loadComponent: () => import('./pages/new-venue-page.ts').then((m) => m.NewVenuePage),
  },
  {
    path: 'venues/:venueId',
    title: $localize`Venue`,
    loadComponent: () => import('./pages/venue-page.ts').then((m) => m.VenuePage),
  },
];
