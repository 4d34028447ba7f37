import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { accountId, randomIds } from '../ids.ts';
import { useExampleCredentials } from '../testing/example-credentials.ts';
import { silentServer } from '../testing/silent-server.ts';
import { mailJob } from '../messaging/mail-job.ts';
import { mailQueue } from '../messaging/mail-queues.ts';
import { connectToQueues, sqsQueue } from './sqs-queue.ts';

const notice = {
  kind: 'password-reset-code',
  at: '2026-12-01T12:00:00.000Z',
  accountId: accountId.parse(randomIds.next()),
  name: 'Carla',
  language: 'en',
} as const;

describe('a queue that does not answer', () => {
  let server: Awaited<ReturnType<typeof silentServer>>;
  let queues: ReturnType<typeof connectToQueues>;
  useExampleCredentials();
  beforeEach(async () => {
    server = await silentServer();
    queues = connectToQueues({ region: 'eu-central-1', endpoint: server.endpoint, patience: 20 });
  });
  afterEach(() => {
    queues.destroy();
    server.close();
  });

  it('is not waited for: all that happens later would wait as well', async () => {
    const message = { to: 'carla@example.com', subject: 'A code', text: '123456', html: '<p>123456</p>' };
    const sending = mailQueue(sqsQueue(queues, `${server.endpoint}/email`)).enqueue(
      message,
      'errand#1',
      notice,
    );
    await expect(sending).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});

describe('a mail in its queue', () => {
  it('says until when it is good, if it is not good for ever', async () => {
    const queues = connectToQueues({ region: 'eu-central-1' });
    const sent: unknown[] = [];
    queues.middlewareStack.add(
      () =>
        async ({ input }) => {
          sent.push(input);
          return { response: {}, output: { $metadata: {} } };
        },
      { step: 'initialize' },
    );
    const mail = { to: 'carla@example.com', subject: 'A code', text: '123456', html: '<p>123456</p>' };
    const queue = mailQueue(sqsQueue(queues, 'https://queues.test/email'));
    await queue.enqueue({ ...mail, goodUntil: '2026-12-01T12:10:00.000Z' }, 'errand#1', notice);
    await queue.enqueue(mail, 'errand#2', notice);
    const bodyOf = z.object({ Entries: z.tuple([z.object({ MessageBody: z.string() })]) });
    const jobs = sent.map((input) => mailJob.parse(JSON.parse(bodyOf.parse(input).Entries[0].MessageBody)));
    expect(jobs).toEqual([
      { kind: 'mail', id: 'errand#1', message: mail, goodUntil: '2026-12-01T12:10:00.000Z', notice },
      { kind: 'mail', id: 'errand#2', message: mail, notice },
    ]);
  });
});
