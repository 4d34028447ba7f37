import { accountsEndpoints } from './accounts/accounts-contract.ts';
import { sessionEndpoints } from './accounts/session-contract.ts';
import { catalogueEndpoints } from './catalogue/catalogue-contract.ts';

/** Everything that the customer service answers. */
export const endpoints = [...accountsEndpoints, ...sessionEndpoints, ...catalogueEndpoints];
