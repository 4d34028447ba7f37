import { growsOld } from '@parterre/service-kit/age';
import { createManagement } from '@parterre/service-kit/management';
import { tellCloudWatch } from '@parterre/service-kit/metrics/service-metrics';
import { readiness } from '@parterre/service-kit/readiness';
import { closeOnSignal, listen } from '@parterre/service-kit/server';
import { clockwork } from './clockwork.ts';
import { readConfig } from './config.ts';
import { createDependencies } from './dependencies.ts';
import { readQueues } from './read-queues.ts';
import { whileClockIsRight } from './while-clock-is-right.ts';
import { countTurns } from './work-metrics.ts';

const config = readConfig();
const dependencies = createDependencies(config);
const { logger, sales, sweepDue, ask, clockOff, metrics, close } = dependencies;

const clock = clockwork(logger, countTurns(metrics));
const inTime = whileClockIsRight({ ask, clockOff });
clock.every(1000, 'seats', inTime(sales.sweepSeats));
clock.every(1000, 'money', inTime(sales.sweepMoney));
clock.every(5000, 'outbox', inTime(sales.sweepNews));
clock.every(5000, 'due', inTime(sweepDue));

const reading = readQueues(config.QUEUE_PREFIX, dependencies);

const management = await listen(
  createManagement(readiness([{ name: 'database', ask }]), metrics, {
    isLeaving: () => false,
    isOld: growsOld(config.LIMITS['process-age'], (days) => logger.info({ days }, 'old: to be replaced')),
    clockOff,
  }),
  config.MANAGEMENT_PORT,
  config.HOST,
);
const stopTelling = tellCloudWatch(metrics, {
  namespace: config.METRICS_NAMESPACE,
  service: 'worker',
  logger,
});
logger.info('working');

/** Nothing is begun any more; what is in hand everywhere has the same time to be done. */
const finish = async (): Promise<void> => {
  await Promise.all([clock.stop(), reading.stop()]);
};

closeOnSignal(logger, finish, management.close, stopTelling, close);
