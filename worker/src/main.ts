import { sweepMoney, sweepSeats } from '@parterre/domain/bookings/sweep-bookings';
import { mailJob } from '@parterre/domain/outbox/mail-job';
import { outboxMessage } from '@parterre/domain/outbox/outbox-message';
import { sweepOutbox } from '@parterre/domain/outbox/sweep-outbox';
import { createManagement } from '@parterre/service-kit/management';
import { tellCloudWatch } from '@parterre/service-kit/metrics/service-metrics';
import { readiness } from '@parterre/service-kit/readiness';
import { closeOnSignal, listen } from '@parterre/service-kit/server';
import { clockwork } from './clockwork.ts';
import { readConfig } from './config.ts';
import { createDependencies } from './dependencies.ts';
import { readQueue } from './queue-consumer.ts';
import { sendMail } from './send-mails.ts';
import { countTurns } from './work-metrics.ts';

const config = readConfig();
const { logger, queues, outbox, selling, mails, fanOut, ask, metrics, close } = createDependencies(config);

const clock = clockwork(logger, countTurns(metrics));
clock.every(1000, 'seats', sweepSeats(selling));
clock.every(1000, 'money', sweepMoney(selling));
clock.every(5000, 'outbox', sweepOutbox(outbox));

const notifications = readQueue(
  { client: queues, logger, queueUrl: config.NOTIFICATIONS_QUEUE_URL, schema: outboxMessage },
  fanOut,
);
const emails = readQueue(
  { client: queues, logger, queueUrl: config.EMAIL_QUEUE_URL, schema: mailJob },
  sendMail(mails),
);

const management = await listen(
  createManagement(readiness([{ name: 'database', ask }]), metrics),
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
  await Promise.all([clock.stop(), notifications.stop(), emails.stop()]);
};

closeOnSignal(logger, finish, management.close, stopTelling, close);
