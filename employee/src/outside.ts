import { openTables, type Tables } from '@parterre/domain/dynamo/open-tables';
import { openFiles } from '@parterre/domain/files/open-files';
import type { ObjectStore } from '@parterre/domain/files/object-store';
import type { MailQueue } from '@parterre/domain/mail/mail-queue';
import { mailQueue } from '@parterre/domain/messaging/mail-queues';
import type { DeadLetters } from '@parterre/domain/queues/dead-letters';
import { openQueues } from '@parterre/domain/queues/open-queues';
import type { StorageConfig } from './config.ts';

/** What this service works with over the network. */
export type Outside = {
  readonly tables: Tables;
  readonly drawings: ObjectStore;
  readonly media: ObjectStore;
  readonly mailQueue: MailQueue;
  readonly deadLetters: DeadLetters;
  readonly close: () => void;
};

export const connectOutside = (config: StorageConfig): Outside => {
  const region = config.AWS_REGION;
  const tables = openTables({
    region,
    endpoint: config.DYNAMODB_ENDPOINT,
    tablePrefix: config.TABLE_PREFIX,
  });
  const files = openFiles({ region, endpoint: config.S3_ENDPOINT });
  const queues = openQueues({ region, endpoint: config.SQS_ENDPOINT, prefix: config.QUEUE_PREFIX });
  return {
    tables,
    drawings: files.bucket(config.CHARTS_BUCKET),
    media: files.bucket(config.MEDIA_BUCKET),
    mailQueue: mailQueue(queues.queue('email')),
    deadLetters: queues.deadLetters,
    close: () => {
      tables.close();
      files.close();
      queues.close();
    },
  };
};
