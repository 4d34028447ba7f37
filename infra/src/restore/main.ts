import { DeleteTableCommand, DynamoDBClient, UpdateTableCommand } from '@aws-sdk/client-dynamodb';
import { readOptions, runCommand } from '../deploy/command.ts';
import { DeployProblem, say } from '../deploy/say.ts';
import { putBack } from './put-back.ts';
import { restoreBeside } from './restore-beside.ts';
import { restoredPrefix, tablesOf } from './tables-of.ts';

const usage = `usage: npm run restore -- --environment <name> --region <region> <step>, see docs/operations.md

  --at 2026-11-21T09:30:00Z   first: every table as it was then, beside those in use
  --put-back                  then, while nothing runs: the tables in use become like those
  --forget                    last: the restored tables are deleted
  --table Events,Seats        only these tables`;

const options = {
  environment: { type: 'string' },
  region: { type: 'string' },
  at: { type: 'string' },
  'put-back': { type: 'boolean' },
  forget: { type: 'boolean' },
  table: { type: 'string' },
} as const;

const chosen = (tables: readonly string[], named: string | undefined): string[] => {
  const wanted = named?.split(',');
  return tables.filter((table) => !wanted || wanted.includes(table));
};

const run = async (): Promise<void> => {
  const said = readOptions(options, usage);
  const region = said.region ?? process.env.AWS_REGION;
  if (!said.environment || !region) throw new DeployProblem(usage);
  const client = new DynamoDBClient({ region });
  const prefix = `parterre-${said.environment}-`;
  const beside = restoredPrefix(prefix);
  if (said.at) {
    const at = new Date(said.at);
    if (Number.isNaN(at.getTime())) throw new DeployProblem(`${said.at} is no instant\n\n${usage}`);
    return restoreBeside(client, prefix, at, chosen(await tablesOf(client, prefix), said.table));
  }
  const restored = chosen(await tablesOf(client, beside), said.table);
  if (restored.length === 0) throw new DeployProblem(`there is no table ${beside}…: --at comes first`);
  for (const table of restored)
    if (said['put-back']) {
      const { put, removed } = await putBack(client, beside + table, prefix + table);
      say(`  ${table}: ${put} items put, ${removed} removed`);
    } else if (said.forget) {
      const TableName = beside + table;
      await client.send(new UpdateTableCommand({ TableName, DeletionProtectionEnabled: false }));
      await client.send(new DeleteTableCommand({ TableName }));
      say(`  ${TableName} is deleted`);
    } else throw new DeployProblem(usage);
};

await runCommand(run);
