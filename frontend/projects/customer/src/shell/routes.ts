import type { Routes } from '@angular/router';
import { Home } from '../pages/home/home.ts';

const auth = () => import('../pages/sign-in/sign-in-page.ts').then((m) => m.SignInPage);

/** Home comes with the first load; everything else when it is asked for. */
export const routes: Routes = [
  { path: '', component: Home, pathMatch: 'full' },
  {
    path: 'events/:slug',
    title: $localize`Event`,
    loadComponent: () => import('../pages/event/event-page.ts').then((m) => m.EventPage),
  },
  {
    path: 'events/:slug/seats',
    title: $localize`Choose seats`,
    data: { bare: true },
    loadComponent: () => import('../pages/seats/seats-page.ts').then((m) => m.SeatsPage),
  },
  { path: 'sign-in', title: $localize`Sign in`, data: { step: 'sign-in' }, loadComponent: auth },
  { path: 'register', title: $localize`Register`, data: { step: 'register' }, loadComponent: auth },
  { path: 'confirm', title: $localize`Confirm your e-mail`, data: { step: 'confirm' }, loadComponent: auth },
  {
    path: 'forgotten-password',
    title: $localize`Forgotten password`,
    data: { step: 'forgotten' },
    loadComponent: auth,
  },
  {
    path: 'reset-password',
    title: $localize`Set a new password`,
    data: { step: 'reset' },
    loadComponent: auth,
  },
  {
    path: 'bookings',
    title: $localize`My tickets`,
    loadComponent: () => import('../pages/bookings/bookings-page.ts').then((m) => m.BookingsPage),
  },
  {
    path: 'bookings/:id',
    title: $localize`Your booking`,
    loadComponent: () => import('../pages/booking/booking-page.ts').then((m) => m.BookingPage),
  },
  {
    path: 'account',
    title: $localize`Your account`,
    loadComponent: () => import('../pages/account/account-page.ts').then((m) => m.AccountPage),
  },
  {
    path: '**',
    title: $localize`Not found`,
    loadComponent: () => import('../pages/not-found/not-found.ts').then((m) => m.NotFound),
  },
];
