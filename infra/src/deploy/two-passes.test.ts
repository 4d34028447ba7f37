import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { bringInPasses } from './two-passes.ts';

type Parameters = Readonly<Record<string, string>>;

/** What each pass is told, of an environment that has these parameters after the first. */
const passesOf = async (known: Parameters, said: Parameters = {}, dryRun = false): Promise<Parameters[]> => {
  const stacks = new CloudFormationClient({ region: 'eu-central-1' });
  const Parameters = Object.entries(known).map(([ParameterKey, ParameterValue]) => ({
    ParameterKey,
    ParameterValue,
  }));
  const Stacks = [{ StackName: 'parterre-dev', StackStatus: 'CREATE_COMPLETE', Parameters }];
  stacks.middlewareStack.add(() => async () => ({ response: {}, output: { Stacks, $metadata: {} } }), {
    step: 'initialize',
  });
  const passes: Parameters[] = [];
  const settings = { environment: 'dev', said, dryRun };
  await bringInPasses({ stacks }, settings, {
    bring: async (more) => {
      passes.push(more);
      return {};
    },
    keepSecrets: () => Promise.resolve(),
    makeImages: () => Promise.resolve('0123456789ab'),
  });
  return passes;
};

describe('bringing an environment in passes', () => {
  beforeAll(() => void jest.spyOn(console, 'log').mockImplementation(() => undefined));

  it('ends a first start that does not come to its end after half an hour', async () => {
    expect(await passesOf({ ImageTag: '', ServicesTimeout: '' })).toEqual([
      {},
      { ImageTag: '0123456789ab', ServicesTimeout: '30' },
    ]);
  });

  it.each<[string, Parameters, Parameters, string]>([
    ['now', { ServicesTimeout: '60' }, { ServicesTimeout: '60' }, '60'],
    ['now, for no end at all', { ServicesTimeout: '' }, { ServicesTimeout: '' }, ''],
    ['by a run that did not come as far', { ServicesTimeout: '60' }, {}, '60'],
  ])('waits for it as long as was said %s', async (_when, known, said, expected) => {
    const [, second] = await passesOf({ ImageTag: '', ...known }, said);
    expect(second).toMatchObject({ ServicesTimeout: expected });
  });

  it.each([
    ['there are services', { ImageTag: 'ba9876543210' }, false],
    ['somebody only looks', {}, true],
  ])('needs one pass where %s', async (_where, known, dryRun) => {
    expect(await passesOf(known, {}, dryRun)).toEqual([{}]);
  });
});
