import type { Routes } from '@angular/router';

export const accountRoutes: Routes = [
  {
    path: 'account',
    title: $localize`Your account`,
    loadComponent: () => import('./pages/account-page.ts').then((m) => m.AccountPage),
  },
  {
    path: 'welcome',
    title: $localize`Welcome`,
    loadComponent: () => import('./pages/welcome-page.ts').then((m) => m.WelcomePage),
  },
];
