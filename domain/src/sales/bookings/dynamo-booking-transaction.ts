import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import { reasonsOf } from '../../dynamo/again-when-met.ts';
import type { Database } from '../../dynamo/database.ts';
import type { OutboxMessage } from '../../news/outbox-message.ts';
import type { Payment } from '../payments/payment.ts';
import { blockOf, claimForGood } from '../seats/dynamo-seat-store.ts';
import { ticketItem } from '../tickets/dynamo-ticket-store.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { Booking, BookingLine } from './booking.ts';
import { stepsToCount } from './dynamo-customer-places.ts';
import type { Alongside, CounterMove, CreateResult, SaveResult } from './booking-store.ts';

type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** A write of a transaction with what it means when just its condition fails. */
type Failure = Exclude<CreateResult, 'saved'>;
export type Step<Of extends Failure = Exclude<SaveResult, 'saved'>> = {
  readonly write: Write;
  readonly failure: Of;
};

type Table = Database['table'];

const moveCounter = (table: Table, of: Booking, { areaId, shard, count, capacity }: CounterMove): Step => ({
  write: {
    Update: {
      TableName: table('Seats'),
      Key: { block: blockOf(of.eventId, areaId), rowId: `#${shard}` },
      UpdateExpression: 'ADD taken :count',
      ConditionExpression: count > 0 ? 'attribute_not_exists(taken) OR taken <= :room' : 'taken >= :back',
      ExpressionAttributeValues: {
        ':count': count,
        ...(count > 0 ? { ':room': capacity - count } : { ':back': -count }),
      },
    },
  },
  failure: 'full',
});

/** A second line of defence: whatever went wrong with the rows, a place has one live ticket. */
const issueTicket = (table: Table, ticket: Ticket): Step => ({
  write: {
    Put: {
      TableName: table('Tickets'),
      Item: ticketItem(ticket),
      ConditionExpression: 'attribute_not_exists(#state) OR #state = :void',
      ExpressionAttributeNames: { '#state': 'state' },
      ExpressionAttributeValues: { ':void': 'void' },
    },
  },
  failure: 'place-taken',
});

const voidTicket = (table: Table, ticket: Ticket): Step => ({
  write: {
    Put: {
      TableName: table('Tickets'),
      Item: ticketItem({ ...ticket, state: 'void' }),
      ConditionExpression: 'id = :id',
      ExpressionAttributeValues: { ':id': ticket.id },
    },
  },
  failure: 'conflict',
});

const notePayment = (table: Table, payment: Payment): Step => ({
  write: { Put: { TableName: table('Payments'), Item: payment } },
  failure: 'conflict',
});

const leaveMessage = (table: Table, message: OutboxMessage): Step => ({
  write: { Put: { TableName: table('Outbox'), Item: message } },
  failure: 'conflict',
});

/** A row's seats for good, while the booking is as it was read. */
export const stepsToReclaim = (
  table: Table,
  of: Booking,
  line: BookingLine,
  now: number,
): Step<'conflict' | 'place-taken'>[] => [
  {
    write: {
      ConditionCheck: {
        TableName: table('Bookings'),
        Key: { id: of.id },
        ConditionExpression: 'version = :read',
        ExpressionAttributeValues: { ':read': of.version },
      },
    },
    failure: 'conflict',
  },
  {
    write: {
      Update: claimForGood(table, of.eventId, line, { bookingId: of.id, token: line.token }, now),
    },
    failure: 'place-taken',
  },
];

export const stepsAlongside = (
  table: Table,
  of: Booking,
  { customer, counters = [], payment, issue = [], void: voided = [], messages = [] }: Alongside,
): Step[] => [
  ...stepsToCount(table, of, customer),
  ...counters.map((move) => moveCounter(table, of, move)),
  ...(payment ? [notePayment(table, payment)] : []),
  ...issue.map((ticket) => issueTicket(table, ticket)),
  ...voided.map((ticket) => voidTicket(table, ticket)),
  ...messages.map((message) => leaveMessage(table, message)),
];

/** All of the steps or none. */
export const transact = async <Of extends Failure>(
  client: Database['client'],
  steps: readonly Step<Of>[],
): Promise<'saved' | Of> => {
  const TransactItems = steps.map(({ write }) => write);
  try {
    await client.send(new TransactWriteCommand({ TransactItems }));
    return 'saved';
  } catch (error) {
    const step = steps[reasonsOf(error).indexOf('ConditionalCheckFailed')];
    if (step) return step.failure;
    throw error;
  }
};
