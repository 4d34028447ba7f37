import {
  CodeDeployClient,
  PutLifecycleEventHookExecutionStatusCommand,
  type PutLifecycleEventHookExecutionStatusCommandInput,
} from '@aws-sdk/client-codedeploy';
import { DescribeServicesCommand, DescribeTaskDefinitionCommand, ECSClient } from '@aws-sdk/client-ecs';

/** What CodeDeploy says when the next release answers on the test listener, and nobody is on it yet. */
type Hook = { readonly DeploymentId: string; readonly LifecycleEventHookExecutionId: string };

export type Settings = {
  /** Where the next release answers, without a slash at its end. */
  readonly url: string;
  readonly service: string;
  readonly cluster: string;
};

/** One thing that must be so. Answers what is not so; null when all is well. */
type Check = (fetch: Fetch, url: string) => Promise<string | null>;
type Fetch = typeof globalThis.fetch;

const patience = 10_000;

/** After a listener was changed, some of the load balancer's nodes lead to the release of before for some seconds. */
const settling = { forAtMost: 45_000, pause: 3000 };

/** Known by its name in every log, and to firewalls that refuse whoever has none. */
const headers = { 'User-Agent': 'parterre-smoke-test' };

const ask = (fetch: Fetch, url: string) =>
  fetch(url, { headers, redirect: 'manual', signal: AbortSignal.timeout(patience) });

const listedEvents = (answer: unknown): unknown[] | null =>
  typeof answer === 'object' && answer !== null && 'events' in answer && Array.isArray(answer.events)
    ? answer.events
    : null;

const idOf = (event: unknown): string =>
  typeof event === 'object' && event !== null && 'id' in event ? String(event.id) : '';

const portal =
  (path: string): Check =>
  async (fetch, url) => {
    const answer = await ask(fetch, `${url}${path}`);
    const page = await answer.text();
    if (answer.status !== 200) return `${path} answers ${answer.status}`;
    return page.includes('<pt-root') ? null : `${path} is no page of the portal`;
  };

/** A house that has just begun has no event, and then no seats to look at. */
const eventsAndSeats: Check = async (fetch, url) => {
  const answer = await ask(fetch, `${url}/api/events?limit=1`);
  if (answer.status !== 200) return `/api/events answers ${answer.status}`;
  const events = listedEvents(await answer.json());
  if (!events) return '/api/events is no list of events';
  if (events.length === 0) return null;
  const path = `/api/events/${idOf(events[0])}/seats`;
  const seats = await ask(fetch, `${url}${path}`);
  if (seats.status !== 200) return `${path} answers ${seats.status}`;
  return (await seats.arrayBuffer()).byteLength > 0 ? null : `${path} is empty`;
};

/** Strangers are told that they are strangers, by the service and not by a broken one. */
const refusesStrangers: Check = async (fetch, url) => {
  const { status } = await ask(fetch, `${url}/admin/api/events`);
  return status === 401 ? null : `/admin/api/events answers ${status} to a stranger`;
};

const promises = ['content-security-policy', 'strict-transport-security', 'x-content-type-options'];

const securityHeaders =
  (path: string): Check =>
  async (fetch, url) => {
    const { headers } = await ask(fetch, `${url}${path}`);
    const missing = promises.filter((name) => !headers.has(name));
    return missing.length === 0 ? null : `${path} comes without ${missing.join(', ')}`;
  };

/** Otherwise these tests might be passed by the release of before. */
const isVersion =
  (path: string, version: string): Check =>
  async (fetch, url) => {
    const answered = (await ask(fetch, `${url}${path}`)).headers.get('x-version');
    return answered === version ? null : `${path} answers as version ${answered}, not ${version}`;
  };

