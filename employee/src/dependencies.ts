import { setTimeout as pause } from 'node:timers/promises';
import type { Alarm } from '@parterre/domain/alarm';
import { background } from '@parterre/domain/background';
import { systemClock } from '@parterre/domain/clock';
import { openCostlyWork } from '@parterre/domain/costly/open-costly';
import { chartMaker } from '@parterre/domain/house/charts/chart-maker';
import { openHouse } from '@parterre/domain/house/open-house';
import { type EventId, randomIds } from '@parterre/domain/ids';
import { openAnnouncing } from '@parterre/domain/messaging/open-announcing';
import { openModeration } from '@parterre/domain/messaging/open-comments';
import { openDeadLetters } from '@parterre/domain/messaging/open-dead-letters';
import { openDeliveryLog } from '@parterre/domain/messaging/open-messaging';
import { openMessages } from '@parterre/domain/messaging/open-messages';
import { randomSecrets } from '@parterre/domain/people/codes/random-secrets';
import { openPeople } from '@parterre/domain/people/open-people';
import { openPasswords } from '@parterre/domain/people/open-passwords';
import { openProgramme } from '@parterre/domain/programme/open-programme';
import { threadedPosterMaker } from '@parterre/domain/programme/posters/threaded-poster-maker';
import { openEventBookings } from '@parterre/domain/sales/open-sales';
import { costlyMetrics } from '@parterre/service-kit/metrics/costly-metrics';
import { createMetrics } from '@parterre/service-kit/metrics/service-metrics';
import { uploadMetrics } from '@parterre/service-kit/metrics/upload-metrics';
import { alarmTo, createLogger } from '@parterre/service-kit/request-log';
import { uploadsAtOnce } from '@parterre/service-kit/uploads-at-once';
import type { StorageConfig } from './config.ts';
import { connectOutside } from './outside.ts';
import { employeeRoutes } from './routes.ts';
import { employeeAccess, employeeBrowsers } from './session/access.ts';
import { describeEmployee } from './session/describe-employee.ts';

/** What the example house may bring of its own. */
type Own = { readonly alarm?: Alarm; readonly announceSoon?: (id: EventId) => Promise<void> };

/** Opens the wings that this service works with. */
export const createDependencies = (
  config: StorageConfig,
  outside = connectOutside(config),
  own: Own = {},
) => {
  const logger = createLogger('employee', config.LOG_LEVEL);
  const work = background((error) => logger.error({ err: error }, 'work in the background failed'));
  const [clock, ids, limits, metrics] = [systemClock, randomIds, config.LIMITS, createMetrics()];
  const costly = openCostlyWork({ limits, figures: costlyMetrics(metrics), clock });
  const { tables, drawings, media, mailQueue, deadLetters } = outside;
  const alarm = own.alarm ?? alarmTo(logger);
  tables.tellOfRows(alarm);
  const ground = { tables, limits, clock, ids };

  const people = openPeople({
    ...ground,
    portal: 'employee',
    publicUrl: config.PUBLIC_URL,
    passwords: openPasswords(costly),
    secrets: randomSecrets(config.EMPLOYEE_SESSION_KEY),
    mailQueue,
    background: work,
    alarm,
  });
  const { auditing, organizations } = people;
  const house = openHouse({ ...ground, ...auditing, drawings, maker: chartMaker(costly) });
  const programme = openProgramme({
    ...ground,
    ...auditing,
    organizations,
    house,
    media,
    makePoster: threadedPosterMaker(costly),
    bookings: openEventBookings(ground),
    announceSoon: own.announceSoon ?? openAnnouncing(ground),
    pause,
  });

  const browsers = employeeBrowsers(config.EMPLOYEE_SESSION_KEY, config.PUBLIC_URL, people.ended);
  return {
    logger,
    metrics,
    clock,
    publicUrl: config.PUBLIC_URL,
    ...browsers,
    uploads: uploadsAtOnce({
      bounds: limits.uploads,
      shareOf: (request) => browsers.sessions.read(request)?.accountId ?? '',
      figures: uploadMetrics(metrics),
    }),
    routes: employeeRoutes(employeeAccess(browsers.sessions, people)),
    describeEmployee: describeEmployee(people),
    people,
    house,
    programme,
    deadLetters: openDeadLetters({ ...ground, ...auditing, deadLetters }),
    messages: openMessages({
      ...ground,
      ...auditing,
      ...programme,
      queue: outside.queue,
      publicUrl: config.PUBLIC_URL,
      sms: config.SMS_BY ? { partPrice: config.SMS_PART_PRICE ?? null } : null,
    }),
    comments: openModeration({ ...ground, ...auditing, ...programme }),
    log: openDeliveryLog({ ...ground, ...auditing, queue: outside.queue }),
    ask: tables.ask,
    clockOff: tables.clockOff,
    /** Until all is done that no answer waits for. */
    idle: work.idle,
    /** Lets go of what is open, once no request needs it any more. */
    close: async () => {
      await work.idle();
      await costly.close();
      outside.close();
    },
  };
};

export type Dependencies = ReturnType<typeof createDependencies>;
