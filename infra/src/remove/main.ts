import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { ElasticLoadBalancingV2Client } from '@aws-sdk/client-elastic-load-balancing-v2';
import { createInterface } from 'node:readline/promises';
import { openClients } from '../deploy/clients.ts';
import { checkEnvironmentName } from '../deploy/environment-name.ts';
import { readOptions, runCommand } from '../deploy/command.ts';
import { announce, DeployProblem, say } from '../deploy/say.ts';
import { describeStack, outputsOf } from '../deploy/stack.ts';
import { findKept, type Kept, removeBucket, removeData } from './remove-data.ts';
import { removeStack, removeWhatRuns } from './remove-stack.ts';

const usage = `usage: npm run remove -- --environment <name> --region <region> [--data]

  Removes what runs. Tables, buckets and the keys of tickets stay, unless --data says that they go, too, for good.
  See docs/operations/removal.md.`;

const options = {
  environment: { type: 'string' },
  region: { type: 'string' },
  data: { type: 'boolean' },
} as const;

const confirm = async (environment: string, what: string): Promise<void> => {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`${what}\nType the name of the environment to go on: `);
  terminal.close();
  if (answer.trim() !== environment) throw new DeployProblem('That is not its name. Nothing was changed.');
};

const show = ({ tables, buckets, secrets }: Kept): void => {
  for (const name of [...tables, ...buckets, ...secrets]) say(`  ${name}`);
};

const run = async (): Promise<void> => {
  const said = readOptions(options, usage);
  const region = said.region ?? process.env.AWS_REGION;
  const { environment } = said;
  if (!environment || !region) throw new DeployProblem(usage);
  checkEnvironmentName(environment);
  const { stacks, ...data } = openClients(region);
  const consequence = said.data
    ? `Everything of ${environment} in ${region} goes: what runs, and every account, event, booking, payment and ticket.`
    : `What runs of ${environment} in ${region} goes; nobody reaches it any more. Data stay.`;
  await confirm(environment, consequence);

  announce('What runs');
  await removeWhatRuns({ stacks, balancers: new ElasticLoadBalancingV2Client({ region }) }, environment);
  const kept = await findKept(data, environment, region);
  if (!said.data) {
    announce('What stays');
    show(kept);
    return;
  }
  announce('Data');
  await removeData(data, kept);
  announce('What came first');
  const { ArtifactsBucket } = outputsOf(await describeStack(stacks, `parterre-${environment}-bootstrap`));
  if (ArtifactsBucket) await removeBucket(data.s3, ArtifactsBucket);
  await removeStack(stacks, `parterre-${environment}-bootstrap`);
  await removeStack(stacks, `parterre-${environment}-certificate`);
  await removeStack(new CloudFormationClient({ region: 'us-east-1' }), `parterre-${environment}-certificate`);
};

await runCommand(run);
