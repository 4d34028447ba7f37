import { dynamoCommit } from '../dynamo/commit.ts';
import { type AccountId, type EventId, type OrganizationId, randomIds } from '../ids.ts';
import { type Limits, usualLimits } from '../limits.ts';
import { openComments, openModeration } from '../messaging/open-comments.ts';
import { dynamoAccountStore } from '../people/accounts/dynamo-account-store.ts';
import { requireManaged } from '../people/accounts/permissions.ts';
import { auditor } from '../people/audit/audit-entry.ts';
import { dynamoAuditStore } from '../people/audit/dynamo-audit-store.ts';
import { type Booking, next } from '../sales/bookings/booking.ts';
import { withAccount } from '../sales/bookings/buyer.ts';
import { openSalesStores } from '../sales/open-sales.ts';
import { aCustomer } from './account-builders.ts';
import { aBooking } from './booking-builder.ts';
import { anEmployee } from './house-world.ts';
import type { Interceptor } from './intercept-calls.ts';
import { manualClock } from './manual-clock.ts';
import { aPlan } from './sales-plan-builder.ts';
import { openTestModels } from './test-models.ts';

const limits: Limits = {
  ...usualLimits,
  comment: { seconds: 1, atOnce: 1000 },
  'comment-look': { seconds: 1, atOnce: 1000 },
};

/** An event with people who have tickets, and what they write on its page: on real tables, the event in memory. */
export const aCommentWorld = async () => {
  const { database, models, commit, close } = await openTestModels();
  const clock = manualClock();
  const plan = aPlan();
  const { event } = plan;
  const accounts = dynamoAccountStore(models);
  const audits = dynamoAuditStore(models);
  const { bookings } = openSalesStores({ tables: { database }, clock });
  let isOnSale = true;

  /** One process of the customer service, whose every call goes through an interceptor. */
  const aProcess = (intercept: Interceptor = (run) => run(), own: Partial<Limits> = {}) => {
    const seen = database.seenBy(intercept);
    const tables = { database: seen, commit: dynamoCommit(seen.plain) };
    return openComments({
      tables,
      clock,
      stores: openSalesStores({ tables, clock }),
      plans: { get: async (id: EventId) => (isOnSale && id === event.id ? plan : null) },
      limits: { ...limits, ...own },
    });
  };

  const write = (of: AccountId, text = 'See you there!', key = randomIds.next(), by = aProcess()) =>
    by.writeComment(of, { eventId: event.id, text, idempotencyKey: key });

  return {
    clock,
    event,
    bookings,
    commit,
    audits,
    aProcess,
    write,
    organizer: anEmployee({ organizationId: event.organizationId }),
    ...openModeration({
      tables: { database, commit: dynamoCommit(database.plain) },
      requireEvent: async (actor, id) => requireManaged(actor, id === event.id ? event : null, 'event'),
      audits,
      audit: auditor({ clock, ids: randomIds }),
      clock,
    }),
    takeOffSale: () => {
      isOnSale = false;
    },
    somebody: async (name = 'Carla Moreno'): Promise<AccountId> => {
      const customer = aCustomer({ name });
      await commit(accounts.add(customer));
      return customer.id;
    },
    rename: (id: AccountId, name: string) => commit([accounts.change(id, { name })]),
    /** Somebody has a booking there. */
    booked: async (id: AccountId, change: Partial<Booking> = {}): Promise<Booking> => {
      const booking = aBooking({
        ...{ buyer: withAccount(id), eventId: event.id, status: 'confirmed' },
        ...change,
      });
      await commit(bookings.create(booking, { atMost: 8 }));
      return booking;
    },
    gaveBack: (booking: Booking) => commit([bookings.save(next(booking, { status: 'cancelled' }))]),
    auditOf: async (id: OrganizationId) => (await audits.list(id, { limit: 50 })).items,
    /** What everybody reads. */
    read: async (cursor?: string) => aProcess().listComments(event.id, { limit: 20, cursor }),
    close,
  };
};

export type CommentWorld = Awaited<ReturnType<typeof aCommentWorld>>;
