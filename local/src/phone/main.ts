import { openQueues } from '@parterre/domain/queues/open-queues';
import { z } from 'zod';
import type { DeliveryStatus } from './delivery-status.ts';
import { startPhone } from './start-phone.ts';

// The telephones of everybody as a process of their own. What becomes of a message comes to the queue of reports, as SNS's log does.
const environment = z
  .object({
    HOST: z.string().default('127.0.0.1'),
    PORT: z.coerce.number(),
    AWS_REGION: z.string(),
    SQS_ENDPOINT: z.string(),
    QUEUE_PREFIX: z.string(),
  })
  .parse(process.env);

const queues = openQueues({
  region: environment.AWS_REGION,
  endpoint: environment.SQS_ENDPOINT,
  prefix: environment.QUEUE_PREFIX,
});
const feedback = queues.queue('feedback');
const report = (status: DeliveryStatus): Promise<void> =>
  feedback
    .send([status])
    .catch((error: unknown) => void process.stderr.write(`a report is lost: ${String(error)}\n`));

const phone = await startPhone({ host: environment.HOST, port: environment.PORT, report });
process.stdout.write(`phone on ${phone.url}\n`);
process.once('SIGTERM', () => void phone.stop().then(() => process.exit(0)));
