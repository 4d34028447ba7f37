import type { Alarm } from '@parterre/domain/alarm';
import type { Clock } from '@parterre/domain/clock';
import type { Tables } from '@parterre/domain/dynamo/open-tables';
import type { Ids } from '@parterre/domain/ids';
import { channelQueues, type Messaging } from '@parterre/domain/messaging/open-messaging';
import { openDueWork, openReminders } from '@parterre/domain/messaging/open-reminders';
import type { Queues } from '@parterre/domain/queues/open-queues';
import type { SalesStores } from '@parterre/domain/sales/open-sales';
import type { Logger } from 'pino';
import type { workMetrics } from './work-metrics.ts';

type Deps = {
  readonly tables: Tables;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly alarm: Alarm;
  readonly stores: SalesStores;
  readonly queues: Pick<Queues, 'queue'>;
  readonly messaging: Pick<Messaging, 'notify'>;
  readonly work: Pick<ReturnType<typeof workMetrics>, 'countDue' | 'countDropped'>;
  readonly logger: Logger;
};

/** What the worker does by the clock for people: reminders, and what quiet hours have held. */
export const openDue = ({ queues, messaging, work, logger, ...ground }: Deps) => ({
  followBooking: openReminders(ground).followBooking,
  ...openDueWork({
    ...ground,
    notify: messaging.notify,
    audience: queues.queue('audience'),
    queueOf: (channel) => queues.queue(channelQueues[channel]),
    dropped: (facts) => {
      logger.warn(facts, 'reminders are dropped, as they come too late');
      work.countDropped(facts.occurrences.length);
    },
    countDone: work.countDue,
  }),
});
