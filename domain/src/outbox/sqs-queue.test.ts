import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { useExampleCredentials } from '../testing/example-credentials.ts';
import { silentServer } from '../testing/silent-server.ts';
import { mailQueue, openQueues } from './sqs-queue.ts';

describe('a queue that does not answer', () => {
  let server: Awaited<ReturnType<typeof silentServer>>;
  let queues: ReturnType<typeof openQueues>;
  useExampleCredentials();
  beforeEach(async () => {
    server = await silentServer();
    queues = openQueues({ region: 'eu-central-1', endpoint: server.endpoint, patience: 20 });
  });
  afterEach(() => {
    queues.destroy();
    server.close();
  });

  it('is not waited for: all that happens later would wait as well', async () => {
    const message = { to: 'carla@example.com', subject: 'A code', text: '123456', html: '<p>123456</p>' };
    const sending = mailQueue(queues, `${server.endpoint}/email`).enqueue(message);
    await expect(sending).rejects.toMatchObject({ name: 'TimeoutError' });
  });
});
