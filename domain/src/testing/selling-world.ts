import { inspect } from 'node:util';
import { dynamoBookingStore } from '../bookings/dynamo-booking-store.ts';
import type { Selling } from '../bookings/selling.ts';
import type { Clock } from '../clock.ts';
import type { Database } from '../dynamo/database.ts';
import type { SalesPlan } from '../events/sales-plan.ts';
import { accountId, type AccountId, type EventId, randomIds } from '../ids.ts';
import { dynamoPaymentInbox } from '../payments/dynamo-payment-inbox.ts';
import type { PaymentInbox } from '../payments/payment-inbox.ts';
import type { PaymentProvider } from '../payments/payment-provider.ts';
import { dynamoSeatStore } from '../seats/dynamo-seat-store.ts';
import { dynamoTicketStore } from '../tickets/dynamo-ticket-store.ts';

export type Process = Selling & {
  readonly inbox: PaymentInbox;
  readonly alarms: string[];
  readonly eventId: EventId;
};

export type World = { readonly plan: SalesPlan; readonly payments: PaymentProvider; readonly clock: Clock };

/** All that one process sells with, on real stores. Several of them over one database are several processes. */
export const aProcess = (database: Database, { plan, payments, clock }: World): Process => {
  const alarms: string[] = [];
  return {
    seats: dynamoSeatStore(database, clock),
    bookings: dynamoBookingStore(database),
    tickets: dynamoTicketStore(database),
    inbox: dynamoPaymentInbox(database),
    plans: { get: async (id) => (id === plan.event.id ? plan : null) },
    payments,
    dispatcher: { dispatch: () => undefined },
    alarm: { raise: (message, facts) => void alarms.push(`${message}: ${inspect(facts)}`) },
    clock,
    ids: randomIds,
    alarms,
    eventId: plan.event.id,
  };
};

export const aCustomer = (): AccountId => accountId.parse(randomIds.next());

export const aKey = (): string => randomIds.next();
