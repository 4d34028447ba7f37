import { TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand, type TransactWriteCommandInput } from '@aws-sdk/lib-dynamodb';
import type { Database } from '../dynamo/database.ts';
import type { OutboxMessage } from '../outbox/outbox-message.ts';
import type { Payment } from '../payments/payment.ts';
import { blockOf } from '../seats/dynamo-seat-store.ts';
import { ticketItem } from '../tickets/dynamo-ticket-store.ts';
import type { Ticket } from '../tickets/ticket.ts';
import type { Booking } from './booking.ts';
import type { Alongside, CounterMove, SaveResult } from './booking-store.ts';

type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number];

/** A write of a transaction with what it means when just its condition fails. */
export type Step = { readonly write: Write; readonly failure: Exclude<SaveResult, 'saved'> };

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

export const stepsAlongside = (
  table: Table,
  of: Booking,
  { counters = [], payment, issue = [], void: voided = [], messages = [] }: Alongside,
): Step[] => [
  ...counters.map((move) => moveCounter(table, of, move)),
  ...(payment ? [notePayment(table, payment)] : []),
  ...issue.map((ticket) => issueTicket(table, ticket)),
  ...voided.map((ticket) => voidTicket(table, ticket)),
  ...messages.map((message) => leaveMessage(table, message)),
];

const conflictRetries = 12;

/** All of the steps or none. When another transaction is at work on the same counter, which one is first does not matter. */
export const transact = async (
  client: Database['client'],
  steps: readonly Step[],
  attempt = 0,
): Promise<SaveResult> => {
  try {
    await client.send(new TransactWriteCommand({ TransactItems: steps.map(({ write }) => write) }));
    return 'saved';
  } catch (error) {
    if (!(error instanceof TransactionCanceledException)) throw error;
    const reasons = error.CancellationReasons?.map(({ Code }) => Code) ?? [];
    const step = steps[reasons.indexOf('ConditionalCheckFailed')];
    if (step) return step.failure;
    if (!reasons.includes('TransactionConflict') || attempt >= conflictRetries) throw error;
    await new Promise((resolve) => setTimeout(resolve, 4 * (attempt + 1)));
    return transact(client, steps, attempt + 1);
  }
};
