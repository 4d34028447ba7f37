import type { Alarm } from '@parterre/domain/alarm';
import { type Clock, systemClock } from '@parterre/domain/clock';
import { openCostlyWork } from '@parterre/domain/costly/open-costly';
import { openCharts } from '@parterre/domain/house/open-house';
import { randomIds } from '@parterre/domain/ids';
import { openMessaging } from '@parterre/domain/messaging/open-messaging';
import { openHolding } from '@parterre/domain/messaging/open-reminders';
import { unsubscribeLinks } from '@parterre/domain/messaging/unsubscribe/unsubscribe-links';
import { unsubscribeTokens } from '@parterre/domain/messaging/unsubscribe/unsubscribe-token';
import { openCatalogue } from '@parterre/domain/programme/open-programme';
import { openSales, openSalesStores, openTicketDesk } from '@parterre/domain/sales/open-sales';
import { costlyMetrics } from '@parterre/service-kit/metrics/costly-metrics';
import { createMetrics } from '@parterre/service-kit/metrics/service-metrics';
import { alarmTo, createLogger } from '@parterre/service-kit/request-log';
import type { Config } from './config.ts';
import { openDue } from './open-due.ts';
import { connectOutside } from './outside.ts';
import { openWays } from './sending/open-ways.ts';
import { tellSubscribers } from './subscribers.ts';
import { workMetrics } from './work-metrics.ts';

/** What a test may bring of its own. */
type Own = { readonly clock?: Clock; readonly alarm?: Alarm };

/** Opens the wings that the worker works with. */
export const createDependencies = (
  config: Config,
  outside = connectOutside(config, systemClock),
  own: Own = {},
) => {
  const logger = createLogger('worker', config.LOG_LEVEL);
  const { clock = systemClock, alarm = alarmTo(logger) } = own;
  const [ids, limits, metrics] = [randomIds, config.LIMITS, createMetrics()];
  const work = workMetrics(metrics);
  const costly = openCostlyWork({ limits, figures: costlyMetrics(metrics), clock });
  const { tables, drawings, media, queues, payments } = outside;
  tables.tellOfRows(alarm);
  const ground = { tables, limits, clock, ids, alarm };

  const { plans } = openCatalogue({ ...ground, library: openCharts({ tables, drawings }) });
  const stores = openSalesStores(ground);
  const sales = openSales({
    ...ground,
    plans,
    stores,
    payments,
    queue: queues.queue('news'),
    countConfirmed: work.countConfirmed,
  });
  const messaging = openMessaging({
    ...ground,
    stores,
    plans,
    queue: queues.queue,
    hold: openHolding(ground),
  });
  const { followBooking, ...due } = openDue({ ...ground, ...{ stores, queues, messaging, work, logger } });
  const { mailer, paced, rests, ...out } = openWays({
    ...outside,
    ...{ ...ground, messaging },
    mailer: work.countTries('email', outside.mailer),
    sms: outside.sms && work.countTries('sms', outside.sms),
    push: work.countTries('push', outside.push),
    ownHosts: config.PUSH_HOSTS,
    publicUrl: config.PUBLIC_URL,
  });
  work.tellOfRests(rests);

  return {
    logger,
    metrics,
    clock,
    queues,
    sales,
    reports: messaging.reports,
    tellSubscribers: tellSubscribers({ customer: messaging.notifyOfBooking, reminders: followBooking }),
    ...due,
    ...out,
    mails: {
      ...messaging,
      mailer,
      paced,
      bookings: stores.bookings,
      plans,
      desk: openTicketDesk({ stores, plans, keys: config.TICKET_KEYS, media, costly, clock }),
      publicUrl: config.PUBLIC_URL,
      unsubscribeLinks: unsubscribeLinks(unsubscribeTokens(config.TICKET_KEYS), config.PUBLIC_URL),
      clock,
    },
    ask: tables.ask,
    clockOff: tables.clockOff,
    /** Lets go of what is open, once nothing is in hand any more. */
    close: async () => {
      await sales.idle();
      await costly.close();
      outside.close();
    },
  };
};
