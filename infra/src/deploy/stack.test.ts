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

const id = 'arn:aws:cloudformation:eu-central-1:123456789012:stack/parterre-dev/1';

/** One whose beginning was taken back; after it is deleted, it is asked for by its id, and somebody begins another. */
const takenBack = (afterwards: string, events: readonly object[] = []) => {
  let isDeleted = false;
  const asked: unknown[] = [];
  const { client, inputOf } = withStack('', {
    DeleteStackCommand: () => {
      isDeleted = true;
      return {};
    },
    DescribeStackEventsCommand: () => ({ StackEvents: events }),
  });
  client.middlewareStack.add(
    (next, { commandName = '' }) =>
      async (args) => {
        if (commandName !== 'DescribeStacksCommand' || inputOf('ExecuteChangeSetCommand')) return next(args);
        const { StackName }: { StackName?: string } = Object(args.input);
        asked.push(StackName);
        if (isDeleted && StackName !== id) throw new Error('somebody else has begun one of that name');
        const StackStatus = isDeleted ? afterwards : 'ROLLBACK_COMPLETE';
        const Stacks = [{ StackId: id, StackName: 'parterre-dev', StackStatus }];
        return { response: {}, output: { Stacks, $metadata: {} } };
      },
    { step: 'initialize', priority: 'high' },
  );
  return { client, inputOf, asked };
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

  it('that cannot be shown leaves no draft behind', async () => {
    const { client, inputOf } = withStack('REVIEW_IN_PROGRESS', {
      DescribeChangeSetCommand: () => ({ Status: 'FAILED', StatusReason: 'No such template' }),
    });
    await expect(updateStack(client, { ...request, dryRun: true })).rejects.toThrow('No such template');
    const { StackName } = inputOf('CreateChangeSetCommand') ?? {};
    expect(inputOf('DeleteStackCommand')).toEqual({ StackName });
  });

  it('says what is wrong with it, even where the draft cannot be thrown away', async () => {
    const { client } = withStack('REVIEW_IN_PROGRESS', {
      DescribeChangeSetCommand: () => ({ Status: 'FAILED', StatusReason: 'No such template' }),
      DeleteStackCommand: () => {
        throw new Error('AccessDenied');
      },
    });
    await expect(updateStack(client, { ...request, dryRun: true })).rejects.toThrow('No such template');
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

  it('that was taken back is cleared away by its id, whatever somebody else begins under its name', async () => {
    const { client, inputOf, asked } = takenBack('DELETE_COMPLETE');
    await updateStack(client, request);
    expect(inputOf('DeleteStackCommand')).toEqual({ StackName: id });
    expect(asked).toEqual(['parterre-dev', id]);
    expect(inputOf('CreateChangeSetCommand')).toMatchObject({ ChangeSetType: 'CREATE' });
  });

  it('that was taken back and cannot be cleared away says why, and waits no longer', async () => {
    const why = { ResourceStatus: 'DELETE_FAILED', LogicalResourceId: 'Media', Timestamp: new Date() };
    const { client, inputOf } = takenBack('DELETE_FAILED', [why]);
    await expect(updateStack(client, request)).rejects.toThrow(/^Media .*failed.*say it again/s);
    expect(inputOf('CreateChangeSetCommand')).toBeUndefined();
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
