import { openConnections } from '@parterre/domain/connections/open-connections';
import { systemClock } from '@parterre/domain/clock';
import { bookingMailQueue } from '@parterre/domain/messaging/mail-queues';
import { openDeliveries } from '@parterre/domain/news/open-deliveries';
import { untoldNews } from '@parterre/domain/sales/bookings/untold-news';
import { openWebhookProbe } from '@parterre/domain/sales/open-payments';
import { openSalesStores } from '@parterre/domain/sales/open-sales';
import type { Config } from '../config.ts';

/** What the doctor asks with: the worker's own ways, and no more of them than it needs. */
export const createDoctorDependencies = (config: Config) => {
  const { tables, queues, close } = openConnections(config);
  const stripe = {
    secretKey: config.STRIPE_SECRET_KEY,
    webhookSecret: config.STRIPE_WEBHOOK_SECRET,
    apiUrl: config.STRIPE_API_URL,
  };
  const stores = openSalesStores({ tables, clock: systemClock });
  const carried = untoldNews({ ...stores, clock: systemClock });
  const { inbox } = stores;
  return {
    client: queues.client,
    queues: [queues.queue('news'), bookingMailQueue(queues.queue('email'))],
    deadLetters: queues.deadLetters,
    outboxes: [carried, stores.outbox],
    inbox,
    deliveries: openDeliveries({ tables }),
    probe: openWebhookProbe(stripe, config.PUBLIC_URL),
    clock: systemClock,
    ask: tables.ask,
    close,
  };
};
