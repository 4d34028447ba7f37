import type { Tables } from '../dynamo/open-tables.ts';
import { dynamoDeliveries } from './dynamo-deliveries.ts';

/** What was delivered, however often it is brought. */
export const openDeliveries = ({ tables }: { readonly tables: Pick<Tables, 'database'> }) =>
  dynamoDeliveries(tables.database);
