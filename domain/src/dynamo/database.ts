import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** The one connection of a process to DynamoDB, with the names that its tables go by there. */
export type Database = {
  readonly client: DynamoDBDocumentClient;
  readonly table: (name: TableName) => string;
};

export type TableName =
  | 'Accounts'
  | 'Sessions'
  | 'SessionEndings'
  | 'Codes'
  | 'RateLimits'
  | 'Organizations'
  | 'Venues'
  | 'Charts'
  | 'Events'
  | 'TicketCategories'
  | 'SeatAssignments'
  | 'Seats'
  | 'Bookings'
  | 'Payments'
  | 'PaymentInbox'
  | 'Tickets'
  | 'Outbox'
  | 'Deliveries'
  | 'Audit';

export type DatabaseSettings = {
  readonly region: string;
  /** Only where it is not AWS itself. */
  readonly endpoint?: string | undefined;
  readonly tablePrefix: string;
};

export const openDatabase = ({ region, endpoint, tablePrefix }: DatabaseSettings): Database => ({
  client: DynamoDBDocumentClient.from(new DynamoDBClient({ region, ...(endpoint && { endpoint }) }), {
    marshallOptions: { removeUndefinedValues: true },
  }),
  table: (name) => tablePrefix + name,
});
