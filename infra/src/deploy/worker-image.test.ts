import { ECSClient } from '@aws-sdk/client-ecs';
import { describe, expect, it } from '@jest/globals';
import { findWorkerImage } from './worker-image.ts';

const outputs = { ClusterName: 'parterre-dev', WorkerService: 'worker' };
const done = [{ status: 'PRIMARY', rolloutState: 'COMPLETED' }];

/** ECS with a worker that runs this image. */
const running = (image: string, deployments: readonly object[] = done): ECSClient => {
  const client = new ECSClient({ region: 'eu-central-1' });
  const answers = {
    services: [{ taskDefinition: 'parterre-dev-worker:7', deployments }],
    taskDefinition: { containerDefinitions: [{ name: 'worker', image }] },
  };
  client.middlewareStack.add(() => async () => ({ response: {}, output: { ...answers, $metadata: {} } }), {
    step: 'initialize',
  });
  return client;
};

describe('finding the image of the workers', () => {
  it('finds what their pipeline has released since', async () => {
    const client = running(
      '123456789012.dkr.ecr.eu-central-1.amazonaws.com/parterre-dev-worker:ba9876543210',
    );
    expect(await findWorkerImage(client, outputs)).toEqual({ WorkerImageTag: 'ba9876543210' });
  });

  it('finds none where there are no workers yet', async () => {
    expect(await findWorkerImage(running(''), { ClusterName: 'parterre-dev' })).toEqual({});
  });

  it('refuses in the middle of a release', async () => {
    const client = running('worker:ba9876543210', [{ rolloutState: 'IN_PROGRESS' }, ...done]);
    await expect(findWorkerImage(client, outputs)).rejects.toThrow('on its way');
  });

  it('refuses an image that nobody knows the commit of', async () => {
    await expect(findWorkerImage(running('worker:latest'), outputs)).rejects.toThrow('no commit of ours');
  });
});
