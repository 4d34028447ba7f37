import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { goToPay } from '@parterre/domain/testing/as-seen-now';
import { createTables } from '@parterre/local/database/create-tables';
import type { Booking } from '@parterre/domain/sales/bookings/booking';
import { holdSeats } from '@parterre/domain/sales/holding/hold-seats';
import { settleBooking } from '@parterre/domain/sales/paying/settle-booking';
import { sweepBookings } from '@parterre/domain/sales/paying/sweep-bookings';
import { minutes } from '@parterre/domain/clock';
import { fakePayments } from '@parterre/domain/testing/fake-payments';
import { manualClock } from '@parterre/domain/testing/manual-clock';
import { aPlan } from '@parterre/domain/testing/sales-plan-builder';
import { violations } from '@parterre/domain/testing/selling-audit';
import { aBuyer, aKey, aProcess } from '@parterre/domain/testing/selling-world';
import { openTestDatabase, type TestDatabase } from '@parterre/domain/testing/test-database';
import { putBack } from './put-back.ts';
import { restoredPrefix, tablesOf } from './tables-of.ts';

let database: TestDatabase;
const client = new DynamoDBClient({ endpoint: process.env.DYNAMODB_ENDPOINT ?? '' });
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => {
  database.close();
  client.destroy();
});

/** What point-in-time recovery leaves in AWS: tables of the same shape under another name. DynamoDB Local has none. */
const aRestorePoint = async (prefix: string): Promise<void> => {
  await createTables(process.env.DYNAMODB_ENDPOINT ?? '', restoredPrefix(prefix));
  for (const table of await tablesOf(client, prefix))
    await putBack(client, prefix + table, restoredPrefix(prefix) + table);
};

const putAllBack = async (prefix: string): Promise<number> => {
  let changes = 0;
  for (const table of await tablesOf(client, prefix)) {
    const { put, removed } = await putBack(client, restoredPrefix(prefix) + table, prefix + table);
    changes += put + removed;
  }
  return changes;
};

describe('putting a restored house back', () => {
  it('brings every booking and seat of that moment, and the house sells on', async () => {
    const [plan, payments, clock] = [aPlan(), fakePayments(), manualClock()];
    const house = aProcess(database, { plan, payments, clock });
    const prefix = database.table('Seats').replace(/Seats$/, '');
    const hold = (seat: string): Promise<Booking> =>
      holdSeats(house)({
        buyer: aBuyer(),
        eventId: plan.event.id,
        choice: { seats: [seat], places: [] },
        idempotencyKey: aKey(),
      });
    const buy = async (seat: string): Promise<Booking> => {
      const { id, buyer } = await hold(seat);
      const page = { bookingId: id, buyer, email: 'ada@example.org', publicUrl: 'https://t.test' };
      await goToPay(house)(page);
      for (const open of payments.pages.values()) payments.pay(open.id);
      await settleBooking(house)(id);
      return (await house.bookings.get(id)) ?? Promise.reject(new Error('no booking'));
    };
    const bought = await buy('stalls/A/1');
    const held = await hold('stalls/A/2');
    expect(bought.status).toBe('confirmed');
    await aRestorePoint(prefix);

    const afterwards = await buy('stalls/A/3');
    await database.client.send(
      new DeleteCommand({ TableName: database.table('Bookings'), Key: { id: bought.id } }),
    );
    await database.client.send(
      new PutCommand({
        TableName: database.table('Seats'),
        Item: { block: `${plan.event.id}#stalls`, rowId: 'A' },
      }),
    );
    expect(await putAllBack(prefix)).toBeGreaterThan(0);
    expect(await putAllBack(prefix)).toBe(0);

    expect(await house.bookings.get(bought.id)).toEqual(bought);
    expect(await house.bookings.get(afterwards.id)).toBeNull();
    await expect(hold('stalls/A/1')).rejects.toMatchObject({ code: 'seats-taken' });
    await expect(hold('stalls/A/2')).rejects.toMatchObject({ code: 'seats-taken' });
    clock.advance(minutes(9));
    await sweepBookings(house)();
    expect((await house.bookings.get(held.id))?.status).toBe('expired');
    expect((await buy('stalls/A/2')).status).toBe('confirmed');
    expect((await buy('stalls/A/3')).status).toBe('confirmed');
    expect(await violations(database, plan, clock.now())).toEqual([]);
  });
});
