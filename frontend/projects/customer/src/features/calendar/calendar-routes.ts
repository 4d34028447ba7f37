import type { Routes } from '@angular/router';

export const calendarRoutes: Routes = [
  {
    path: 'calendar',
    title: $localize`Calendar`,
    loadComponent: () => import('./pages/calendar-page.ts').then((m) => m.CalendarPage),
  },
];
