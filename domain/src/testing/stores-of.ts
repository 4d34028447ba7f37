import { dynamoAuditStore } from '../people/audit/dynamo-audit-store.ts';
import type { Models } from '../dynamo/models.ts';
import { dynamoAccountStore } from '../people/accounts/dynamo-account-store.ts';
import { dynamoEventStore } from '../programme/events/dynamo-event-store.ts';

/** What is kept in the tables, for tests that look behind the use cases, or put there what none of them does. */
export const storesOf = (models: Models) => ({
  accounts: dynamoAccountStore(models),
  events: dynamoEventStore(models),
  audits: dynamoAuditStore(models),
});
