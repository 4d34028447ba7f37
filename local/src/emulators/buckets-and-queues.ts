import { localAws } from '../stack/local-aws.ts';

export const queues = ['notifications', 'email', 'booking-mail'] as const;
export const buckets = ['media', 'charts'] as const;

const ACCOUNT = '000000000000';

/** `address` is where SQS answers, as `127.0.0.1:4566`. */
export function queueUrl(address: string, prefix: string, queue: (typeof queues)[number]): string {
  return `http://${address}/${ACCOUNT}/${prefix}${queue}`;
}

/** As in infra/cloudformation/messaging.yaml: where someone looks at what could not be handled. */
export function deadLetterAttributes(deadLetterQueue: string): Record<string, string> {
  const deadLetterTargetArn = `arn:aws:sqs:${localAws.region}:${ACCOUNT}:${deadLetterQueue}`;
  return {
    VisibilityTimeout: '90',
    RedrivePolicy: JSON.stringify({ deadLetterTargetArn, maxReceiveCount: 100 }),
  };
}
