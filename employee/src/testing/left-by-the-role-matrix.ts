/**
 * What the role matrix, which asks for everything in the employee's API once, does not come to ask the database for, though
 * the role allows it. The test under its role does.
 */
export const leftByTheRoleMatrix = [
  'UpdateItem on Sessions',
  'UpdateItem on Codes',
  'DeleteItem on RateLimits',
  'DeleteItem on Events',
  'DeleteItem on TicketCategories',
  'Query on Seats',
  'PutItem on Notifications',
  'BatchGetItem on Notifications',
  'Query on Notifications/index/byEvent',
  'Query on Notifications/index/byHouse',
  'Query on Notifications/index/byTrouble',
  'BatchGetItem on Bookings',
  'PutItem on Due',
  'GetItem on Contacts',
  'Query on Tickets',
  'PutItem on Messages',
  'UpdateItem on Messages',
  'BatchGetItem on Messages',
  'BatchGetItem on Accounts',
  'GetItem on Outbox',
  'Query on Outbox/index/bySender',
];
