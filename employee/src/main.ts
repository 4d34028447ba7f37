import { createManagement } from '@parterre/service-kit/management';
import { closeOnSignal, listen } from '@parterre/service-kit/server';
import { createApp } from './app.ts';
import { readConfig } from './config.ts';
import { createDependencies } from './dependencies.ts';

const config = readConfig();
const dependencies = createDependencies(config);
const { logger, close } = dependencies;

const service = await listen(createApp(dependencies, config.PORTAL_DIR), config.PORT, config.HOST);
const management = await listen(
  createManagement(async () => true),
  config.MANAGEMENT_PORT,
  config.HOST,
);
logger.info({ port: service.port }, 'listening');

closeOnSignal(logger, service.close, management.close, close);
