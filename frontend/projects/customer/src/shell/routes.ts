import type { Routes } from '@angular/router';
import { accountRoutes } from '../features/account/account-routes.ts';
import { bookingsRoutes } from '../features/bookings/bookings-routes.ts';
import { calendarRoutes } from '../features/calendar/calendar-routes.ts';
import { eventsRoutes } from '../features/events/events-routes.ts';
import { notificationsRoutes } from '../features/notifications/notifications-routes.ts';
import { searchRoutes } from '../features/search/search-routes.ts';
import { seatsRoutes } from '../features/seats/seats-routes.ts';
import { signInRoutes } from '../features/sign-in/sign-in-routes.ts';
import { unsubscribeRoutes } from '../features/unsubscribe/unsubscribe-routes.ts';

/** Every page comes when it is asked for, but for home. */
export const routes: Routes = [
  ...eventsRoutes,
  ...searchRoutes,
  ...seatsRoutes,
  ...signInRoutes,
  ...bookingsRoutes,
  ...calendarRoutes,
  ...notificationsRoutes,
  ...accountRoutes,
  ...unsubscribeRoutes,
  {
    path: '**',
    title: $localize`Not found`,
    loadComponent: () => import('./not-found.ts').then((m) => m.NotFound),
  },
];
