import { describe, expect, it } from '@jest/globals';
import { deadLetterLifetime } from '@parterre/domain/queues/dead-letter';
import { queueNames, queueUrl } from '@parterre/domain/queues/queue-names';
import { deadLetterAttributes } from '@parterre/local/emulators/buckets-and-queues';
import { z } from 'zod';
import { deployed } from '../testing/deployments.ts';
import { templateOf } from './read-template.ts';

const stack = deployed('production');
const named = z.object({ QueueName: z.string() });

const queuesOf = (resource: string) =>
  stack.resources.filter(({ path }) => path.startsWith('Queues/') && path.endsWith(`/${resource}`));

const namesOf = (resource: string) =>
  queuesOf(resource).map(({ properties }) => named.parse(properties).QueueName);

const prefix = 'parterre-prod-queue-';

describe('queues', () => {
  it('are those that the domain knows, each with one beside it for what is set aside', () => {
    expect(namesOf('Queue').toSorted()).toEqual(queueNames.map((name) => prefix + name).toSorted());
    expect(namesOf('Dead').toSorted()).toEqual(queueNames.map((name) => `${prefix}${name}-dead`).toSorted());
  });

  it('are made nowhere else', () => {
    const all = stack.resources.filter(({ type }) => type === 'AWS::SQS::Queue');
    expect(all).toHaveLength(2 * queueNames.length);
  });

  it.each(['customer', 'employee', 'worker'])('are found by %s where they are', (service) => {
    const settings = z.array(z.object({ Name: z.string(), Value: z.string() }));
    const [capital = '', ...rest] = service;
    const task = stack.resource(`TaskDefinitions/${capital.toUpperCase()}${rest.join('')}`);
    const [{ Environment }] = z
      .tuple([z.object({ Environment: settings })])
      .parse(task.properties.ContainerDefinitions);
    const said = Environment.find(({ Name }) => Name === 'QUEUE_PREFIX')?.Value ?? '';
    for (const name of queueNames)
      expect(queueUrl(said, name)).toBe(
        `https://sqs.eu-central-1.amazonaws.com/123456789012/${prefix}${name}`,
      );
  });

  it('hide a message for as long, and set it aside after as many tries, as on a laptop', () => {
    const { VisibilityTimeout, RedrivePolicy } = templateOf('queue.yaml').Resources.Queue?.Properties ?? {};
    const local = deadLetterAttributes('dead');
    expect(VisibilityTimeout).toBe(Number(local.VisibilityTimeout));
    expect(JSON.parse(local.RedrivePolicy ?? '')).toMatchObject({
      maxReceiveCount: z.object({ maxReceiveCount: z.number() }).parse(RedrivePolicy).maxReceiveCount,
    });
  });

  it('keep what is set aside for as long as an admin is told', () => {
    const { MessageRetentionPeriod } = templateOf('queue.yaml').Resources.Dead?.Properties ?? {};
    expect(MessageRetentionPeriod).toBe(deadLetterLifetime / 1000);
  });

  it('want workers only once there are some', () => {
    const workers = ({ path }: { readonly path: string }) => /^Queues\/\w+\/Workers$/.test(path);
    expect(deployed('firstPass').resources.filter(workers)).toEqual([]);
    expect(stack.resources.filter(workers)).toHaveLength(queueNames.length);
  });
});
