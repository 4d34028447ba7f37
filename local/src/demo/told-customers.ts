import { deliver } from '@parterre/domain/messaging/delivering/deliver';
import { notificationJob } from '@parterre/domain/messaging/notifications/notification-job';
import { openMessaging } from '@parterre/domain/messaging/open-messaging';
import { openHolding, openReminders } from '@parterre/domain/messaging/open-reminders';
import type { AccountId } from '@parterre/domain/ids';
import type { NewsQueue } from '@parterre/domain/news/outbox';
import type { AnyBookingNews } from '@parterre/domain/sales/bookings/booking-news';

type Ground = Omit<Parameters<typeof openMessaging>[0], 'queue' | 'hold'> &
  Parameters<typeof openReminders>[0];

/** Customers whose inboxes have something in them; nobody reads those of the others. */
export type ToldCustomers = {
  readonly queue: NewsQueue<AnyBookingNews>;
  readonly tell: (ids: readonly AccountId[]) => void;
};

/**
 * Tells the customers of the example house who can sign in what happens to their bookings, as the worker does; but their
 * mails go nowhere, so that who starts the house does not find a hundred of them in the inbox of mails.
 */
export const toldCustomers = (ground: Ground): ToldCustomers => {
  const told = new Set<string>();
  const queue = () => ({
    send: async (jobs: readonly unknown[]) => {
      for (const job of notificationJob.array().parse(jobs)) await send(job);
    },
  });
  const messaging = openMessaging({ ...ground, queue, hold: openHolding(ground) });
  const send = deliver({
    ...messaging,
    clock: ground.clock,
    prepare: async () => async () => ({ state: 'sent' }),
  });
  const { followBooking } = openReminders(ground);
  return {
    tell: (ids) => {
      for (const id of ids) told.add(id);
    },
    queue: {
      send: async (news) => {
        for (const each of news) {
          if (!told.has(each.facts.accountId ?? '')) continue;
          await messaging.notifyOfBooking(each);
          await followBooking(each);
        }
      },
    },
  };
};
