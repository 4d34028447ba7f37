import { CloudFormationClient, CloudFormationServiceException } from '@aws-sdk/client-cloudformation';
import { CodePipelineClient } from '@aws-sdk/client-codepipeline';
import { EC2Client } from '@aws-sdk/client-ec2';
import { ECSClient } from '@aws-sdk/client-ecs';
import type { Scheduler } from 'fast-check';
import { z } from 'zod';
import { templateOf } from '../../templates/read-template.ts';
import { type House, type Service, services } from './house.ts';
import { type Pipelines, released } from './pipelines.ts';
import { type StackModel, ValidationError } from './stack-model.ts';
import type { Parameters } from './wanted-resources.ts';

export type World = {
  readonly moment: Scheduler;
  readonly house: House;
  readonly stack: StackModel;
  readonly pipelines: Pipelines;
  /** What is said in each command line, beside what an act says. */
  readonly words: readonly string[];
  /** The parameters that the templates in a folder know. */
  readonly knownTo: (templateUrl: string) => ReadonlySet<string>;
};

type Answer = (input: unknown) => object;
type Answers = Readonly<Record<string, Answer>>;

const region = 'eu-central-1';
const name = 'parterre-prod';

/** What hardly ever changes here is no moment. */
const constant = ['ListPipelinesCommand', 'GetPipelineCommand', 'GetTemplateSummaryCommand'];

/** Every question is a moment in which something else may happen before it is answered. */
const answering =
  (moment: Scheduler, answers: Answers) =>
  (_next: unknown, { commandName = '' }: { commandName?: string }) =>
  async ({ input }: { input: unknown }) => {
    if (!constant.includes(commandName)) await moment.schedule(Promise.resolve(), commandName);
    const answer = answers[commandName];
    if (!answer) throw new Error(`nobody has said how AWS answers ${commandName}`);
    return { response: {}, output: { ...answer(input), $metadata: {} } };
  };

const targetGroup = (service: Service, group: string): string => `${service}-${group}`;

/** Name, value, and the resource that it is of. */
const outputs: readonly (readonly [key: string, value: string, path: string])[] = [
  ['ClusterName', name, 'Cluster/Cluster'],
  ['WorkerService', 'worker', 'Services/Worker'],
  ['CustomerOneArn', targetGroup('customer', 'one'), 'LoadBalancer/CustomerOne'],
  ['CustomerTwoArn', targetGroup('customer', 'two'), 'LoadBalancer/CustomerTwo'],
  ['EmployeeOneArn', targetGroup('employee', 'one'), 'LoadBalancer/EmployeeOne'],
  ['EmployeeTwoArn', targetGroup('employee', 'two'), 'LoadBalancer/EmployeeTwo'],
];

const asParameters = (parameters: Parameters) =>
  Object.entries(parameters).map(([ParameterKey, ParameterValue]) => ({ ParameterKey, ParameterValue }));

const refusing =
  <Given>(ask: (given: Given) => object) =>
  (given: Given): object => {
    try {
      return ask(given);
    } catch (error) {
      if (!(error instanceof ValidationError)) throw error;
      const { message } = error;
      throw new CloudFormationServiceException({
        name: 'ValidationError',
        $fault: 'client',
        message,
        $metadata: {},
      });
    }
  };

const proposal = z.object({
  StackName: z.string(),
  ChangeSetName: z.string(),
  ChangeSetType: z.enum(['CREATE', 'UPDATE']),
  TemplateURL: z.string().optional(),
  Parameters: z.array(z.object({ ParameterKey: z.string(), ParameterValue: z.string().optional() })),
});
const named = z.object({ ChangeSetName: z.string(), DisableRollback: z.boolean().optional() });

/** What is not said has the template's own value; a stack tells all of them. */
const proposed = (
  stack: StackModel,
  given: z.output<typeof proposal>,
  known: ReadonlySet<string>,
): Parameters => {
  const own = Object.entries(templateOf('root.yaml').Parameters).flatMap(([key, { Default }]) =>
    known.has(key) && Default !== undefined ? [[key, String(Default)] as const] : [],
  );
  const said = given.Parameters.map(
    ({ ParameterKey, ParameterValue }) =>
      [ParameterKey, ParameterValue ?? stack.parameters[ParameterKey] ?? ''] as const,
  );
  return Object.fromEntries([...own, ...said]);
};

