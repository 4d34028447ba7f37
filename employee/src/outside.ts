import { openConnections } from '@parterre/domain/connections/open-connections';
import type { Tables } from '@parterre/domain/dynamo/open-tables';
import type { ObjectStore } from '@parterre/domain/files/object-store';
import type { MailQueue } from '@parterre/domain/mail/mail-queue';
import { mailQueue } from '@parterre/domain/messaging/mail-queues';
import type { DeadLetters } from '@parterre/domain/queues/dead-letters';
import type { Queues } from '@parterre/domain/queues/open-queues';
import type { StorageConfig } from './config.ts';

/** What this service works with over the network. */
export type Outside = {
  readonly tables: Tables;
  readonly drawings: ObjectStore;
  readonly media: ObjectStore;
  readonly mailQueue: MailQueue;
  /** Where what is sent again waits. */
  readonly queue: Queues['queue'];
  readonly deadLetters: DeadLetters;
  readonly close: () => void;
};

export const connectOutside = (config: StorageConfig): Outside => {
  const connections = openConnections(config);
  const { tables, files, queues } = connections;
  return {
    tables,
    drawings: files.bucket(config.CHARTS_BUCKET),
    media: files.bucket(config.MEDIA_BUCKET),
    mailQueue: mailQueue(queues.queue('email')),
    queue: queues.queue,
    deadLetters: queues.deadLetters,
    close: connections.close,
  };
};
