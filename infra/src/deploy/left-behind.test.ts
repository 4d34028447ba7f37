import { ListTablesCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3';
import { ListSecretsCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { findKept } from '../remove/remove-data.ts';
import { refuseLeftBehind } from './left-behind.ts';

const region = 'eu-central-1';
const prod = { environment: 'prod', region };

type There = {
  readonly tables?: readonly string[];
  readonly buckets?: readonly string[];
  readonly secrets?: readonly string[];
};

/** An account in which there is so much. */
const anAccount = ({ tables = [], buckets = [], secrets = [] }: There) => {
  const answer = async (command: object): Promise<object> => {
    if (command instanceof ListTablesCommand) return { TableNames: tables };
    if (command instanceof ListBucketsCommand) return { Buckets: buckets.map((Name) => ({ Name })) };
    if (command instanceof ListSecretsCommand) return { SecretList: secrets.map((Name) => ({ Name })) };
    throw new Error(`nobody has said how ${command.constructor.name} is answered`);
  };
  const clients = {
    tables: new DynamoDBClient({ region }),
    s3: new S3Client({ region }),
    secrets: new SecretsManagerClient({ region }),
  };
  for (const client of Object.values(clients)) jest.spyOn(client, 'send').mockImplementation(answer);
  return clients;
};

const refusal = async (there: There): Promise<string> => {
  const problem: unknown = await refuseLeftBehind(anAccount(there), prod).catch((error: unknown) => error);
  return problem instanceof Error ? problem.message : '';
};

describe('a new environment under a name', () => {
  beforeEach(() => void jest.spyOn(console, 'log').mockImplementation(() => undefined));

  it('begins where nothing is in its way', async () => {
    expect(await refusal({})).toBe('');
  });

  it.each<[string, There, string]>([
    ['tables', { tables: ['parterre-prod-Seats'] }, 'table parterre-prod-Seats'],
    [
      'buckets',
      { buckets: ['parterre-prod-media-123456789012-eu-central-1'] },
      'bucket parterre-prod-media-123456789012-eu-central-1',
    ],
    ['secrets', { secrets: ['parterre/prod/ticket-keys'] }, 'secret parterre/prod/ticket-keys'],
  ])('is told of %s that have its names, and what to do', async (_what, there, line) => {
    const said = await refusal(there);
    expect(said).toContain(line);
    expect(said).toContain('npm run remove -- --environment prod --region eu-central-1 --data');
    expect(said).toContain('docs/operations/removal.md');
  });

  it.each<[string, There]>([
    ['another environment', { tables: ['parterre-dev-Seats'], secrets: ['parterre/dev/ticket-keys'] }],
    ['the same name in another region', { buckets: ['parterre-prod-media-123456789012-us-east-1'] }],
    ['somebody else', { tables: ['prod-Seats'], buckets: ['parterre-prod-media-of-mine'] }],
    ['a restore', { tables: ['parterre-prod-restored-Seats'] }],
  ])('is in nobody’s way and has nobody in its way: %s', async (_who, there) => {
    expect(await refusal(there)).toBe('');
  });

  const denied = async () => {
    throw new Error('AccessDeniedException');
  };

  it('begins where nobody may look, too', async () => {
    const clients = anAccount({});
    for (const client of Object.values(clients)) jest.spyOn(client, 'send').mockImplementation(denied);
    await expect(refuseLeftBehind(clients, prod)).resolves.toBeUndefined();
  });

  it.each(['tables', 's3', 'secrets'] as const)(
    'is told of the rest where nobody may look at one kind: %s',
    async (kind) => {
      const clients = anAccount({
        tables: ['parterre-prod-Seats'],
        buckets: ['parterre-prod-media-123456789012-eu-central-1'],
        secrets: ['parterre/prod/ticket-keys'],
      });
      jest.spyOn(clients[kind], 'send').mockImplementation(denied);
      const lines = { tables: 'table p', s3: 'bucket p', secrets: 'secret p' };
      for (const [one, line] of Object.entries(lines))
        await expect(refuseLeftBehind(clients, prod)).rejects.toThrow(
          one === kind ? /There was a prod/ : line,
        );
    },
  );
});

describe('data that go with an environment', () => {
  it('are those of its region: buckets are listed for all of them', async () => {
    const here = 'parterre-prod-media-123456789012-eu-central-1';
    const there = anAccount({ buckets: [here, 'parterre-prod-media-123456789012-us-east-1'] });
    expect((await findKept(there, 'prod', region)).buckets).toEqual([here]);
  });

  it('are secrets, too, that wait to be deleted and have their names still', async () => {
    const { secrets, ...others } = anAccount({});
    await findKept({ secrets, ...others }, 'prod', region);
    const [asked] = jest.mocked(secrets.send).mock.calls.map(([command]) => command.input);
    expect(asked).toMatchObject({ IncludePlannedDeletion: true });
  });

  it('are those of a name, and not of whatever looks like it', async () => {
    const there = anAccount({ buckets: ['parterre-prod-media-123456789012-eu-central-1'] });
    expect((await findKept(there, '.*', region)).buckets).toEqual([]);
    expect((await findKept(there, 'prod', 'eu.central.1')).buckets).toEqual([]);
  });
});
