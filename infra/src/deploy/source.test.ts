import { CloudControlClient } from '@aws-sdk/client-cloudcontrol';
import { beforeEach, describe, expect, it, jest } from '@jest/globals';
import { readSettings } from './settings.ts';
import { checkSource, sayHowToConnect } from './source.ts';

const prod = ['--environment', 'prod', '--region', 'eu-central-1'];
const wishing = (...more: readonly string[]) => readSettings([...prod, ...more], {});
const checking =
  (more: readonly string[], known = {}) =>
  () =>
    checkSource(wishing(...more), known);
const codeCommit = ['--set', 'SourceProvider=CodeCommit'];
const connected = { SourceRepository: 'owner/parterre', ConnectionArn: 'arn:aws:codeconnections:x' };

describe('the source that is wished for', () => {
  it.each([
    [[], {}],
    [['--repository', 'owner/parterre'], {}],
    [['--repository', 'group/part/parterre', '--set', 'ConnectionProvider=GitLab'], {}],
    [['--set', 'SourceRepository=parterre', ...codeCommit], {}],
    [codeCommit, { SourceRepository: 'parterre' }],
    [[], connected],
    [['--set', 'SourceRepository=', '--set', 'ConnectionArn='], connected],
    [['--set', 'SourceRepository=parterre', '--set', 'ConnectionArn=', ...codeCommit], connected],
    [
      ['--set', 'SourceBranch=next'],
      { SourceRepository: 'owner/parterre', SourceProvider: 'CodeConnections' },
    ],
    [[], { SourceRepository: 'parterre', SourceProvider: 'CodeCommit' }],
  ])('may be %p where there is %p', (said, known) => {
    expect(checking(said, known)).not.toThrow();
  });

  it.each([
    [['--repository', 'parterre'], {}, 'owner/name, not parterre'],
    [['--repository', 'owner/'], {}, 'owner/name, not owner/'],
    [[], { SourceRepository: 'parterre' }, 'SourceProvider=CodeCommit'],
    [['--repository', 'owner/parterre', ...codeCommit], {}, 'without an owner, not owner/parterre'],
    [['--set', 'SourceProvider=CodeConnections'], {}, 'SourceProvider is of no use without a repository'],
    [['--set', 'ConnectionArn=arn:aws:x'], {}, 'ConnectionArn is of no use without a repository'],
    [['--set', 'SourceRepository='], connected, 'also --set ConnectionArn='],
    [['--set', 'SourceRepository=parterre', ...codeCommit], connected, 'also --set ConnectionArn='],
    [
      [...codeCommit, '--set', 'ConnectionArn=arn:aws:x'],
      { SourceRepository: 'parterre' },
      'also --set ConnectionArn=',
    ],
  ])('may not be %p where there is %p', (said, known, reason) => {
    expect(checking(said, known)).toThrow(reason);
  });
});

/** AWS with a connection of which this is known. */
const knowing = (Properties: string): CloudControlClient => {
  const client = new CloudControlClient({ region: 'eu-central-1' });
  const output = { ResourceDescription: { Properties }, $metadata: {} };
  client.middlewareStack.add(() => async () => ({ response: {}, output }), { step: 'initialize' });
  return client;
};

describe('a connection', () => {
  const outputs = { SourceConnectionArn: 'arn:aws:codeconnections:eu-central-1:123456789012:connection/01' };
  let said: string[] = [];
  beforeEach(() => {
    said = [];
    jest.spyOn(console, 'log').mockImplementation((line: string) => said.push(line));
  });

  it('that is pending is told of, with the place where it is allowed', async () => {
    await sayHowToConnect(knowing('{"ConnectionStatus":"PENDING"}'), wishing(), outputs);
    expect(said.join('\n')).toContain('/codesuite/settings/connections?region=eu-central-1');
    expect(said.join('\n')).toContain('parterre-prod-');
  });

  it('that is allowed is not a word worth', async () => {
    await sayHowToConnect(knowing('{"ConnectionStatus":"AVAILABLE"}'), wishing(), outputs);
    expect(said).toEqual([]);
  });

  it('that cannot be asked does not end a deployment that is done', async () => {
    await sayHowToConnect(knowing('{}'), wishing(), outputs);
    expect(said.join('\n')).toContain('cannot be asked');
    expect(said.join('\n')).toContain('/codesuite/settings/connections');
  });

  it('that is not ours, or not there, is not asked about', async () => {
    await sayHowToConnect(knowing('{"ConnectionStatus":"PENDING"}'), wishing(), {});
    expect(said).toEqual([]);
  });
});
