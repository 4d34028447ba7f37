import { type Buyer, withAccount } from '../sales/bookings/buyer.ts';
import type { Alarm } from '../alarm.ts';
import { dispatchSoon } from '../news/dispatch-news.ts';
import type { NewsQueue } from '../news/outbox.ts';
import { sweepOutbox } from '../news/sweep-outbox.ts';
import type { BookingNews } from '../sales/bookings/booking-news.ts';
import { tellCarried, type TellCarried, untoldNews } from '../sales/bookings/untold-news.ts';
import { dynamoSalesStores } from '../sales/dynamo-sales-stores.ts';
import { inspect } from 'node:util';
import { z } from 'zod';
import type { AttemptLimits } from '../limits/attempt-limits.ts';
import type { Selling } from '../sales/selling/selling.ts';
import { sweepBookings } from '../sales/paying/sweep-bookings.ts';
import { takeBackLapsed } from '../sales/paying/take-back-lapsed.ts';
import { type Clock, minutes } from '../clock.ts';
import type { Database } from '../dynamo/database.ts';
import type { SalesPlan } from '../programme/publishing/sales-plan.ts';
import { accountId, type AccountId, type EventId, randomIds } from '../ids.ts';
import { usualLimits } from '../limits.ts';
import type { PaymentInbox } from '../sales/payments/payment-inbox.ts';
import type { PaymentProvider } from '../sales/payments/payment-provider.ts';
import type { ManualClock } from './manual-clock.ts';
import { noLimits } from './no-limits.ts';
import { scanBookings } from './selling-books.ts';

export type Process = Selling & {
  readonly inbox: PaymentInbox;
  readonly alarms: string[];
  readonly eventId: EventId;
  readonly tell: TellCarried;
  readonly sweepNews: () => Promise<number>;
  /** Until all news of this process is handed over. */
  readonly idle: () => Promise<void>;
};

export type World = {
  readonly plan: SalesPlan;
  readonly payments: PaymentProvider;
  readonly clock: Clock;
  readonly attempts?: AttemptLimits;
  /** Where the process hands its news over at once; a process without one leaves them to whoever sweeps. */
  readonly queue?: NewsQueue<BookingNews>;
};

/** All that one process sells with, on real stores. Several of them over one database are several processes. */
export const aProcess = (
  database: Database,
  { plan, payments, clock, attempts = noLimits, queue }: World,
): Process => {
  const alarms: string[] = [];
  const alarm: Alarm = { raise: (message, facts) => void alarms.push(`${message}: ${inspect(facts)}`) };
  const stores = dynamoSalesStores(database, clock);
  const outbox = untoldNews({ ...stores, clock });
  const nobody: NewsQueue<BookingNews> = { send: async () => undefined };
  const dispatching = queue && dispatchSoon({ outbox, queue }, () => undefined);
  const process: Omit<Process, 'takeBack'> = {
    ...stores,
    tell: tellCarried({ outbox, queue: queue ?? nobody }),
    sweepNews: sweepOutbox({ outbox, queue: queue ?? nobody, clock, alarm }),
    idle: async () => dispatching?.idle(),
    plans: { get: async (id) => (id === plan.event.id ? plan : null) },
    payments,
    limits: usualLimits,
    attempts,
    refusals: { use: () => undefined, require: () => undefined },
    dispatcher: dispatching ?? { dispatch: () => undefined },
    alarm,
    clock,
    ids: randomIds,
    alarms,
    eventId: plan.event.id,
  };
  return { ...process, takeBack: takeBackLapsed(process) };
};

export const aCustomer = (): AccountId => accountId.parse(randomIds.next());

export const aBuyer = (): Buyer => withAccount(aCustomer());

export const aGuest = (): Buyer => ({
  kind: 'guest',
  email: `${randomIds.next()}@example.org`,
  name: 'Ben',
  language: 'en',
});

export const aKey = (): string => randomIds.next();

const restless = z.looseObject({ eventId: z.string(), sweepAt: z.int().optional() });

/** When the sweeper is to look at the last of an event's bookings, in milliseconds. */
const lastSweepOf = async (database: Database, eventId: EventId): Promise<number | undefined> => {
  const bookings = restless.array().parse(await scanBookings(database));
  const times = bookings.flatMap((item) => (item.eventId === eventId ? (item.sweepAt ?? []) : []));
  return times.length > 0 ? Math.max(...times) : undefined;
};

/**
 * Everybody has gone home: time passes until the sweeper has nothing left to do. It goes in leaps that are longer than
 * there is time to pay, to where every booking is due.
 */
export const comeToRest = async (database: Database, process: Process, clock: ManualClock): Promise<void> => {
  for (let leap = 0; leap < 80; leap++) {
    const last = await lastSweepOf(database, process.eventId);
    if (last === undefined) return;
    clock.advance(Math.max(last - clock.now(), minutes(11)));
    await sweepBookings(process)();
    await process.sweepNews();
  }
};
