import {
  DeleteTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  paginateListTables,
  ResourceNotFoundException,
  UpdateTableCommand,
} from '@aws-sdk/client-dynamodb';
import {
  DeleteBucketCommand,
  DeleteObjectsCommand,
  ListBucketsCommand,
  ListObjectVersionsCommand,
  type S3Client,
} from '@aws-sdk/client-s3';
import {
  DeleteSecretCommand,
  paginateListSecrets,
  type SecretsManagerClient,
} from '@aws-sdk/client-secrets-manager';
import { DeployProblem, say } from '../deploy/say.ts';
import { waitAWhile } from '../deploy/waiting.ts';

export type DataClients = {
  readonly tables: DynamoDBClient;
  readonly s3: S3Client;
  readonly secrets: SecretsManagerClient;
};

/** What an environment leaves when what runs is gone, by name. */
export type Kept = {
  readonly tables: readonly string[];
  readonly buckets: readonly string[];
  readonly secrets: readonly string[];
};

const tablesOf = async (client: DynamoDBClient, prefix: string): Promise<string[]> => {
  const names: string[] = [];
  for await (const { TableNames = [] } of paginateListTables({ client }, {})) names.push(...TableNames);
  return names.filter((name) => name.startsWith(prefix));
};

const ourKind = /^(media|charts|access-logs)-\d+$/;

/**
 * Ours end with the kind, the account and the region. AWS lists the buckets of all regions, and in another one there may be
 * an environment of the same name.
 */
const bucketsOf = async (client: S3Client, prefix: string, region: string): Promise<string[]> => {
  const { Buckets = [] } = await client.send(new ListBucketsCommand({}));
  const end = `-${region}`;
  return Buckets.map(({ Name = '' }) => Name).filter(
    (name) =>
      name.startsWith(prefix) && name.endsWith(end) && ourKind.test(name.slice(prefix.length, -end.length)),
  );
};

const secretsOf = async (client: SecretsManagerClient, prefix: string): Promise<string[]> => {
  const names: string[] = [];
  // One that waits to be deleted has its name still.
  for await (const { SecretList = [] } of paginateListSecrets({ client }, { IncludePlannedDeletion: true }))
    names.push(...SecretList.map(({ Name = '' }) => Name));
  return names.filter((name) => name.startsWith(prefix));
};

/** How each kind is asked for: whoever may not list one may list another. */
export const askForKept = (
  { tables, s3, secrets }: DataClients,
  environment: string,
  region: string,
): { readonly [Kind in keyof Kept]: () => Promise<Kept[Kind]> } => ({
  tables: () => tablesOf(tables, `parterre-${environment}-`),
  buckets: () => bucketsOf(s3, `parterre-${environment}-`, region),
  secrets: () => secretsOf(secrets, `parterre/${environment}/`),
});

export const findKept = async (clients: DataClients, environment: string, region: string): Promise<Kept> => {
  const ask = askForKept(clients, environment, region);
  return { tables: await ask.tables(), buckets: await ask.buckets(), secrets: await ask.secrets() };
};

const isThere = (client: DynamoDBClient, TableName: string): Promise<boolean> =>
  client.send(new DescribeTableCommand({ TableName })).then(
    () => true,
    (error: unknown) => {
      if (error instanceof ResourceNotFoundException) return false;
      throw error;
    },
  );

const removeTable = async (client: DynamoDBClient, TableName: string): Promise<void> => {
  await client.send(new UpdateTableCommand({ TableName, DeletionProtectionEnabled: false }));
  await client.send(new DeleteTableCommand({ TableName }));
  while (await isThere(client, TableName)) await waitAWhile();
};

/** The next thousand of what is in a bucket, older versions and marks of deletion included. */
const versionsIn = async (client: S3Client, Bucket: string) => {
  const { Versions = [], DeleteMarkers = [] } = await client.send(new ListObjectVersionsCommand({ Bucket }));
  return [...Versions, ...DeleteMarkers].map(({ Key = '', VersionId }) => ({ Key, VersionId }));
};

/** Empties a bucket and deletes it. @throws DeployProblem when something in it cannot be deleted */
export const removeBucket = async (client: S3Client, Bucket: string): Promise<void> => {
  for (
    let Objects = await versionsIn(client, Bucket);
    Objects.length > 0;
    Objects = await versionsIn(client, Bucket)
  ) {
    const { Errors: [first] = [] } = await client.send(
      new DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } }),
    );
    if (first) throw new DeployProblem(`${first.Key} of ${Bucket} cannot be deleted: ${first.Message}`);
  }
  await client.send(new DeleteBucketCommand({ Bucket }));
};

/** Deletes for good what was kept, so that an environment of the same name can begin anew. */
export const removeData = async ({ tables, s3, secrets }: DataClients, kept: Kept): Promise<void> => {
  for (const name of kept.tables) {
    await removeTable(tables, name);
    say(`  ${name} is gone`);
  }
  for (const name of kept.buckets) {
    await removeBucket(s3, name);
    say(`  ${name} is gone`);
  }
  for (const SecretId of kept.secrets) {
    // One that waits to be deleted keeps its name from whoever begins anew.
    await secrets.send(new DeleteSecretCommand({ SecretId, ForceDeleteWithoutRecovery: true }));
    say(`  ${SecretId} is gone`);
  }
};
