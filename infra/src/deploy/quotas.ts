import {
  GetAWSDefaultServiceQuotaCommand,
  GetServiceQuotaCommand,
  paginateListServiceQuotas,
  type ServiceQuotasClient,
} from '@aws-sdk/client-service-quotas';
import { templateOf } from '../templates/read-template.ts';
import { announce, DeployProblem, say } from './say.ts';

type Parameters = Readonly<Record<string, string | undefined>>;

/** https://docs.aws.amazon.com/general/latest/gr/ecs-service.html: 6 by default, less in new accounts, even 0. */
const processors = { ServiceCode: 'fargate', QuotaCode: 'L-3032A538' };
const processorsName = 'Fargate On-Demand vCPU resource count';

/** CodeBuild's quotas are found by their names, which say the size of a build (image-builder.yaml, pipeline.yaml). */
const buildsName = 'Concurrently running builds for Linux/Medium environment';

/** How many processors tasks want, in vCPU. */
export type Wanted = {
  /** At rest: without so many nothing begins. */
  readonly atRest: number;
  /** While a release of everything runs beside the one before it. */
  readonly inRelease: number;
  /** In a rush, while a release runs. */
  readonly inRush: number;
};

const processes = ['Customer', 'Employee', 'Worker'] as const;

/** In CPU units, of which 1024 are a processor (task-definitions.yaml). */
const unitsOf = (process: string, size: string): number =>
  Number(templateOf('task-definitions.yaml').Mappings.Sizes?.[size]?.[`${process}Cpu`]);

/** What the parameters of root.yaml want, with its defaults. Workers on spot are counted elsewhere by AWS, and not here. */
export const processorsWanted = (given: Parameters): Wanted => {
  const { Parameters: known } = templateOf('root.yaml');
  const said = (name: string) => given[name] ?? String(known[name]?.Default);
  const onDemand = processes.filter((one) => one !== 'Worker' || said('WorkerOnSpot') !== 'true');
  const sum = (bound: string) =>
    onDemand.reduce((all, one) => all + Number(said(one + bound)) * unitsOf(one, said('Size')), 0) / 1024;
  return { atRest: sum('Min'), inRelease: 2 * sum('Min'), inRush: 2 * sum('Max') };
};

const isNamed = (error: unknown, name: string): boolean => error instanceof Error && error.name === name;

/** What was granted, or what AWS begins with. */
const processorsGranted = async (client: ServiceQuotasClient): Promise<number | undefined> => {
  try {
    return (await client.send(new GetServiceQuotaCommand(processors))).Quota?.Value;
  } catch (error) {
    if (!isNamed(error, 'NoSuchResourceException')) throw error;
    return (await client.send(new GetAWSDefaultServiceQuotaCommand(processors))).Quota?.Value;
  }
};

const buildsGranted = async (client: ServiceQuotasClient): Promise<number | undefined> => {
  for await (const { Quotas = [] } of paginateListServiceQuotas({ client }, { ServiceCode: 'codebuild' })) {
    const found = Quotas.find(({ QuotaName }) => QuotaName === buildsName);
    if (found) return found.Value;
  }
  return undefined;
};

const howToAsk = (region: string, service: string): string =>
  `https://${region}.console.aws.amazon.com/servicequotas/home/services/${service}/quotas`;

type Finding = { readonly stops: boolean; readonly line: string };

const aboutProcessors = ({ atRest, inRelease, inRush }: Wanted, granted: number): Finding[] => {
  const has = `"${processorsName}" is ${granted}`;
  if (granted < atRest)
    return [{ stops: true, line: `${has}, and ${atRest} are wanted for the services to begin at all` }];
  if (granted < inRelease)
    return [
      { stops: false, line: `${has}: a release of everything wants ${inRelease}, and would wait and fail` },
    ];
  if (granted < inRush)
    return [{ stops: false, line: `${has}: enough until a rush, when with a release ${inRush} are wanted` }];
  return [];
};

const aboutBuilds = (granted: number): Finding[] => {
  const has = `"${buildsName}" is ${granted}`;
  if (granted < 1) return [{ stops: true, line: `${has}, and the images cannot be built` }];
  return granted < 2
    ? [
        {
          stops: false,
          line: `${has}: a push while another is being built fails, and is begun again by hand`,
        },
      ]
    : [];
};

/** What this account may not have yet, in words. Quotas that AWS does not tell are taken to be enough. */
const findShortages = async (client: ServiceQuotasClient, wanted: Wanted): Promise<Finding[]> => {
  const [tasks, builds] = await Promise.all([processorsGranted(client), buildsGranted(client)]);
  return [
    ...(tasks === undefined ? [] : aboutProcessors(wanted, tasks)),
    ...(builds === undefined ? [] : aboutBuilds(builds)),
  ];
};

/**
 * Says what AWS allows this account, where it is less than what is to run.
 * @throws DeployProblem when nothing could begin at all
 */
export const checkQuotas = async (
  client: ServiceQuotasClient,
  region: string,
  parameters: Parameters,
): Promise<void> => {
  const found = await findShortages(client, processorsWanted(parameters)).catch((error: unknown) => {
    // Whoever may not ask, or asks something that is not quite AWS, may deploy all the same.
    say(`  Quotas cannot be looked up: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  });
  if (found.length === 0) return;
  const lines = found.map(({ line }) => `  ${line}.`);
  const ask = `  Ask for more, which takes minutes to days: ${howToAsk(region, 'fargate')} and ${howToAsk(region, 'codebuild')}`;
  if (found.some(({ stops }) => stops))
    throw new DeployProblem(['What AWS allows this account is too little:', ...lines, ask].join('\n'));
  announce('What AWS allows this account');
  for (const line of [...lines, ask]) say(line);
};
