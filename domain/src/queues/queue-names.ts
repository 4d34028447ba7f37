/** Every queue: `infra/cloudformation/queues.yaml` makes it, and the worker reads it, by this name. */
export const queueNames = [
  'news',
  'email',
  'booking-mail',
  'sms',
  'sms-notice',
  'push',
  'feedback',
  'audience',
] as const;
export type QueueName = (typeof queueNames)[number];

/** Where a queue answers. `prefix` is what all their addresses begin with (`QUEUE_PREFIX`). */
export const queueUrl = (prefix: string, name: QueueName): string => prefix + name;
