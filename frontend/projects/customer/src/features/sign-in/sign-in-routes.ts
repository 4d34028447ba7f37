import type { Routes } from '@angular/router';

const page = () => import('./pages/sign-in-page.ts').then((m) => m.SignInPage);

export const signInRoutes: Routes = [
  { path: 'sign-in', title: $localize`Sign in`, data: { step: 'sign-in' }, loadComponent: page },
  { path: 'register', title: $localize`Register`, data: { step: 'register' }, loadComponent: page },
  { path: 'confirm', title: $localize`Confirm your e-mail`, data: { step: 'confirm' }, loadComponent: page },
  {
    path: 'forgotten-password',
    title: $localize`Forgotten password`,
    data: { step: 'forgotten' },
    loadComponent: page,
  },
  {
    path: 'reset-password',
    title: $localize`Set a new password`,
    data: { step: 'reset' },
    loadComponent: page,
  },
];
