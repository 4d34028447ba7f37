import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { readOptions, runCommand } from '../deploy/command.ts';
import { DeployProblem, say } from '../deploy/say.ts';
import { findWarmings, warmUp } from './warm-throughput.ts';

const usage = `usage: npm run warm -- --environment <name> --region <region> --purchases <a second> [--yes]

  Makes room in the database for an on-sale that is announced, some hours before. Without --yes it only says what it would
  do. It costs once, for what is above what there is (price list of DynamoDB, "warm throughput"), and cannot be taken back.`;

const options = {
  environment: { type: 'string' },
  region: { type: 'string' },
  purchases: { type: 'string' },
  yes: { type: 'boolean' },
} as const;

const run = async (): Promise<void> => {
  const said = readOptions(options, usage);
  const region = said.region ?? process.env.AWS_REGION;
  const purchases = Number(said.purchases);
  if (!said.environment || !region || !(purchases > 0)) throw new DeployProblem(usage);
  const client = new DynamoDBClient({ region });
  const warmings = await findWarmings(client, `parterre-${said.environment}-`, purchases);
  for (const { table, index, is, wanted } of warmings)
    say(`  ${table}${index ? ` by ${index}` : ''}: ${is} -> ${wanted} writes a second`);
  if (warmings.length === 0) say('  Everything is warm enough.');
  else if (said.yes) await warmUp(client, warmings);
  else say('This costs once, and cannot be taken back. Nothing was changed: say --yes to do it.');
};

await runCommand(run);
