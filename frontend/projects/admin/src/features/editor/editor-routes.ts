import type { Routes } from '@angular/router';

export const editorRoutes: Routes = [
  {
    path: 'events/:eventId',
    loadChildren: () => import('./steps-routes.ts').then((m) => m.stepsRoutes),
  },
];
