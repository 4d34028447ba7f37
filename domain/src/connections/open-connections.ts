import { openTables } from '../dynamo/open-tables.ts';
import { openFiles } from '../files/open-files.ts';
import { openQueues } from '../queues/open-queues.ts';

/** As the environment names them. Endpoints only where it is not AWS itself. */
export type ConnectionSettings = {
  readonly AWS_REGION: string;
  readonly DYNAMODB_ENDPOINT?: string | undefined;
  readonly TABLE_PREFIX: string;
  readonly S3_ENDPOINT?: string | undefined;
  readonly SQS_ENDPOINT?: string | undefined;
  /** What the addresses of all queues begin with. */
  readonly QUEUE_PREFIX: string;
};

/** A process' connections to tables, files and queues. */
export const openConnections = (settings: ConnectionSettings) => {
  const region = settings.AWS_REGION;
  const tables = openTables({
    region,
    endpoint: settings.DYNAMODB_ENDPOINT,
    tablePrefix: settings.TABLE_PREFIX,
  });
  const files = openFiles({ region, endpoint: settings.S3_ENDPOINT });
  const queues = openQueues({ region, endpoint: settings.SQS_ENDPOINT, prefix: settings.QUEUE_PREFIX });
  return {
    tables,
    files,
    queues,
    close: () => {
      tables.close();
      files.close();
      queues.close();
    },
  };
};
