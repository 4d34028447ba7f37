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
  'GetItem on Outbox',
  'Query on Outbox/index/bySender',
];
