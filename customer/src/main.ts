import { createManagement } from '@parterre/service-kit/management';
import { closeOnSignal, listen } from '@parterre/service-kit/server';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { createDependencies } from './dependencies.ts';
import { startLiveClock } from './live/live-clock.ts';

const config = readConfig();
const dependencies = createDependencies(config);
const { logger, live, streams, close } = dependencies;

const service = await listen(createApp(dependencies), config.PORT, config.HOST);
const management = await listen(
  createManagement(async () => true),
  config.MANAGEMENT_PORT,
  config.HOST,
);
const stopClock = startLiveClock(live, streams);
logger.info({ port: service.port }, 'listening');

closeOnSignal(logger, stopClock, streams.closeAll, service.close, management.close, close);
