import { type CloudControlClient, GetResourceCommand } from '@aws-sdk/client-cloudcontrol';
import { z } from 'zod';
import type { Settings } from './settings.ts';
import { announce, DeployProblem, say } from './say.ts';
import type { Outputs } from './stack.ts';

const ofASource = ['SourceProvider', 'ConnectionProvider', 'ConnectionArn'];

/**
 * Refuses a source that no pipeline could begin with; CloudFormation's own rules know no patterns.
 * @param known the parameters that the stack has already
 * @throws DeployProblem with what to say instead
 */
export const checkSource = ({ said: wished }: Settings, known: Outputs): void => {
  const { SourceProvider, SourceRepository, ConnectionArn } = { ...known, ...wished };
  if (!SourceRepository) {
    const said = ofASource.find((name) => wished[name]);
    if (said) throw new DeployProblem(`${said} is of no use without a repository: --repository owner/name.`);
    if (ConnectionArn)
      throw new DeployProblem('A connection without a repository leads nowhere: also --set ConnectionArn=.');
    return;
  }
  const isFullName = /^[^/]+(\/[^/]+)+$/.test(SourceRepository);
  if (SourceProvider === 'CodeCommit' && isFullName)
    throw new DeployProblem(
      `A repository of CodeCommit has a name without an owner, not ${SourceRepository}.`,
    );
  if (SourceProvider === 'CodeCommit' && ConnectionArn)
    throw new DeployProblem('Nothing of CodeCommit comes by a connection: also --set ConnectionArn=.');
  if (SourceProvider !== 'CodeCommit' && !isFullName)
    throw new DeployProblem(
      `A connection leads to a repository by its full name, owner/name, not ${SourceRepository}. ` +
        'For one in CodeCommit also say --set SourceProvider=CodeCommit.',
    );
};

const connection = z.object({ ConnectionStatus: z.string() });

/** Whether somebody has allowed the connection. Who may not ask is told what to do, as if it were pending. */
const isAllowed = async (client: CloudControlClient, Identifier: string): Promise<boolean> => {
  const TypeName = 'AWS::CodeConnections::Connection';
  try {
    const { ResourceDescription } = await client.send(new GetResourceCommand({ TypeName, Identifier }));
    const found = connection.parse(JSON.parse(ResourceDescription?.Properties ?? '{}'));
    return found.ConnectionStatus === 'AVAILABLE';
  } catch (error) {
    say(`  the connection cannot be asked how it is: ${String(error)}`);
    return false;
  }
};

/** AWS lets nobody allow a connection but a person in a browser: says where, as long as it is pending. */
export const sayHowToConnect = async (
  client: CloudControlClient,
  { environment, region }: Settings,
  { SourceConnectionArn }: Outputs,
): Promise<void> => {
  if (!SourceConnectionArn || (await isAllowed(client, SourceConnectionArn))) return;
  announce('The connection to your repository waits until you allow it, once, in a browser');
  say(`  https://console.aws.amazon.com/codesuite/settings/connections?region=${region}`);
  say(
    `  choose parterre-${environment}-…, then "Update pending connection". Until then no push gets through.`,
  );
  say('  A pipeline that began before stopped at its source. The next push begins it again, or');
  say(`  aws codepipeline start-pipeline-execution --name parterre-${environment}-release`);
};
