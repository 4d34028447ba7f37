import { accountsEndpoints } from './accounts/accounts-contract.ts';
import { sessionEndpoints } from './accounts/session-contract.ts';
import { bookingsEndpoints } from './bookings/bookings-contract.ts';
import { ticketsEndpoints } from './bookings/tickets-contract.ts';
import { catalogueEndpoints } from './catalogue/catalogue-contract.ts';
import { liveEndpoints } from './live/live-contract.ts';

/** Everything that the customer service answers. */
export const endpoints = [
  ...accountsEndpoints,
  ...sessionEndpoints,
  ...catalogueEndpoints,
  ...liveEndpoints,
  ...bookingsEndpoints,
  ...ticketsEndpoints,
];
