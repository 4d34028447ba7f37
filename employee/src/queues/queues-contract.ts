import { endpoint } from '@parterre/service-kit/endpoint';
import { z } from 'zod';
import { queueWords } from './queue-word.ts';

const queueName = z.enum(queueWords);

const queue = z.object({ name: queueName, waiting: z.int(), dead: z.int() }).meta({ id: 'Queue' });

export const listQueues = endpoint({
  id: 'listQueues',
  method: 'get',
  path: '/admin/api/queues',
  summary: 'About how many messages wait in each queue, and how many of it were set aside.',
  access: 'run-platform',
  response: z.object({
    queues: z.array(queue),
  }),
});

export const sendDeadLettersAgain = endpoint({
  id: 'sendDeadLettersAgain',
  method: 'post',
  path: '/admin/api/queues/:queue/send-again',
  summary: 'Puts what a queue has set aside back into it, to be tried for another day.',
  access: 'run-platform',
  params: z.strictObject({ queue: queueName }),
  status: 204,
});

export const queuesEndpoints = [listQueues, sendDeadLettersAgain];
