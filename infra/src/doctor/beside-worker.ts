import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { CloudWatchLogsClient, paginateFilterLogEvents } from '@aws-sdk/client-cloudwatch-logs';
import { ECSClient } from '@aws-sdk/client-ecs';
import { parseArgs } from 'node:util';
import { runOnce } from '../deploy/run-once.ts';
import { DeployProblem, say } from '../deploy/say.ts';
import { describeStack, outputsOf } from '../deploy/stack.ts';
import { waitAWhile } from '../deploy/waiting.ts';

// Runs a script of the worker's in a deployment, as a task beside its workers, and shows what it says.
// usage: beside-worker.ts <script> --environment <name> --region <region> [--mail <address>]

const { values: said, positionals } = parseArgs({
  allowPositionals: true,
  options: { environment: { type: 'string' }, region: { type: 'string' }, mail: { type: 'string' } },
});

const show = async (client: CloudWatchLogsClient, environment: string, taskId: string): Promise<void> => {
  const stream = {
    logGroupName: `/parterre/${environment}/worker`,
    logStreamNames: [`worker/worker/${taskId}`],
  };
  for await (const { events = [] } of paginateFilterLogEvents({ client }, stream))
    for (const { message = '' } of events) say(message);
};

const run = async (): Promise<boolean> => {
  const { environment, region = process.env.AWS_REGION, mail } = said;
  if (!environment || !region) throw new DeployProblem('Say --environment and --region (or AWS_REGION).');
  const stack = await describeStack(new CloudFormationClient({ region }), `parterre-${environment}`);
  const { ClusterName: cluster, WorkerService: service } = outputsOf(stack);
  if (!cluster || !service) throw new DeployProblem(`There is no ${environment} with services in ${region}.`);
  say('A task is started beside the workers, which takes a minute …');
  const command = [...positionals, ...(mail ? ['--mail', mail] : [])];
  const { taskId, succeeded, reason } = await runOnce(new ECSClient({ region }), {
    cluster,
    service,
    container: 'worker',
    command,
    startedBy: 'doctor',
  });
  // The last lines of a log arrive a moment after the task has ended.
  await waitAWhile();
  await show(new CloudWatchLogsClient({ region }), environment, taskId);
  if (!succeeded && reason) say(reason);
  return succeeded;
};

try {
  process.exitCode = (await run()) ? 0 : 1;
} catch (error) {
  console.error(error instanceof DeployProblem ? error.message : error);
  process.exitCode = 1;
}
