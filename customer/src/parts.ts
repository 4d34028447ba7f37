import type { Endpoint } from '@parterre/service-kit/endpoint';
import type { Router } from 'express';
import { accountsEndpoints } from './accounts/accounts-contract.ts';
import { accountsRoutes } from './accounts/accounts-routes.ts';
import { sessionEndpoints } from './accounts/session-contract.ts';
import { sessionRoutes } from './accounts/session-routes.ts';
import { bookingsEndpoints } from './bookings/bookings-contract.ts';
import { bookingsRoutes } from './bookings/bookings-routes.ts';
import { ticketsEndpoints } from './bookings/tickets-contract.ts';
import { ticketsRoutes } from './bookings/tickets-routes.ts';
import { calendarEndpoints } from './calendar/calendar-contract.ts';
import { calendarRoutes } from './calendar/calendar-routes.ts';
import { catalogueEndpoints, filesEndpoints } from './catalogue/catalogue-contract.ts';
import { catalogueRoutes } from './catalogue/catalogue-routes.ts';
import { filesRoutes } from './catalogue/files-routes.ts';
import { searchEndpoints } from './catalogue/search-contract.ts';
import { searchRoutes } from './catalogue/search-routes.ts';
import { commentsEndpoints } from './comments/comments-contract.ts';
import { commentsRoutes } from './comments/comments-routes.ts';
import { contactsEndpoints } from './contacts/contacts-contract.ts';
import { contactsRoutes } from './contacts/contacts-routes.ts';
import type { Dependencies } from './dependencies.ts';
import { discoveryEndpoints } from './discovery/discovery-contract.ts';
import { discoveryRoutes } from './discovery/discovery-routes.ts';
import { liveEndpoints } from './live/live-contract.ts';
import { notificationsEndpoints } from './notifications/notifications-contract.ts';
import { notificationsRoutes } from './notifications/notifications-routes.ts';
import { remindersEndpoints } from './reminders/reminders-contract.ts';
import { remindersRoutes } from './reminders/reminders-routes.ts';
import type { Routes } from './routes.ts';
import { saleStartsEndpoints } from './sale-starts/sale-starts-contract.ts';
import { saleStartsRoutes } from './sale-starts/sale-starts-routes.ts';
import { unsubscribeEndpoints } from './unsubscribe/unsubscribe-contract.ts';
import { unsubscribeRoutes } from './unsubscribe/unsubscribe-routes.ts';

type Part = {
  readonly endpoints: readonly Endpoint[];
  readonly routes: (routes: Routes, dependencies: Dependencies) => Router;
};

/** What the customer service is made of: the app, the API's documents and the role matrix go by it. */
export const parts: readonly Part[] = [
  { endpoints: accountsEndpoints, routes: accountsRoutes },
  { endpoints: sessionEndpoints, routes: sessionRoutes },
  { endpoints: catalogueEndpoints, routes: catalogueRoutes },
  { endpoints: searchEndpoints, routes: searchRoutes },
  { endpoints: discoveryEndpoints, routes: discoveryRoutes },
  { endpoints: filesEndpoints, routes: filesRoutes },
  { endpoints: bookingsEndpoints, routes: bookingsRoutes },
  { endpoints: ticketsEndpoints, routes: ticketsRoutes },
  { endpoints: notificationsEndpoints, routes: notificationsRoutes },
  { endpoints: contactsEndpoints, routes: contactsRoutes },
  { endpoints: calendarEndpoints, routes: calendarRoutes },
  { endpoints: remindersEndpoints, routes: remindersRoutes },
  { endpoints: saleStartsEndpoints, routes: saleStartsRoutes },
  { endpoints: commentsEndpoints, routes: commentsRoutes },
  { endpoints: unsubscribeEndpoints, routes: unsubscribeRoutes },
];

/** Everything that the customer service answers. The live seat map comes before all parts (`app.ts`), and is in none. */
export const endpoints = [...parts.flatMap((part) => part.endpoints), ...liveEndpoints];
