import type { Routes } from '@angular/router';

export const bookingsRoutes: Routes = [
  {
    path: 'bookings',
    title: $localize`My tickets`,
    loadComponent: () => import('./pages/bookings-page.ts').then((m) => m.BookingsPage),
  },
  {
    path: 'bookings/:id',
    title: $localize`Your booking`,
    loadComponent: () => import('./pages/booking-page.ts').then((m) => m.BookingPage),
  },
];
