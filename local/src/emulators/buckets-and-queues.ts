import { queueNames } from '@parterre/domain/queues/queue-names';
import { localAws } from '../stack/local-aws.ts';

export const buckets = ['media', 'charts'] as const;

const ACCOUNT = '000000000000';

/** What the queues' addresses begin with. `address` is where SQS answers, as `127.0.0.1:4566`. */
export function queuePrefix(address: string, prefix: string): string {
  return `http://${address}/${ACCOUNT}/${prefix}`;
}

/** As in infra/cloudformation/queue.yaml: where someone looks at what could not be handled. */
export function deadLetterAttributes(deadLetterQueue: string): Record<string, string> {
  const deadLetterTargetArn = `arn:aws:sqs:${localAws.region}:${ACCOUNT}:${deadLetterQueue}`;
  return {
    VisibilityTimeout: '90',
    RedrivePolicy: JSON.stringify({ deadLetterTargetArn, maxReceiveCount: 100 }),
  };
}

/** Every queue and the one where it sets messages aside, as the emulator is told of them. */
export const queuesToSetUp = (prefix: string) =>
  queueNames.flatMap((queue) => {
    const name = prefix + queue;
    const dead = `${name}-dead`;
    const { region } = localAws;
    return [
      { name: dead, region },
      { name, region, attributes: deadLetterAttributes(dead) },
    ];
  });
