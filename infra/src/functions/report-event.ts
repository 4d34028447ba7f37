import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';

type Sns = Pick<SNSClient, 'send'>;

/** What EventBridge brings. Source of the details: "Events from AWS services" in the guides of each. */
type Event = {
  readonly 'detail-type': string;
  readonly region: string;
  readonly resources?: readonly string[];
  readonly detail: Readonly<Record<string, unknown>>;
};

export type Report = { readonly Subject: string; readonly Message: string };

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

const consoleOf = ({ region }: Event, path: string): string =>
  `https://${region}.console.aws.amazon.com/${path}`;

const pipeline = (event: Event): Report => {
  const name = text(event.detail['pipeline']);
  return {
    Subject: `${name} did not get through`,
    Message: `Where it failed nothing has changed for customers; other services of the same push may be out. Which stage, and why: ${consoleOf(event, `codesuite/codepipeline/pipelines/${name}/view`)}`,
  };
};

const deployment = (event: Event): Report => {
  const { deploymentGroup, deploymentId, state } = event.detail;
  const how = state === 'STOP' ? 'was stopped' : 'failed';
  return {
    Subject: `The release of ${text(deploymentGroup)} ${how}`,
    Message: `CodeDeploy leads people back to the release of before. Why: ${consoleOf(event, `codesuite/codedeploy/deployments/${text(deploymentId)}`)}`,
  };
};

const rolling = ({ resources = [], detail }: Event): Report => ({
  Subject: `The release of ${resources[0]?.split('/').at(-1) ?? 'a service'} failed`,
  Message: `ECS goes back to the release of before: ${text(detail['reason'])}`,
});

const field = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** How a container ended; nothing of one that did not begin. */
const exitOf = (container: unknown): string[] => {
  const code = field(container, 'exitCode');
  const facts = [typeof code === 'number' ? `exit code ${code}` : '', text(field(container, 'reason'))];
  const known = facts.filter((fact) => fact !== '');
  return known.length === 0 ? [] : [`${text(field(container, 'name'))}: ${known.join(', ')}`];
};

const exitsOf = (containers: unknown): string[] =>
  Array.isArray(containers) ? containers.flatMap(exitOf) : [];

const stopped = ({ detail }: Event): Report => {
  const service = text(detail['group']).replace(/^service:/, '');
  const lines = [text(detail['stoppedReason']), ...exitsOf(detail['containers'])];
  return {
    Subject: `A task of ${service} ended by itself`,
    Message: `ECS starts another one. ${lines.join('; ')}. What it said last is in its log.`,
  };
};

const reports: Readonly<Record<string, (event: Event) => Report>> = {
  'CodePipeline Pipeline Execution State Change': pipeline,
  'CodeDeploy Deployment State-change Notification': deployment,
  'ECS Deployment State Change': rolling,
  'ECS Task State Change': stopped,
};

/** In words, what AWS tells in JSON. An event that nobody foresaw is told as it came. */
export const reportOf = (event: Event): Report =>
  reports[event['detail-type']]?.(event) ?? {
    Subject: event['detail-type'],
    Message: JSON.stringify(event.detail),
  };

/** SNS takes 99 characters as a subject. */
const shorten = (subject: string): string => subject.slice(0, 99);

/** Tells those who are told about alarms. */
export const reportEvent =
  (sns: Sns, TopicArn: string) =>
  async (event: Event): Promise<void> => {
    const { Subject, Message } = reportOf(event);
    await sns.send(new PublishCommand({ TopicArn, Subject: shorten(Subject), Message }));
  };

export const handler = reportEvent(new SNSClient(), process.env.TOPIC ?? '');
