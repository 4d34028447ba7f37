import { systemClock } from '@parterre/domain/clock';
import { type AccountId, type EventId, randomIds } from '@parterre/domain/ids';
import { usualLimits } from '@parterre/domain/limits';
import { openComments } from '@parterre/domain/messaging/open-comments';
import { withAccount } from '@parterre/domain/sales/bookings/buyer';
import { openSalesStores } from '@parterre/domain/sales/open-sales';
import { aCustomer } from '@parterre/domain/testing/account-builders';
import { aBooking } from '@parterre/domain/testing/booking-builder';
import { aPlan } from '@parterre/domain/testing/sales-plan-builder';
import type { TestApp } from './test-app.ts';

/** What customers write, past their service. */
export const customersOf = ({ tables }: TestApp) => {
  const stores = openSalesStores({ tables, clock: systemClock });
  const { writeComment, deleteComment } = openComments({
    ...{ tables, stores, limits: usualLimits, clock: systemClock },
    plans: { get: async () => aPlan() },
  });
  return {
    deleteComment,
    write: async (eventId: EventId): Promise<{ author: AccountId; id: string }> => {
      const customer = aCustomer({ name: 'Carla Moreno' });
      await tables.commit(tables.accounts.add(customer));
      const booking = aBooking({ buyer: withAccount(customer.id), eventId, status: 'confirmed' });
      await tables.commit(stores.bookings.create(booking, { atMost: 8 }));
      const wanted = { eventId, text: 'See you there!', idempotencyKey: randomIds.next() };
      const { comment } = await writeComment(customer.id, wanted);
      return { author: customer.id, id: comment.id };
    },
  };
};
