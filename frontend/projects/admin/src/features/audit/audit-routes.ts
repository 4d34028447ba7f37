import type { Routes } from '@angular/router';

export const auditRoutes: Routes = [
  {
    path: 'audit',
    title: $localize`Audit log`,
    loadComponent: () => import('./pages/audit-page.ts').then((m) => m.AuditPage),
  },
];
