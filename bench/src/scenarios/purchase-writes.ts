import { withAccount } from '@parterre/domain/sales/bookings/buyer';
import { holdSeats } from '@parterre/domain/sales/holding/hold-seats';
import { receivePaymentEvent } from '@parterre/domain/sales/paying/receive-payment-event';
import { revisionOf } from '@parterre/domain/sales/bookings/revision';
import { startCheckout } from '@parterre/domain/sales/paying/start-checkout';
import { dispatchSoon } from '@parterre/domain/news/dispatch-news';
import { untoldNews } from '@parterre/domain/sales/bookings/untold-news';
import { systemClock } from '@parterre/domain/clock';
import { fakePayments } from '@parterre/domain/testing/fake-payments';
import { aChart, aPlan } from '@parterre/domain/testing/sales-plan-builder';
import { aCustomer, aKey, aProcess } from '@parterre/domain/testing/selling-world';
import { recordingDatabase } from '../recorded-writes.ts';
import type { Line } from '../report.ts';
import type { Stage } from '../stage.ts';

export type Recorded = { readonly bookingId: string; readonly accountId: string };

const seatsPerRow = 30;

const inFuture = { salesOpenAt: '2026-01-01T00:00:00.000Z' };

/** Purchases of two neighbouring seats made by the use cases themselves, every database call noted. */
export const recordPurchases = async (stage: Stage, count = 1) => {
  const { database, calls, cost } = recordingDatabase(stage.tables);
  const plan = aPlan({ chart: aChart({ rows: 1, seatsPerRow }), event: inFuture });
  const payments = fakePayments();
  const process = aProcess(database, { plan, payments, clock: systemClock });
  const dispatcher = dispatchSoon({
    outbox: untoldNews(process),
    queue: { send: async () => undefined },
  });
  const selling = { ...process, dispatcher };
  const purchases: (Recorded & { hold: typeof calls; all: typeof calls; cost: typeof cost })[] = [];
  for (let n = 0; n < count; n++) {
    const [start, costBefore] = [calls.length, { ...cost }];
    const accountId = aCustomer();
    const choice = { seats: [`stalls/A/${2 * n + 1}`, `stalls/A/${2 * n + 2}`], places: [] };
    const held = await holdSeats(selling)({
      buyer: withAccount(accountId),
      eventId: plan.event.id,
      choice,
      idempotencyKey: aKey(),
    });
    const afterHold = calls.length;
    const paying = await startCheckout(selling)({
      buyer: withAccount(accountId),
      bookingId: held.id,
      revision: revisionOf(held),
      email: 'bench@parterre.example',
      publicUrl: 'http://bench.test',
    });
    payments.pay(paying.checkout?.id ?? '');
    for (const event of payments.events.splice(0)) await receivePaymentEvent(selling)(event);
    await dispatcher.idle();
    purchases.push({
      hold: calls.slice(start, afterHold),
      all: calls.slice(start),
      bookingId: held.id,
      accountId,
      cost: { read: cost.read - costBefore.read, write: cost.write - costBefore.write },
    });
  }
  database.client.destroy();
  return { eventId: plan.event.id, purchases };
};

const maxWrites = 18;
const maxReads = 6;

/** What purchases cost, the dearest of a whole row: rows grow as they sell. */
export const capacityUnits = async (stage: Stage): Promise<Line> => {
  const { eventId, purchases } = await recordPurchases(stage, seatsPerRow / 2);
  const write = Math.max(...purchases.map(({ cost }) => cost.write));
  const read = Math.max(...purchases.map(({ cost }) => cost.read));
  const keys = purchases.flatMap(({ all }) =>
    all.flatMap(({ body }) => [...body.matchAll(/"S":"([^"]+)"/g)].map(([, value]) => value ?? '')),
  );
  // A key is shared by the whole event when it is the event's id and nothing more.
  const isShared = purchases.some(({ all }) =>
    all.some(({ body }) => body.includes(`"Key":{"id":{"S":"${eventId}"`)),
  );
  return {
    what: 'capacity units per purchase of two seats',
    result: `${write} write, ${read} read`,
    against: '',
    target: `at most ${maxWrites} write, ${maxReads} read, no key shared by the event`,
    isMet: write <= maxWrites && read <= maxReads && !isShared && keys.length > 0,
    figures: { write, read },
  };
};
