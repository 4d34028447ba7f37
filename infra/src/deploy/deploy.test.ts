import { CloudFormationServiceException } from '@aws-sdk/client-cloudformation';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { openClients } from './clients.ts';
import { deploy } from './deploy.ts';
import { readSettings } from './settings.ts';

type Answers = Readonly<Record<string, () => object>>;

const nothingThere = (): never => {
  throw new CloudFormationServiceException({
    name: 'ValidationError',
    $fault: 'client',
    message: 'Stack with id parterre-prod does not exist',
    $metadata: {},
  });
};

const zones = (count: number) => () => ({
  AvailabilityZones: Array.from({ length: count }, (_, n) => ({ ZoneName: `zone-${n}` })),
});

/** An account that knows nothing of us, and grants what is wanted. */
const empty: Answers = {
  DescribeStacksCommand: nothingThere,
  DescribeAvailabilityZonesCommand: zones(3),
  GetServiceQuotaCommand: () => ({ Quota: { Value: 1000 } }),
  DescribeChangeSetCommand: () => ({ Status: 'CREATE_COMPLETE' }),
};

/** Only looks at an account that answers so. @returns how it ended, and what was asked */
const lookAt = async (answers: Answers, ...said: readonly string[]) => {
  const asked: string[] = [];
  const clients = openClients('eu-central-1');
  const answer = async (command: object): Promise<object> => {
    const { name } = command.constructor;
    asked.push(name);
    return { ...answers[name]?.() };
  };
  for (const client of Object.values(clients)) jest.spyOn(client, 'send').mockImplementation(answer);
  const args = ['--environment', 'prod', '--region', 'eu-central-1', '--dry-run', ...said];
  const problem: unknown = await deploy(clients, readSettings(args, {})).catch((error: unknown) => error);
  return { problem: problem instanceof Error ? problem.message : '', asked };
};

describe('looking at an account before the first deployment', () => {
  beforeEach(() => void jest.spyOn(console, 'log').mockImplementation(() => undefined));

  it.each<[string, Answers, readonly string[], string]>([
    ['limits that there are not', {}, ['--set', 'Limits=hold.fre=20'], 'No process would start'],
    ['a repository without an owner', {}, ['--repository', 'parterre'], 'by its full name'],
    [
      'data of an earlier environment',
      { ListTablesCommand: () => ({ TableNames: ['parterre-prod-Seats'] }) },
      [],
      'table parterre-prod-Seats',
    ],
    ['too few zones', { DescribeAvailabilityZonesCommand: zones(2) }, [], 'has 2 availability zones'],
    ['too few processors', { GetServiceQuotaCommand: () => ({ Quota: { Value: 0 } }) }, [], 'is too little'],
  ])('tells of %s, and proposes nothing', async (_what, answers, said, words) => {
    const { problem, asked } = await lookAt({ ...empty, ...answers }, ...said);
    expect(problem).toContain(words);
    expect(asked).not.toContain('CreateChangeSetCommand');
  });

  it('tells of an account that has what is wanted that its bucket comes first', async () => {
    const { problem, asked } = await lookAt(empty);
    expect(problem).toContain('its bucket comes first');
    expect(asked).not.toContain('ExecuteChangeSetCommand');
    expect(asked).not.toContain('CreateServiceLinkedRoleCommand');
  });
});
