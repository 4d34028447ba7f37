import { openConnections } from '@parterre/domain/connections/open-connections';
import { systemClock } from '@parterre/domain/clock';
import { bookingMailQueue } from '@parterre/domain/messaging/mail-queues';
import { openDeliveries } from '@parterre/domain/news/open-deliveries';
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
  const { outbox, inbox } = openSalesStores({ tables, clock: systemClock });
  return {
    client: queues.client,
    queues: [queues.queue('news'), bookingMailQueue(queues.queue('email'))],
    deadLetters: queues.deadLetters,
    outbox,
    inbox,
    deliveries: openDeliveries({ tables }),
    probe: openWebhookProbe(stripe, config.PUBLIC_URL),
    clock: systemClock,
    ask: tables.ask,
    close,
  };
};
