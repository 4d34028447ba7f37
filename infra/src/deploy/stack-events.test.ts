import { CloudFormationClient, type StackEvent } from '@aws-sdk/client-cloudformation';
import { describe, expect, it } from '@jest/globals';
import { explainFailure } from './stack-events.ts';

const begun = new Date('2026-11-28T20:00:00Z');

const anEvent = (n: number, rest: Partial<StackEvent> = {}): StackEvent => ({
  StackId: 'parterre-dev',
  StackName: 'parterre-dev',
  EventId: String(n),
  Timestamp: new Date(begun.getTime() + n * 1000),
  ...rest,
});

/** A stack that tells its events a hundred at a time, the newest first. */
const telling = (root: readonly StackEvent[], nested: readonly StackEvent[] = []) => {
  const client = new CloudFormationClient({ region: 'eu-central-1' });
  const stacks: string[] = [];
  client.middlewareStack.add(
    () =>
      ({ input }) => {
        const { NextToken = '0', StackName = '' }: { NextToken?: string; StackName?: string } = Object(input);
        const events = StackName === 'parterre-dev' ? root : nested;
        const from = Number(NextToken);
        const StackEvents = events.toReversed().slice(from, from + 100);
        const more = from + 100 < events.length ? { NextToken: String(from + 100) } : {};
        stacks.push(StackName);
        return Promise.resolve({ response: {}, output: { StackEvents, ...more, $metadata: {} } });
      },
    { step: 'initialize' },
  );
  return { client, asked: () => stacks.length, stacks: () => stacks };
};

const cause = {
  ResourceStatus: 'UPDATE_FAILED',
  LogicalResourceId: 'Worker',
  ResourceStatusReason: 'why',
} as const;
const upTo = (count: number): StackEvent[] => Array.from({ length: count }, (_, n) => anEvent(n + 2));

describe('why a stack failed', () => {
  it('is found beyond the first hundred events, which a roll-back fills by itself', async () => {
    const { client } = telling([anEvent(1, cause), ...upTo(250)]);
    await expect(explainFailure(client, 'parterre-dev', begun)).resolves.toContain('Worker');
  });

  it('is not what was cancelled because of it', async () => {
    const cancelled = {
      ...cause,
      LogicalResourceId: 'Other',
      ResourceStatusReason: 'Resource creation cancelled',
    };
    const { client } = telling([anEvent(1, cancelled), anEvent(2, cause)]);
    await expect(explainFailure(client, 'parterre-dev', begun)).resolves.toContain('Worker');
  });

  it('is looked for in the stack that is nested', async () => {
    const nested = { ResourceType: 'AWS::CloudFormation::Stack', PhysicalResourceId: 'parterre-dev-data' };
    const { client, stacks } = telling(
      [anEvent(1, { ...cause, ...nested, LogicalResourceId: 'Data' })],
      [anEvent(2, cause)],
    );
    await expect(explainFailure(client, 'parterre-dev', begun)).resolves.toContain('Worker');
    expect(stacks()).toEqual(['parterre-dev', 'parterre-dev-data']);
  });

  it('is not looked for in what was before', async () => {
    const before = Array.from({ length: 500 }, (_, n) => anEvent(n - 1000, cause));
    const { client, asked } = telling([...before, ...upTo(20)]);
    await expect(explainFailure(client, 'parterre-dev', begun)).resolves.toContain('AWS does not say why');
    expect(asked()).toBe(1);
  });
});
