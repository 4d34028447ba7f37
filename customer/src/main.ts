import { endingsFreshness } from '@parterre/domain/people/sessions/ended-sessions';
import { announceEvery } from '@parterre/domain/sales/picking/row-shares';
import { accountNewsEvery } from '@parterre/domain/people/account-news/tell-accounts';
import { growsOld } from '@parterre/service-kit/age';
import { createDeparture } from '@parterre/service-kit/departure';
import { createManagement } from '@parterre/service-kit/management';
import { tellCloudWatch } from '@parterre/service-kit/metrics/service-metrics';
import { readiness } from '@parterre/service-kit/readiness';
import { repeat } from '@parterre/service-kit/repeat';
import { closeOnSignal, listen } from '@parterre/service-kit/server';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { createDependencies } from './dependencies.ts';
import { startLiveClock } from './live/live-clock.ts';

const config = readConfig();
const dependencies = createDependencies(config);
const { logger, live, catalogue, streams, people, picking, ask, clockOff, metrics, close } = dependencies;
const { ended, accounts } = people;

// Not a request is answered before it is known who signed out in the last minutes.
await ended.refresh();
const departure = createDeparture(config.DRAIN_NOTICE_SECONDS * 1000);
const service = await listen(createApp(dependencies), config.PORT, config.HOST);
const management = await listen(
  createManagement(
    readiness([
      { name: 'database', ask },
      { name: 'programme', ask: catalogue.warm },
    ]),
    metrics,
    {
      isLeaving: departure.isUnderWay,
      isOld: growsOld(config.LIMITS['process-age'], (days) => logger.info({ days }, 'old: to be replaced')),
      clockOff,
    },
  ),
  config.MANAGEMENT_PORT,
  config.HOST,
);
const stopClock = startLiveClock(live.events, streams);
const stopWatch = repeat(ended.refresh, {
  every: endingsFreshness,
  report: (error) => logger.error({ err: error }, 'ended sessions could not be read'),
});
const stopTellingAccounts = repeat(accounts.sweepNews, {
  every: accountNewsEvery,
  report: (error) => logger.error({ err: error }, 'news of accounts could not be read'),
});
const stopAnnouncing = repeat(picking.announce, {
  every: announceEvery,
  report: (error) => logger.error({ err: error }, 'other processes are not known'),
});
const stopTelling = tellCloudWatch(metrics, {
  namespace: config.METRICS_NAMESPACE,
  service: 'customer',
  logger,
});
logger.info({ port: service.port }, 'listening');

closeOnSignal(
  logger,
  service.leave,
  departure.announce,
  streams.closeAll,
  service.close,
  stopWatch,
  stopTellingAccounts,
  stopAnnouncing,
  stopClock,
  management.close,
  stopTelling,
  close,
);
