import type { Alarm } from '@parterre/domain/alarm';
import { background } from '@parterre/domain/background';
import { type Clock, systemClock } from '@parterre/domain/clock';
import { openCostlyWork } from '@parterre/domain/costly/open-costly';
import { openCharts } from '@parterre/domain/house/open-house';
import { randomIds } from '@parterre/domain/ids';
import { openLive } from '@parterre/domain/live/open-live';
import { openComments } from '@parterre/domain/messaging/open-comments';
import { openUnsubscribing } from '@parterre/domain/messaging/open-unsubscribing';
import { openContacts, openInbox } from '@parterre/domain/messaging/open-messaging';
import { openReminders } from '@parterre/domain/messaging/open-reminders';
import { openSaleStarts } from '@parterre/domain/messaging/open-sale-starts';
import { randomSecrets } from '@parterre/domain/people/codes/random-secrets';
import { openPeople } from '@parterre/domain/people/open-people';
import { openPasswords } from '@parterre/domain/people/open-passwords';
import { recentSeatCounts } from '@parterre/domain/programme/catalogue/recent-seat-counts';
import { readPicture } from '@parterre/domain/programme/posters/read-picture';
import { openCatalogue } from '@parterre/domain/programme/open-programme';
import type { SalesPlans } from '@parterre/domain/programme/publishing/sales-plan';
import { openPicking, openSales, openSalesStores, openTicketDesk } from '@parterre/domain/sales/open-sales';
import { costlyMetrics } from '@parterre/service-kit/metrics/costly-metrics';
import { createMetrics } from '@parterre/service-kit/metrics/service-metrics';
import { alarmTo, createLogger } from '@parterre/service-kit/request-log';
import { customerBrowsers, visitsInTurn } from './accounts/access.ts';
import { networkTurns } from './catalogue/network-turns.ts';
import type { Config } from './config.ts';
import { seatStreams } from './live/seat-stream.ts';
import { connectOutside } from './outside.ts';
import { customerRoutes } from './routes.ts';
import { saleMetrics } from './sale-metrics.ts';

/** What a test may bring of its own. */
type Own = { readonly clock?: Clock; readonly alarm?: Alarm; readonly plans?: SalesPlans };

/** Opens the wings that this service works with. */
export const createDependencies = (config: Config, outside = connectOutside(config), own: Own = {}) => {
  const logger = createLogger('customer', config.LOG_LEVEL);
  const { clock = systemClock, alarm = alarmTo(logger) } = own;
  const work = background((error) => logger.error({ err: error }, 'work in the background failed'));
  const [ids, limits, metrics] = [randomIds, config.LIMITS, createMetrics()];
  const costly = openCostlyWork({ limits, figures: costlyMetrics(metrics), clock });
  const { tables, drawings, media, payments } = outside;
  tables.tellOfRows(alarm);
  const ground = { tables, limits, clock, ids, alarm };
  const secrets = randomSecrets(config.SESSION_KEY);
  const people = openPeople({
    ...ground,
    portal: 'customer',
    publicUrl: config.PUBLIC_URL,
    passwords: openPasswords(costly),
    secrets,
    mailQueue: outside.mailQueue,
    background: work,
  });
  const library = openCharts({ tables, drawings });
  const catalogue = openCatalogue({ ...ground, library, plans: own.plans });
  const { plans } = catalogue;
  const [saleFigures, stores] = [saleMetrics(metrics), openSalesStores(ground)];
  const live = openLive({ ...ground, plans, rows: stores.seats, whenFull: () => sales.takeBack() });
  const sales = openSales({
    ...ground,
    plans,
    stores: { ...stores, seats: live.rows },
    atHand: live.atHand,
    payments: payments.provider,
    queue: outside.news,
    countConfirmed: saleFigures.countConfirmed,
  });
  const picking = openPicking({ ...ground, plans, stores, sales, atHand: live.atHand }, 'customer');
  const streams = seatStreams(Math.random);
  saleFigures.showWatchers(streams.count);
  const turns = networkTurns(limits, clock);
  const browsers = customerBrowsers(config.SESSION_KEY, config.PUBLIC_URL, people.ended);
  const contacts = openContacts({ ...ground, secrets, sms: outside.sms });
  return {
    logger,
    metrics,
    clock,
    limits,
    publicUrl: config.PUBLIC_URL,
    portalDirectory: config.PORTAL_DIR,
    proxyHops: config.PROXY_HOPS,
    version: config.VERSION,
    ...browsers,
    routes: customerRoutes(browsers.sessions, turns),
    visit: visitsInTurn(turns),
    people,
    library,
    readPicture: readPicture(media),
    catalogue,
    live,
    recent: recentSeatCounts(live.counts, clock, catalogue.noteLeft),
    streams,
    sales,
    reminders: openReminders({ ...ground, stores }),
    ...{ inbox: openInbox(ground), saleStarts: openSaleStarts(ground) },
    comments: openComments({ ...ground, stores, plans }),
    contacts,
    hasSms: outside.sms !== null,
    push: { ownHosts: config.PUSH_HOSTS, vapid: config.VAPID_KEYS },
    unsubscribing: openUnsubscribing({ ...ground, keys: config.TICKET_KEYS, contacts }),
    picking,
    saleFigures,
    readWebhook: payments.readWebhook,
    desk: openTicketDesk({ stores, plans, keys: config.TICKET_KEYS, media, costly, clock }),
    ticketKeys: config.TICKET_KEYS,
    ask: tables.ask,
    clockOff: tables.clockOff,
    /** Lets go of what is open, once no request needs it any more. */
    close: async () => {
      await Promise.all([sales.idle(), work.idle()]);
      await costly.close();
      outside.close();
    },
  };
};

export type Dependencies = ReturnType<typeof createDependencies>;
