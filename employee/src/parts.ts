import type { Endpoint } from '@parterre/service-kit/endpoint';
import type { Router } from 'express';
import { auditEndpoints } from './audit/audit-contract.ts';
import { auditRoutes } from './audit/audit-routes.ts';
import { deliveriesEndpoints } from './deliveries/deliveries-contract.ts';
import { deliveriesRoutes } from './deliveries/deliveries-routes.ts';
import type { Dependencies } from './dependencies.ts';
import { employeesEndpoints } from './employees/employees-contract.ts';
import { employeesRoutes } from './employees/employees-routes.ts';
import { commentsEndpoints } from './comments/comments-contract.ts';
import { commentsRoutes } from './comments/comments-routes.ts';
import { eventsEndpoints } from './events/events-contract.ts';
import { eventsRoutes } from './events/events-routes.ts';
import { seatingEndpoints } from './events/seating-contract.ts';
import { seatingRoutes } from './events/seating-routes.ts';
import { messagesEndpoints } from './messages/messages-contract.ts';
import { messagesRoutes } from './messages/messages-routes.ts';
import { organizationsEndpoints } from './organizations/organizations-contract.ts';
import { organizationsRoutes } from './organizations/organizations-routes.ts';
import { previewsEndpoints } from './previews/previews-contract.ts';
import { previewsRoutes } from './previews/previews-routes.ts';
import { queuesEndpoints } from './queues/queues-contract.ts';
import { queuesRoutes } from './queues/queues-routes.ts';
import type { Routes } from './routes.ts';
import { sessionEndpoints } from './session/session-contract.ts';
import { sessionRoutes } from './session/session-routes.ts';
import { venuesEndpoints } from './venues/venues-contract.ts';
import { venuesRoutes } from './venues/venues-routes.ts';

type Part = {
  readonly endpoints: readonly Endpoint[];
  readonly routes: (routes: Routes, dependencies: Dependencies) => Router;
};

/** What the employee service is made of: the app, the API's documents and the role matrix go by it. */
export const parts: readonly Part[] = [
  { endpoints: sessionEndpoints, routes: sessionRoutes },
  { endpoints: organizationsEndpoints, routes: organizationsRoutes },
  { endpoints: employeesEndpoints, routes: employeesRoutes },
  { endpoints: venuesEndpoints, routes: venuesRoutes },
  { endpoints: eventsEndpoints, routes: eventsRoutes },
  { endpoints: seatingEndpoints, routes: seatingRoutes },
  { endpoints: auditEndpoints, routes: auditRoutes },
  { endpoints: queuesEndpoints, routes: queuesRoutes },
  { endpoints: deliveriesEndpoints, routes: deliveriesRoutes },
  { endpoints: messagesEndpoints, routes: messagesRoutes },
  { endpoints: commentsEndpoints, routes: commentsRoutes },
  { endpoints: previewsEndpoints, routes: previewsRoutes },
];

/** Everything that the employee service answers. */
export const endpoints = parts.flatMap((part) => part.endpoints);
