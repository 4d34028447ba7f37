import { CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { updateStack } from './stack.ts';

type Sent = { readonly command: string; readonly input: Record<string, unknown> };

const completed = { StackName: 'parterre-dev', StackStatus: 'UPDATE_COMPLETE' };

/** CloudFormation with a stack of a status, in which every change succeeds. */
const withStack = (StackStatus: string, others: Readonly<Record<string, () => object>> = {}) => {
  const sent: Sent[] = [];
  const client = new CloudFormationClient({ region: 'eu-central-1' });
  const answers: Record<string, () => object> = {
    DescribeStacksCommand: () => ({
      Stacks: [
        sent.some(({ command }) => command === 'ExecuteChangeSetCommand')
          ? completed
          : { ...completed, StackStatus },
      ],
    }),
    DescribeChangeSetCommand: () => ({ Status: 'CREATE_COMPLETE' }),
    ...others,
  };
  client.middlewareStack.add(
    (_next, { commandName = '' }) =>
      async ({ input }) => {
        sent.push({ command: commandName, input: { ...Object(input) } });
        return { response: {}, output: { ...answers[commandName]?.(), $metadata: {} } };
      },
    { step: 'initialize' },
  );
  return { client, inputOf: (name: string) => sent.find(({ command }) => command === name)?.input };
};

const request = {
  name: 'parterre-dev',
  template: { TemplateBody: '{}' },
  parameters: {},
  environment: 'dev',
  dryRun: false,
};

describe('updating a stack', () => {
  beforeAll(() => void jest.spyOn(console, 'log').mockImplementation(() => undefined));

  it.each([
    ['REVIEW_IN_PROGRESS', true],
    ['CREATE_FAILED', true],
    ['UPDATE_FAILED', true],
    ['UPDATE_COMPLETE', false],
    ['UPDATE_ROLLBACK_COMPLETE', false],
  ])('that is %s stays where it fails: %s', async (status, stays) => {
    const { client, inputOf } = withStack(status);
    await updateStack(client, request);
    expect(inputOf('ExecuteChangeSetCommand')).toMatchObject({ DisableRollback: stays });
  });

  it.each(['REVIEW_IN_PROGRESS', 'ROLLBACK_COMPLETE'])(
    'that is %s is only looked at under another name, so that nobody who begins it meanwhile loses it',
    async (status) => {
      const { client, inputOf } = withStack(status);
      await updateStack(client, { ...request, dryRun: true });
      const { StackName, ChangeSetType } = inputOf('CreateChangeSetCommand') ?? {};
      expect([StackName, ChangeSetType]).toEqual([expect.stringMatching(/^parterre-dev-draft-/), 'CREATE']);
      expect(inputOf('DeleteStackCommand')).toEqual({ StackName });
    },
  );

  it('that does not come to it is left as it was, even where it is only a draft', async () => {
    const { client, inputOf } = withStack('REVIEW_IN_PROGRESS');
    const refusing = () => Promise.reject(new Error('a release is on its way'));
    await expect(updateStack(client, { ...request, beforeItIsDone: refusing })).rejects.toThrow('on its way');
    expect(inputOf('DeleteChangeSetCommand')).toBeDefined();
    expect(inputOf('DeleteStackCommand')).toBeUndefined();
  });

  it('never says at the beginning what would keep a failed one from going on', async () => {
    const { client, inputOf } = withStack('REVIEW_IN_PROGRESS');
    await updateStack(client, request);
    expect(inputOf('CreateChangeSetCommand')).not.toHaveProperty('OnStackFailure');
  });

  it('keeps what was said before, but for parameters that the template knows no more', async () => {
    const parametersOf = (...names: string[]) => ({
      Parameters: names.map((ParameterKey) => ({ ParameterKey, ParameterValue: 'before' })),
    });
    const { client, inputOf } = withStack('UPDATE_COMPLETE', {
      DescribeStacksCommand: () => ({ Stacks: [{ ...completed, ...parametersOf('Zones', 'Size', 'Gone') }] }),
      GetTemplateSummaryCommand: () => parametersOf('Zones', 'Size', 'New'),
    });
    await updateStack(client, { ...request, parameters: { Size: 'large' } });
    expect(inputOf('CreateChangeSetCommand')).toMatchObject({
      Parameters: [
        { ParameterKey: 'Size', ParameterValue: 'large' },
        { ParameterKey: 'Zones', UsePreviousValue: true },
      ],
    });
  });

  it('is refused while somebody else is at it', async () => {
    const { client, inputOf } = withStack('UPDATE_IN_PROGRESS');
    await expect(updateStack(client, request)).rejects.toThrow('is being changed by somebody');
    expect(inputOf('CreateChangeSetCommand')).toBeUndefined();
  });

  const nothingChanges = {
    DescribeChangeSetCommand: () => ({ Status: 'FAILED', StatusReason: "didn't contain changes" }),
  };

  it('that is half-done is not said to be well because nothing changes', async () => {
    const { client } = withStack('UPDATE_ROLLBACK_FAILED', nothingChanges);
    await expect(updateStack(client, request)).rejects.toThrow('this changes nothing about it');
    await expect(updateStack(withStack('UPDATE_COMPLETE', nothingChanges).client, request)).resolves.toEqual(
      {},
    );
  });

  it('changes nothing where somebody only looks', async () => {
    const { client, inputOf } = withStack('UPDATE_COMPLETE');
    await updateStack(client, { ...request, dryRun: true });
    expect(inputOf('DeleteChangeSetCommand')).toBeDefined();
    expect(inputOf('ExecuteChangeSetCommand')).toBeUndefined();
  });

  it('says why when it did not come to a good end', async () => {
    const [begun, ended] = ['UPDATE_COMPLETE', 'UPDATE_ROLLBACK_COMPLETE'];
    let isDone = false;
    const { client } = withStack('', {
      DescribeStacksCommand: () => ({ Stacks: [{ ...completed, StackStatus: isDone ? ended : begun }] }),
      ExecuteChangeSetCommand: () => {
        isDone = true;
        return {};
      },
    });
    await expect(updateStack(client, request)).rejects.toThrow('failed, and AWS does not say why');
  });
});
