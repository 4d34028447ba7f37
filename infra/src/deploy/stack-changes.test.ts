import { type Change, CloudFormationClient } from '@aws-sdk/client-cloudformation';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { reviewChanges } from './stack-changes.ts';

type Answer = {
  readonly Status: string;
  readonly StatusReason?: string;
  readonly Changes?: readonly Change[];
};

/** CloudFormation that knows these change sets, by name; where there are several answers, one after the other. */
const withChangeSets = (sets: Readonly<Record<string, Answer | Answer[]>>): CloudFormationClient => {
  const client = new CloudFormationClient({ region: 'eu-central-1' });
  client.middlewareStack.add(
    () =>
      async ({ input }) => {
        const { ChangeSetName }: { ChangeSetName?: string } = Object(input);
        const known = sets[ChangeSetName ?? ''];
        const answer = Array.isArray(known) ? known.shift() : known;
        return { response: {}, output: { ...answer, $metadata: {} } };
      },
    { step: 'initialize' },
  );
  return client;
};

const aChange = (LogicalResourceId: string, ResourceType: string, rest: object = {}): Change => ({
  ResourceChange: { Action: 'Modify', LogicalResourceId, ResourceType, ...rest },
});
const nested = (name: string) => aChange(name, 'AWS::CloudFormation::Stack', { ChangeSetId: name });

const set = { StackName: 'parterre-dev', ChangeSetName: 'root' };

describe('showing what would change', () => {
  const said = jest.spyOn(console, 'log');
  const lines = () => said.mock.calls.flat().map(String);
  beforeEach(() => void said.mockReset());

  it('shows what changes in nested stacks, and warns of what is replaced', async () => {
    const client = withChangeSets({
      root: { Status: 'CREATE_COMPLETE', Changes: [nested('Data'), nested('Scaling')] },
      Data: {
        Status: 'CREATE_COMPLETE',
        Changes: [aChange('Seats', 'AWS::DynamoDB::Table', { Replacement: 'True' })],
      },
      Scaling: { Status: 'FAILED', StatusReason: "The submitted information didn't contain changes." },
    });
    expect(await reviewChanges(client, set)).toBe(true);
    expect(lines()).toEqual([
      '  modify  Data (AWS::CloudFormation::Stack)',
      '    modify  Seats (AWS::DynamoDB::Table, REPLACED)',
    ]);
  });

  it('shows nested stacks as a whole where nobody asked what changes in them', async () => {
    const Changes = [aChange('Data', 'AWS::CloudFormation::Stack')];
    await reviewChanges(withChangeSets({ root: { Status: 'CREATE_COMPLETE', Changes } }), set);
    expect(lines()).toEqual(['  modify  Data (AWS::CloudFormation::Stack)']);
  });

  it('waits until all of it is known', async () => {
    process.env.DEPLOY_POLL_MS = '0';
    const root = [
      { Status: 'CREATE_PENDING' },
      { Status: 'CREATE_IN_PROGRESS', Changes: [aChange('Half', 'AWS::SQS::Queue')] },
      { Status: 'CREATE_COMPLETE', Changes: [aChange('All', 'AWS::SQS::Queue')] },
    ];
    expect(await reviewChanges(withChangeSets({ root }), set)).toBe(true);
    expect(lines()).toEqual(['  modify  All (AWS::SQS::Queue)']);
  });

  it('says that nothing would', async () => {
    const StatusReason = "The submitted information didn't contain changes.";
    expect(await reviewChanges(withChangeSets({ root: { Status: 'FAILED', StatusReason } }), set)).toBe(
      false,
    );
  });

  it('says why it cannot be done', async () => {
    const client = withChangeSets({ root: { Status: 'FAILED', StatusReason: 'Size is not allowed' } });
    await expect(reviewChanges(client, set)).rejects.toThrow('cannot be changed so: Size is not allowed');
  });
});