const checksOf = (service: string, version: string): readonly Check[] =>
  service === 'employee'
    ? [
        portal('/admin/'),
        refusesStrangers,
        securityHeaders('/admin/'),
        isVersion('/admin/api/openapi.json', version),
      ]
    : [portal('/'), eventsAndSeats, securityHeaders('/'), isVersion('/api/openapi.json', version)];

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Asks the next release what customers will ask it. @returns what is wrong with it; nothing when it may go out */
export const problemsOf = async (
  { url, service }: Settings,
  version: string,
  fetch: Fetch = globalThis.fetch,
): Promise<string[]> => {
  const answers = checksOf(service, version).map((check) => check(fetch, url).catch(reasonOf));
  return (await Promise.all(answers)).filter((problem) => problem !== null);
};

/** Time as it passes, and waiting for it. */
type Watch = { readonly now: () => number; readonly wait: (milliseconds: number) => Promise<void> };

const watch: Watch = {
  now: () => performance.now(),
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/** Asks again until all is well, or time is up. @returns what was wrong the last time */
const lastingProblemsOf = async (
  settings: Settings,
  version: string,
  { now, wait }: Watch,
  fetch?: Fetch,
): Promise<string[]> => {
  const end = now() + settling.forAtMost;
  for (;;) {
    const problems = await problemsOf(settings, version, fetch);
    // The last turn must be over before the function's own time is (smoke-tests.yaml).
    if (problems.length === 0 || now() + settling.pause > end) return problems;
    await wait(settling.pause);
  }
};

type Clients = {
  readonly deployments: Pick<CodeDeployClient, 'send'>;
  readonly containers: Pick<ECSClient, 'send'>;
};

/** The version that a deployment brings: its tasks have it in their environment. */
const versionOf = async (
  { containers }: Clients,
  { cluster, service }: Settings,
  deployment: string,
): Promise<string> => {
  const { services = [] } = await containers.send(
    new DescribeServicesCommand({ cluster, services: [service] }),
  );
  const tasks = services[0]?.taskSets?.find(({ externalId }) => externalId === deployment);
  if (!tasks?.taskDefinition) throw new Error(`${service} has no tasks of ${deployment}`);
  const { taskDefinition } = await containers.send(
    new DescribeTaskDefinitionCommand({ taskDefinition: tasks.taskDefinition }),
  );
  const environment = taskDefinition?.containerDefinitions?.[0]?.environment ?? [];
  const version = environment.find(({ name }) => name === 'VERSION')?.value;
  if (!version) throw new Error(`${tasks.taskDefinition} does not say its VERSION`);
  return version;
};

type Outside = { readonly watch?: Watch; readonly fetch?: Fetch };

const judge = async (
  clients: Clients,
  settings: Settings,
  hook: Hook,
  { watch: own = watch, fetch }: Outside,
): Promise<string[]> => {
  try {
    const version = await versionOf(clients, settings, hook.DeploymentId);
    return await lastingProblemsOf(settings, version, own, fetch);
  } catch (error) {
    return [reasonOf(error)];
  }
};

/** Lets a release go on to the customers, or has CodeDeploy take it back. What was wrong is in the log. */
export const smokeTest =
  (clients: Clients, settings: Settings, outside: Outside = {}) =>
  async (hook: Hook): Promise<void> => {
    const problems = await judge(clients, settings, hook, outside);
    const status = problems.length === 0 ? 'Succeeded' : 'Failed';
    console.log(
      JSON.stringify({ deployment: hook.DeploymentId, service: settings.service, status, problems }),
    );
    const verdict: PutLifecycleEventHookExecutionStatusCommandInput = {
      deploymentId: hook.DeploymentId,
      lifecycleEventHookExecutionId: hook.LifecycleEventHookExecutionId,
      status,
    };
    await clients.deployments.send(new PutLifecycleEventHookExecutionStatusCommand(verdict));
  };

export const handler = smokeTest(
  { deployments: new CodeDeployClient(), containers: new ECSClient() },
  {
    url: process.env.TEST_URL ?? '',
    service: process.env.SERVICE ?? '',
    cluster: process.env.CLUSTER ?? '',
  },
);
