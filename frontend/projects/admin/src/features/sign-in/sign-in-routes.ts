import type { Routes } from '@angular/router';

const entrance = () => import('./pages/entrance-page.ts').then((m) => m.EntrancePage);

export const signInRoutes: Routes = [
  { path: 'sign-in', title: $localize`Sign in`, data: { step: 'sign-in' }, loadComponent: entrance },
  {
    path: 'forgotten-password',
    title: $localize`Forgotten password`,
    data: { step: 'forgotten' },
    loadComponent: entrance,
  },
  {
    path: 'reset-password',
    title: $localize`Set a new password`,
    data: { step: 'reset' },
    loadComponent: entrance,
  },
  {
    path: 'invitation',
    title: $localize`Your invitation`,
    loadComponent: () => import('./pages/invitation-page.ts').then((m) => m.InvitationPage),
  },
  {
    path: 'password',
    title: $localize`Choose a password`,
    loadComponent: () => import('./pages/password-page.ts').then((m) => m.PasswordPage),
  },
];
