import type { Routes } from '@angular/router';
import { EditorPage } from './pages/editor-page.ts';

/** The pages of the steps (`editor-steps.ts`). What is heavy (the map) comes with its step. */
export const stepsRoutes: Routes = [
  {
    path: '',
    component: EditorPage,
    children: [
      { path: '', pathMatch: 'full', redirectTo: 'details' },
      {
        path: 'details',
        loadComponent: () => import('./pages/details-step.ts').then((m) => m.DetailsStep),
      },
      {
        path: 'images',
        loadComponent: () => import('./pages/images-step.ts').then((m) => m.ImagesStep),
      },
      {
        path: 'categories',
        loadComponent: () => import('./pages/categories-step.ts').then((m) => m.CategoriesStep),
      },
      {
        path: 'seats',
        loadComponent: () => import('./pages/seats-step.ts').then((m) => m.SeatsStep),
      },
      {
        path: 'checklist',
        loadComponent: () => import('./pages/checklist-step.ts').then((m) => m.ChecklistStep),
      },
      {
        path: 'comments',
        loadComponent: () => import('./pages/comments-step.ts').then((m) => m.CommentsStep),
      },
      {
        path: 'messages',
        loadComponent: () => import('./pages/messages-step.ts').then((m) => m.MessagesStep),
      },
    ],
  },
];