const cloudFormation = ({ stack, knownTo }: World): Answers => ({
  DescribeStacksCommand: refusing(() => {
    if (stack.status === undefined) throw new ValidationError(`Stack with id ${name} does not exist`);
    return {
      Stacks: [
        {
          StackName: name,
          StackStatus: stack.status,
          Parameters: asParameters(stack.parameters),
          Outputs: outputs
            .filter(([, , path]) => stack.whole.has(path))
            .map(([OutputKey, OutputValue]) => ({ OutputKey, OutputValue })),
        },
      ],
    };
  }),
  GetTemplateSummaryCommand: (input) => {
    const { TemplateURL } = z.object({ TemplateURL: z.string() }).parse(input);
    return { Parameters: [...knownTo(TemplateURL)].map((ParameterKey) => ({ ParameterKey })) };
  },
  CreateChangeSetCommand: refusing((input) => {
    const given = proposal.parse(input);
    const knownParameters = given.TemplateURL ? knownTo(given.TemplateURL) : stack.knownParameters;
    stack.propose({
      name: given.ChangeSetName,
      parameters: proposed(stack, given, knownParameters),
      knownParameters,
      isDraft: given.StackName !== name,
      creates: given.ChangeSetType === 'CREATE',
    });
    return {};
  }),
  DescribeChangeSetCommand: (input) => {
    const set = stack.changeSets.get(named.parse(input).ChangeSetName);
    if (set?.isEmpty)
      return { Status: 'FAILED', StatusReason: "The submitted information didn't contain changes." };
    return { Status: 'CREATE_COMPLETE' };
  },
  DeleteChangeSetCommand: (input) => {
    stack.changeSets.delete(named.parse(input).ChangeSetName);
    return {};
  },
  DeleteStackCommand: (input) => {
    if (z.object({ StackName: z.string() }).parse(input).StackName === name) stack.remove();
    return {};
  },
  ExecuteChangeSetCommand: refusing((input) => {
    const { ChangeSetName, DisableRollback = false } = named.parse(input);
    stack.execute(ChangeSetName, DisableRollback);
    return {};
  }),
  ContinueUpdateRollbackCommand: refusing(() => {
    stack.continueRollback();
    return {};
  }),
  DescribeStackEventsCommand: () => ({
    StackEvents: stack.events.toReversed().map(({ status, part, reason }, n) => ({
      EventId: String(stack.events.length - n),
      Timestamp: new Date(),
      ResourceStatus: status,
      ResourceStatusReason: reason,
      LogicalResourceId: part,
    })),
  }),
});

const isService = (text: string): text is Service => services.some((service) => service === text);

const ecs = ({ house, pipelines, stack }: World): Answers => ({
  DescribeServicesCommand: (input) => {
    const asked = z.object({ services: z.array(z.string()) }).parse(input).services;
    const there = asked.filter(isService).filter((service) => house.tasks[service].length > 0);
    const behind = there.map((serviceName) => ({
      serviceName,
      status: 'ACTIVE',
      taskSets: house.tasks[serviceName].map(({ status, group }) => ({
        status,
        loadBalancers: [{ targetGroupArn: targetGroup(serviceName, group) }],
      })),
    }));
    const rolloutState = pipelines.stages.worker.isRunning ? 'IN_PROGRESS' : 'COMPLETED';
    const worker = { serviceName: 'worker', taskDefinition: 'worker:1', deployments: [{ rolloutState }] };
    const hasWorker = asked.includes('worker') && stack.has('Services/Worker');
    return { services: hasWorker ? [...behind, worker] : behind };
  },
  DescribeTaskDefinitionCommand: () => ({
    taskDefinition: { containerDefinitions: [{ image: `registry/worker:${house.workerTag}` }] },
  }),
});

// AWS takes these reasons and no others.
const transition = z.object({
  pipelineName: z.literal(`${name}-release`),
  stageName: z.literal('Deploy'),
  transitionType: z.literal('Inbound'),
  reason: z
    .string()
    .max(300)
    .regex(/^[a-zA-Z0-9!@ ().*?-]+$/)
    .optional(),
});

/** One pipeline, whose last stage brings out all three. */
const codePipeline = ({ pipelines, stack }: World): Answers => ({
  ListPipelinesCommand: () => ({
    pipelines: [
      ...(stack.has('Pipeline/Pipeline') ? [{ name: `${name}-release` }] : []),
      { name: 'somebody-elses' },
    ],
  }),
  GetPipelineCommand: () => ({
    pipeline: {
      stages: ['Build', 'Deploy'].map((stage) => ({
        name: stage,
        actions: [{ actionTypeId: { category: stage } }],
      })),
    },
  }),
  GetPipelineStateCommand: () => {
    const stages = Object.values(pipelines.stages);
    const status = stages.some(({ isRunning }) => isRunning) ? 'InProgress' : 'Succeeded';
    const held = pipelines.stages.worker.held;
    const inboundTransitionState = { enabled: held === undefined, disabledReason: held };
    return {
      stageStates: [
        { stageName: 'Build' },
        { stageName: 'Deploy', latestExecution: { status }, inboundTransitionState },
      ],
    };
  },
  DisableStageTransitionCommand: (input) => {
    const { reason } = transition.parse(input);
    for (const service of released) pipelines.hold(service, reason);
    return {};
  },
  EnableStageTransitionCommand: (input) => {
    transition.parse(input);
    for (const service of released) pipelines.hold(service, undefined);
    return {};
  },
});

/** What the deploy command talks to, with the model behind it. */
export const modelClients = (world: World) => {
  const clients = {
    stacks: new CloudFormationClient({ region }),
    containers: new ECSClient({ region }),
    pipelines: new CodePipelineClient({ region }),
    network: new EC2Client({ region }),
  };
  const at = { step: 'initialize' } as const;
  clients.stacks.middlewareStack.add(answering(world.moment, cloudFormation(world)), at);
  clients.containers.middlewareStack.add(answering(world.moment, ecs(world)), at);
  clients.pipelines.middlewareStack.add(answering(world.moment, codePipeline(world)), at);
  clients.network.middlewareStack.add(answering(world.moment, {}), at);
  return clients;
};

export type ModelClients = ReturnType<typeof modelClients>;
